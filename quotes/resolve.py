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
from itertools import pairwise

from quotes import lexicon
from quotes.accounts import PLATFORMS, acting_account, owner, owner_told
from quotes.bodies import CLIPPED
from quotes.cast import Cast
from quotes.described import GROUPS
from quotes.descriptions import description
from quotes.direct import ASKED
from quotes.documents import GENERIC, LIKELY, REACH, Documents
from quotes.features import body_features, person_features
from quotes.fitted import RANKING
from quotes.found import Found
from quotes.groups import fuller, group_at_end, pair_named, plural_subject, someone, subject_of
from quotes.holders import (
    holder,
    in_small_letters,
    may_come_later,
    newcomer,
    newly_described,
    of_a_relative,
    office_elsewhere,
    office_told,
    relative,
    same_office,
    told_apart,
    unheard,
)
from quotes.issuers import CALLED_SO
from quotes.laws import LEGAL
from quotes.members import REMEMBERED, drop_role, note_role
from quotes.options import Answer, Option, again, chain_of, meaning, newly_told, trail_of
from quotes.parties import PARTIES, plaintiff
from quotes.passives import BETWEEN, OWN_WORDS
from quotes.phrases import TESTIMONY, Phrase
from quotes.records import Kind, Link, Span
from quotes.sentences import Sentence
from quotes.servants import serves
from quotes.shapes import DEMONSTRATIVES

FEATURES = tuple(RANKING)
SURE = 0.99
"""How far to trust who is found for a party of a court case or goes on."""
SINGLE = 0.2
"""How far to trust one person where the pronoun is plural."""
NOBODY = -4.0
"""The score of somebody whom the article does not name."""
PLACE_SPEAKS = 0.3
"""How far to trust a subject that is a mere place: mostly the tail of a longer phrase."""
CONTENTS = frozenset({"isinya", "bunyinya", "intinya"})
"""Words for what stands in a document told of before."""
OTHER = frozenset({"lain", "lainnya"})
"""Last words of a role that somebody else bears than who spoke before."""
OPENS = frozenset({"berikut", "begini", "demikian", "isi", "bunyi"})
"""Words that lead to a document and are none of its name."""


class Resolver(Documents):
    """Goes through an article's quotations in text order and remembers who spoke."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], cast: Cast, weights: dict[str, float] | None = None
    ) -> None:
        super().__init__(text, sentences, cast)
        self.weights = weights or RANKING

    def run(self, found: Sequence[Found]) -> list[Answer]:
        """An answer for each quotation of `found` (in text order)."""
        self.talk.set_aside(found)
        answers: list[Answer] = []
        for one in sorted(found, key=lambda f: f.anchor if f.phrase else f.start):
            answer = again(one, answers) or self.answer(one)
            answers.append(answer)
            if answer.best:
                self.spoken.append((one, answer.best.name, answer.best.kind, answer.best.member))
        answers.sort(key=lambda a: a.found.start)
        for before, answer, after in zip(answers, answers[1:], answers[2:], strict=False):
            if answer.found.rule == BETWEEN and not before.same_as(after):
                answer.options = []
        for answer, after in pairwise(answers):
            if answer.found.rule == ASKED and answer.same_as(after):
                answer.options = []
        return answers

    def answer(self, found: Found) -> Answer:
        """Who said `found`, given those who spoke before."""
        phrase = found.phrase
        if phrase is None and found.rule in {BETWEEN, OWN_WORDS} and self.spoken:
            return self._going_on(found)
        if phrase is None:
            return self._ranked(found, "floating" if found.cue is None else "no source")
        if phrase.kind == "name":
            return self._named(found, phrase)
        first = phrase.text.split()[0].lower()
        if phrase.kind == "document" or (phrase.definite and first in LEGAL):
            return self.issued(found, phrase)
        noun = self.issuers.document(phrase) if self._may_be_written(phrase) else ""
        written = self.written(found, phrase, noun) if noun else None
        if written is not None or phrase.text.lower() in CONTENTS or first == "ada":
            return written or Answer(found, "document", [])
        if noun and first in OPENS:
            return self.unnamed(found, phrase)
        called = self.cast.called(phrase.text, phrase.span[0])
        if called is not None:  # "Bintang Perbowo … Bintang meminta"
            return meaning(found, phrase, called, "short name", "short name", SURE)
        if phrase.kind == "organization":
            return self._body(found, phrase)
        meant = self.bodies.meant(phrase.text)
        if meant:
            return self.issuer(found, phrase, meant, phrase.span)
        brought = phrase.text.split()[-1].lower() in PARTIES and plaintiff(self.cast, phrase.span[0])
        if brought:
            return meaning(found, phrase, brought, "role", "role", SURE)
        if phrase.kind == "unnamed":
            return self.unnamed(found, phrase, kind="organization" if found.lemma == "bunyi" else "unnamed")
        if phrase.kind == "role" and phrase.text.split()[-1].lower() in OTHER:
            return self.unnamed(found, phrase)  # "penasihat lainnya"
        held = holder(self.cast, phrase) if phrase.kind == "role" else None
        if held is not None:
            return meaning(found, phrase, held, "role", "role", SURE)
        new = newcomer(self.cast, self.sentences, phrase) if phrase.kind == "role" else None
        if new is not None:
            longer = fuller(" ".join(new.text.split()), self.talk.sources())
            return self.unnamed(found, new) if not longer else self._as_before(found, phrase, longer)
        last = self.spoken[-1][3] if self.spoken else None
        if last is not None and phrase.kind == "role" and newly_described(self.cast, phrase, last):
            return meaning(found, phrase, last, "role", "role", SURE)
        told = office_told(self.cast, phrase) if self._someone_else(phrase) else None
        if told is not None:  # "Menteri Pendidikan (Mendik) Rina Wati … Mendik menilai"
            return meaning(found, phrase, told, "role", "role", SURE)
        if phrase.kind == "role" and self._someone_else(phrase):
            return self.unnamed(found, phrase)
        return self._ranked(found, phrase.kind)

    def _as_before(self, found: Found, phrase: Phrase, name: str) -> Answer:
        """Somebody unnamed who has spoken before under `name`: "Pejabat itu"."""
        option = Option(name, "unnamed", None, probability=1.0)
        return Answer(found, "unnamed", [option], (Link(phrase.span, phrase.text, "unnamed"),))

    def _someone_else(self, phrase: Phrase) -> bool:
        """Whether a role is borne by nobody whom the article names."""
        unheld = not self.cast.holds(phrase.head) and (not phrase.definite or unheard(self.text, phrase))
        return unheld or office_elsewhere(self.cast, phrase)

    def _may_be_written(self, phrase: Phrase) -> bool:
        """Whether a phrase may call a document or an account: "isi surat itu", "akun Facebook itu"."""
        if phrase.text.lower() in CONTENTS:
            return True
        nameless = phrase.kind in {"role", "unnamed"} and not phrase.name
        return nameless or (phrase.kind == "organization" and phrase.name.lower() in PLATFORMS)

    def _going_on(self, found: Found) -> Answer:
        """Whoever spoke last goes on."""
        _, name, kind, member = self.spoken[-1]
        option = Option(name, kind, member, probability=SURE)
        return Answer(found, "no source", [option], trail_of(found, option, "no source"))

    # names

    def _named(self, found: Found, phrase: Phrase) -> Answer:
        member = self.talk.bearers.get(phrase.name_span) if phrase.name_span else None
        spelt = self.cast.acronyms.get(phrase.name, "")
        if spelt and not phrase.head and self.cast.lookup(spelt, phrase.span[0]) is None:
            return self._body(found, phrase)
        if member is not None and serves(self.text, found, phrase, member):
            drop_role(member, phrase)
            return self.unnamed(found, replace(phrase, kind="unnamed", name=""))
        if member is not None and of_a_relative(phrase, member):
            kin = relative(self.cast, phrase, member)
            if kin is not None:
                return meaning(found, phrase, kin, "role", "role", SURE)
            return self.unnamed(found, replace(phrase, kind="unnamed", name=""))
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
        title, _, spelt = self.cast.acronyms.get(name, "").partition(" ")
        known = self.cast.lookup(spelt, phrase.span[0]) if title.lower() in lexicon.honorifics() else None
        if known is not None:  # "KRH" after "Kang Rudi Hartono (KRH)"
            return meaning(found, phrase, known, "short name", "short name", SURE)
        personal = name in lexicon.given_names() or not self.bodies.knows(name)
        short = " " not in name or not self.bodies.is_one(name)  # "Jaya Negara" after "Ngurah Jaya Negara"
        called = short and personal and name not in self.cast.acronyms
        member = self.cast.lookup(name, phrase.span[0]) if called else None
        if member is not None:
            option = Option(member.name, "person", member, probability=1.0)
            return Answer(found, "short name", [option], chain_of(phrase, option, "short name"))
        paper = self.paper(found, phrase)
        if paper is not None:
            return paper
        generic = phrase.text.split()[0].lower() in GENERIC and (
            phrase.definite
            or (
                " " not in name
                and name.lower() in GENERIC
                and not (name[0].isupper() and name.lower() in CLIPPED)  # "Koalisi"
            )
        )
        noun = phrase.text.split()[0].lower()
        spoke = fuller(noun, self.talk.sources()) if generic and noun in CALLED_SO else ""
        if spoke:  # "Forum Keluarga dan Korban menilai … forum itu"
            return self.issuer(found, phrase, spoke, phrase.span)
        meant = "" if generic and self.taken_up(found, phrase) else self.bodies.meant(phrase.text)
        if meant:
            return self.issuer(found, phrase, meant, phrase.span)
        if generic:
            return self.issued(found, phrase)
        legal = phrase.text.split()[0].lower() in LEGAL
        law = self.laws.named_in(phrase.span, phrase.text) if legal else ""
        full = law or self.bodies.full_name(name)
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

    def unnamed(self, found: Found, phrase: Phrase, kind: Kind = "unnamed") -> Answer:
        """Somebody without a name: whose account it is, a document, a description."""
        holder = self.bodies.account_of(phrase.name) if phrase.name.startswith("@") else None
        if holder is not None:
            return self.issuer(found, phrase, self.bodies.full_name(holder.name), holder.span)
        known = owner(self.cast.members, phrase.name) or in_small_letters(self.cast.members, phrase.text)
        if known is None and phrase.name.startswith("@"):
            known = owner_told(self.text, self.cast.members, phrase.name)
        if known is not None:
            return meaning(found, phrase, known, "short name", "unnamed", LIKELY)
        first, _, rest = " ".join(phrase.text.split()).partition(" ")
        longer = fuller(f"{first} {rest}".strip(), self.talk.sources()) if rest[:1].isupper() else ""
        if longer:  # "Kubu Rahmat" after "Kubu Rahmat Hidayat"
            rest = longer.partition(" ")[2]
        noun = self.issuers.document(phrase)
        if noun:
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
        weights = self.weights
        for option in options:
            option.score = sum([weights[name] * value for name, value in option.values.items() if value])
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
            name_them = self._body if last.phrase.kind == "organization" else self._named
            return name_them(replace(found, phrase=replace(last.phrase, plural=True)), last.phrase)
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
        if phrase is None:
            phrase = group_at_end(self.text, self.sentences, sentence - 1)
        if phrase is None and not near:
            phrase = plural_subject(self.text, self.sentences, sentence)
        if phrase is None:
            return None
        if phrase.kind == "organization":
            name: str = self.bodies.full_name(phrase.name)
        else:
            name = description(phrase.text.removeprefix("Sejumlah ").removeprefix("Beberapa "))
        link = Link(phrase.span, phrase.text, phrase.kind)
        kind: Kind = "organization" if phrase.kind == "organization" else "unnamed"
        return Answer(found, "pronoun", [Option(name, kind, None, probability=0.7)], (link,))

    def _nobody(self, found: Found, relation: str) -> Answer:
        phrase = found.phrase
        if phrase is None or phrase.kind != "role":
            return Answer(found, relation, [])
        option = Option(description(" ".join(phrase.text.split())), "unnamed", None, probability=1.0)
        return Answer(found, relation, [option], (Link(phrase.span, phrase.text, "role"),))

    def _around(self) -> Span | None:
        """Where those around somebody are named, if they spoke last: "pihak Lisa Mariana"."""
        phrase = self.spoken[-1][0].phrase if self.spoken else None
        group = phrase is not None and phrase.kind == "unnamed" and phrase.text.split()[0].lower() in GROUPS
        return phrase.span if phrase is not None and group else None

    def options(self, found: Found) -> list[Option]:
        """Everybody who may be meant by an anaphor, with feature values."""
        anchor = found.anchor
        moment = self.talk.moment(found)
        out: list[Option] = []
        own = found.phrase.span if found.phrase else (0, 0)
        around = self._around()
        for member in self.talk.within_reach(found):
            if all(own[0] <= mention.span[0] < own[1] for mention in member.mentions):
                continue  # "alumnus Universitas Airlangga tersebut"
            seen = member.seen(anchor)
            if around and seen.mentions and around[0] <= seen.mentions[-1].span[0] < around[1]:
                continue  # "Kubu Lisa mengaku senang. Menurutnya, …"
            if not seen.mentions and not may_come_later(found.phrase, member):
                continue
            if found.phrase and told_apart(self.cast, self.sentences, found.phrase, member):
                continue
            out.append(Option(member.name, member.kind, member, person_features(moment, member, seen)))
        names = {option.name for option in out}
        for earlier, name, kind, known in reversed(self.spoken[-REMEMBERED:]):
            if known is None and name not in names and earlier.start < anchor:
                names.add(name)
                out.append(Option(name, kind, None, body_features(moment, name, kind)))
        before = self.talk.sentence_of(found) - 1
        self._told_on(found, before, out)
        new = newly_told(found, self._nameless(before), before, out)
        return [*out, new] if new else out

    def _nameless(self, number: int) -> Phrase | None:
        """The unnamed one, or the account, that acts in sentence `number`."""
        one = someone(self.text, self.sentences, number)
        acts = one is None and number >= 0
        return acting_account(self.text, self.sentences[number].tokens) if acts else one

    def _told_on(self, found: Found, before: int, options: Sequence[Option]) -> None:
        """Marks the unnamed one who has reported in sentence `before`, where that names nobody: "pemuda itu
        menjelaskan … | Ia mengaku"."""
        last, name, kind, _ = self.spoken[-1] if self.spoken else (None, "", "", None)
        phrase, cue = found.phrase, found.cue or (0, 0)
        if phrase is None or phrase.kind != "pronoun" or phrase.plural or phrase.span > cue:
            return
        if last is None or kind != "unnamed" or last.sentence != before or not _unnamed_one(last):
            return
        if any(m.sentence == before for o in options if o.member for m in o.member.mentions):
            return
        for option in options:
            if option.name == name:
                option.values["unnamed subject before"] = 0.5


def _unnamed_one(last: Found) -> bool:
    """Whether somebody in a report is no holder of an office, whom the article may well name elsewhere."""
    phrase = last.phrase if last.rule == "source-cue-clause" else None
    role = lexicon.role(phrase.head) if phrase is not None and not phrase.plural else None
    if phrase is None or role is None or role.kind == "office":
        return False
    return phrase.text[0].islower() or phrase.text.split()[-1] in DEMONSTRATIVES
