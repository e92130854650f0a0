"""Everybody named in an article: mentions of people and bodies, grouped into the article's cast."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import zip_longest

import regex

from quotes import lexicon
from quotes.aliases import (
    abbreviated,
    blend,
    clipped,
    fold,
    initials,
    less_first,
    misspelt,
    mistyped,
    same_name,
    sounds_alike,
    words_of,
)
from quotes.capitals import capital_runs
from quotes.described import WORKS, past_institution
from quotes.edges import clause_start
from quotes.extents import joined
from quotes.fullnames import told_by_headline
from quotes.glue import glued
from quotes.introductions import anothers, called_so, crosses, introduced, styled, titled, whom
from quotes.likeness import Hints
from quotes.members import FULLEST, Body, Member, Mention, fitness, fullest, out_of_headings, recency
from quotes.namedafter import called, names_a_place, past_body
from quotes.names import BODY_HEADS, CAPTIONS, CONNECTIVES, STYLES, find_name
from quotes.neighbours import inserted
from quotes.nicknames import nicknames
from quotes.offices import office_start
from quotes.openings import open_phrase
from quotes.phrases import TESTIMONY, Phrase, parse
from quotes.predicates import is_verb
from quotes.prominence import comes_in, described, embedded, frame, leads, named_after, of_another, speaks
from quotes.records import Span
from quotes.register import Register
from quotes.roles import role_head
from quotes.sentences import QuotedToken, Sentence
from quotes.servants import forget_servants
from quotes.shapes import behind_rank, ends_english_body, is_second_name, is_title, no_name, opens_as_name
from quotes.tokens import PUNCT, Token, tokenize

_INSIDE = regex.compile(r"\s+(?:[\"“‘'«]\p{Lu}[\p{L}-]++[\"”’'»]|\((\p{Lu}\p{Ll}++)\))\s+")
_CALLED = regex.compile(
    r"\b(?:disapa|dipanggil|dijuluki)\s+[\"“]?(\p{Lu}[\p{L}'-]++)[\"”]?(?:\s+(?:ini|itu|tersebut))?$"
)
"""How a description tells what its bearer is called."""
LETTERS = 4
"""Letters of the longest initials."""
LONGEST_ROLE = 24
"""Tokens of the longest role with its name."""


class Cast:
    """The people and bodies of one article."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        hints: Hints,
        sources: Iterable[Phrase] = (),
        title: str = "",
    ) -> None:
        """`sources` are the phrases that name the sources of the article's quotations."""
        self.text = text
        self.sentences = sentences
        self._sources = {p.name_span[0]: p for p in sources if p.kind == "name" and p.name_span}
        self.hints = hints.with_names(p.name.split() for p in self._sources.values())
        self._register = Register()
        self.members = self._register.members
        self.acronyms = hints.acronyms
        self._placed: dict[str, Member] = {}
        self._said: list[tuple[int, list[Token]]] = []
        headings = {number for number, sentence in enumerate(sentences) if sentence.fragment}
        mentions = list(self._around_nicknames(out_of_headings(list(self._people()), headings)))
        self._nicknames = nicknames(text, mentions)
        self._place([*mentions, *self._initials({m.span for m in mentions})])
        for member in self.members:
            member.mentions.sort(key=lambda m: m.span)
            forget_servants(text, member)
        for member, full in list(told_by_headline(title, self.members)):
            member.name, member.headline = full, True
        self.bodies = list(self._organizations())

    # collecting

    def _people(self) -> Iterator[Mention]:
        for number, sentence in enumerate(self.sentences):
            yield from self._in_tokens(sentence.tokens, sentence.runs, number, quoted=False)
            for token in sentence.tokens:
                if isinstance(token, QuotedToken):
                    for start, end in token.quoted.spans:
                        inside = list(tokenize(self.text, start, end))
                        self._said.append((number, inside))
                        yield from self._in_tokens(inside, capital_runs(inside), number, quoted=True)

    def _initials(self, taken: Collection[Span]) -> Iterator[Mention]:
        """Letters inside quotation marks that call somebody named before them: "Saudara ISW"."""
        called = {name for name in self._nicknames if len(name) <= LETTERS}
        if not called:
            return
        for number, tokens in self._said:
            for word in tokens:
                if word.lower in called and word.text.isupper() and word.span not in taken:
                    yield Mention(word.span, word.text, number, quoted=True)

    def _around_nicknames(self, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """The mentions, names around a nickname in one piece: Hendra Samuel “Sammy” Simorangkir."""
        held: Mention | None = None
        plain = sorted((m for m in mentions if not m.quoted), key=lambda m: m.span)
        for mention, following in zip_longest(plain, plain[1:]):
            between = held and following and _INSIDE.fullmatch(self.text, held.span[1], following.span[0])
            if between:
                continue
            inside = held and _INSIDE.fullmatch(self.text, held.span[1], mention.span[0])
            if held and inside and (inside[1] is None or is_second_name(inside[1], self.acronyms)):
                held.span = (held.span[0], mention.span[1])
                held.text = " ".join(self.text[slice(*held.span)].split())
                continue
            if held:
                yield held
            held = mention
        if held:
            yield held
        yield from (m for m in mentions if m.quoted)

    def _organizations(self) -> Iterator[Body]:
        """Organisations outside quotation marks, by their heads, acronyms and known short names."""
        heads = lexicon.organization_heads() - lexicon.place_heads()
        for number, sentence in enumerate(self.sentences):
            tokens = sentence.tokens
            for low, high in sentence.runs:
                first = tokens[low].plain
                head = first.lower() in heads
                tail = high - low > 1 and tokens[high - 1].word in lexicon.organization_tails()
                if head or tail or first in lexicon.organization_names() or first in self.acronyms:
                    span = (tokens[low].start, tokens[high - 1].end)
                    subject = not any(map(is_verb, tokens[1 : low + 1]))
                    yield Body(span, " ".join(self.text[slice(*span)].split()), number, subject)

    def _in_tokens(
        self, tokens: Sequence[Token], runs: Iterable[tuple[int, int]], number: int, *, quoted: bool
    ) -> Iterator[Mention]:
        start, verb, main = (0, len(tokens), (0, 0)) if quoted else frame(tokens)
        for begin, high in runs:
            bodied = high - begin > 1 and tokens[begin].word in BODY_HEADS
            low = past_body(tokens, begin, high, self.hints) if bodied else begin
            if (low := past_institution(tokens, low, high)) == high:
                continue  # "Universitas Sam Ratulangi"
            low += opens_as_name(tokens[low:high]) and behind_rank(tokens, low)
            last = high == begin + 1 and begin > 1 and ends_english_body(tokens, begin)
            caption = begin > 1 and tokens[begin - 1].text == ":" and tokens[begin - 2].word in CAPTIONS
            if last or caption or (begin > 1 and tokens[begin - 1].lower == "the"):
                continue  # "PT House of | Rattan", "The Sisterhood of the | Silver Coats", "Foto: Rina Wati"
            titled = (low > 0 and is_title(tokens[low - 1])) or is_title(tokens[low])
            name = find_name(tokens[low:high], self.hints, strict=not titled)
            spoke = next(
                (self._sources[t.start] for t in tokens[begin:high] if t.start in self._sources), None
            )
            role = spoke or (None if quoted else self._role(tokens, low, high))
            if (
                role is not None
                and role.name_span
                and tokens[begin].start <= role.name_span[0] < tokens[high - 1].end
            ):
                span, text = role.name_span, role.name
            elif name:
                span = (tokens[low + name[0]].start, tokens[low + name[1] - 1].end)
                text = " ".join(self.text[slice(*span)].split())
                role = None
            else:
                continue
            placed = not spoke and not quoted and names_a_place(tokens, low, text, self.hints)
            there = begin > 0 and tokens[begin - 1].lower == "di" and span[0] == tokens[begin].start
            placed = placed or (there and " " in text)
            if placed or self._of_no_person(tokens, (low, high), role, span, text):
                continue
            first = next(k for k in range(begin, high) if tokens[k].start >= span[0])
            placed = (
                first > low and role is None and named_after(tokens, first, span[1] == tokens[high - 1].end)
            )
            titled_work = first > 0 and not spoke and tokens[first - 1].text in WORKS
            if (placed or titled_work) and not called(text, self.hints):
                continue
            others = role is not None and of_another(role, tokens, high)
            aside = quoted or others or embedded(tokens, first, verb, main)
            subject = not aside and leads(tokens, (low, high), start, verb, main)
            mention = Mention(span, text, number, aside, subject=subject)
            mention.described = mention.subject and described(tokens, high)
            mention.speaks = mention.subject and (
                low >= max(verb, main[1]) or speaks(tokens, high) or comes_in(tokens, low)
            )
            role = role or (None if quoted else self._role_behind(tokens, high))
            if role and not aside:
                mention.role, mention.head, mention.affiliation = role.role, role.head, role.affiliation
            yield mention

    def _of_no_person(
        self, tokens: Sequence[Token], run: tuple[int, int], role: Phrase | None, span: Span, name: str
    ) -> bool:
        """Whether a place, a body, a number, a role before the next name or an adverb is called so."""
        low, high = run
        ranked = high + 1 < len(tokens) and tokens[high].text == "," and is_title(tokens[high + 1])
        if ranked and role is not None and " " not in name and name not in lexicon.given_names():
            return True  # "Kapolres Sukamaju, AKBP Hendra Wijaya"
        if (
            name.rsplit(maxsplit=1)[-1].lower() in lexicon.organization_tails()
            and name not in self.hints.names
        ):
            return True
        comma = high < len(tokens) and tokens[high].text == ","
        adverb = low == 0 and comma and name.endswith("nya") and name not in lexicon.given_names()
        numbered = no_name(self.text, span)  # "Nomor 11/KMA/2020", "Rina Wati, M. Ag"
        return (adverb and " " not in name) or numbered or self._within_apposition(tokens, low, high)

    def _within_apposition(self, tokens: Sequence[Token], low: int, high: int) -> bool:
        """Whether capitals belong to a role that describes the name before it:
        "Abdian Saputra, Koordinator Ekajaya Fast Boat untuk Gili, …"."""
        start = clause_start(tokens, 0, low + 1)
        if (
            start < 2
            or tokens[start - 1].text != ","
            or (start == low and any(t.plain in lexicon.given_names() for t in tokens[low:high]))
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

    def _role(self, tokens: Sequence[Token], low: int, high: int) -> Phrase | None:
        """The noun phrase that ends with the run `[low, high)`, when it is a role and a name."""
        start = clause_start(tokens, 0, high)
        begin, _ = open_phrase(tokens, start, high)
        if all(t.lower in CONNECTIVES for t in tokens[low:begin]):
            low = max(low, begin)  # "Sebelumnya Presiden Joko Widodo"
        if begin > low or high - begin > LONGEST_ROLE or any(is_verb(t) for t in tokens[begin:low]):
            begin = low
        begin = whom(tokens, begin, low)
        parted = begin > 1 and tokens[begin - 1].text == ","
        if not (parted or tokens[begin].lower in TESTIMONY or role_head(tokens, begin, high)):
            return None
        phrase = parse(self.text, tokens, begin, high, self.hints)
        if phrase is not None and phrase.kind == "name" and not phrase.role:
            phrase = self._role_before(tokens, phrase)
        if phrase is None or phrase.kind != "name" or phrase.name_span is None:
            return None
        doubtful = len(phrase.name.split()) == 1 and phrase.name not in self.hints.names
        if doubtful and phrase.name not in lexicon.given_names() and not self._office(phrase):
            return None
        return phrase if phrase.name_span[1] == tokens[high - 1].end or high - begin < 12 else None

    def _role_before(self, tokens: Sequence[Token], named: Phrase) -> Phrase | None:
        """A name with the role before its comma: "Kapolsek Medan Baru, Kompol Hendrik F. Aritonang"."""
        low = named.start
        if low < 2 or tokens[low - 1].text != ",":
            return None
        begin, end = open_phrase(tokens, clause_start(tokens, 0, low - 1), low - 1)
        office = office_start(tokens, begin, end)
        role = parse(self.text, tokens, office, end, self.hints)
        if role is None or role.kind not in {"role", "name"} or not role.role or role.definite or role.plural:
            return None
        if office and (tokens[office - 1].lower == "kepada" or inserted(tokens, office, named)):
            return None  # "Kepada petugas kepolisian, Rina menunjukkan"
        if anothers(tokens, office, end, low):
            return None
        if role.kind == "name" and any(word in self.hints.names for word in role.name.split()):
            return None
        return joined(self.text, tokens, role.start, named, self.hints)

    def _role_behind(self, tokens: Sequence[Token], high: int) -> Phrase | None:
        """The role between commas behind a name: "Marullah Matali, Wali Kota Jakarta Selatan, juga …"."""
        if high + 2 >= len(tokens) or tokens[high].text != ",":
            return None
        end = next((k for k in range(high + 1, min(len(tokens), high + 14)) if tokens[k].kind == PUNCT), 0)
        if not end or tokens[end].text != "," or role_head(tokens, high + 1, end) is None:
            return None
        phrase = parse(self.text, tokens, high + 1, end, self.hints)
        if phrase is None or phrase.kind != "role" or phrase.definite:
            return None
        return phrase if self._office(phrase) and not crosses(tokens, high + 1, end) else None

    def _office(self, phrase: Phrase) -> bool:
        head = lexicon.role(phrase.head)
        kin = head is not None and head.kind == "relation" and bool(phrase.affiliation)
        return bool(head and (head.kind == "office" or kin))

    # grouping

    def _place(self, mentions: Sequence[Mention]) -> None:
        """The fullest names first, then the short ones, the nicknames last."""
        called = [m for m in mentions if m.text.casefold() in self._nicknames]
        others = [m for m in mentions if m.text.casefold() not in self._nicknames]
        for mention in sorted(
            others, key=lambda m: (len(m.text.split()) > FULLEST, -len(m.text.split()), m.span)
        ):
            if len(mention.text.split()) > 1:
                self._place_full(mention)
        for mention in sorted(others, key=lambda m: m.span):
            if len(mention.text.split()) == 1:
                self._place_short(mention)
        for member in self.members:
            member.name = styled(self.text, member, fullest(member))
        for mention in sorted(called, key=lambda m: m.span):
            self._place_short(mention)

    def _place_full(self, mention: Mention) -> None:
        words = words_of(mention.text)
        known = self._placed.get(mention.text)
        if known is not None:
            self._register.join(known, mention)
            return
        bare = words - {fold(mention.text.split()[0])} if fold(mention.text.split()[0]) in STYLES else words
        for member in self._register.alike(words, mention.span[0]):
            overlong = len(words) > FULLEST and member.words & words
            same = (
                same_name(less_first(mention.text), less_first(member.name))
                or abbreviated(member.name, mention.text)
                or glued(mention.text, member.name)
            )
            if (words <= member.words or bare <= member.words) or overlong or same:
                self._placed[mention.text] = self._register.join(member, mention, widen=not overlong)
                return
        self._placed[mention.text] = self._register.new(mention)

    def _place_short(self, mention: Mention) -> None:
        member = self.lookup(mention.text, mention.span[0])
        other = member is not None and self._beside(member, mention)
        if member is not None and not other:
            self._register.join(member, mention)
        else:
            self._register.new(mention)

    def _beside(self, member: Member, mention: Mention) -> bool:
        """Whether a title sets a name apart from one like it in its sentence: "AKBP Heri … Iptu Herri"."""
        own = words_of(mention.text) <= member.words or mention.text in member.wordings
        own = own or mention.text.casefold() in self._nicknames
        if own or not titled(self.text, mention.span[0]):
            return False
        return any(m.sentence == mention.sentence for m in member.mentions)

    def lookup(self, name: str, position: int) -> Member | None:
        """The member whom `name` calls at `position`: by all its words, an alias or another spelling."""
        name = self._nicknames.get(name.casefold(), name)
        words = words_of(name)
        sharing = self._register.sharing(words) if words else self.members
        holders = [m for m in sharing if words <= m.words]
        if not holders:
            holders = [m for m in sharing if name in m.wordings]
        if not holders and len(words) == 1 and not introduced(self.text, name, position):
            holders = self._by_alias(name, position)
        if not holders:
            return None
        if len(holders) == 1:
            return holders[0]
        return max(holders, key=lambda m: (fitness(m, name), recency(m, position)))

    def called(self, word: str, position: int) -> Member | None:
        """Who is called by a word that names a role as well: "Bintang", "Putri"."""
        disguised = _CALLED.search(word)
        if disguised is not None:  # "pria yang akrab disapa Aher ini"
            return self.lookup(disguised.group(1), position)
        if word.lower() in lexicon.honorifics():
            return called_so(self.text, word, self.members)  # "Romo Hadi Prasetyo … kata Romo"
        role = lexicon.role(word.lower()) if word[:1].isupper() and " " not in word else None
        return self.lookup(word, position) if role is not None and role.name else None

    def holds(self, head: str) -> bool:
        """Whether anybody has the role `head`."""
        return any(head in member.heads for member in self.members)

    def _by_alias(self, name: str, position: int) -> list[Member]:
        folded = fold(name)
        people = self._register.alike([folded], position)
        tests = [initials, blend, clipped, misspelt]
        if not titled(self.text, position):
            tests += [sounds_alike, mistyped]
        for test in tests:
            found = [m for m in people if any(test(wording, folded) for wording in m.wordings)]
            if found:
                return found
        return []
