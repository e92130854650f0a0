"""What stands beside a reported clause without being part of it: where, when, to whom it was said.

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.cues import Cue, read
from quotes.edges import CLAUSE_STARTS
from quotes.extents import STRONG_STOPS
from quotes.found import count_words
from quotes.names import TIMES
from quotes.predicates import COPULAS, OPENERS, PREDICATES, is_clause, is_verb
from quotes.roles import role_head
from quotes.tokens import NUMBER, PUNCT, WORD, Token
from quotes.words import words

AFTER_SOURCE = frozenset({"lagi", "juga", "lebih", "lanjut", "menambahkan", "pula", "itu"})
ASKED = words("asked")
"""Verbs of meeting and asking that tell how a statement was got ("saat ditemui")."""
ASIDES = words("asides")
TRAILERS = words("trailers")
"""A participle behind a comma that goes on about the speaker, not about what was said."""
OCCASIONS = words("occasions")
EQUALS = COPULAS | {"merupakan", "yakni", "yaitu"}
FOREMOST = frozenset({"terpenting", "penting", "utama", "bersangkutan", "jelas", "pasti", "ada"})
"""Words behind "yang" that open a clause: "kata Rina, | yang terpenting jangan menunda"."""
TO = frozenset(["agar", "supaya", "untuk"])
LIKE = frozenset({"seperti", "sebagaimana"})
"""Words before a passive that names a source: "seperti disampaikan Marc Klok"."""
RELAYED = frozenset(
    {"dikutip", "dilansir", "diberitakan", "dilaporkan", "diinformasikan", "disitat", "mengutip", "melansir"}
)
"""Words that tell where a statement was taken from."""
HEARSAY = words("hearsay")
TURNS = frozenset({"namun", "tetapi", "tapi", "sementara", "sedangkan"})
"""Words behind a comma that turn to what another source says."""
COLLECTED = frozenset({"dihimpun", "dikumpulkan", "diperoleh", "didapat", "diterima"})
"""What reporters do to their own information."""


def goes_on_at(tokens: Sequence[Token], k: int, end: int, *, head: bool) -> int | None:
    """Where the clause goes on behind a source that ends at `k`, or None when only adverbials follow.

    `head` says that the reporting word opens the sentence, so that the clause must follow.
    """
    at = k
    while at < end and tokens[at].lower in AFTER_SOURCE and not (tokens[at].lower == "lebih" and head):
        at += 1
    if at >= end - 1:
        return None
    told = _beside_source(tokens, at, end) if head else None
    if told is not None:
        at = told
    elif head and tokens[at].lower == "yang":  # "Menurut warga yang ikut mencari, …"
        at = comma_after(tokens, at, end) or end
    if at < end and tokens[at].text == ",":
        return _content_at(tokens, at + 1, end, head=head)
    if (
        at >= end
        or (tokens[at].kind == PUNCT and tokens[at].text != "(")
        or tokens[at].lower in {"yang", "dan"}
    ):
        return None
    if tokens[at].lower in STRONG_STOPS | {"di", "pada", "dari"} or tokens[at].text == "(":
        placed = comma_after(tokens, at, min(end, at + 4)) if tokens[at].lower == "di" else None
        if head and placed:
            return _content_at(tokens, placed + 1, end, head=head)  # "Menurut sumber di lokasi, …"
        if (
            head
            and not (_dated(tokens, at, end) or taken_from(tokens, at))
            and not situational(tokens, at, comma_after(tokens, at, end) or end)
        ):
            return at if worded(tokens, at, end) else None
        comma = comma_after(tokens, at, end)
        return None if comma is None else _content_at(tokens, comma + 1, end, head=head)
    return at if worded(tokens, at, end) else None


def _dated(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether only a date stands before the clause: "Menurut studi Rina dkk | pada 2023, …"."""
    comma = comma_after(tokens, at, end)
    inside = tokens[at + 1 : comma] if comma is not None and tokens[at].lower == "pada" else ()
    return bool(inside) and all(t.kind == NUMBER or t.lower in TIMES for t in inside)


def _beside_source(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """The comma behind what still belongs to the source: "Menurut Rina | dari Dinas Pasar, …", "Menurut dua
    pejabat | dan seorang warga yang hadir, …"."""
    comma = comma_after(tokens, at, end)
    hailing = tokens[at].lower == "dari" and at + 1 < end and tokens[at + 1].kind != NUMBER
    if comma is None or not (hailing or tokens[at].lower in {"dan", "oleh"}):
        return None
    relative = next((k for k in range(at, comma) if tokens[k].lower == "yang" and not hailing), comma)
    acts = any(is_verb(t) for t in tokens[at:relative]) or any(
        t.lower in {"akan", "dapat", "bisa"} for t in tokens[relative:comma]
    )
    return None if acts else comma


def _content_at(tokens: Sequence[Token], at: int, end: int, *, head: bool) -> int | None:
    if headless(tokens, at, end):
        return at
    if head and at < end and tokens[at].lower == "yang":  # "Diakui Kurniahu, yang mendirikan klub itu, …"
        comma = comma_after(tokens, at, end)
        at = at if comma is None else comma + 1
    past = past_adverbials(tokens, at, end, head=head)
    return past if past is not None and past < end and worded(tokens, past, end) else None


def hearsay(tokens: Sequence[Token], at: int) -> bool:
    """Whether what was heard or found out stands at `at`, and not the reporter's own: "laporan terbaru",
    "kabar yang beredar", not "informasi yang dihimpun"."""
    return tokens[at].lower in HEARSAY and not any(t.lower in COLLECTED for t in tokens[at + 1 : at + 4])


def apposed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what stands behind a name and its comma only tells who that is: "Direktur Bank Melati kepada
    Harian Sagara", "seorang pedagang di pasar itu"."""
    if tokens[at - 1].text != "," or is_clause(tokens, at, end):
        return False
    if tokens[at].lower in {"seorang", "salah"}:
        return True
    return tokens[at].capital and role_head(tokens, at, end) is not None


def headless(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a relative without a head opens a clause: "Menurutnya, yang menjadi masalah ialah …"."""
    if at >= end or tokens[at].lower != "yang":
        return False
    comma = next((k for k in range(at, end) if tokens[k].text == ","), end)
    first = at + 1 + (at + 2 < end and tokens[at + 1].lower == "paling")
    foremost = first < end and tokens[first].lower in FOREMOST
    return foremost or any(t.lower in EQUALS for t in tokens[at:comma])


def comma_after(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """The next comma within reach."""
    for k in range(at, min(end, at + 20)):
        if tokens[k].text == ",":
            return k
    return None


def past_adverbials(tokens: Sequence[Token], at: int, end: int, *, head: bool) -> int | None:
    """Past "di Jakarta, Senin (18/10)," to where a clause may go on."""
    while at < end:
        comma = comma_after(tokens, at, end)
        taken = head and comma is not None and taken_from(tokens, at)
        if not (taken or situational(tokens, at, comma or end)):
            return at
        if comma is None:
            return at if head else None
        at = comma + 1
    return None


def taken_from(tokens: Sequence[Token], at: int) -> bool:
    """Whether an aside on where the words were taken from begins: "Menurut polisi Sagara, | dikutip Kabar
    Lima, …", "Menurut Dinas Pasar | seperti dilansir Kabar Lima, …"; or what is left of its date."""
    first = at + (tokens[at].lower in LIKE)
    if tokens[at].kind == NUMBER:
        return at + 1 < len(tokens) and tokens[at + 1].lower in TIMES
    return first < len(tokens) and tokens[first].lower in RELAYED


def situational(tokens: Sequence[Token], at: int, comma: int) -> bool:
    """Whether an adverbial tells when, where or to whom the words were said."""
    first = tokens[at].lower
    following = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    inside = tokens[at + 1 : comma]
    if first in TIMES or tokens[at].text == "(" or first in {"kepada", "lewat", "melalui", "usai", "seusai"}:
        return True
    if first in {"sapaan", "panggilan"} and following.lower.startswith("akrab"):
        return True  # "menurut Chief RA, sapaan akrabnya, …"
    if first in {"saat", "ketika", "sewaktu", "kala"}:
        return following.lower in ASKED
    if first == "dalam":
        return any(t.lower in OCCASIONS for t in inside[:4])
    if first in {"di", "pada"}:
        if any(is_verb(t) for t in inside):
            return False
        place = following.capital and first == "di"
        day = following.lower in {
            "senin",
            "selasa",
            "rabu",
            "kamis",
            "jumat",
            "sabtu",
            "minggu",
            "kesempatan",
            "hari",
        }
        return day or place
    return False


def worded(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what follows is worded content rather than an aside."""
    first = tokens[at].lower
    if (
        first in TRAILERS
        or first in ASIDES
        or first in {"yang", "sambil", "seraya", "sembari", "seperti", "kepada", "simak"}
    ):
        return False
    return count_words(tokens, at, end) >= 2


def addresses(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether an adverbial behind the verb tells to whom or on what occasion it was said."""
    if tokens[at].lower in {"kepada", "lewat", "melalui", "via"}:
        return True
    comma = comma_after(tokens, at, end) or min(end, at + 20)
    if tokens[at].lower in {"pada", "di", "dalam"} and _has_predicate(tokens, at, comma):
        return False  # "mengatakan pada Agustus terjadi inflasi …"
    return tokens[at + 1].lower != "ini" and any(
        t.lower in OCCASIONS or t.lower in TIMES or t.text == "(" for t in tokens[at : comma + 2]
    )


def _has_predicate(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a verb stands in `tokens[at:end]` outside any relative clause."""
    clause = next((k for k in range(at, end) if tokens[k].lower in OPENERS), end)
    return any(is_verb(token) for token in tokens[at + 1 : clause])


def past_address(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> tuple[int, str] | None:
    """Past "kepada wartawan di Jakarta," to the clause."""
    for k in range(at + 1, min(end, at + 22)):
        if tokens[k].lower in {"bahwa", "kalau"}:
            return k, "bahwa"
        hoped = cue.kind == "hope" and tokens[at].lower == "kepada"
        asked = hoped or cue.clause == "to" or cue.kind == "request"
        if (asked or cue.lemma in {"tekan", "tegas", "sampai"}) and tokens[k].lower in TO:
            return k, "to"
        if tokens[k].text == "," and not (k + 1 < end and tokens[k + 1].lower in TIMES):
            return k, ""
    return None


def only_placed(tokens: Sequence[Token], k: int, rest: int) -> bool:
    """Whether a line that goes on behind marks tells only where it was said: "“Kejar,” | teriak warga dari
    atas perahu"."""
    placed = rest < len(tokens) and tokens[rest].lower in {"dari", "di", "pada"}
    return placed and k == 0 and tokens[0].text.islower()


def under_verb(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether only a subject and its reporting verb stand before: "Dirinya menerangkan, menurut saksi, …"; or
    a whole report, and a word that turns from it: "Dirinya bilang harga turun, tapi menurut saksi, …"."""
    if _turned(tokens, start, at):
        return True
    verb = at - 2
    joined = tokens[at - 1].text == "," or tokens[at - 1].lower == "bahwa"
    return verb > start and joined and read(tokens[verb].lower, "active") is not None


def _turned(tokens: Sequence[Token], start: int, at: int) -> bool:
    turn = at if tokens[at].lower in TURNS else at - 1
    verb = next((k for k in range(start + 1, turn - 1) if read(tokens[k].lower, "active")), None)
    return tokens[turn].lower in TURNS and tokens[turn - 1].text == "," and verb is not None


def is_topic(tokens: Sequence[Token], start: int, k: int, rest: int) -> bool:
    """Whether the words before a reporting word are the subject of what stands behind its source, at `rest`:
    "Hal itu menurut dia, menjadi masalah", "Langkah berikutnya yang menurut Rina perlu adalah …"."""
    rest += rest < len(tokens) and tokens[rest].text in {",", "juga"}
    if rest >= len(tokens) or tokens[k - 1].kind != WORD:
        return False
    before = tokens[k - 1].lower
    equated = before == "yang" and any(t.lower in COPULAS for t in tokens[rest:])
    if before in CLAUSE_STARTS | {"yang"} and not (before == "itu" or equated):
        return False
    predicate = tokens[rest].lower in PREDICATES | {"untuk", "bukanlah", "sejalan"} or is_verb(tokens[rest])
    return predicate and not is_clause(tokens, start, k)


def further(tokens: Sequence[Token], k: int) -> bool:
    """Whether "lanjut" stands in "Lebih lanjut dia mengatakan", where another word reports."""
    further = k > 0 and tokens[k].lower == "lanjut" and tokens[k - 1].lower == "lebih"
    passive = k + 1 < len(tokens) and read(tokens[k + 1].lower, "passive") is not None
    inside = any(
        read(t.lower, "bare") and tokens[i].text == "," for i, t in enumerate(tokens[k + 2 :], k + 1)
    )
    return further and (passive or inside or any(read(t.lower, "active") for t in tokens[k + 2 : k + 6]))
