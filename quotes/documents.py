"""Who speaks through a document, or is called by the noun of a body: "bunyi surat itu", "perusahaan itu"."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from quotes.bodies import Bodies
from quotes.cast import Cast
from quotes.described import COLLECTIVE
from quotes.discourse import Discourse
from quotes.found import Found
from quotes.groups import body_before
from quotes.issuers import Issuers, acting, agrees, bare, own_body, relayed
from quotes.laws import LEGAL, Laws
from quotes.members import REMEMBERED
from quotes.options import Answer, Option, meaning
from quotes.phrases import Phrase
from quotes.records import Kind, Link, Span
from quotes.sentences import Sentence
from quotes.words import words

PAPERS = frozenset({"media", "koran", "majalah", "harian"})
"""Nouns that call a paper named before."""
GENERIC = words("generic_bodies")
"""Nouns that call an organisation named before ("perusahaan itu")."""
LIKELY = 0.9
"""How far to trust who is found for an account, a law's signer, who just spoke."""
PERSONAL = frozenset({"unggahan", "surat"})
"""Documents that whoever is quoted from them wrote."""
ORAL = frozenset({"pernyataan", "keterangan"})
"""Documents that what was quoted before may be called."""
RECORDED = frozenset({"rekaman", "unggahan"})
"""Documents that no body issues only by being named near."""
RUMOURED = frozenset({"kabar", "rumor", "isu", "spekulasi", "hipotesa", "hipotesis", "anggapan", "klaim"})
"""What nobody in particular says."""
REACH = 3
"""Sentences before a document's mention in which its issuer may stand."""


class Documents(ABC):
    """The answers for documents and for bodies without their names."""

    def __init__(self, text: str, sentences: Sequence[Sentence], cast: Cast) -> None:
        self.text = text
        self.sentences = sentences
        self.cast = cast
        self.bodies = Bodies(text, cast)
        self.laws = Laws(text)
        self.issuers = Issuers(text, sentences, cast)
        self.talk = Discourse(text, sentences, cast)
        self.spoken = self.talk.spoken
        self._issues: dict[str, Answer] = {}
        self._tracing: set[Span] = set()

    @abstractmethod
    def answer(self, found: Found) -> Answer:
        """Who said `found`, given those who spoke before."""

    @abstractmethod
    def unnamed(self, found: Found, phrase: Phrase, kind: Kind = "unnamed") -> Answer:
        """Somebody without a name, by the description."""

    def taken_up(self, found: Found, phrase: Phrase) -> bool:
        """Whether "perusahaan" may call the body that spoke just before, no firm by its name."""
        if not (self.spoken and phrase.text.lower().startswith("perusahaan")):
            return False
        last, _, kind, _ = self.spoken[-1]
        return kind == "organization" and self.talk.sentence_of(found) - last.sentence <= REACH

    def paper(self, found: Found, phrase: Phrase) -> Answer | None:
        """The paper that the sentence before quoted, for "media asal Singapura itu", "koran tersebut"."""
        last, name, kind, _ = self.spoken[-1] if self.spoken else (None, "", "unknown", None)
        if last is None or not phrase.definite or phrase.text.split()[0].lower() not in PAPERS:
            return None
        if kind != "organization" or self.talk.sentence_of(found) - last.sentence > 1:
            return None
        return self.issuer(found, phrase, name, last.source or last.spans[0])

    def issued(self, found: Found, phrase: Phrase) -> Answer:
        """Whoever issued a document: named with it or where it was introduced, or the body that acted last;
        else the document."""
        law = self.laws.called(phrase.span) if phrase.text.split()[0].lower() in LEGAL else None
        if law is not None:
            return self._by_law(found, phrase, law)
        noun = self.issuers.document(phrase)
        answer = self.written(found, phrase, noun) if noun else None
        if answer is None and noun in ORAL and phrase.definite:
            answer = self._just_said(found, phrase)
        if answer is None:
            answer = self._acted(found, phrase, recorded=noun in RECORDED)
        if answer is None and phrase.text.split()[0].lower() in RUMOURED:
            return Answer(found, "document", [])
        if answer is None:
            return self.unnamed(found, phrase, kind="organization")
        if noun:
            self._issues[noun] = answer
        return answer

    def _just_said(self, found: Found, phrase: Phrase) -> Answer | None:
        """Who spoke just before "pernyataan itu", where it is a person."""
        last, _, _, member = self.spoken[-1] if self.spoken else (None, "", "unknown", None)
        if last is None or member is None or self.talk.sentence_of(found) - last.sentence > 1:
            return None
        return meaning(found, phrase, member, "document", "document", LIKELY)

    def written(self, found: Found, phrase: Phrase, noun: str) -> Answer | None:
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
        told = self.unnamed(found, issuer) if unnamed else self.answer(replace(found, phrase=issuer))
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
        near = [
            b
            for b in bodies
            if b.span[1] <= phrase.span[0]
            and sentence - b.sentence <= REACH
            and not relayed(self.text, b.span)
            if agrees(phrase, b.name)
        ]
        named = own_body(phrase, bodies, near)
        last = self.spoken[-1] if self.spoken else None
        relays = {"organization", "unnamed"} if phrase.definite else {"organization"}
        generic = phrase.text.split()[0].lower() in GENERIC
        if last and last[2] == "unnamed" and generic and last[1].lower().split()[0] not in COLLECTIVE:
            last = None  # "ungkap badan tersebut" after "seorang pejabat"
        if last and not agrees(phrase, last[1]):
            last = None
        if last and last[0].sentence == found.sentence and last[0].phrase != phrase:
            last = None  # "Kementerian mengatakan …, namun menurut laporan terbaru, …"
        if named is None and last and last[2] in relays and sentence - last[0].sentence <= REACH:
            return self.issuer(found, phrase, last[1], last[0].source or last[0].spans[0])
        if named is None and not recorded and (phrase.definite or phrase.kind == "organization"):
            named = acting(near)
        if named is None and phrase.definite and generic:
            subject = body_before(self.text, self.sentences, sentence)
            if subject is None or not agrees(phrase, subject.name) or relayed(self.text, subject.span):
                return None
            return self.issuer(found, phrase, subject.name, subject.span)
        if named is None:
            return None
        return self.issuer(found, phrase, self.bodies.full_name(named.name), named.span)

    def _by_law(self, found: Found, phrase: Phrase, law: tuple[Span, str]) -> Answer:
        """Who signed the law that a phrase names, where the article tells; else the law itself."""
        signer = self.laws.signer(self.cast)
        if signer is None:
            return self.issuer(found, phrase, self.laws.named_in(phrase.span, phrase.text) or law[1], law[0])
        return meaning(found, phrase, signer, "document", "document", LIKELY)

    def issuer(self, found: Found, phrase: Phrase, name: str, span: Span) -> Answer:
        """The body `name`, told at `span`, for a document or a noun that calls it."""
        links = (Link(phrase.span, phrase.text, "document"), Link(span, self.text[slice(*span)], "issuer"))
        return Answer(found, "document", [Option(name, "organization", None, probability=0.9)], links)
