"""Everybody named in an article: mentions of people and bodies, grouped into the article's cast."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex
from rapidfuzz import fuzz

from quotes import lexicon
from quotes.cues import read
from quotes.names import BODY_HEADS, PRONOUNS, Hints, capital_runs, find_name, is_title, listed, plain
from quotes.phrases import Phrase, parse, role_head
from quotes.predicates import is_verb
from quotes.records import Kind, Span
from quotes.sentences import QuotedToken, Sentence
from quotes.sources import ADVERBS, clause_start, open_phrase
from quotes.tokens import QUOTED, WORD, Token, tokenize
from quotes.words import words

_ACRONYM = regex.compile(
    r"((?:\p{Lu}[\p{L}'-]*+[ ,]\s*+(?:(?:dan|untuk|of|for|and|the)\s)?){1,9})\(\s?(\p{Lu}[\p{L}/&-]{1,14})\s?\)"
)


@dataclass(slots=True)
class Mention:
    """One place where somebody is named."""

    span: Span
    text: str
    sentence: int
    quoted: bool = False
    """Inside quotation marks, or inside a noun phrase about somebody else."""
    subject: bool = False
    """Before the first verb of its sentence."""
    role: str = ""
    head: str = ""
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """One place where an organisation is named."""

    span: Span
    name: str
    sentence: int
    subject: bool


@dataclass(slots=True)
class Member:
    """Somebody of the cast."""

    name: str
    kind: Kind
    words: frozenset[str]
    mentions: list[Mention] = field(default_factory=list)
    wordings: dict[str, None] = field(default_factory=dict)

    @property
    def roles(self) -> list[Mention]:
        return [mention for mention in self.mentions if mention.head]

    @property
    def role(self) -> str:
        """The role given most fully."""
        return max((m.role for m in self.roles), key=len, default="")

    @property
    def affiliation(self) -> str:
        return max((m.affiliation for m in self.roles), key=len, default="")


def fold(word: str) -> str:
    """A name word for comparison: case and full stops do not count."""
    return word.strip(".").casefold()


def words_of(name: str) -> frozenset[str]:
    """The words of a name, folded."""
    return frozenset(fold(word) for word in name.split() if fold(word))


def find_hints(sentences: Sequence[Sentence]) -> Hints:
    """Words the article uses alone where only a speaker can stand."""
    out: Counter[str] = Counter()
    places: Counter[str] = Counter()
    alone: set[str] = set()
    beside: set[str] = set()
    for sentence in sentences:
        tokens = sentence.tokens
        for low, high in capital_runs(tokens):
            if (
                2 <= high - low <= 3
                and low >= 2
                and tokens[low - 2].kind == QUOTED
                and _bare_cue(tokens[low - 1])
            ):
                if not listed(tokens[high - 1]) and not any(
                    is_title(t) or _known_body(t) for t in tokens[low:high]
                ):
                    out.update(plain(t) for t in tokens[low:high])
            if high - low > 1:
                beside.update(plain(t) for t in tokens[low:high])
            elif (low == 0 or tokens[low - 1].text == ",") and high < len(tokens) and is_verb(tokens[high]):
                alone.add(plain(tokens[low]))
        for k, token in enumerate(tokens):
            if len(plain(token)) < 2 or (token.capital and (listed(token) or token.lower in PRONOUNS)):
                continue
            if token.capital and _described(tokens, k) and not listed(token):
                out[plain(token)] += 1
            if (
                not token.capital
                or is_title(token)
                or token.lower in PRONOUNS
                or (k + 1 < len(tokens) and tokens[k + 1].capital)
            ):
                continue
            before = tokens[k - 1] if k else None
            if (
                before is not None
                and (form := read(before.lower, "bare"))
                and not form.clitic
                and before.kind == WORD
            ):
                if (
                    k >= 2 and (tokens[k - 2].kind == QUOTED or tokens[k - 2].text == ",")
                ) or form.cue.kind == "according":
                    out[plain(token)] += 1
                continue
            if (k == 0 or tokens[k - 1].text == "," or not tokens[k - 1].capital) and _leads_cue(tokens, k):
                out[plain(token)] += 1
        places.update(
            plain(token)
            for k, token in enumerate(tokens)
            if k and token.capital and tokens[k - 1].lower in PLACE_HEADS
        )
    out.update(word for word in alone & beside if _may_name(word) and word not in places)
    return Hints(out, frozenset(word for word, count in places.items() if count > out[word]))


def _known_body(token: Token) -> bool:
    """Whether a word opens a role, a place or an organisation."""
    lower = plain(token).lower()
    role = lexicon.role(lower)
    return (
        lower in lexicon.places()
        or lower in lexicon.organization_heads()
        or bool(role and not role.name)
        or plain(token) in lexicon.organization_names()
    )


def _may_name(word: str) -> bool:
    """Whether nothing speaks against a word as a name."""
    return (
        not word.isupper()
        and lexicon.name_words().get(word, 0) > -20
        and not listed(Token(0, len(word), word, WORD))
    )


def _described(tokens: Sequence[Token], k: int) -> bool:
    """Whether an age or a lower-case role follows: "Turiyah (57)", "Siswo, pedagang warung"."""
    if k + 3 >= len(tokens) or is_title(tokens[k]):
        return False
    if (
        tokens[k + 1].text == "("
        and tokens[k + 2].text.isdigit()
        and len(tokens[k + 2].text) == 2
        and tokens[k + 3].text == ")"
    ):
        return True
    if (k and (tokens[k - 1].capital or tokens[k - 1].lower in {"di", "ke", "dari"})) or tokens[
        k + 1
    ].text != ",":
        return False
    return not tokens[k + 2].capital and role_head(tokens, k + 2, min(len(tokens), k + 6)) is not None


def _bare_cue(token: Token) -> bool:
    form = read(token.lower, "bare")
    return bool(form and not form.clitic)


def _leads_cue(tokens: Sequence[Token], k: int) -> bool:
    at = k + 1
    while at < len(tokens) and at < k + 4 and tokens[at].lower in ADVERBS:
        at += 1
    if at >= len(tokens):
        return False
    form = read(tokens[at].lower, "active")
    return bool(
        form and form.cue.clause in {"free", "bahwa"} and not tokens[at].capital
    ) and not lexicon.role(tokens[k].lower)


PLACE_HEADS = words("place_heads")
FULLEST = 5
"""A longer wording is mostly a name with something else; it joins a shorter one."""


class Cast:
    """The people and bodies of one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence], hints: Hints) -> None:
        self.text = text
        self.sentences = sentences
        self.hints = hints
        self.members: list[Member] = []
        self.acronyms = _acronyms(text)
        mentions = list(self._people())
        for mention in sorted(
            mentions, key=lambda m: (len(m.text.split()) > FULLEST, -len(m.text.split()), m.span)
        ):
            if len(mention.text.split()) > 1:
                self._place_full(mention)
        for mention in sorted(mentions, key=lambda m: m.span):
            if len(mention.text.split()) == 1:
                self._place_short(mention)
        for member in self.members:
            member.mentions.sort(key=lambda m: m.span)
            member.name = _fullest(member)
        self.bodies = list(self._organizations())

    # collecting

    def _people(self) -> Iterator[Mention]:
        for number, sentence in enumerate(self.sentences):
            yield from self._in_tokens(list(sentence.tokens), number, quoted=False)
            for token in sentence.tokens:
                if isinstance(token, QuotedToken):
                    for start, end in token.quoted.spans:
                        yield from self._in_tokens(list(tokenize(self.text, start, end)), number, quoted=True)

    def _organizations(self) -> Iterator[Body]:
        """Organisations outside quotation marks, by their heads, acronyms and known short names."""
        for number, sentence in enumerate(self.sentences):
            tokens = sentence.tokens
            verb = next((k for k, token in enumerate(tokens) if k and is_verb(token)), len(tokens))
            for low, high in capital_runs(tokens):
                first = plain(tokens[low])
                head = (
                    first.lower() in lexicon.organization_heads()
                    and first.lower() not in lexicon.place_heads()
                )
                if head or first in lexicon.organization_names() or first in self.acronyms:
                    span = (tokens[low].start, tokens[high - 1].end)
                    yield Body(span, " ".join(self.text[slice(*span)].split()), number, low < verb)

    def _in_tokens(self, tokens: list[Token], number: int, *, quoted: bool) -> Iterator[Mention]:
        verb = next((k for k, token in enumerate(tokens) if k and is_verb(token)), len(tokens))
        for low, high in capital_runs(tokens):
            if high - low > 1 and plain(tokens[low]).lower() in BODY_HEADS:
                low = self._past_body(tokens, low, high)
            titled = (low > 0 and is_title(tokens[low - 1])) or is_title(tokens[low])
            name = find_name(tokens[low:high], self.hints, strict=not titled)
            role = None
            if not quoted:
                role = self._role(tokens, low, high)
            if (
                role is not None
                and role.name_span
                and tokens[low].start <= role.name_span[0] < tokens[high - 1].end
            ):
                span, text = role.name_span, role.name
            elif name:
                span = (tokens[low + name[0]].start, tokens[low + name[1] - 1].end)
                text = " ".join(self.text[slice(*span)].split())
                role = None
            else:
                continue
            if self._names_a_place(tokens, low, text, quoted=quoted) and span[0] == tokens[low].start:
                continue
            if self._within_apposition(tokens, low):
                continue
            first = next(k for k in range(low, high) if tokens[k].start >= span[0])
            placed = (
                first > low and plain(tokens[first - 1]).lower() in lexicon.place_heads() and role is None
            )
            if placed and text not in self.hints.names:
                continue
            aside = quoted or _embedded(tokens, first, verb)
            mention = Mention(span, text, number, aside, subject=not aside and _prominent(tokens, low, verb))
            if role and not aside:
                mention.role, mention.head, mention.affiliation = role.role, role.head, role.affiliation
            yield mention

    def _names_a_place(self, tokens: list[Token], low: int, text: str, *, quoted: bool) -> bool:
        """Streets, schools and prizes named after people."""
        before = tokens[low - 1].lower if low else ""
        return (
            before in {"di", "ke", "jalan", "gedung", "stadion", "bandara"}
            and text not in self.hints.names
            and not quoted
        )

    def _past_body(self, tokens: list[Token], low: int, high: int) -> int:
        """Where a name may begin in a run that an organisation's head opens: its last two or three words
        when all of them are known from names ("Bank Victoria Budi Santoso"), else nowhere."""
        for start in (high - 3, high - 2):
            if start > low + 1 and all(
                plain(t) in lexicon.given_names() and plain(t).lower() not in lexicon.places()
                for t in tokens[start:high]
            ):
                return start
        if plain(tokens[high - 1]) in self.hints.names:
            return (
                high - 2
                if high - 2 > low + 1 and plain(tokens[high - 2]) in lexicon.given_names()
                else high - 1
            )
        return low

    def _within_apposition(self, tokens: list[Token], low: int) -> bool:
        """Whether capitals belong to a role that describes the name before it:
        "Abdian Saputra, Koordinator Ekajaya Fast Boat untuk Gili, …"."""
        start = clause_start(tokens, 0, low + 1)
        if (
            start < 2
            or tokens[start - 1].text != ","
            or start == low
            or role_head(tokens, start, low + 1) is None
        ):
            return False
        before = clause_start(tokens, 0, start - 1)
        run = tokens[before : start - 1]
        if not run or not all(token.capital for token in run):
            return False
        name = find_name(run, self.hints, strict=True)
        closed = any(token.text == "," for token in tokens[low : low + 12])
        return name == (0, len(run)) and closed

    def _role(self, tokens: list[Token], low: int, high: int) -> Phrase | None:
        """The noun phrase that ends with the run `[low, high)`, when it is a role and a name."""
        start = clause_start(tokens, 0, high)
        begin, _ = open_phrase(tokens, start, high)
        if begin > low or high - begin > 24:
            begin = low
        phrase = parse(self.text, tokens, begin, high, self.hints)
        if phrase is None or phrase.kind != "name" or not phrase.role or phrase.name_span is None:
            return None
        doubtful = len(phrase.name.split()) == 1 and phrase.name not in self.hints.names
        if doubtful and phrase.name not in lexicon.given_names() and not self._office(phrase):
            return None
        return phrase if phrase.name_span[1] == tokens[high - 1].end or high - begin < 12 else None

    def _office(self, phrase: Phrase) -> bool:
        head = lexicon.role(phrase.head)
        return bool(head and head.kind == "office")

    # grouping

    def _new(self, mention: Mention, kind: Kind = "person") -> Member:
        member = Member(mention.text, kind, words_of(mention.text))
        self.members.append(member)
        return self._join(member, mention)

    def _join(self, member: Member, mention: Mention) -> Member:
        member.mentions.append(mention)
        member.wordings.setdefault(mention.text)
        return member

    def _place_full(self, mention: Mention) -> None:
        words = words_of(mention.text)
        for member in self.members:
            overlong = len(words) > FULLEST and member.words & words
            if words <= member.words or overlong or _same_name(mention.text, member.name):
                if not overlong:
                    member.words |= words
                self._join(member, mention)
                return
        self._new(mention)

    def _place_short(self, mention: Mention) -> None:
        member = self.lookup(mention.text, mention.span[0])
        if member is not None:
            self._join(member, mention)
        else:
            self._new(mention)

    def lookup(self, name: str, position: int) -> Member | None:
        """The member whom `name` calls at `position`: by all its words, else by an alias or another spelling."""
        words = words_of(name)
        holders = [m for m in self.members if words <= m.words and m.kind == "person"]
        if not holders:
            holders = [m for m in self.members if name in m.wordings]
        if not holders and len(words) == 1:
            holders = self._by_alias(name)
        if not holders:
            return None
        return max(holders, key=lambda m: _recency(m, position))

    def _by_alias(self, name: str) -> list[Member]:
        folded = fold(name)
        people = [m for m in self.members if m.kind == "person" and m.name != name]
        for test in (self._declared, _initials, _blend, _clipped, _misspelt):
            found = [m for m in people if test(m, folded)]
            if found:
                return found
        return []

    def _declared(self, member: Member, alias: str) -> bool:
        """ "Bambang Soesatyo (Bamsoet)", "Joko Widodo atau Jokowi"."""
        for mention in member.mentions:
            after = self.text[mention.span[1] : mention.span[1] + 60]
            match = regex.match(
                r"\s*+(?:\(|,?\s*+(?:atau|alias|yang\ akrab\ disapa|akrab\ disapa)\s)\s*+(?:akrab disapa\s)?(\p{Lu}[\p{L}'-]++)",
                after,
            )
            if match and fold(match.group(1)) == alias:
                return True
        return False


def _prominent(tokens: list[Token], low: int, verb: int) -> bool:
    """Subject of its sentence, or the one who said something in the passive ("diungkapkan Tulus Warsito")."""
    if low < verb:
        return True
    return any(read(token.lower, "passive") for token in tokens[max(0, low - 10) : low]) and not any(
        token.text in {".", ";"} for token in tokens[max(0, low - 10) : low]
    )


def _embedded(tokens: list[Token], low: int, verb: int) -> bool:
    """Whether a name stands inside a noun phrase that points back: "Menantu Presiden Joko Widodo ini"."""
    head = role_head(tokens, 0, len(tokens))
    if head is None or low < head.end:
        return False
    return any(token.lower in {"itu", "ini", "tersebut"} for token in tokens[low:verb])


def _fullest(member: Member) -> str:
    """The fullest wording; of several as full the one that most mentions agree with."""
    wordings = [w for w in member.wordings if len(w.split()) <= FULLEST] or list(member.wordings)
    most = max(len(words_of(w)) for w in wordings)
    return max(
        (w for w in wordings if len(words_of(w)) == most),
        key=lambda w: sum(words_of(m.text) <= words_of(w) for m in member.mentions),
    )


def _recency(member: Member, position: int) -> tuple[int, int, int]:
    before = [m for m in member.mentions if m.span[0] < position and not m.quoted]
    return (bool(before), before[-1].span[0] if before else -member.mentions[0].span[0], len(member.words))


def _same_name(one: str, other: str) -> bool:
    """Two full names that differ in spelling only."""
    a, b = one.casefold().split(), other.casefold().split()
    if len(a) != len(b):
        return False
    return all(
        x == y or (fuzz.ratio(x, y) >= 75 and min(len(x), len(y)) > 3) for x, y in zip(a, b, strict=True)
    ) and (fuzz.ratio(one.casefold(), other.casefold()) >= 88)


def _initials(member: Member, alias: str) -> bool:
    parts = regex.split(r"[\s-]+", member.name)
    return 2 <= len(alias) == len(parts) and alias == "".join(part[0] for part in parts).casefold()


def _blend(member: Member, alias: str) -> bool:
    """Zulkifli Hasan -> Zulhas, Joko Widodo -> Jokowi."""
    parts = [fold(part) for part in member.name.split()]
    for one, two in zip(parts, parts[1:], strict=False):
        for cut in range(2, len(alias) - 1):
            if one.startswith(alias[:cut]) and two.startswith(alias[cut:]):
                return True
    return False


def _clipped(member: Member, alias: str) -> bool:
    """Mourinho -> Mou."""
    return len(alias) >= 3 and any(
        word.startswith(alias) and len(word) > len(alias) + 1 for word in member.words
    )


def _misspelt(member: Member, alias: str) -> bool:
    return len(alias) >= 5 and any(
        len(w) >= 4 and w[0] == alias[0] and fuzz.ratio(w, alias) >= 80 for w in member.words
    )


def _acronyms(text: str) -> dict[str, str]:
    """Short names that the article spells out: "Badan Pusat Statistik (BPS)"."""
    out: dict[str, str] = {}
    for match in _ACRONYM.finditer(text, timeout=2.0):
        short = match.group(2)
        words = match.group(1).strip(" ,").split()
        letters = [w[0] for w in words if w[0].isupper()]
        for begin in range(len(words)):
            tail = [w for w in words[begin:] if w[0].isupper()]
            if words[begin][0].isupper() and "".join(w[0] for w in tail).upper() == short.upper():
                out.setdefault(short, " ".join(words[begin:]).strip(","))
                break
        else:
            head = next(
                (i for i, w in enumerate(words) if w.lower().strip(",") in lexicon.organization_heads()), None
            )
            if head is not None and len(letters) > 1:
                out.setdefault(short, " ".join(words[head:]).strip(","))
    return out
