"""Who wrote or issued the document that an article quotes: "siaran pers dari KBRI", "surat itu"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from quotes import lexicon
from quotes.accounts import PLATFORMS
from quotes.cast import Cast
from quotes.described import COLLECTIVE
from quotes.members import Body
from quotes.phrases import Phrase, parse
from quotes.predicates import is_verb
from quotes.records import Span
from quotes.sentences import Sentence
from quotes.shapes import DEMONSTRATIVES
from quotes.sources import source_after, up_to_name
from quotes.subjects import source_before
from quotes.tokens import Token
from quotes.words import words

GENERIC = words("generic_bodies")
"""Nouns that call an organisation named before."""
PRIVATE = words("private_bodies")
"""Those of them that no body of the state is called by."""
OF_STATE = words("bodies_of_state")
OWN_KIND = frozenset({"kementerian", "departemen", "dinas", "komisi", "yayasan", "partai"})
"""Those of them that stand in the name of each body of the kind."""
CALLED_SO = frozenset({"forum", "dewan"})
"""Nouns that call only a body in whose name they stand."""
ISSUED = words("issued")
"""Nouns of documents that somebody issues, of one word."""
POSTS = words("posts")
"""Those of them that are posted; they are one and the same in an article."""
FINDINGS = words("findings")
"""Those of them that tell what was found out, one called like the other."""
LEADS = words("document_leads")
"""Words before them: "petikan siaran pers", "isi surat itu"."""
TOLD_OF = words("document_adjectives")
"""Words between a document's noun and who issued it."""
ISSUING = words("issuing")
"""Verbs of issuing: "mengunggah", "melayangkan"."""
ISSUED_BY = words("issued_by")
"""Their passives."""
OWNING = frozenset({"bawah", "milik", "naungan", "besutan"})
"""Words before the body that another one belongs to."""
COLLECTED = frozenset({"polisi", "kepolisian", "militer", "pemerintah", "otoritas", "kejaksaan"})
"""Bodies in small letters whose documents stand before them: "pernyataan polisi"."""
ACCOUNTS = frozenset({"akun", "pemilik", "pengguna", "kanal", "media", "sosial", "halaman"}) | PLATFORMS
TITLED = frozenset({"surat", "artikel", "tulisan", "dokumen", "pesan", "video", "foto", "narasi"})
"""Documents behind whose noun a title stands as often as a name: "surat Al-Maidah"."""
BY = frozenset({"dari", "oleh", "milik", "lansiran"})
WITHIN = frozenset({"dalam", "lewat", "melalui", "via"})
REMEMBERED = 60
"""Mentions of documents that are looked back on: keeps long texts linear."""
SHOWN = frozenset({"video", "foto", "rekaman"})
"""Documents in which others speak than those who issued them."""
LOOKED_BACK = 8
"""Earlier mentions of a document that are looked at."""
AHEAD = 8
"""Words between a verb of issuing and what is issued."""
_DOMAIN = regex.compile(r"[\p{L}\p{N}-]++(?:\.\p{Ll}{2,5}+){1,2}+(?![\p{L}\p{N}])")
_SIGN = regex.compile(r"@[\w.]*\w")
_HANDLE = regex.compile(r"@?[\p{L}\p{N}][\w.*]*+(?<!\.)(?: \p{Lu}[\w*]*+)*")
RELAYING = frozenset({"dilansir", "melansir", "mengutip", "dikutip", "disitat"})
"""Verbs before the medium in which something was read, whose report may be spoken of soon."""
REPORTED = 3
"""Sentences behind it in which it is."""
POSTING = frozenset({"mengunggah", "memposting", "mencuit", "diunggah", "diposting"})
"""Verbs after which "unggahan itu" may be spoken of."""


class Issuers:
    """The documents of one article and who issued them."""

    def __init__(self, text: str, sentences: Sequence[Sentence], cast: Cast) -> None:
        self._text = text
        self._sentences = sentences
        self._hints = cast.hints
        self._starts = [sentence.start for sentence in sentences]
        self._told = list(self._mentions())
        self._places = [sentences[number].tokens[k].start for _, number, k in self._told]

    def _mentions(self) -> Iterator[tuple[str, int, int]]:
        """Where documents are told of: the noun, the sentence, the word."""
        for number, sentence in enumerate(self._sentences):
            for k, token in enumerate(sentence.tokens):
                noun = _noun(sentence.tokens, k)
                if noun:
                    yield noun, number, k
                elif token.lower.removesuffix("nya") in POSTING:
                    yield "unggahan", number, k
                elif token.lower == "melaporkan" or token.lower in RELAYING:
                    yield "laporan", number, k

    def document(self, phrase: Phrase) -> str:
        """The noun of the document that a phrase names, "" for none."""
        tokens, at = self._tokens_at(phrase.span[0])
        at -= at > 0 and tokens[at - 1].lower == "akun"
        for k in range(at, len(tokens)):
            if tokens[k].start >= phrase.span[1]:
                break
            noun = _noun(tokens, k)
            if noun:
                within = k + 2 < len(tokens) and tokens[k + 1].lower in {"dalam", "di", "pada"}
                return (_noun(tokens, k + 2) if within else "") or noun
            if tokens[k].lower.removesuffix("nya") not in LEADS:
                break
        else:
            k = len(tokens)
        excerpt = any(t.lower in {"isinya", "bunyinya", "intinya"} for t in tokens[at:k])
        return next((n for n, *_ in self._before(tokens[at].start)), "") if excerpt else ""

    def beside(self, phrase: Phrase) -> Phrase | None:
        """Who issued a document, named in its phrase or behind it: "video yang diunggah akun Sinar.id"."""
        tokens, at = self._tokens_at(phrase.span[0])
        k = at
        while k < len(tokens) and tokens[k].lower in LEADS:
            k += 1
        return self._issuer_behind(tokens, k) if k < len(tokens) and _noun(tokens, k) else None

    def introduced(self, noun: str, after: int, before: int) -> Phrase | None:
        """Who issued a document where it was told of between the characters `after` and `before`."""
        told = self._before(before)
        same = [row for row in told if row[0] == noun]
        if noun in FINDINGS and not same:  # "Menurut laporan Bank Dunia … Data tersebut"
            same = [row for row in told if row[0] in FINDINGS]
        here = bisect_right(self._starts, before) - 1
        for _, number, k in same[:LOOKED_BACK]:
            tokens = self._sentences[number].tokens
            if tokens[k].start < after:
                return None
            if tokens[k].lower in RELAYING and here - number > REPORTED:
                continue
            issuer = self._issuer_behind(tokens, k) or self._subject(tokens, k)
            if issuer is not None:
                return issuer
        return None

    def quoting(self, noun: str, before: int) -> set[int]:
        """The sentences before `before` that tell in which document something stands: "tulis Rina dalam
        unggahannya"."""
        rows = [row for row in self._before(before) if row[0] == noun and row[2]]
        within = WITHIN | {"di", "pada"}
        return {n for _, n, k in rows if self._sentences[n].tokens[k - 1].lower in within}

    def _before(self, position: int) -> list[tuple[str, int, int]]:
        """The last mentions of documents before the character `position`, nearest first."""
        end = bisect_left(self._places, position)
        return self._told[max(0, end - REMEMBERED) : end][::-1]

    def _tokens_at(self, position: int) -> tuple[Sequence[Token], int]:
        """The words of the sentence in which a character stands, and the number of its word."""
        number = bisect_right(self._starts, position) - 1
        tokens = self._sentences[number].tokens if number >= 0 else ()
        return tokens, next((k for k, t in enumerate(tokens) if t.end > position), len(tokens))

    def _issuer_behind(self, tokens: Sequence[Token], at: int) -> Phrase | None:
        """Whoever the words behind the noun at `at` name: "memo internal Departemen Luar Negeri"."""
        if tokens[at].lower in RELAYING:
            k = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower == "dari")
            return self._named(tokens, k, placed=False)
        if tokens[at].lower == "melaporkan":
            return None
        if tokens[at].lower.removesuffix("nya") in POSTING:
            return self._agent(tokens, at) if tokens[at].lower in ISSUED_BY else None
        if tokens[at].lower == "akun":
            return self._named(tokens, at, placed=True) or self._some_account(tokens, at)
        noun, k = tokens[at].lower, at + 1
        while k < len(tokens) and (tokens[k].lower in TOLD_OF | PLATFORMS - {"x"} or _noun(tokens, k)):
            k += 1
        k += 2 if k < len(tokens) and tokens[k].lower == "berbahasa" else 0
        if k < len(tokens) and tokens[k].text == "X" and tokens[k + 1 : k + 2] and not tokens[k + 1].capital:
            k += 1
        if k >= len(tokens):
            return None
        if tokens[k].lower in {"yang", "ini", "itu", "tersebut"} and k + 1 < len(tokens):
            k += tokens[k].lower != "yang"
            k += k < len(tokens) and tokens[k].lower == "yang"
            passive = next((i for i in range(k, min(k + 3, len(tokens))) if tokens[i].lower in ISSUED_BY), 0)
            return self._agent(tokens, passive) if passive else None
        account = (
            tokens[k].lower in {"di", "pada"} and tokens[k + 1 : k + 2] and tokens[k + 1].lower in ACCOUNTS
        )
        if tokens[k].text.startswith("@"):
            return self._handle(tokens, k)  # "unggahan Instagram @dinsosmelati"
        if tokens[k].lower in GENERIC and not tokens[k].capital:  # "pernyataan resmi klub"
            return parse(self._text, tokens, k, k + 1, self._hints)
        reported = noun == "laporan" and tokens[k].lower == "polisi"  # somebody told the police
        if tokens[k].lower in COLLECTED and not reported:
            return _speaker(self._source(tokens, k))  # "data kepolisian Melati"
        if tokens[k].lower in BY or account:
            return self._named(tokens, k + 1, placed=False)
        if tokens[k].capital and noun not in TITLED:
            named = self._named(tokens, k, placed=True)
            return self._released(tokens, named) if named is not None else None
        return None

    def _source(self, tokens: Sequence[Token], at: int) -> Phrase | None:
        """The source named at `at`, the noun of a body in small letters as one: "polisi kota setempat"."""
        phrase = source_after(self._text, tokens, at, self._hints)
        body = phrase is not None and phrase.kind == "role" and tokens[at].lower in COLLECTIVE
        return _body(phrase) if phrase is not None and body else phrase

    def _handle(self, tokens: Sequence[Token], at: int) -> Phrase | None:
        """The account whose handle stands at `at`."""
        whole = _SIGN.match(self._text, tokens[at].start, tokens[-1].end)
        if whole is None:
            return None
        return Phrase(at, at + 1, "unnamed", whole.span(), whole.group(), name=whole.group())

    def _released(self, tokens: Sequence[Token], named: Phrase) -> Phrase:
        """Who issued what seems to bear an issuer's name: "laporan Statistik Jawa yang dirilis BPS"."""
        at = named.end
        released = (
            tokens[at + 1 : at + 2] and tokens[at].lower == "yang" and tokens[at + 1].lower in ISSUED_BY
        )
        return (self._agent(tokens, at + 1) if released else None) or named

    def _some_account(self, tokens: Sequence[Token], at: int) -> Phrase | None:
        """An account without a name: "salah satu akun Facebook"."""
        if not at or tokens[at - 1].lower not in {"satu", "sebuah"}:
            return None
        low = at - 1 - (at > 1 and tokens[at - 2].lower == "salah")
        end = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower in PLATFORMS)
        return parse(self._text, tokens, low, end, self._hints)

    def _agent(self, tokens: Sequence[Token], at: int) -> Phrase | None:
        """The agent of the passive of issuing at `at`: "dirilis atas nama PT Sinar", "diunggah Kabar.id"."""
        k = at + 1
        while k < len(tokens) and tokens[k].lower in {"oleh", "atas", "nama", "resmi"}:
            k += 1
        return self._named(tokens, k, placed=True)

    def _named(self, tokens: Sequence[Token], at: int, *, placed: bool) -> Phrase | None:
        """Whoever is named at `at`, no place that the document comes from."""
        k = at
        while k < len(tokens) - 1 and tokens[k].lower in ACCOUNTS:
            k += 1
        if k >= len(tokens):
            return None
        whole = _DOMAIN.match(self._text, tokens[k].start)
        if whole is None and k > at:
            told = _called(tokens[k])
            whole = (_HANDLE.match if told else _SIGN.search)(self._text, tokens[k].start, tokens[-1].end)
        if whole is not None:
            span = whole.span()
            return Phrase(k, k + 1, "organization", span, whole.group(), name=whole.group())
        if k > at:
            return None
        phrase = self._source(tokens, at)
        if phrase is None or phrase.kind not in {"name", "organization", "unnamed"}:
            return None
        phrase = up_to_name(self._text, tokens, phrase)
        if _common(tokens[at]) and tokens[at - 1].lower not in BY:
            return None
        if phrase.kind == "unnamed" and "@" not in phrase.text:
            return None
        if not placed and phrase.text.lower() in lexicon.places():
            return None
        headed = tokens[at].lower in COLLECTIVE
        return _body(phrase) if phrase.kind == "name" and (headed or not self._person(phrase)) else phrase

    def _person(self, phrase: Phrase) -> bool:
        """Whether a name is a person's: of words known from names."""
        return any(w in lexicon.given_names() or w in self._hints.names for w in phrase.name.split())

    def _subject(self, tokens: Sequence[Token], at: int) -> Phrase | None:
        """The subject of the sentence that tells of issuing the document at `at`:
        "Dewi menulis surat", "Dewi meminta maaf melalui surat", "Dalam suratnya, Dewi meminta maaf"."""
        verb = next((k for k in range(at, max(-1, at - AHEAD), -1) if _issues(tokens[k])), -1)
        account = next((k for k in range(verb) if tokens[k].lower == "akun"), -1)
        if account >= 0:
            return self._issuer_behind(tokens, account)
        if verb > 0 and not any(t.lower in {"kepada", "ke", "atas", "soal"} for t in tokens[verb:at]):
            return _speaker(source_before(self._text, tokens, 0, verb, self._hints))
        if not at or tokens[at - 1].lower not in WITHIN:
            return None
        if at == 1:
            comma = next((k for k in range(at, min(at + AHEAD, len(tokens))) if tokens[k].text == ","), 0)
            return _speaker(source_after(self._text, tokens, comma + 1, self._hints)) if comma else None
        verb = next((k for k in range(1, at) if is_verb(tokens[k])), 0)
        subject = _speaker(source_before(self._text, tokens, 0, verb, self._hints)) if verb else None
        return subject if subject is not None and subject.start == 0 else None


def _noun(tokens: Sequence[Token], at: int) -> str:
    """The document's noun at `at`, "" for none; all posts are one."""
    lower = tokens[at].lower
    if lower == "siaran":
        return "rilis" if at + 1 < len(tokens) and tokens[at + 1].lower == "pers" else ""
    noun = lower.removesuffix("nya")
    return "" if noun not in ISSUED else "unggahan" if noun in POSTS else noun


def _issues(token: Token) -> bool:
    return token.lower.removesuffix("nya") in ISSUING or token.lower == "melaporkan"


def _common(token: Token) -> bool:
    """Whether a word in capitals is a title's rather than a name's: "data Indeks Harga Konsumen"."""
    body = token.word in lexicon.organization_heads() or token.plain in lexicon.organization_names()
    return token.word in lexicon.not_names() and not body


def _called(token: Token) -> bool:
    return token.capital or token.text.startswith("@")


def _body(phrase: Phrase) -> Phrase:
    """What looks like a person's name as a body's: "kantor Presiden Kastoria Lazar Chaka"."""
    return replace(phrase, kind="organization", name=" ".join(phrase.text.split()), name_span=None)


def _speaker(phrase: Phrase | None) -> Phrase | None:
    kinds = {"name", "organization", "pronoun"}
    return phrase if phrase is not None and phrase.kind in kinds and not phrase.plural else None


def own_body(phrase: Phrase, bodies: Sequence[Body], near: Sequence[Body]) -> Body | None:
    """The body named in a phrase, else the last near it of which a word recurs: "kantor tersebut"; none for
    "perusahaan milik Sinar Group ini"."""
    terms = {word.lower() for word in phrase.text.split()[phrase.kind == "document" :]}
    if phrase.kind == "organization" and not OWNING.isdisjoint(terms):
        return None
    named = next((b for b in bodies if phrase.span[0] <= b.span[0] < phrase.span[1]), None)
    if named is not None and phrase.definite and named.name.partition(" ")[2].lower() in lexicon.places():
        named = None  # "Kelompok Sarmana itu"
    return named or next((b for b in reversed(near) if terms & {w.lower() for w in b.name.split()}), None)


def agrees(phrase: Phrase, name: str) -> bool:
    """Whether the noun of a body can call the one of that name: no ministry is "kelompok tersebut", no agency
    "kementerian itu"."""
    noun, first = (words.split(maxsplit=1)[0].lower() for words in (phrase.text, name))
    if phrase.kind == "document" or noun in name.lower().split():
        return True
    if first in lexicon.documents():
        return False
    if noun in CALLED_SO or (noun in OWN_KIND and first in lexicon.organization_heads()):
        return False
    return noun not in PRIVATE or not (first in OF_STATE or name.lower() in lexicon.metonyms())


def relayed(text: str, span: Span) -> bool:
    """Whether a body named at `span` is only where something was read: "melansir CNN"."""
    before = text[max(0, span[0] - 20) : span[0]].lower().removesuffix("dari ").split()
    return bool(before) and before[-1] in RELAYING


def acting(near: Sequence[Body]) -> Body | None:
    """The last body that was subject of a sentence, else the last that its head tells."""
    heads = lexicon.organization_heads()
    near = [body for body in near if body.name.lower() not in lexicon.places()]
    subject = next((body for body in reversed(near) if body.subject), None)
    return subject or next((b for b in reversed(near) if b.name.split()[0].lower() in heads), None)


def bare(phrase: Phrase) -> bool:
    """Whether a phrase takes up a document of which was spoken: "laporan itu", "gugatan"."""
    terms = phrase.text.lower().split()
    if len(terms) == 1:
        return terms[0] not in SHOWN
    return terms[-1] in DEMONSTRATIVES or terms[0].removesuffix("nya") in LEADS
