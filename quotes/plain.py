"""Whether a noun phrase behind a reporting verb has a predicate of its own.

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.extents import STRONG_STOPS
from quotes.nouns import derived
from quotes.predicates import FINITE, JUDGED, OPENERS, is_verb
from quotes.shapes import DEMONSTRATIVES
from quotes.tokens import NUMBER, PUNCT, QUOTED, WORD, Token
from quotes.words import words

STATES = frozenset({"tergolong", "disebabkan", "dipicu", "dikategorikan"})
"""Verbs that are predicates wherever no relative clause has opened."""
COMPLEMENT_NOUNS = words("complement_nouns")
"""Nouns whose verb is their complement, not their predicate ("alasan memilih")."""
FRONTING = frozenset({"pada", "selain", "dalam", "untuk", "sebagai", "meski", "jika", "setelah", "sejak"})
"""Words that open an adverbial before the clause's comma."""
ADJECTIVES = words("adjectives")
AFTER_ADJECTIVES = frozenset(
    {"di", "sekali", "lagi", "bagi", "untuk", "karena", "dengan", "dalam", "pada", "itu", "dan"}
)
"""Words behind an adjective that is a predicate."""
ATTRIBUTES = frozenset({"penting", "baik", "buruk", "tinggi", "rendah", "layak", "wajar"})
"""Predicates that are attributes before a relative clause."""
COUNTED = frozenset({"sejumlah", "beberapa", "berbagai", "dua", "tiga", "empat", "lima"})
"""Words before things told of in turn."""
MEASURED = frozenset(
    {"berkekuatan", "berukuran", "berkapasitas", "bernama", "berinisial", "berusia", "bertajuk"}
    | {"dibanding", "dibandingkan"}
)
"""Participles that tell more of the noun before them."""
PAIRS = frozenset({("salah", "satu"), ("terima", "kasih")})
GOES_ON = words("goes_on")
ABOUT = frozenset({"terkait", "tentang", "mengenai", "seputar", "soal"})
"""Words that tell what the noun before them is about."""
MAKES = frozenset({"membuat", "meminta", "menyebabkan", "mengakibatkan", "membantu", "mengajak", "diminta"})
"""Verbs behind which another one is what somebody is made or asked to do."""
CONNECTING = words("connecting_words") | words("conditions")
EQUATES = frozenset(
    {
        "merupakan",
        "memiliki",
        "mencapai",
        "menunjukkan",
        "berasal",
        "terdiri",
        "berjumlah",
        "meliputi",
        "berupa",
        "bersifat",
        "bertujuan",
    }
)
"""Verbs that are no part of the relative clause whose passive stands right before them."""
BARE_PREDICATES = frozenset(
    {"semata-mata", "murni", "demi", "bukanlah", "berbeda", "sulit", "hoaks", "hoax", "bohong", "palsu"}
)
"""Words that begin a predicate without a verb."""
PLACING = frozenset({"ke", "di", "dari", "untuk", "bagi", "pada", "dengan", "oleh", "kepada"})
"""Words before a noun phrase that counts something."""
UNDONE = frozenset({"bocor", "hilang", "rusak", "tewas", "meninggal", "sakit", "retak", "roboh", "jatuh"})
"""Predicates of a relative clause that govern no verb."""
TIMED = frozenset({"setelah", "ketika", "usai"})
"""Words that open a clause of time which may lack its subject."""
RELATING = frozenset({"yang", "untuk", "agar", "supaya", "karena", "setelah", "bahwa", "saat", "ketika"})
"""Words that open a clause within a noun phrase."""
LONG = 24
"""Words of a noun phrase that a demonstrative closes at most."""
RELATIVE = 12
"""Words of a relative clause before the main verb at most."""


def plain_clause(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a short, simple noun phrase and its predicate follow: "peristiwa itu terjadi …"."""
    state = next((k for k in range(at + 2, min(end, at + 16)) if tokens[k].lower in STATES), at)
    if state > at and not _relative_before(tokens, at, state):
        return True  # "mencatat dampak dari kebijakan itu tergolong kecil"
    if pointed(tokens, at, end) or _pointed_finite(tokens, at, end) or _parenthetic(tokens, at, end):
        return True
    for k in range(at, min(end, at + 16)):
        token = tokens[k]
        if token.lower in {"yang", "untuk"} and k > at and goes_on_finite(tokens, k + 3, min(end, k + 18)):
            return True
        if token.lower == "yang" and k > at and second_verb(tokens, k, end):
            return True
        pair = (token.lower, tokens[k + 1].lower if k + 1 < end else "")
        now = pair in {("saat", "ini"), ("saat", "itu")}  # "cadangan devisa saat ini setara …"
        if k > at and (now or _quantity(tokens[k - 1].lower, token.lower)):
            continue
        if token.text == "," and k + 1 < end and tokens[k - 1].capital and tokens[k + 1].capital:
            continue  # "kebijakan era Presiden AS, Donald Trump justru membawa dampak"
        if token.text == "," and tokens[at].lower not in FRONTING:
            return False  # "menyoroti peran ahli hari ini, meskipun bukan …"
        if token.lower == "dari" and tokens[k - 1].lower in {"lebih", "kurang"}:
            continue  # "mencatat lebih dari 2.900 kejadian terjadi …"
        if token.lower in MEASURED or pair in PAIRS or (token.lower, tokens[k - 1].lower) == ("atas", "di"):
            continue  # "mencatat gempa berkekuatan 4,2 yang terjadi pada …", "mencontohkan salah satu kebun"
        if token.lower in {"berkaitan", "berhubungan"} and tokens[at].lower in COUNTED:
            continue  # "melaporkan berbagai perkembangan berkaitan dengan pasar"
        if token.lower in ATTRIBUTES and k + 1 < end and tokens[k + 1].lower == "yang":
            continue  # "memaparkan beberapa poin penting yang harus …"
        if is_verb(token) or token.kind == QUOTED:
            if k == at:
                return token.lower in FINITE
            if tokens[k - 1].lower in {"dan", "serta"} and token.lower.startswith(("me", "mulai")):
                return False  # "menyerukan persatuan dan menolak kekerasan"
            if k == at + 1 and attribute(token, tokens[k + 1 : min(end, k + 2)]):
                continue
            before = tokens[k - 1].lower
            held = derived(before[:-3]) or any(t.lower in COMPLEMENT_NOUNS for t in tokens[at - 1 : k])
            nominal = before.endswith("nya") and token.lower.startswith("me") and held
            likely = before == "kemungkinan"  # "mereka kemungkinan bisa …"
            return likely or (before.removesuffix("nya") not in COMPLEMENT_NOUNS | {"dalam"} and not nominal)
        if (token.lower in OPENERS and token.lower not in {"oleh", "dalam"}) or token.lower in {
            "kepada",
            "atas",
            "soal",
            "terhadap",
            "mengenai",
            "mengapa",
        }:
            return False
    return False


def _quantity(before: str, word: str) -> bool:
    """Whether a word that may be a predicate counts what follows: "sebagian besar", "ke banyak negara", "dan
    lebih dari 1 juta warga"."""
    if word == "besar":
        return before == "sebagian"
    return (word == "banyak" and before in PLACING) or (
        word in {"lebih", "kurang"} and before in {"dan", "serta"}
    )


def pointed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a demonstrative closes the noun phrase before its predicate: "pembangunan pasar di Sukamaju
    itu berbeda dengan …"."""
    for k in range(at + 1, min(end - 2, at + 16)):
        token = tokens[k]
        if token.kind in {PUNCT, QUOTED} or token.lower in RELATING or (is_verb(token) and k > at + 1):
            return False
        if token.lower in DEMONSTRATIVES:
            among = tokens[k + 1].lower == "di" and tokens[k + 2].lower == "antaranya"
            marked = tokens[k + 1].kind == QUOTED  # "tuduhan warga itu “palsu dan keliru”"
            return marked or is_verb(tokens[k + 1]) or tokens[k + 1].lower in BARE_PREDICATES or among
    return False


def _pointed_finite(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a finite word stands right behind the demonstrative that closes a longer noun phrase:
    "pengusutan kasus hingga warga meninggal itu akan …", "informasi yang beredar itu tidak …"."""
    acts, related = False, False
    for k in range(at + 1, min(end - 1, at + LONG)):
        token = tokens[k]
        opens = token.lower in OPENERS | RELATING and token.lower not in {"yang", "hingga", "sampai", "dalam"}
        if token.kind in {PUNCT, QUOTED} or opens:
            return False
        if token.lower in DEMONSTRATIVES and tokens[k + 1].lower in FINITE | BARE_PREDICATES:
            return acts or not related
        related = related or token.lower == "yang"
        acts = acts or (related and is_verb(token))
    return False


def _parenthetic(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the predicate stands behind a relative clause between commas: "jumlah pesanan, yang menjadi
    tolok ukur, naik", "para pedagang itu, saat ditemui, sudah pulang"."""
    comma = next((k for k in range(at + 1, min(end - 1, at + 16)) if tokens[k].text == ","), end)
    if comma >= end - 2 or tokens[comma + 1].lower not in TIMED | {"yang", "saat"}:
        return False
    if any(is_verb(t) or t.lower in RELATING - {"untuk"} for t in tokens[at:comma]):
        return False
    closed = next((k for k in range(comma + 3, min(end - 1, comma + RELATIVE)) if tokens[k].text == ","), end)
    return closed < end - 2 and is_verb(tokens[closed + 1])


def reaches(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether behind a relative clause an amount is the predicate: "kerugian yang dialami warga sejak Mei
    mencapai Rp 3 miliar"."""
    yang = next((k for k in range(at + 1, end) if tokens[k].lower == "yang" or tokens[k].kind == PUNCT), end)
    if yang >= end or tokens[yang].kind == PUNCT:
        return False
    for k in range(yang + 2, min(end - 1, yang + 2 * RELATIVE)):
        if tokens[k].kind == PUNCT or tokens[k].lower in {"yang", "dan", "hingga"}:
            return False
        amount = tokens[k + 1].kind == NUMBER or tokens[k + 1].text == "Rp"
        if tokens[k].lower == "mencapai" and amount:
            return any(is_verb(t) for t in tokens[yang + 1 : k])
    return False


def goes_on_finite(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether behind a relative clause a finite word follows in the same stretch without a comma:
    "masyarakat yang berminat mengikuti program itu sudah bisa mendaftar"."""
    for k in range(at, end):
        if (
            tokens[k - 1].lower == "dan"
            or tokens[k].kind == PUNCT
            or tokens[k].lower in {"yang", "karena", "untuk", "agar"}
        ):
            return False
        if tokens[k].lower in GOES_ON:
            return True
    return False


def second_verb(tokens: Sequence[Token], yang: int, end: int) -> bool:
    """Whether a main verb follows the relative clause that `yang` opens: behind a relative in the passive any
    verb, else one in the passive ("sapi yang dikurbankan memiliki …", "moda yang menghubungkan A dan B
    disambut …")."""
    first = next(
        (
            k
            for k in range(yang + 1, min(end, yang + 5))
            if is_verb(tokens[k]) and tokens[k].lower not in {"akan", "telah", "sudah", "sedang"}
        ),
        end,
    )
    if first + 2 >= end or tokens[first].lower in MAKES:
        return False
    passive = tokens[first].lower.startswith(("di", "ter", "ber"))
    following = tokens[first + 1]
    if tokens[first].lower == "masuk" and following.lower.startswith("ter"):
        return is_verb(following)  # "investasi yang masuk tercatat Rp 3 triliun"
    if tokens[first].lower in UNDONE and following.lower.startswith("di") and is_verb(following):
        return True  # "pipa yang bocor ditanam di dalam laut"
    if passive and following.lower in EQUATES:
        return True
    done = passive and tokens[first].lower.endswith("nya")
    in_state = following.lower == "dalam" and tokens[first + 2].lower in {"kondisi", "keadaan"}
    limited = following.lower in {"hanya", "sangat", "terlalu", "cukup"}
    if done and (in_state or limited or (following.lower.startswith("me") and is_verb(following))):
        return True  # "calon yang dipanggilnya menyatakan sanggup", "sapi yang dibelinya dalam kondisi sehat"
    if passive and tokens[first].lower not in JUDGED and following.lower in FINITE | {"tetap"}:
        return is_verb(tokens[first + 2])  # "uang yang dibekukan tetap aman"
    for k in range(first + 2, min(end, first + RELATIVE)):
        before, token = tokens[k - 1], tokens[k]
        if before.kind == PUNCT or token.lower in CONNECTING:
            return False
        if is_verb(token) and tokens[k - 2].lower in TIMED:
            continue  # "tekanan yang dialami warga setelah resmi menjadi anggota"
        if is_verb(token):
            free = before.lower not in OPENERS and not is_verb(before)
            return free and (passive or token.lower.startswith(("di", "ter")))
    return False


def finite(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a finite word comes before any relative or final clause."""
    for k in range(at, end):
        if tokens[k].lower in OPENERS:
            return False
        if tokens[k].lower in FINITE:
            return not (tokens[k].lower == "dirinya" and is_verb(tokens[k - 1]))
        if tokens[k].lower == "tetap" and k + 1 < end and is_verb(tokens[k + 1]):
            return True  # "memastikan pencarian itu tetap dilakukan"
    return False


def attribute(token: Token, following: Sequence[Token]) -> bool:
    """Whether an adjective right behind a noun goes with it: "peran penting tokoh agama"."""
    beside = bool(following) and (following[0].kind == WORD or following[0].text == ",")
    if beside and following[0].lower in ABOUT:
        return token.lower in ADJECTIVES  # "pesan penting terkait keamanan"
    goes_on = (
        beside and following[0].lower not in STRONG_STOPS | AFTER_ADJECTIVES and not is_verb(following[0])
    )
    return token.lower in ADJECTIVES and goes_on


def _relative_before(tokens: Sequence[Token], at: int, k: int) -> bool:
    """Whether a relative clause or a comma stands in `tokens[at:k]`."""
    return any(t.lower == "yang" or t.kind == PUNCT for t in tokens[at:k])
