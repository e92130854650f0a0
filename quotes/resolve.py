"""Who speaks: from the words beside a quotation to somebody of the article's cast.

A name leads to its bearer, an organisation to its fullest name. For a pronoun, `-nya`, a role
("Sekjen NATO itu") or nothing at all, everybody named so far is ranked by a log-linear model
over a few named features; its weights are set by hand, for those that training/ranking.py fits on the
development gold did no better in cross-validation.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from quotes import lexicon
from quotes.accounts import PLATFORMS, owner, owner_told
from quotes.bodies import Bodies
from quotes.cast import Cast
from quotes.discourse import Discourse
from quotes.features import body_features, person_features
from quotes.fitted import RANKING
from quotes.found import Found
from quotes.groups import fuller, pair_named, plural_subject, someone, subject_of
from quotes.holders import holder, newcomer, office_elsewhere, same_office, speaks_for
from quotes.issuers import Issuers, acting, bare, own_body
from quotes.laws import LEGAL, Laws
from quotes.members import REMEMBERED, Member, note_role
from quotes.options import Answer, Option, chain_of, meaning, newly_told, trail_of
from quotes.parties import PARTIES, plaintiff
from quotes.passives import BETWEEN
from quotes.phrases import DEMONSTRATIVES, TESTIMONY, Phrase, description
from quotes.records import Kind, Link, Span
from quotes.sentences import Sentence
from quotes.words import words

FEATURES = tuple(RANKING)
GENERIC = words("generic_bodies")
"""Nouns that call an organisation named before ("perusahaan itu")."""
SURE, LIKELY = 0.99, 0.9
"""How far to trust who is found for a party of a court case or goes on; for an account, a law's signer."""
SINGLE = 0.2
"""How far to trust one person where the pronoun is plural."""
NOBODY = -4.0
"""The score of somebody whom the article does not name."""
PLACE_SPEAKS = 0.3
"""How far to trust a subject that is a mere place: mostly the tail of a longer phrase."""
PERSONAL = frozenset({"unggahan", "surat"})
"""Documents that whoever is quoted from them wrote."""
ORAL = frozenset({"pernyataan", "keterangan"})
"""Documents that what was quoted before may be called."""
OPENS = frozenset({"berikut", "begini", "demikian", "isi", "bunyi"})
"""Words that lead to a document and are none of its name."""
RECORDED = frozenset({"rekaman", "unggahan"})
"""Documents that no body issues only by being named near."""
REACH = 3
"""Sentences before a document's mention in which its issuer may stand."""


class Resolver:
    """Goes through an article's quotations in text order and remembers who spoke."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], cast: Cast, weights: dict[str, float] | None = None
    ) -> None:
        self.text = text
        self.bodies = Bodies(text, cast)
        self.laws = Laws(text)
        self.issuers = Issuers(text, sentences, cast)
        self._issues: dict[str, Answer] = {}
        self._tracing: set[Span] = set()
        self.sentences = sentences
        self.cast = cast
        self.weights = weights or RANKING
        self.talk = Discourse(text, sentences, cast)
        self.spoken = self.talk.spoken

    def run(self, found: Sequence[Found]) -> list[Answer]:
        """An answer for each quotation of `found` (in text order)."""
        self.talk.set_aside(found)
        answers = []
        for one in sorted(found, key=lambda f: f.anchor if f.phrase else f.start):
            answer = self.answer(one)
            answers.append(answer)
            if answer.best and answer.best.probability > 0:
                self.spoken.append((one, answer.best.name, answer.best.kind, answer.best.member))
        answers.sort(key=lambda a: a.found.start)
        for before, answer, after in zip(answers, answers[1:], answers[2:], strict=False):
            if answer.found.rule == BETWEEN and not before.same_as(after):
                answer.options = []
        return answers

    def answer(self, found: Found) -> Answer:
        """Who said `found`, given those who spoke before."""
        phrase = found.phrase
        if phrase is None and found.rule == BETWEEN and self.spoken:
            return self._going_on(found)
        if phrase is None:
            return self._ranked(found, "floating" if found.cue is None else "no source")
        if phrase.kind == "name":
            return self._named(found, phrase)
        first = phrase.text.split()[0].lower()
        if phrase.kind == "document" or (phrase.definite and first in LEGAL):
            return self._issued(found, phrase)
        noun = self.issuers.document(phrase) if self._may_be_written(phrase) else ""
        written = self._written(found, phrase, noun) if noun else None
        if written is not None:
            return written
        if noun and first in OPENS:
            return self._unnamed(found, phrase)
        called = self.cast.called(phrase.text, phrase.span[0])
        if called is not None:  # "Bintang Perbowo … Bintang meminta"
            return meaning(found, phrase, called, "short name", "short name", SURE)
        if phrase.kind == "organization":
            return self._body(found, phrase)
        brought = phrase.text.split()[-1].lower() in PARTIES and plaintiff(self.cast, phrase.span[0])
        if brought:
            return meaning(found, phrase, brought, "role", "role", SURE)
        if phrase.kind == "unnamed":
            return self._unnamed(found, phrase, kind="organization" if found.lemma == "bunyi" else "unnamed")
        held = holder(self.cast, phrase) if phrase.kind == "role" else None
        if held is not None:
            return meaning(found, phrase, held, "role", "role", SURE)
        new = newcomer(self.cast, self.sentences, phrase) if phrase.kind == "role" else None
        if new is not None:
            return self._unnamed(found, new)
        if phrase.kind == "role" and self._someone_else(phrase):
            return self._unnamed(found, phrase)
        return self._ranked(found, phrase.kind)

    def _someone_else(self, phrase: Phrase) -> bool:
        """Whether a role is borne by nobody whom the article names."""
        unheld = not self.cast.holds(phrase.head) and (not phrase.definite or self._new(phrase))
        return unheld or office_elsewhere(self.cast, phrase)

    def _may_be_written(self, phrase: Phrase) -> bool:
        """Whether a phrase may call a document or an account: "isi surat itu", "akun Facebook itu"."""
        nameless = phrase.kind in {"role", "unnamed"} and not phrase.name
        return nameless or (phrase.kind == "organization" and phrase.name.lower() in PLATFORMS)

    def _going_on(self, found: Found) -> Answer:
        """Whoever spoke last goes on."""
        _, name, kind, member = self.spoken[-1]
        option = Option(name, kind, member, probability=SURE)
        return Answer(found, "no source", [option], trail_of(found, option, "no source"))

    def _new(self, phrase: Phrase) -> bool:
        """Whether "sang" stands before a word that the article has not used yet: "sang perekam video"."""
        sang, _, noun = " ".join(phrase.text.lower().split()).partition(" ")
        role = lexicon.role(phrase.head)
        known = (role is not None and role.kind == "profession") or phrase.text.split()[-1] in DEMONSTRATIVES
        return sang == "sang" and not known and noun.split(" ")[0] not in self.text[: phrase.span[0]].lower()

    # names

    def _named(self, found: Found, phrase: Phrase) -> Answer:
        member = self.talk.bearers.get(phrase.name_span) if phrase.name_span else None
        spelt = self.cast.acronyms.get(phrase.name, "")
        if spelt and not phrase.head and self.cast.lookup(spelt, phrase.span[0]) is None:
            return self._body(found, phrase)
        if member is not None and speaks_for(phrase, member):
            return self._unnamed(found, phrase)
        bearer = same_office(self.cast, phrase, member)
        member = bearer or member or self.cast.lookup(phrase.name, phrase.span[0])
        if member is None:
            option = Option(phrase.name, "person", None, probability=1.0)
        else:
            option = Option(member.name, member.kind, member, probability=1.0)
            note_role(member, phrase)
        relation = "name" if option.name == phrase.name else "short name"
        return Answer(found, relation, [option], chain_of(phrase, option, relation))

    def _body(self, found: Found, phrase: Phrase) -> Answer:
        name = " ".join(phrase.name.split())
        personal = name in lexicon.given_names() or not self.bodies.knows(name)
        short = " " not in name or not self.bodies.is_one(name)  # "Jaya Negara" after "Ngurah Jaya Negara"
        called = short and personal and name not in self.cast.acronyms
        member = self.cast.lookup(name, phrase.span[0]) if called else None
        if member is not None:
            option = Option(member.name, "person", member, probability=1.0)
            return Answer(found, "short name", [option], chain_of(phrase, option, "short name"))
        if phrase.text.split()[0].lower() in GENERIC and (
            phrase.definite or (" " not in name and name not in self.cast.acronyms)
        ):
            return self._issued(found, phrase)
        legal = phrase.text.split()[0].lower() in LEGAL
        law = self.laws.named_in(phrase.span, phrase.text) if legal else ""
        full = law or self.bodies.spelt_beside(phrase.text, name) or self.bodies.full_name(name)
        if full == name and name.islower():
            full = fuller(name, self.talk.sources()) or name
        sure = not (name.lower() in lexicon.places() and name.lower() not in lexicon.metonyms())
        if full == name and self.bodies.initials(name, phrase.span[0]):
            option = Option(name, "person", None, probability=1.0)
            return Answer(found, "name", [option], (Link(phrase.span, phrase.text, "name"),))
        option = Option(full, "organization", None, probability=1.0 if sure else PLACE_SPEAKS)
        return Answer(
            found,
            "organization" if full == name else "acronym",
            [option],
            (Link(phrase.span, phrase.text, "organization"),),
        )

    def _issued(self, found: Found, phrase: Phrase) -> Answer:
        """Whoever issued a document: named with it or where it was introduced, or the body that acted last;
        else the document."""
        law = self.laws.called(phrase.span) if phrase.text.split()[0].lower() in LEGAL else None
        if law is not None:
            return self._by_law(found, phrase, law)
        noun = self.issuers.document(phrase)
        answer = self._written(found, phrase, noun) if noun else None
        if answer is None:
            answer = self._acted(found, phrase, recorded=noun in RECORDED)
        if answer is None:
            return self._unnamed(found, phrase, kind="organization")
        if noun:
            self._issues[noun] = answer
        return answer

    def _written(self, found: Found, phrase: Phrase, noun: str) -> Answer | None:
        """Who issued a document, where the article tells."""
        link = Link(phrase.span, phrase.text, "document")
        issuer = self.issuers.beside(phrase)
        if issuer is None and bare(phrase):
            known = self._issues.get(noun)
            if known is not None:
                return replace(known, found=found, chain=(link, *known.chain[1:]))
            after = self.spoken[-1][0].start if self.spoken and noun in ORAL else 0
            issuer = self.issuers.introduced(noun, after, phrase.span[0])
            if issuer is None and noun in PERSONAL:
                return self._quoted_from(found, phrase, noun)
        if issuer is None or issuer.span in self._tracing:
            return None
        self._tracing.add(issuer.span)  # "akun TikTok" may lead to itself
        unnamed = issuer.kind == "unnamed"
        told = self._unnamed(found, issuer) if unnamed else self.answer(replace(found, phrase=issuer))
        self._tracing.discard(issuer.span)
        if told.best is None:
            return None
        return replace(told, found=found, chain=(link, *told.chain))

    def _quoted_from(self, found: Found, phrase: Phrase, noun: str) -> Answer | None:
        """Who was quoted from a document before: "tulis Rina dalam unggahannya … unggahan itu"."""
        told = self.issuers.quoting(noun, phrase.span[0])
        last = next((s for s in reversed(self.spoken[-REMEMBERED:]) if s[0].sentence in told), None)
        if last is None:
            return None
        option = Option(last[1], last[2], last[3], probability=LIKELY)
        return Answer(found, "document", [option], (Link(phrase.span, phrase.text, "document"),))

    def _acted(self, found: Found, phrase: Phrase, *, recorded: bool) -> Answer | None:
        """The body named in a document's phrase, or the one that acted last."""
        sentence = self.talk.sentence_of(found)
        bodies = [body for body in self.cast.bodies if body.name.lower() not in GENERIC]
        near = [b for b in bodies if b.span[1] <= phrase.span[0] and sentence - b.sentence <= REACH]
        named = own_body(phrase, bodies, near)
        last = self.spoken[-1] if self.spoken else None
        relays = {"organization", "unnamed"} if phrase.definite else {"organization"}
        if named is None and last and last[2] in relays and sentence - last[0].sentence <= REACH:
            return self._issuer(found, phrase, last[1], last[0].source or last[0].spans[0])
        if named is None and not recorded and (phrase.definite or phrase.kind == "organization"):
            named = acting(near)
        if named is None:
            return None
        return self._issuer(found, phrase, self.bodies.full_name(named.name), named.span)

    def _by_law(self, found: Found, phrase: Phrase, law: tuple[Span, str]) -> Answer:
        """Who signed the law that a phrase names, where the article tells; else the law itself."""
        signer = self.laws.signer(self.cast)
        if signer is None:
            return self._issuer(found, phrase, self.laws.named_in(phrase.span, phrase.text) or law[1], law[0])
        return meaning(found, phrase, signer, "document", "document", LIKELY)

    def _issuer(self, found: Found, phrase: Phrase, name: str, span: Span) -> Answer:
        links = (Link(phrase.span, phrase.text, "document"), Link(span, self.text[slice(*span)], "issuer"))
        return Answer(found, "document", [Option(name, "organization", None, probability=0.9)], links)

    def _unnamed(self, found: Found, phrase: Phrase, kind: Kind = "unnamed") -> Answer:
        holder = self.bodies.account_of(phrase.name) if phrase.name.startswith("@") else None
        if holder is not None:
            return self._issuer(found, phrase, self.bodies.full_name(holder.name), holder.span)
        known = owner(self.cast.members, phrase.name)
        if known is None and phrase.name.startswith("@"):
            known = owner_told(self.text, self.cast.members, phrase.name)
        if known is not None:
            return meaning(found, phrase, known, "short name", "unnamed", LIKELY)
        first, _, rest = " ".join(phrase.text.split()).partition(" ")
        longer = fuller(f"{first} {rest}".strip(), self.talk.sources()) if rest[:1].isupper() else ""
        if longer:  # "Kubu Rahmat" after "Kubu Rahmat Hidayat"
            rest = longer.partition(" ")[2]
        noun = self.issuers.document(phrase)
        if noun and noun != "akun":
            kind = "organization"
            while rest and first.lower() in OPENS:
                first, _, rest = rest.partition(" ")
        testified = rest and first.lower() in TESTIMONY and phrase.kind != "document"
        name = description(rest if testified else f"{first} {rest}".strip())
        return Answer(
            found,
            "unnamed",
            [Option(name, kind, None, probability=1.0)],
            (Link(phrase.span, phrase.text, "unnamed"),),
        )

    # pronouns, roles, nothing

    def _ranked(self, found: Found, relation: str) -> Answer:
        options = self.options(found)
        if found.phrase is not None and found.phrase.plural:
            group = self._group(found, near=any(o.kind == "unnamed" for o in options))
            if group:
                return group
        if not options:
            return self._nobody(found, relation)
        for option in options:
            option.score = sum(self.weights[name] * value for name, value in option.values.items())
        top = max(option.score for option in options)
        total = sum(math.exp(option.score - top) for option in options) + math.exp(NOBODY - top)
        for option in options:
            option.probability = math.exp(option.score - top) / total
        options.sort(key=lambda option: -option.probability)
        if found.phrase is not None and found.phrase.plural and options[0].kind == "person":
            for option in options:
                option.probability *= SINGLE
        return Answer(found, relation, options, trail_of(found, options[0], relation))

    def _group(self, found: Found, *, near: bool) -> Answer | None:
        """The people whom "mereka" takes up: a pair, the subject of the sentence before, and unless
        `near` the last group that was subject of a sentence."""
        sentence = self.talk.sentence_of(found)
        last = self.spoken[-1][0] if self.spoken else None
        if last and last.phrase and last.phrase.also and sentence - last.sentence <= REACH:
            return self._named(replace(found, phrase=replace(last.phrase, plural=True)), last.phrase)
        both = found.phrase is not None and found.phrase.text.lower() == "keduanya"
        for back in range(1, REACH + 1 if both else 2):
            pair = pair_named(self.text, self.talk.within_reach(found), sentence - back, found.anchor)
            if pair is not None:
                member, mention = pair
                option = Option(member.name, member.kind, member, probability=LIKELY)
                return Answer(found, "pronoun", [option], (Link(mention.span, mention.text, "name"),))
        phrase = subject_of(self.text, self.sentences, sentence - 1)
        if phrase is not None and phrase.kind == "organization" and not self.bodies.is_one(phrase.name):
            phrase = None  # "Kebijakan itu memberatkan. Mereka meminta …"
        if phrase is None and not near:
            phrase = plural_subject(self.text, self.sentences, sentence)
        if phrase is None:
            return None
        if phrase.kind == "organization":
            name: str = self.bodies.full_name(phrase.name)
        else:
            name = phrase.text.removeprefix("Sejumlah ").removeprefix("Beberapa ")
        link = Link(phrase.span, phrase.text, phrase.kind)
        kind: Kind = "organization" if phrase.kind == "organization" else "unnamed"
        return Answer(found, "pronoun", [Option(name, kind, None, probability=0.7)], (link,))

    def _nobody(self, found: Found, relation: str) -> Answer:
        phrase = found.phrase
        if phrase is None or phrase.kind != "role":
            return Answer(found, relation, [])
        option = Option(description(" ".join(phrase.text.split())), "unnamed", None, probability=1.0)
        return Answer(found, relation, [option], (Link(phrase.span, phrase.text, "role"),))

    def options(self, found: Found) -> list[Option]:
        """Everybody who may be meant by an anaphor, with feature values."""
        anchor = found.anchor
        moment = self.talk.moment(found)
        out: list[Option] = []
        own = found.phrase.span if found.phrase else (0, 0)
        for member in self.talk.within_reach(found):
            if all(own[0] <= mention.span[0] < own[1] for mention in member.mentions):
                continue  # "alumnus Universitas Airlangga tersebut"
            seen = member.before(anchor)
            if not seen and not self._may_come_later(found.phrase, member):
                continue
            out.append(Option(member.name, member.kind, member, person_features(moment, member, seen)))
        names = {option.name for option in out}
        for earlier, name, kind, known in reversed(self.spoken[-REMEMBERED:]):
            if known is None and name not in names and earlier.start < anchor:
                names.add(name)
                out.append(Option(name, kind, None, body_features(moment, name, kind)))
        before = self.talk.sentence_of(found) - 1
        new = newly_told(found, someone(self.text, self.sentences, before), before, out)
        return [*out, new] if new else out

    def _may_come_later(self, phrase: Phrase | None, member: Member) -> bool:
        """Whether somebody named only later may be meant: not by what points back ("calon rektor itu")."""
        if phrase is None:
            return True
        pointed = phrase.text.split()[-1].lower() in DEMONSTRATIVES
        held = any(mention.bears(phrase.head) for mention in member.roles)
        return phrase.kind == "role" and (held or not pointed)
