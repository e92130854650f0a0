"""Predicates that no listed verb tells: "hal itulah yang memicu protes", "syarat itu ia penuhi", "alasan ia
mundur karena sakit".

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.cues import Cue
from quotes.phrases import PRONOUNS
from quotes.plain import second_verb
from quotes.predicates import OPENERS, is_clause, is_verb
from quotes.shapes import DEMONSTRATIVES
from quotes.tokens import NUMBER, PUNCT, WORD, Token

CLEFT = frozenset({"itulah", "inilah", "dialah", "merekalah", "kitalah", "situlah", "sinilah"})
"""Words that, before `yang`, single out what is told of."""
CAUSES = frozenset({"alasan", "penyebab", "faktor", "sebab", "pemicu"})
"""Nouns of which it is told what they are."""
BECAUSE = frozenset({"karena", "lantaran", "adalah", "ialah", "akibat"})
DEGREES = frozenset({"sangat", "terlalu", "begitu", "cukup", "kian", "semakin", "makin"})
"""Words before an adjective that is a predicate."""
STEMS = frozenset({"alami", "jalani", "hadapi", "miliki", "penuhi", "terima", "dapat", "tempuh", "ambil"})
"""Bare verbs behind a pronoun, beside those in -kan."""
NOT_STEMS = frozenset({"bahkan", "sedangkan", "bukan", "makan", "akan"})
GROUNDS = frozenset(
    {
        ("dalam", "rangka"),
        ("atas", "dasar"),
        ("atas", "nama"),
        ("terkait", "dengan"),
        ("untuk", "kepentingan"),
        ("sesuai", "dengan"),
    }
)
"""Words behind a thing pointed to that tell what it rests on."""
SAYINGS = frozenset(
    {"hal", "pernyataan", "keterangan", "permintaan", "imbauan", "pesan", "pengumuman", "usul", "usulan"}
    | {"harapan", "komitmen", "sikap", "permohonan", "apresiasi", "dukungan", "jawaban", "penjelasan"}
)
"""Nouns of what is said, which words behind them tell the occasion of."""
AROUND = frozenset({"dari", "khusus", "melalui", "lewat", "untuk", "secara"})
"""Words that open an adverbial before a comma."""
FOUND = frozenset({"hasil", "data", "keterangan", "total", "jumlah", "pemeriksaan"})
TELLS_OF = frozenset({"sudah", "telah", "terdapat", "ada", "diketahui", "diduga", "belum", "tidak", "hanya"})
CHANGES = frozenset(
    {"mencapai", "menembus", "menyentuh", "membengkak", "melonjak", "meningkat", "naik", "turun", "tumbuh"}
    | {"menurun", "anjlok", "merosot", "melesat", "menyusut"}
)
"""Verbs that an amount follows."""
DONE = frozenset({"tuntas", "selesai", "rampung", "habis", "usai", "lunas", "punah"})
"""What something that goes on comes to be."""
TURNS = frozenset({"justru", "malah", "ternyata"})
"""Words that only a main verb follows, unless `yang` or a conjunction stands before them."""
LEAST_FELT = 3
LONGEST = 16
"""Words of the noun phrase at most."""
FRONTED = 10
"""Words of the adverbial at most."""


def told(tokens: Sequence[Token], at: int, end: int, cue: Cue, careful: float) -> bool:
    """Whether something is told of the noun phrase at `at` in one of these ways."""
    if cue.clause in {"to", "no", "noun"} or cue.np >= careful + 0.4 or tokens[at].kind != WORD:
        return False
    if _cleft(tokens, at, end) or _caused(tokens, at, end) or _purposed(tokens, at, end):
        return True
    if _done(tokens, at, end) or _of_degree(tokens, at, end) or _amounts(tokens, at, end):
        return True
    if _turned(tokens, at, end) or _nearly(tokens, at, end) or _found(tokens, at, end):
        return True
    if tokens[at].lower == "betapa":
        return end - at > LEAST_FELT  # "menuliskan betapa bangganya ia"
    return cue.np < careful and (_grounded(tokens, at, end) or _fronted(tokens, at, end))


def _stops(token: Token) -> bool:
    """Whether a noun phrase is over at a word, or goes on with a clause of its own."""
    return token.kind == PUNCT or token.lower in OPENERS or token.lower in {"bahwa", "dan", "serta"}


def _cleft(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "hal itulah yang memperlambat panen", "dialah yang datang"."""
    for k in range(at, min(end - 2, at + 6)):
        if tokens[k].lower in CLEFT:
            return tokens[k + 1].lower == "yang"
        if tokens[k].kind != WORD or is_verb(tokens[k]) or tokens[k].lower == "yang":
            return False
    return False


def _caused(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "alasan dirinya mundur karena sakit", "salah satu faktor keterlambatan itu adalah cuaca"."""
    one = [t.lower for t in tokens[at : at + 2]] == ["salah", "satu"]
    head = at + 2 * one
    if head >= end - 2 or tokens[head].lower.removesuffix("nya") not in CAUSES:
        return False
    for k in range(head + 1, min(end - 1, head + LONGEST)):
        if tokens[k].lower in BECAUSE and k > head + 1:
            return tokens[k + 1].lower not in {"mengapa", "kenapa"}
        if tokens[k].kind == PUNCT or tokens[k].lower in {"mengapa", "kenapa", "yang", "bahwa", "dan"}:
            return False
    return False


def _purposed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "tujuan pemeriksaan itu untuk melindungi warga", "pemblokiran rekening tujuannya untuk mencegah …"."""
    aim = next((k for k in range(at, min(end - 2, at + 8)) if tokens[k].lower.startswith("tujuan")), end)
    if aim >= end - 2 or any(_stops(t) for t in tokens[at:aim]):
        return False
    if tokens[aim].lower == "tujuannya":
        return tokens[aim + 1].lower in {"untuk", "agar", "supaya", "adalah", "ialah"}
    for k in range(aim + 2, min(end - 1, aim + FRONTED)) if aim == at else ():
        if tokens[k].lower in {"untuk", "agar", "supaya", "adalah", "ialah"}:
            return True
    return False


def _done(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "beberapa pemeriksaan ia lakukan di klinik itu": the doer stands before the bare verb."""
    for k in range(at + 1, min(end - 1, at + LONGEST)):
        verb = tokens[k + 1].lower
        bare = verb in STEMS or (verb.endswith("kan") and len(verb) > 5 and verb not in NOT_STEMS)
        if tokens[k].lower in PRONOUNS and bare and not is_verb(tokens[k + 1]):
            return True
        if _stops(tokens[k]) or is_verb(tokens[k]):
            return False
    return False


def _of_degree(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "kontribusi wisatawan terhadap Sagara sangat tinggi", behind three words or more."""
    for k in range(at + 1, min(end - 1, at + LONGEST)):
        if tokens[k].lower in DEGREES and k >= at + 3:
            rest = tokens[k + 2] if k + 2 < end else None
            return rest is None or rest.kind == PUNCT or rest.lower in OPENERS | {"mengingat", "bagi", "dan"}
        if _stops(tokens[k]) or is_verb(tokens[k]):
            return False
    return False


def _amounts(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "anggaran untuk listrik selama wabah membengkak menjadi Rp 15 triliun": with phrases inside."""
    for k in range(at + 1, min(end - 1, at + LONGEST)):
        if tokens[k].lower in CHANGES:
            rest = k + 1 + (tokens[k + 1].lower in {"menjadi", "sebesar", "hingga", "sekitar"})
            return rest < end and (tokens[rest].kind == NUMBER or tokens[rest].text == "Rp")
        if tokens[k].kind == PUNCT or tokens[k].lower in {"yang", "bahwa", "dengan"} or is_verb(tokens[k]):
            return False
    return False


def _turned(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "anggaran yang sebesar itu justru dinikmati pengusaha"."""
    for k in range(at + 1, min(end - 1, at + LONGEST)):
        if tokens[k].lower in TURNS:
            joined = tokens[k - 1].lower in {"yang", "dan", "tetapi", "tapi", "namun", "atau", "serta"}
            return is_verb(tokens[k + 1]) and not joined
        if tokens[k].kind == PUNCT or tokens[k].lower == "bahwa":
            return False
    return False


def _grounded(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "pemilihan pengurus ini atas dasar pertimbangan warga", "isu itu sengaja dibuat"."""
    for k in range(at + 1, min(end - 2, at + LONGEST)):
        if tokens[k].lower in DEMONSTRATIVES:
            meant = tokens[k + 1].lower == "sengaja"
            rests = (tokens[k + 1].lower, tokens[k + 2].lower) in GROUNDS
            rests = rests or tokens[k + 1].lower == "berdasarkan"
            return meant or (rests and tokens[at].lower not in SAYINGS)
        if _stops(tokens[k]) or is_verb(tokens[k]):
            return False
    return False


def _found(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "dari hasil pemeriksaan sudah ada dua orang yang ditahan"."""
    if tokens[at].lower != "dari" or tokens[at + 1].lower not in FOUND:
        return False
    return any(t.lower in TELLS_OF for t in tokens[at + 2 : end])


def _nearly(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "perbaikan jalan di Sagara, Melati, dan Karang hampir tuntas"."""
    for k in range(at + 2, end - 1):
        if tokens[k].lower in {"hampir", "segera"} and tokens[k + 1].lower in DONE:
            return k + 2 >= end or tokens[k + 2].kind == PUNCT or tokens[k + 2].lower in OPENERS
        listed = tokens[k].text == "," and tokens[k - 1].capital
        if (tokens[k].kind == PUNCT and not listed and tokens[k].text not in "()") or is_verb(tokens[k]):
            return False
        if tokens[k].lower in {"yang", "bahwa"}:
            return False
    return False


def _fronted(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "dari Mei hingga Juni, ekspor tumbuh"."""
    if tokens[at].lower not in AROUND or is_verb(tokens[at + 1]):
        return False
    comma = next((k for k in range(at + 1, min(end, at + FRONTED)) if tokens[k].text == ","), end)
    if comma + 2 >= end or any(is_verb(t) or t.lower in {"yang", "bahwa"} for t in tokens[at + 1 : comma]):
        return False
    listed = tokens[comma + 1].lower in OPENERS | {"dan", "serta", "termasuk", "seperti", "di", "ke", "namun"}
    return not listed and (is_clause(tokens, comma + 1, end) or _related(tokens, comma + 1, end))


def _related(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a relative clause is followed by a main verb: "investasi yang masuk tercatat Rp 3 triliun"."""
    yang = next((k for k in range(at + 1, end) if tokens[k].lower == "yang" or tokens[k].kind == PUNCT), end)
    return yang < end - 2 and tokens[yang].lower == "yang" and second_verb(tokens, yang, end)
