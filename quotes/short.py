"""Whether a clause without a verb stands behind a reporting verb: "kliennya sehat", "harganya Rp 3 juta".

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.cues import Cue
from quotes.nouns import derived, person
from quotes.phrases import PLURAL_PRONOUNS, PRONOUNS
from quotes.plain import ADJECTIVES, AFTER_ADJECTIVES, COMPLEMENT_NOUNS, COUNTED
from quotes.predicates import FINITE, OPENERS, is_verb
from quotes.shapes import DEMONSTRATIVES
from quotes.tokens import NUMBER, PUNCT, WORD, Token
from quotes.words import words

STATES = words("states")
"""What a subject may be said to be without a verb."""
SPEAKERS = PRONOUNS | PLURAL_PRONOUNS | {"kami", "kita", "saya", "aku"}
"""Pronouns, the object of no verb that only tells."""
TELLS = frozenset(
    {"kata", "ujar", "tutur", "tambah", "jelas", "tegas", "nyata", "terang", "tandas", "ungkap", "pasti"}
    | {"yakin", "duga", "klaim", "aku", "mengakui", "kira", "prediksi", "papar", "kilah", "dalih", "pendapat"}
)
"""Verbs that tell something and have nobody for their object."""
CALLS = frozenset({"sebut", "nilai", "anggap", "pandang", "tuding", "tuduh"})
"""Verbs that call somebody something."""
JUDGES = TELLS | CALLS
MORE = frozenset({"semakin", "makin", "terlalu", "kian", "paling", "agak", "amat"})
"""Degrees before a predicate."""
ABOUT = frozenset({"sekitar", "hampir", "cuma", "hanya", "minimal", "maksimal", "baru", "kurang-lebih"})
"""Words before an amount that is the predicate."""
AMOUNTING = frozenset({"sebesar", "senilai", "sebanyak", "setara", "seharga", "selama", "seluas", "seberat"})
"""The same where nothing is recorded: "mencatat inflasi sebesar …" has an object."""
LEVELS = frozenset({"angka", "kisaran", "level", "atas", "bawah", "rentang"})
"""Nouns behind `di` before an amount."""
BELONGS = frozenset(
    {"sesuai", "imbas", "akibat", "milik", "demi", "berkat", "bagian", "hak", "bentuk", "hasil", "urusan"}
    | {"kewenangan", "wewenang", "bukti", "dampak", "prioritas", "ranah", "amanat", "tanda"}
)
"""Words with which something pointed to is told what it belongs to."""
WHERE = frozenset({"keadaan", "kondisi", "proses", "tahap", "perjalanan", "perawatan", "pengawasan"})
"""Nouns behind `dalam` or `di bawah` of a predicate."""
NAMED = frozenset({"berinisial", "bernama", "berusia", "berjenis", "berstatus", "berasal"})
"""Participles that are predicates where nothing else is."""
ENDS = AFTER_ADJECTIVES | OPENERS | {"dari", "secara", "jika", "kalau", "atas", "terhadap", "meski", "saja"}
"""Words behind a predicate, and behind no attribute."""
JOINS = frozenset(
    {"atau", "serta", "tapi", "tetapi", "namun", "semua", "selama", "meskipun", "walau", "bagi"}
    | {"walafiat", "afiat", "wal", "banget", "betul", "mental", "secara"}
)
BEINGS = frozenset({"seorang", "sosok", "pelaku", "korban", "negara", "kota", "provinsi"})
"""Nouns of what somebody or a country is said to be, beside roles."""
NOT_SUBJECTS = frozenset({"pentingnya", "perlunya", "adanya", "hanya", "misalnya", "akhirnya", "biasanya"})
"""Words in -nya that are no subject."""
SEVERAL = words("indefinite") | {"nama", "nama-nama", "hal", "angka", "diri", "dirinya", "contoh"}
"""Words that open things told of by name: "menyebut sejumlah capaian seperti …"."""
STANCES = words("stances") | {"komitmennya", "komitmen", "tekad", "tekadnya", "sikap", "diri"}
TOWARD = frozenset({"bagi", "kepada", "atas", "terhadap", "dari"})
"""Words behind which a noun is no subject."""
LONGEST = 8
"""Words of the subject at most."""


def verbless(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """Whether a subject and what it is said to be stand in `tokens[at:end]`, without a verb."""
    if cue.clause == "to" or (cue.lemma not in JUDGES | {"catat", "lapor"} and cue.kind != "forecast"):
        return False
    if tokens[at].kind != WORD or tokens[at].lower in COMPLEMENT_NOUNS | NOT_SUBJECTS:
        return False
    if _likened(tokens, at, end, cue):
        return True
    if cue.lemma in JUDGES:
        pronoun = tokens[at].lower in SPEAKERS and at + 1 < end and tokens[at + 1].kind == WORD
        if pronoun and _says(tokens, at + 1, end, cue):
            return True
        if any(_predicate(tokens, k, end, cue) for k in _closings(tokens, at, end)):
            return True
    return any(_measure(tokens, k, end, cue) for k in _nouns(tokens, at, end))


def of_himself_bare(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """Whether the speaker says what he is without a subject: "mengaku lelah", "mengaku dari Sagara"."""
    first = tokens[at]
    if cue.lemma == "nyata":
        return first.lower in {"puas", "menghormati"}
    if cue.lemma != "aku":
        return False
    return _state(tokens, at, end) or (first.lower == "dari")


def _likened(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """Whether something is likened to another thing or declared one: "menyebut hubungan mereka seperti kakak
    adik", "menyatakan kematiannya sebagai bunuh diri"."""
    word = {"sebut": "seperti", "nyata": "sebagai", "tegas": "sebagai"}.get(cue.lemma, "")
    several = tokens[at].lower in COUNTED | SEVERAL
    if (
        not word
        or several
        or ("-" in tokens[at].lower and not tokens[at].capital)
        or tokens[at].lower in STANCES
        or (cue.lemma == "tegas" and not tokens[at].capital)
        or (word == "sebagai" and derived(tokens[at].lower))
    ):
        return False
    for k in range(at + 1, min(end - 1, at + LONGEST)):
        if tokens[k].lower == word:
            return True
        if tokens[k].kind != WORD or tokens[k].lower in OPENERS or is_verb(tokens[k]):
            return False
    return False


def _says(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """Whether something is said of the pronoun before `at`."""
    word = tokens[at].lower
    if word in {"sendiri", "yang", "dan", "serta", "sebagai", "kepada", "saat", "ketika", "juga", "pun"}:
        return False
    if cue.lemma in TELLS - {"ungkap", "pasti", "aku", "yakin"}:
        return True
    return _predicate(tokens, at, end, cue)


def _closings(tokens: Sequence[Token], at: int, end: int) -> Iterator[int]:
    """The places right behind a noun phrase that nothing can go on: "kliennya | …", "langkah itu | …"."""
    k = at
    while k < end and tokens[k].capital:
        k += 1
    if at < k < end and tokens[k].kind == WORD:
        yield k
    for k in range(at, min(end - 1, at + LONGEST)):
        token = tokens[k]
        now = token.lower == "saat" and tokens[k + 1].lower == "ini"
        opens = token.lower in TOWARD | OPENERS - {"dalam"} and not now
        if token.kind != WORD or opens or (is_verb(token) and k > at):
            return
        possessed = token.lower.endswith("nya") and len(token.lower) > 5
        free = not (derived(token.lower[:-3]) or token.lower[:-3] in COMPLEMENT_NOUNS)
        if possessed and token.lower in NOT_SUBJECTS:
            return
        free = free or tokens[k + 1].lower in MORE
        closed = (token.lower in DEMONSTRATIVES and k > at) or (possessed and free)
        people = person(token.lower) or (
            k == at + 1 and person(tokens[at].lower)
        )  # "pilot pesawat | selamat"
        somebody = people and tokens[k + 1].lower in STATES | NAMED
        named = k > at and token.capital and not tokens[k + 1].capital and tokens[k + 1].lower in STATES
        if closed or somebody or named:  # "pernyataan juru bicara Rina Wati | teledor"
            yield k + 1


def _nouns(tokens: Sequence[Token], at: int, end: int) -> Iterator[int]:
    """The places behind each noun of a phrase without a verb, where a measure may follow."""
    for k in range(at + 1, min(end - 1, at + 2 * LONGEST)):
        token = tokens[k - 1]
        if token.kind not in {WORD, NUMBER} or token.lower in OPENERS | TOWARD - {"dari"} | {"dan"}:
            return
        if is_verb(token) and token.lower not in ADJECTIVES:
            return
        yield k


def _predicate(tokens: Sequence[Token], k: int, end: int, cue: Cue) -> bool:
    """Whether what stands at `k` is said of the noun phrase before."""
    word = tokens[k].lower
    following = tokens[k + 1].lower if k + 1 < end else ""
    if _state(tokens, k, end) or word in MORE:
        return True
    if word in BELONGS:
        return tokens[k + 1].kind == WORD if k + 1 < end else False
    if word == "dalam" or (word == "di" and following in {"luar", "bawah"}):
        return following in WHERE or (word == "di" and cue.lemma in TELLS)
    if word in NAMED:
        return cue.lemma in TELLS | {"sebut"}
    called = cue.lemma != "nyata" and (person(word) or word in BEINGS)
    return called and not word.endswith("nya")


def _state(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether an adjective at `k` is a predicate, not an attribute of what follows."""
    if tokens[k].lower not in STATES:
        return False
    following = tokens[k + 1] if k + 1 < end else None
    return following is None or following.kind == PUNCT or following.lower in ENDS | JOINS | FINITE


def _measure(tokens: Sequence[Token], k: int, end: int, cue: Cue) -> bool:
    """Whether an amount at `k` is what the noun before it comes to: "pertumbuhan hanya 2 persen"."""
    word, following = tokens[k].lower, tokens[k + 1]
    amount = following.kind == NUMBER or following.text == "Rp"
    recorded = cue.lemma in {"catat", "lapor"}
    if word in ABOUT:
        return amount and not (word == "sekitar" and recorded)
    if word in {"yaitu", "yakni"}:
        return amount and not recorded
    if word in AMOUNTING:
        return amount and cue.lemma in JUDGES - {"klaim", "duga"} and cue.kind != "forecast"
    if word == "di" and following.lower in LEVELS and k + 2 < end:
        return (tokens[k + 2].kind == NUMBER or tokens[k + 2].text == "Rp") and not recorded
    closed = tokens[k - 1].lower in DEMONSTRATIVES or (
        tokens[k - 1].lower.endswith("nya") and cue.lemma in JUDGES
    )
    return closed and (tokens[k].text == "Rp" or tokens[k].kind == NUMBER)
