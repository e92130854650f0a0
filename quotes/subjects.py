"""The subject of a reporting verb: where the noun phrase before it begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quotes import lexicon
from quotes.cues import read
from quotes.described import INDEFINITE, names_people
from quotes.descriptions import ACTS, DEBRIS
from quotes.edges import RELATIVE, clause_start, names_on, strip_back
from quotes.extents import joined
from quotes.likeness import Hints
from quotes.neighbours import a_body, before_aside, dated, ends_topic, tells_kind, tells_who
from quotes.offices import OFFICES_ABROAD, of_several_fields
from quotes.openings import open_phrase
from quotes.phrases import PLURAL_PRONOUNS, PRONOUNS, Phrase, parse
from quotes.predicates import is_verb
from quotes.ranges import range_told
from quotes.roles import role_head
from quotes.shapes import DEMONSTRATIVES, is_degree, is_title, only_degrees
from quotes.tokens import NUMBER, WORD, Token
from quotes.words import words

CONNECTIVES = words("connectives")
COMPANIONS = words("companions")
"""Who speaks beside a pronoun: "Dia dan teman-temannya berharap"."""
CAUSES = frozenset({"karena", "lantaran", "gara-gara"})
MEANWHILE = frozenset({"seraya", "sambil", "sembari"})
"""Words that open a clause with the subject of the one before it."""
MANY = 3
"""Names in a list with commas."""
BESIDE = frozenset({"dari", "asal", "selaku"})
"""Words that open what is told of a name behind a comma."""


def source_before(text: str, tokens: Sequence[Token], start: int, cue: int, hints: Hints) -> Phrase | None:
    """The source that acts in the clause before the reporting word at `cue`, without what else it does."""
    cue = range_told(tokens, start, cue) or cue
    phrase = _source_before(text, tokens, start, cue, hints)
    return _without_deeds(text, tokens, phrase) if phrase is not None else None


def _without_deeds(text: str, tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """The words that name a source, less another predicate: "Rina Wati | menemui warga dan menegaskan"."""
    if phrase.kind not in {"name", "organization", "unnamed"}:
        return phrase
    named = phrase.name_span[1] if phrase.name_span else tokens[phrase.start].end
    for k in range(phrase.start + 1, phrase.end):
        token = tokens[k]
        if token.start < named or token.end > phrase.span[1]:
            continue
        if token.lower in {"yang", "dan", "serta"} or token.kind != WORD:
            return phrase
        if token.lower.startswith("me") and is_verb(token):
            last = k - 1
            while last > phrase.start and (tokens[last].text in DEBRIS | ACTS or is_verb(tokens[last])):
                last -= 1  # "Rina | juga sempat", "Bank Melati | berkomitmen untuk"
            return phrase.over(text, (phrase.span[0], tokens[last].end), phrase.start, phrase.end)
    return phrase


def _source_before(text: str, tokens: Sequence[Token], start: int, cue: int, hints: Hints) -> Phrase | None:
    """The subject of the reporting verb at `cue`, looked for in `tokens[start:cue]`."""
    cue = before_aside(tokens, start, cue)
    told = _told_apart(text, tokens, start, cue, hints) or _addressed(text, tokens, start, cue, hints)
    if told is not None:
        return told
    if cue - 2 > start and tokens[cue - 1].lower == "dengan" and tokens[cue - 2].text == ",":
        acting = _of_main_clause(text, tokens, start, cue - 2, hints)
        if acting is not None:
            return acting  # "Rina menyerukan damai di Gaza, Rafah, dan Jenin, dengan mengatakan"
    beside = next((k for k in range(start + 1, cue) if tokens[k].lower == "didampingi"), cue)
    end = strip_back(tokens, start, beside, hints)
    if end <= start:
        return None
    last = tokens[end - 1]
    if last.lower in PRONOUNS | PLURAL_PRONOUNS:
        return parse(text, tokens, end - 1, end, hints)
    if end - 3 >= start and tokens[end - 3].lower in PRONOUNS and last.lower in COMPANIONS:
        return parse(text, tokens, end - 3, end, hints)
    if last.lower in CAUSES | MEANWHILE:
        acting = _of_main_clause(text, tokens, start, end - 1, hints)
        beside = acting is None and last.lower in MEANWHILE  # "kata Rina | seraya menambahkan"
        return source_before(text, tokens, start, end - 1, hints) if beside else acting
    kin = last.lower.endswith("nya") and tokens[end - 2].lower == "yang" and end - 2 > start
    if kin and role_head(tokens, end - 1, end) is not None:
        return parse(text, tokens, end - 1, end, hints)  # "Bupati yang warganya minta"
    parted = tokens[end - 2].text == "," or (cue + 1 < len(tokens) and tokens[cue + 1].text == ":")
    if last.lower in {"dan", "serta"} and end - 2 > start and parted:
        end -= 1 + (tokens[end - 2].text == ",")
        return _of_main_clause(text, tokens, clause_start(tokens, start, end), end, hints)
    low = _past_addressee(tokens, clause_start(tokens, start, _before_place(tokens, start, end)), end)
    included = low + 1 < end and (tokens[low + 1].capital or names_people(tokens, low + 1, end))
    apart = tokens[low].lower in {"yang", *BESIDE} or (tokens[low].lower == "termasuk" and included)
    if apart and low - 1 > start and tokens[low - 1].text == ",":
        named = source_before(text, tokens, start, low - 1, hints)
        if tokens[low].lower not in BESIDE or (named is not None and named.kind == "name"):
            return named  # "Abhan, yang juga …, mengatakan", "Ayoe Sutomo, dari Klinik Sukamaju, menjelaskan"
    low = _past_seam(tokens, low, end)
    first = _of_a_list(text, tokens, start, low, end, hints)
    first = first or _before_office(text, tokens, start, end, hints)
    if first is not None:
        return first
    opening, stop = open_phrase(tokens, _past_degrees(tokens, low, end), end)
    opening -= opening > low and _first_name(tokens, opening - 1, hints)
    stop = _before_verb(tokens, opening, stop) if tokens[cue - 1].lower in {",", "dengan"} else stop
    segment = parse(text, tokens, opening, stop, hints)
    before = _previous_segment(tokens, start, low)
    if before is not None and segment is not None:
        joined = _apposed(
            text, tokens, before, segment, hints, closed="," in {tokens[cue - 1].text, tokens[end].text}
        )
        if joined:
            return joined
        fields = of_several_fields(text, tokens, open_phrase(tokens, *before)[0], before[1], hints)
        if fields is not None and fields.kind == "name" and fields.end == end and segment.kind != "name":
            return fields  # "Direktur Risiko, Strategi dan Kepatuhan BTN Mahelan Prabantara menyebut"
    return _whole(text, tokens, start, segment, hints) if segment is not None else None


def _first_name(tokens: Sequence[Token], at: int, hints: Hints) -> bool:
    """Whether an adverb is the first of two names, by which the article calls somebody: "Ahad Rahedi"."""
    first, second = tokens[at : at + 2]
    return first.capital and second.capital and first.plain in hints.names


def _whole(text: str, tokens: Sequence[Token], start: int, body: Phrase, hints: Hints) -> Phrase:
    """A body with the whole of a name that commas part: "Badan Meteorologi, Klimatologi, dan | Geofisika
    (BMKG)"."""
    full = hints.acronyms.get(body.name, "") if body.kind == "organization" else ""
    inside = [word.lower() for word in full.replace(",", "").split()]
    if "," not in full or tokens[body.start].lower not in inside[1:]:
        return body
    at = next((k for k in range(body.start, start - 1, -1) if tokens[k].lower == inside[0]), body.start)
    return body.over(text, (tokens[at].start, body.span[1]), at, body.end)


def _past_degrees(tokens: Sequence[Token], low: int, end: int) -> int:
    """Behind the degrees that a name's office follows: "Rina Wati, S.H., M.H. | Direktur Sirkel menilai"."""
    at = next((k for k in range(low, end) if not is_degree(tokens[k])), end)
    return at if low < at < end and "." in tokens[at - 1].text and role_head(tokens, at, end) else low


def _of_main_clause(text: str, tokens: Sequence[Token], start: int, end: int, hints: Hints) -> Phrase | None:
    """Who acts in the clause that a verb goes on with: "Rina memecat manajer itu, Budi, | karena menilai …",
    "Rina menemukan batu itu, | dan menjelaskan"."""
    verb = next((k for k in range(start + 1, end) if is_verb(tokens[k])), 0)
    before = verb - (tokens[verb - 1].lower == "yang")
    acting = source_before(text, tokens, start, before, hints) if verb else None
    return acting if acting is not None and acting.kind in {"name", "pronoun", "organization"} else None


def _before_verb(tokens: Sequence[Token], low: int, end: int) -> int:
    """Where the subject ends that another verb stands behind: "tim penasihat | menolak hal itu,"."""
    for k in range(low, end):
        if tokens[k].lower in {"yang", "untuk"} or tokens[k].kind != WORD:
            return end
        active = tokens[k].lower.startswith("me") and not tokens[k].capital
        if k > low and active and is_verb(tokens[k]) and tokens[end - 1].lower in DEMONSTRATIVES:
            return k
    return end


def _told_apart(text: str, tokens: Sequence[Token], start: int, cue: int, hints: Hints) -> Phrase | None:
    """A name that opens its sentence, with what describes it between commas: "Senator Dick Durbin, anggota
    Partai Demokrat dan ketua Komite Yudisial Senat, menyebut"."""
    comma = next((k for k in range(start, cue) if tokens[k].text == ","), cue)
    begin = start
    if tokens[start].lower in CONNECTIVES and comma + 1 < cue and tokens[comma + 1].capital:
        begin = comma + 1
        comma = next((k for k in range(begin, cue) if tokens[k].text == ","), cue)
    if comma >= cue - 2 or comma == begin:
        return None
    closed = tokens[cue - 1].text == ","
    pointed = tokens[cue - 1].lower in DEMONSTRATIVES
    named = parse(text, tokens, begin, comma, hints)
    if named is not None and named.kind == "organization" and closed and tokens[begin].plain in hints.bodies:
        span = (named.span[0], tokens[cue - 2].end)  # "Helvar, perusahaan asal Norwegia, menyatakan"
        return named.over(text, span, named.start, cue - 1)
    if named is None or named.kind != "name" or named.name_span is None:
        return None
    if named.start != (begin if begin > start else 0) or any(is_verb(t) for t in tokens[begin:comma]):
        return None
    if not (named.role or named.name_span[0] == tokens[begin].start or is_title(tokens[begin])):
        return None
    behind = text[named.name_span[1] : tokens[comma - 1].end].strip()
    stop = cue - closed
    if (behind and not behind.startswith("(")) or not _describes(
        text, tokens, comma + 1, stop, hints, pointed
    ):
        return None
    one_of = tokens[comma + 1].lower in INDEFINITE
    known = tokens[named.start].plain in lexicon.given_names()
    if not (one_of or " " in named.name or known) or not (pointed or closed or one_of):
        return None
    between = tokens[comma + 1 : stop]
    span = (named.span[0], between[-1].end)
    role = named if named.role else parse(text, tokens, comma + 1, stop, hints)
    if role is None:
        return None
    return named.over(text, span, named.start, stop).with_role(role)


def _addressed(text: str, tokens: Sequence[Token], start: int, cue: int, hints: Hints) -> Phrase | None:
    """Somebody unnamed who is spoken to and speaks himself: "berbicara dengan | seorang sumber | yang
    mengatakan"."""
    if tokens[cue - 1].lower != "yang":
        return None
    for k in range(cue - 2, max(start, cue - RELATIVE), -1):
        if tokens[k].lower in {"seorang", "salah"} and tokens[k - 1].lower in {"kepada", "dengan"}:
            return parse(text, tokens, k, cue - 1, hints)
    return None


def _before_office(text: str, tokens: Sequence[Token], start: int, end: int, hints: Hints) -> Phrase | None:
    """Who opens a sentence before an office whose fields commas part: "Danu Wijaya, Direktur Pemasaran,
    Operasi dan Teknologi PT Sagara", "Danu Wijaya selaku …"."""
    start = start + (tokens[start].text == ",")
    comma = next((k for k in range(start + 1, end) if tokens[k].lower in {",", "selaku"}), end)
    last = next((k for k in range(end - 1, comma, -1) if tokens[k].text == ","), comma)
    if comma == last or any(is_verb(t) for t in tokens[comma + 1 : end]):
        return None
    abroad = any(t.word in OFFICES_ABROAD for t in tokens[comma + 1 : comma + 3])
    if not abroad and role_head(tokens, comma + 1, end) is None:
        return None
    named = parse(text, tokens, start, comma, hints)
    other = parse(text, tokens, last + 1, end, hints)
    if named is None or named.name_span != (tokens[start].start, tokens[comma - 1].end):
        return None
    another = other is not None and other.kind == "name" and " " in other.name
    return None if another else named.over(text, named.span, start, end)


def _of_a_list(
    text: str, tokens: Sequence[Token], start: int, low: int, end: int, hints: Hints
) -> Phrase | None:
    """The first of several in capitals that open a sentence: "Prancis, Inggris, dan Kanada menyerukan"."""
    last = next((k for k in range(low, end) if tokens[k].lower in {"dan", "serta"}), low - 1)
    if last < start or tokens[last].lower not in {"dan", "serta"} or not names_on(tokens[last + 1 : end]):
        return None
    commas = [k for k in range(start, last) if tokens[k].text == ","]
    first = start
    if commas and tokens[start].lower in CONNECTIVES:
        first = commas.pop(0) + 1
    items = [first, *(k + 1 for k in commas if k + 1 < last), last + 1]
    stops = [*(k for k in commas if k + 1 < last), last, end]
    if len(items) < MANY:
        return None
    parts = []
    for a, b in zip(items, stops, strict=True):
        if a >= b or not names_on(tokens[a : b - (tokens[b - 1].text == ",")]):
            return None
        part = parse(text, tokens, a, b, hints)
        if part is None:
            return None
        parts.append(part)
    if len({part.kind for part in parts}) > 1:
        return None
    span = (parts[0].span[0], parts[-1].span[1])
    also = tuple(part.name for part in parts[1:])
    return replace(parts[0].over(text, span, parts[0].start, end), also=also)


def _describes(text: str, tokens: Sequence[Token], low: int, stop: int, hints: Hints, pointed: bool) -> bool:
    """Whether `tokens[low:stop]` tell what the name before them is: a role, one of a kind, an office."""
    between = tokens[low:stop]
    one_of = between[0].lower in INDEFINITE
    free = one_of or between[0].word in OFFICES_ABROAD
    if not free and role_head(tokens, low, stop) is None:
        return False
    relative = next((k for k, t in enumerate(between) if t.lower == "yang"), len(between))
    acts = any(is_verb(t) for t in between[: relative if free else len(between)])
    reports = any(read(t.lower, "active") for t in between)
    if reports or (acts and not one_of):
        return False
    parts = [*(k for k in range(low, stop) if tokens[k].text == ","), stop]
    rest = [parse(text, tokens, a + 1, b, hints) for a, b in pairwise(parts) if b > a + 1]
    known = any(p and p.kind == "name" and p.name.split()[0] in lexicon.given_names() for p in rest)
    return pointed or one_of or not known


def _before_place(tokens: Sequence[Token], start: int, end: int) -> int:
    """The first comma inside a noun phrase that ends in a demonstrative: "Pemain asal Jember, Jawa Timur,
    itu", "Bek yang membela Celtic, Leeds, dan Chelsea itu"; `end` where there is none."""
    if tokens[end - 1].lower not in DEMONSTRATIVES or end - 2 <= start:
        return end
    if tokens[end - 2].text != ",":
        low = end - 1
        while low > start and (tokens[low - 1].capital or tokens[low - 1].text in {",", "dan", "serta"}):
            low -= 1
        listed = next((k for k in range(low, end) if tokens[k].text == ","), end)
        opened = clause_start(tokens, start, listed)
        told = any(t.lower in {"yang", "asal", "kelahiran"} for t in tokens[opened:low])
        home = " ".join(t.word for t in tokens[listed + 1 : end - 1]) in lexicon.places()
        lives = home and "warga" in {tokens[low].lower, tokens[low - 1].lower}
        return listed if tokens[low].capital and (told or lives) else end
    return next((k for k in range(end - 3, start, -1) if tokens[k].text == ","), end)


def _past_addressee(tokens: Sequence[Token], low: int, end: int) -> int:
    """Behind "kepada masyarakat" where an office follows it: "… Presiden berpesan"."""
    if tokens[low].lower != "kepada":
        return low
    return next((k for k in range(end - 1, low, -1) if not tokens[k].capital), low) + 1


def _past_seam(tokens: Sequence[Token], low: int, end: int) -> int:
    """Behind a heading that lost the space before the sentence: "Surah Ali Imran|Ibnu Abbas menceritakan"."""
    for k in range(end - 1, low, -1):
        seam = tokens[k - 1].end == tokens[k].start and tokens[k - 1].capital and tokens[k].capital
        if seam:
            return low if role_head(tokens, open_phrase(tokens, low, k)[0], k) else k
    return low


def _previous_segment(tokens: Sequence[Token], start: int, low: int) -> tuple[int, int] | None:
    """The stretch between the comma before `low` and the one before that, degrees left out."""
    if low - 1 <= start or tokens[low - 1].text != ",":
        return None
    begin, end = clause_start(tokens, start, low - 1), low - 1
    while begin - 1 > start and tokens[begin - 1].text == "," and only_degrees(tokens[begin:end]):
        begin, end = clause_start(tokens, start, begin - 1), begin - 1
    return begin, end


def _body_apposed(
    text: str, tokens: Sequence[Token], other: Phrase, segment: Phrase, *, one_of: bool
) -> Phrase | None:
    """A body and what it is: "PT Sinar (SNR), anak usaha Bahari", "Koordinator Nasional, sebuah LSM"; with
    `one_of` the words between commas tell of one of a kind."""
    first = not other.start or tokens[other.start - 1].text != ","  # not "Mengutip media, UNN, kelompok itu"
    number = any(t.kind == NUMBER for t in tokens[other.start : other.end])  # "Hingga 29 Mei, situs itu"
    named = first and not number and (tokens[other.end - 1].capital or tokens[other.end - 1].text == ")")
    whole = other.over(text, (other.span[0], segment.span[1]), other.start, segment.end)
    if other.kind == "organization" and (one_of or (named and tells_kind(tokens, segment.start))):
        return whole
    if one_of and first and other.kind in {"role", "name"} and a_body(tokens, segment.start):
        return replace(whole, kind="organization", name=other.text, name_span=None, role="", head="")
    return None


def _apposed(
    text: str,
    tokens: Sequence[Token],
    before: tuple[int, int],
    segment: Phrase,
    hints: Hints,
    *,
    closed: bool,
) -> Phrase | None:
    """Two neighbours as one source: "Kasi Humas Polres Buleleng, Iptu Yohana" or "Slutsky, Kepala Komisi";
    a body where its noun says so: "Waqfiya, yayasan pengelola masjid"."""
    low, high = open_phrase(tokens, *before)
    acts = any(is_verb(t) and t.lower.startswith("me") for t in tokens[low:high])
    if (acts and not any(t.lower == "yang" for t in tokens[low:high])) or (
        low > before[0] and is_verb(tokens[low - 1])
    ):
        return None  # "Meski belum menetapkan tersangka, Taufik menegaskan"
    other = parse(text, tokens, low, high, hints)
    if other is None or (other.kind == "name" and ends_topic(tokens, before[0], low)):
        return None
    if dated(tokens, low, high):
        return None  # "Di panggung debat calon Gubernur Jakarta pada Januari 2017, Anies menyebut"
    bare = segment.kind == "name" and not segment.role
    if bare and other.kind == "unnamed" and segment.text.isupper():
        return segment
    body = low == before[0] and tokens[low].word in lexicon.organization_heads()
    if bare and body and other.kind == "organization" and " " not in segment.name:
        known = segment.name in lexicon.given_names() or segment.name in hints.names
        return None if known else replace(segment, kind="organization")  # "Bank terbesar Rusia, Sberbank"
    if bare and other.kind in {"role", "name"} and other.role and not other.definite:
        return joined(text, tokens, other.start, segment, hints)
    one_of = closed and tokens[segment.start].lower in INDEFINITE
    opens = other.start == before[0]
    body_told = _body_apposed(text, tokens, other, segment, one_of=one_of) if opens else None
    if body_told is not None:
        return body_told
    apart = opens and (tokens[segment.start].lower == "warga" or one_of)
    sang = opens and segment.definite and tokens[segment.start].lower == "sang"  # "Rina Wati, sang istri,"
    if other.kind != "name" or (segment.definite and not sang):
        return None
    if other.role and not apart:
        return None
    if not tells_who(tokens, before, other, segment, hints, closed=closed):
        return None
    whole = other.over(text, (other.span[0], segment.span[1]), other.start, segment.end)
    return whole if other.role else whole.with_role(segment)
