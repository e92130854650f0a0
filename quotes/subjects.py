"""The subject of a reporting verb: where the noun phrase before it begins and ends."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.cues import read
from quotes.names import TIMES, Hints, capital_runs, find_name
from quotes.phrases import COLLECTIVE, DEMONSTRATIVES, GROUPS, INDEFINITE, PLURAL_PRONOUNS, PRONOUNS, Phrase, parse
from quotes.predicates import is_verb
from quotes.roles import role_head
from quotes.shapes import is_degree
from quotes.sources import OFFICES_ABROAD, is_date, joined
from quotes.tokens import NUMBER, QUOTED, WORD, Token
from quotes.words import words

ADVERBS = words("adverbs")
"""Words between a subject and its reporting verb."""
NEGATIONS = words("negations")
SPANS_OF_TIME = frozenset(
    {"hari", "pekan", "minggu", "bulan", "tahun", "jam", "waktu", "malam", "saat", "detik"}
)
TIME_PREPOSITIONS = words("time_prepositions")
OCCASIONS = frozenset({"dalam", "saat", "ketika", "usai", "seusai"})
"""Words that open an adverbial which may end in a demonstrative ("saat dikonfirmasi media ini")."""
DASHES = frozenset({"—", "–", "-", "--"})
CLAUSE_STARTS = words("clause_starts")
CONNECTIVES = words("connectives")
RELATIVE = 8
"""Words within which a relative clause goes on."""
BEFORE_THAT = frozenset({"sementara", "selain", "karena", "oleh", "untuk", "setelah", "saat", "dari", "sebelum"})
"""Words that open a clause together with "itu"."""


def source_before(text: str, tokens: Sequence[Token], start: int, cue: int, hints: Hints) -> Phrase | None:
    """The subject of the reporting verb at `cue`, looked for in `tokens[start:cue]`."""
    told = _told_apart(text, tokens, start, cue, hints)
    if told is not None:
        return told
    beside = next((k for k in range(start + 1, cue) if tokens[k].lower == "didampingi"), cue)
    end = _strip_back(tokens, start, beside, hints)
    if end <= start:
        return None
    last = tokens[end - 1]
    if last.lower in PRONOUNS | PLURAL_PRONOUNS:
        return parse(text, tokens, end - 1, end, hints)
    low = _past_addressee(tokens, clause_start(tokens, start, _before_place(tokens, start, end)), end)
    if tokens[low].lower == "yang" and low - 1 > start and tokens[low - 1].text == ",":
        return source_before(text, tokens, start, low - 1, hints)  # "Abhan, yang juga …, mengatakan"
    low = _past_seam(tokens, low, end)
    segment = parse(text, tokens, *open_phrase(tokens, low, end), hints)
    before = _previous_segment(tokens, start, low)
    if before is not None and segment is not None:
        joined = _apposed(text, tokens, before, segment, hints, closed=tokens[cue - 1].text == ",")
        if joined:
            return joined
    return segment


def _told_apart(text: str, tokens: Sequence[Token], start: int, cue: int, hints: Hints) -> Phrase | None:
    """A name that opens its sentence, with what describes it between commas: "Senator Dick Durbin, anggota
    Partai Demokrat dan ketua Komite Yudisial Senat, menyebut"."""
    comma = next((k for k in range(start, cue) if tokens[k].text == ","), cue)
    pointed = tokens[cue - 1].lower in DEMONSTRATIVES
    if not (pointed or tokens[cue - 1].text == ",") or comma >= cue - 2 or comma == start:
        return None
    named = parse(text, tokens, start, comma, hints)
    if named is None or named.kind != "name" or named.start or named.name_span is None or named.plural:
        return None
    behind = text[named.name_span[1] : tokens[comma - 1].end].strip()
    one_of = tokens[comma + 1].lower in INDEFINITE
    if (behind and not behind.startswith("(")) or not (one_of or " " in named.name):
        return None
    stop = cue if pointed else cue - 1
    between = tokens[comma + 1 : stop]
    bars = {":", ";"} if pointed or one_of else {":", ";", ","}
    described = one_of or role_head(tokens, comma + 1, stop) is not None
    barred = any(t.kind == QUOTED or t.text in bars or (is_verb(t) and not one_of) for t in between)
    if not described or barred or any(read(t.lower, "active") for t in between):
        return None
    span = (named.span[0], between[-1].end)
    role = named if named.role else parse(text, tokens, comma + 1, stop, hints)
    if role is None:
        return None
    return Phrase(
        named.start,
        stop,
        "name",
        span,
        text[slice(*span)],
        name=named.name,
        name_span=named.name_span,
        role=role.role,
        head=role.head,
        affiliation=role.affiliation,
    )


def _strip_back(tokens: Sequence[Token], start: int, end: int, hints: Hints) -> int:
    """Leave out adverbs and adverbials of time and place between the subject and its verb."""
    while end > start:
        token = tokens[end - 1]
        aside = _aside(tokens, start, end)
        if aside is not None:
            end = aside
            continue
        past = _past_time(tokens, start, end) if token.kind == WORD else _past_date(tokens, start, end)
        if past is not None:
            end = past
            continue
        if token.kind == WORD and end - 2 > start and tokens[end - 2].lower == "secara":
            end -= 2  # "secara gamblang"
            continue
        if token.text == "," or (token.lower in ADVERBS and not _phrase_end(tokens, start, end)):
            end -= 1
            continue
        if token.lower in NEGATIONS or (
            is_degree(token) and end - 2 >= start and tokens[end - 2].text in ",."
        ):
            end -= 1
            continue
        cut = _adverbial(tokens, start, end, hints) or _apposed_place(tokens, start, end)
        if cut is None:
            break
        end = cut
    return end


def _aside(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where an aside between dashes that ends at `end` begins: "Dedy — yang tiba pertama — menuturkan"."""
    if tokens[end - 1].text not in DASHES:
        return None
    return next((k for k in range(end - 2, start, -1) if tokens[k].text in DASHES), None)


def _past_time(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where "beberapa hari lalu", "dua pekan yang lalu", "hari ini" at `end` begins."""
    k = end - 1
    if tokens[k].lower not in {"lalu", "silam", "ini", "kemarin", "terakhir"}:
        return None
    k -= tokens[k - 1].lower == "yang"
    if k - 1 <= start or tokens[k - 1].lower not in SPANS_OF_TIME:
        return None
    k -= 1
    if tokens[k - 1].lower in {"beberapa", "sejak", "dalam"} or tokens[k - 1].kind == NUMBER:
        k -= 1
    return None if tokens[k - 1].lower in {"berusia", "berumur", "usia", "umur"} else k


def _past_date(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where ", Selasa, 25 Agustus 2015" at `end` begins."""
    k = end - 1
    dated = tokens[k].kind == NUMBER and k - 3 > start and tokens[k - 1].lower in TIMES
    if not dated or tokens[k - 2].kind != NUMBER:
        return None
    k -= 3 if tokens[k - 3].text == "," and tokens[k - 4].lower in TIMES else 2
    if tokens[k - 1].lower in TIMES:
        k -= 1
    return k if tokens[k - 1].text == "," else None


def _apposed_place(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The comma before a place behind what stands there: "Pabrik Gula Assembagoes, Jawa Timur, mencatat"."""
    low = clause_start(tokens, start, end)
    words = [t for t in tokens[low:end] if t.kind == WORD]
    if low - 1 <= start or tokens[low - 1].text != "," or not words or not all(t.capital for t in words):
        return None
    place = " ".join(t.word for t in words)
    return low - 1 if place in lexicon.places() and place not in lexicon.metonyms() else None


def _before_place(tokens: Sequence[Token], start: int, end: int) -> int:
    """The comma before a place inside a noun phrase that ends in a demonstrative:
    "Pemain asal Jember, Jawa Timur, itu"; `end` where there is none."""
    if tokens[end - 1].lower not in DEMONSTRATIVES or end - 2 <= start or tokens[end - 2].text != ",":
        return end
    comma = next((k for k in range(end - 3, start, -1) if tokens[k].text == ","), 0)
    return comma if comma and all(t.capital for t in tokens[comma + 1 : end - 2]) else end


def _phrase_end(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an adverb-like word closes a noun phrase: "pejabat ini", "yang sama"."""
    return (
        tokens[end - 1].lower in {"ini", "tadi"}
        and end - 2 >= start
        and (
            tokens[end - 2].lower not in {"hari", "saat", "selama", "sejauh", "pagi", "kali", "siang"}
            and (tokens[end - 2].kind == WORD or tokens[end - 2].text == ")")
        )
    )


def _adverbial(tokens: Sequence[Token], start: int, end: int, hints: Hints) -> int | None:
    """Where an adverbial that ends at `end` begins: "pada Kamis (21/10)", "di Tangerang, Jumat"."""
    for k in range(end - 1, max(start, end - 16) - 1, -1):
        token = tokens[k]
        if k - 1 > start and tokens[k - 1].lower in OCCASIONS:
            continue  # "saat di konfirmasi media ini"
        if token.lower in TIME_PREPOSITIONS and k > start:
            inside = tokens[k + 1 : end]
            if any(t.lower in PRONOUNS for t in inside) or _subject_inside(inside):
                return None
            for low, high in capital_runs(inside):
                if find_name(inside[low:high], hints):
                    return None
            timed = tokens[end - 1]
            relative = any(t.lower == "yang" for t in tokens[start:k])
            if timed.lower in DEMONSTRATIVES and (token.lower not in OCCASIONS or relative):
                return None
            return k
        if token.kind == QUOTED or token.text in ";:" or token.lower in {"yang", "bahwa"}:
            return None
    if tokens[end - 1].lower in TIMES and tokens[end - 1].capital:
        return end - 1
    if tokens[end - 1].text == ")":
        for k in range(end - 1, max(start, end - 6), -1):
            if tokens[k].text == "(" and is_date(tokens, k):
                return k
    return None


def _past_addressee(tokens: Sequence[Token], low: int, end: int) -> int:
    """Behind "kepada masyarakat" where an office follows it: "… Presiden berpesan"."""
    if tokens[low].lower != "kepada":
        return low
    return next((k for k in range(end - 1, low, -1) if not tokens[k].capital), low) + 1


def _past_seam(tokens: Sequence[Token], low: int, end: int) -> int:
    """Behind a heading that lost the space before the sentence: "Surah Ali Imran|Ibnu Abbas menceritakan"."""
    for k in range(end - 1, low, -1):
        seam = tokens[k - 1].end == tokens[k].start and tokens[k - 1].capital and tokens[k].capital
        if seam and tokens[k - 1].kind == tokens[k].kind == WORD:
            return low if role_head(tokens, open_phrase(tokens, low, k)[0], k) else k
    return low


def _subject_inside(tokens: Sequence[Token]) -> bool:
    """Whether what looks like an adverbial ends with a subject: "pada 29 Oktober mendatang, Wali Kota",
    "kepada masyarakat Presiden"."""
    end = len(tokens)
    comma = next((k for k in range(end - 1, 0, -1) if tokens[k].text == ","), 0)
    if comma:
        first = tokens[comma + 1 : comma + 2]
        body = any(_names_a_body(token) for token in first)
        return body or (bool(first) and role_head(tokens, comma + 1, end) is not None)
    low = next((k for k in range(end, 0, -1) if not tokens[k - 1].capital), 0)
    head = role_head(tokens, low, end) if 0 < low < end and tokens[low - 1].kind == WORD else None
    return head is not None and head.kind == "office" and head.end == end


def _names_a_body(token: Token) -> bool:
    return token.word in lexicon.organization_heads() or token.plain in lexicon.organization_names()


def clause_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the clause that ends at `end` begins: after a comma, a conjunction, a colon."""
    depth = 0
    for k in range(end - 1, start - 1, -1):
        token = tokens[k]
        if token.text in ")]":
            depth += 1
        elif token.text in "([":
            depth -= 1
        elif depth <= 0:
            if token.text in {",", ";", ":"} or token.kind == QUOTED:
                return k + 1
            if (
                token.lower in CLAUSE_STARTS
                and not (
                    token.lower in {"dan", "serta"}
                    and (
                        tokens[k + 1].capital
                        or tokens[k + 1].lower in COLLECTIVE
                        or role_head(tokens, k + 1, end) is not None
                    )
                    and k > start
                    and tokens[k - 1].capital
                )
                and not token.capital
                and not _points(tokens, k, start)
                and k + 1 < end
                and "yang"
                not in {t.lower for t in tokens[max(0, k - 2) : k]}  # "SBY yang kala itu masuk Akmil"
            ):
                return k + 1
    return start


def _points(tokens: Sequence[Token], k: int, start: int) -> bool:
    """Whether "lalu" ends a date and "itu" a noun phrase, so that neither opens a clause."""
    before = tokens[k - 1] if k > start else tokens[k]
    if tokens[k].lower == "lalu":
        return before.lower in TIMES | SPANS_OF_TIME or before.kind == NUMBER
    inside = any(t.lower == "yang" for t in tokens[max(start, k - RELATIVE) : k])
    return tokens[k].lower == "itu" and inside and before.lower not in BEFORE_THAT


def open_phrase(tokens: Sequence[Token], low: int, end: int) -> tuple[int, int]:
    """Step over connectives at the head of a clause, then up to the noun phrase that ends it."""
    while low < end - 1 and tokens[low].lower in CONNECTIVES:
        if _starts_phrase(tokens, low, end) and not (low == 0 and role_head(tokens, low, end) is None):
            break
        low += 1
    if _starts_phrase(tokens, low, end):
        return low, end
    for k in range(low + 1, end):
        if _starts_phrase(tokens, k, end) and tokens[k - 1].lower not in {"yang", "di", "dari", "("}:
            return k, end
    return low, end


def _starts_phrase(tokens: Sequence[Token], k: int, end: int) -> bool:
    token = tokens[k]
    if token.capital and (
        token.lower not in lexicon.not_names()
        or (token.word in lexicon.organization_heads() and k + 1 < end and tokens[k + 1].capital)
        or role_head(tokens, k, end)
    ):
        return True
    around = token.lower in GROUPS and k + 1 < end and tokens[k + 1].capital
    return (
        around
        or token.lower in INDEFINITE
        or role_head(tokens, k, end) is not None
        or token.lower in PRONOUNS
    )


def _previous_segment(tokens: Sequence[Token], start: int, low: int) -> tuple[int, int] | None:
    """The stretch between the comma before `low` and the one before that."""
    if low - 1 <= start or tokens[low - 1].text != ",":
        return None
    return clause_start(tokens, start, low - 1), low - 1


def _apposed(
    text: str,
    tokens: Sequence[Token],
    before: tuple[int, int],
    segment: Phrase,
    hints: Hints,
    *,
    closed: bool,
) -> Phrase | None:
    """Two neighbours as one source: "Kasi Humas Polres Buleleng, Iptu Yohana" or "Slutsky, Kepala Komisi"."""
    low, high = open_phrase(tokens, *before)
    other = parse(text, tokens, low, high, hints)
    if other is None:
        return None
    whole = (
        other.kind == "name" and not other.role and other.name_span == other.span and other.start == before[0]
    )
    described = (
        (closed or (whole and " " in other.name))
        and segment.kind == "name"
        and bool(segment.role)
        and segment.name not in hints.names
    )
    bare = segment.kind == "name" and not segment.role
    if bare and other.kind in {"role", "name"} and other.role and not other.definite:
        if other.kind == "name" and other.head == "":
            return None
        return joined(text, tokens, other.start, segment, hints)
    opens = whole and other.start == 0 and " " in other.name
    abroad = any(t.word in OFFICES_ABROAD for t in tokens[before[1] : segment.end])
    told = opens and (abroad or (closed and segment.kind == "organization"))  # "…, pendaftar kerja ke Korsel,"
    if (
        (segment.kind in {"role", "unnamed"} or described or told)
        and not segment.definite
        and other.kind == "name"
        and other.start >= low
    ):
        if other.role:
            return None
        span = (other.span[0], segment.span[1])
        return Phrase(
            other.start,
            segment.end,
            "name",
            span,
            text[slice(*span)],
            name=other.name,
            name_span=other.name_span,
            role=segment.role,
            head=segment.head,
            affiliation=segment.affiliation,
        )
    return None
