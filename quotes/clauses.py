"""Whether the words behind a reporting verb are a clause that it reports or a noun phrase, its object.

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.asides import TO, comma_after, headless
from quotes.cues import Cue
from quotes.delays import RUMOURS
from quotes.edges import ADVERBS
from quotes.extents import STRONG_STOPS
from quotes.found import count_words
from quotes.nouns import nominal, person
from quotes.objects import foreseen, of_himself, only_counted, said_to_be, to_a_body
from quotes.onlynamed import only_named
from quotes.phrases import PRONOUNS
from quotes.plain import (
    BARE_PREDICATES,
    COMPLEMENT_NOUNS,
    COUNTED,
    attribute,
    finite,
    plain_clause,
    pointed,
    reaches,
    second_verb,
)
from quotes.predicates import COPULAS, FINITE, is_clause, is_verb
from quotes.requests import ADDRESSEE, ASKED_FOR, BESIDE, TOPICS, requested
from quotes.short import of_himself_bare, verbless
from quotes.tokens import NUMBER, PUNCT, QUOTED, WORD, Token
from quotes.unverbal import told
from quotes.words import words

BACK_REFERENCES = frozenset(["itu", "ini", "tersebut", "demikian"])
STANCES = words("stances")
"""What somebody may have toward a thing, which says no more of it."""
TOWARD = frozenset({"atas", "terhadap", "kepada"})
DEEDS = frozenset({"dugaan", "aksi", "tindakan", "perbuatan", "sikap", "langkah", "serangan", "praktik"})
"""Nouns of what is condemned or praised without a word said of it."""
CONDEMN = frozenset({"kecam", "kritik"})
"""Verbs whose object is judged only where it is called something."""
WHY = frozenset({"mengapa", "kenapa"})
EQUALS = COPULAS | {"merupakan"}
CLAIMED = words("claimed")
"""What is laid claim to, where no predicate follows."""
GREETINGS = frozenset({"terima", "terimakasih", "selamat", "syukur", "duka", "dukacita", "belasungkawa"})
REFLEXIVE = words("reflexive")
"""Objects that make an act of the verb ("memastikan diri lolos", "meminta maaf")."""
NO_SUBJECT = frozenset(["admission", "hope", "request", "denial"])
"""Classes whose clause may begin with its predicate ("mengaku dipanggil")."""
CAREFUL = 0.5
"""From this share of mere noun phrases on, a clause without `bahwa` or comma needs a finite auxiliary."""
SURE = 0.1
"""Up to this share of mere noun phrases any worded object is taken for a clause."""
DOUBTFUL = 0.3
"""From this share on a derived noun behind the verb is its object unless it has a finite verb."""
HOPELESS = 0.9
ATTITUDES = frozenset(
    {"akan", "siap", "setuju", "bersedia", "keberatan", "menolak", "mendukung", "tidak", "tak"}
    | {"bukan", "belum", "telah", "sudah", "masih", "ingin", "enggan"}
    | {"puas", "kecewa", "prihatin", "bangga", "optimistis", "optimis", "yakin", "menyesal", "terkejut"}
)
"""Words with which a clause about the speaker may begin without a subject ("menyatakan akan …")."""
CLAUSE_ADVERBS = frozenset({"adapun", "ternyata", "sebenarnya", "sejatinya", "seharusnya", "setidaknya"})
"""Adverbs that open a clause of their own."""
FRONTING = frozenset({"pada", "dalam", "untuk", "sesuai", "berdasarkan", "dengan"})
"""Words that open an adverbial before the clause's comma."""
ABOUT = frozenset({"perihal", "tentang", "mengenai", "ihwal", "seputar"})
"""Words that say what was spoken of, not what was said."""
OPEN_QUESTIONS = frozenset({"soal", "bagaimana", "mengapa", "kenapa"})
"""Words that open what is explained without saying it."""
VERBAL = ("me", "ber", "ter")
"""Prefixes of verbs in the active voice."""
FRONTED = 9
"""Words of the longest adverbial before a comma that opens a clause."""
LEAST_CLAUSE = 4
"""Words that a clause behind it has at least."""
MILD = 0.2
"""Up to this share of mere noun phrases things counted open a clause."""
EVENTS = frozenset({"terjadi", "terdapat", "muncul", "beredar", "butuh", "dibutuhkan", "diperlukan"})
"""Verbs that open a clause and have their subject behind them."""
VAGUE = frozenset({"pentingnya", "perlunya", "adanya"})
"""Nouns of an adjective: what follows is judged, not said."""
POINTED = RUMOURS | {"hal", "soal", "laporan"}
"""Nouns that with a demonstrative take up what was said before ("membantah rumor itu")."""
SITUATIONS = frozenset({"per", "hingga", "sampai", "saat", "sejak", "selama", "sepanjang", "sejauh"})
"""Words that open an adverbial of time before a reported clause ("melaporkan hingga kini terdapat …")."""
SUBORDINATE = words("conditions") | {
    "sebelum",
    "karena",
    "meski",
    "meskipun",
    "walau",
    "walaupun",
    "selain",
    "setelah",
}
"""Words that open a clause within a reported one."""
OWNING = frozenset({"memiliki", "mempunyai"})
ONLY = frozenset({"hanya", "baru", "cuma"})
NOW = frozenset({"ini", "kini", "sekarang", "itu"})


def bare_clause(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """Whether words right behind the verb are a clause rather than its object."""
    if cue.kind == "answer" and tokens[at].lower in POINTED | {"pertanyaan", "pernyataan"}:
        return False  # "menanggapi pertanyaan “Sagara” tentang …"
    if cue.clause == "no":
        called = any(t.lower == "sebagai" for t in tokens[at : at + 6])
        near = 1 if cue.kind == "judgement" and tokens[at].lower in DEEDS and not called else 6
        marked = any(t.kind == QUOTED for t in tokens[at : at + near])
        return marked or (cue.lemma in CONDEMN and condemned(tokens, at, end))
    if _mere_act(tokens, at, end, cue):
        return False
    if only_named(tokens, at, end, cue):
        return False
    if (
        cue.lemma in {"gambar", "soroti"}
        and tokens[at].lower not in VAGUE
        and any(t.lower == "sebagai" for t in tokens[at + 1 : at + ADDRESSEE])
    ):
        return True  # "menggambarkan aturan itu sebagai larangan"
    if told(tokens, at, end, cue, CAREFUL):
        return True
    own = _of_his_own(tokens, at, end, cue)
    known = _by_first_word(tokens, at, end, cue) if own is None else own
    if known is not None or cue.np >= HOPELESS:
        return bool(known)
    if cue.clause == "to":
        return requested(tokens, at, end, cue)
    return verbless(tokens, at, end, cue) or _by_verb(tokens, at, end, cue)


def _by_verb(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """The same by where a verb stands, for words that open with nothing that tells."""
    if cue.kind == "request" and any(t.lower in TO for t in tokens[at + 1 : at + 7]):
        return True
    if cue.kind == "document" and nominal(tokens[at]):
        return plain_clause(tokens, at, end)
    subject = cue.kind not in NO_SUBJECT
    if subject and cue.np >= DOUBTFUL and nominal(tokens[at]):
        return plain_clause(tokens, at, end)
    if cue.np >= CAREFUL:
        return _equates(tokens, at, end) or plain_clause(tokens, at, end)
    if cue.kind == "hope" and tokens[at].lower in ASKED_FOR and not is_clause(tokens, at, end, subject=False):
        return False  # "berharap dukungan dari warga"
    if cue.np <= SURE and count_words(tokens, at, end) >= 4 and cue.lemma != "sebut":
        return True
    if cue.lemma == "sebut" and (
        "sebagai" in {t.lower for t in tokens[at:end]} or said_to_be(tokens, at, end)
    ):
        return True
    if reaches(tokens, at, end) or pointed(tokens, at, end):
        return True
    that = next((k for k in range(at + 2, end) if tokens[k].lower == "bahwa"), end)
    thing = not is_verb(tokens[at])
    if thing and cue.np > MILD and at + 2 < end and attribute(tokens[at + 1], tokens[at + 2 : at + 3]):
        at += 1  # "menjelaskan peran penting operator"
    if is_clause(tokens, at, that, subject=subject):  # not "kritik yang menyebutkan bahwa …"
        return True
    yang = next(
        (k for k in range(at + 1, that) if tokens[k].lower == "yang" or tokens[k].kind == PUNCT), that
    )
    return yang < that and tokens[yang].lower == "yang" and second_verb(tokens, yang, that)


def _mere_act(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """Whether the first words make an act of their verb: "memastikan lolos ke babak kedua", "menyampaikan
    ungkapan terima kasih kepada warga yang …", "memastikan diri menjadi juara"."""
    word, following = tokens[at].lower, tokens[at + 1].lower if at + 1 < end else ""
    goes_on = following in FINITE | BACK_REFERENCES and word not in {"maaf", "tolong"}
    reflexive = word in REFLEXIVE and not goes_on
    comma = next((k for k in range(at, end) if tokens[k].text == ","), end)
    said = _equates(tokens, at, end) or (cue.clause != "to" and finite(tokens, at + 1, comma))
    said = said or (cue.clause != "to" and pointed(tokens, at, end))
    object_of = word == "diri" or (not said and (cue.np > SURE or cue.kind == "hope"))
    if reflexive and object_of:
        return True  # not "mengungkapkan kemenangan di Sagara merupakan titik balik"
    greets = word in {"ungkapan", "ucapan"} and following in GREETINGS
    return greets or (cue.lemma == "pasti" and word == "lolos")


def condemned(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what is condemned is called something, too: "mengecam langkah itu sebagai ancaman"."""
    called = next(
        (k for k in range(at + 1, min(end - 1, at + ADDRESSEE)) if tokens[k].lower == "sebagai"), at
    )
    inside = tokens[at:called]
    return called > at and not any(t.kind != WORD or t.lower in {"yang", "dan", "atas"} for t in inside)


def _equates(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a copula comes before any comma and behind one relative clause at most: "melaporkan utang
    menurut data itu adalah Rp 3 triliun", "melaporkan kios yang terbakar ialah kios sayur"."""
    stops = (k for k in range(at, end) if tokens[k].kind == PUNCT and tokens[k].text not in {"(", ")"})
    stop = min(next(stops, end), next((k for k in range(at, end) if tokens[k].lower == "bahwa"), end))
    relative = [k for k in range(at, stop) if tokens[k].lower == "yang"]
    stop = relative[1] if len(relative) > 1 else stop
    copula = next((k for k in range(at + 1, stop) if tokens[k].lower in EQUALS), end)
    related = bool(relative) and relative[0] < copula
    return copula < stop and (not related or any(is_verb(t) for t in tokens[relative[0] + 1 : copula]))


def _by_first_word(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool | None:
    """Whether a clause follows, where its first word tells; None where it does not."""
    following = tokens[at + 1].lower if at + 1 < end else ""
    if cue.lemma == "juluk":
        return any(t.lower == "sebagai" for t in tokens[at + 1 : at + BESIDE + 4])
    counted = tokens[at + 1 : at + 2] and tokens[at + 1].kind == NUMBER
    if tokens[at].lower in ONLY and counted and cue.lemma != "catat":
        return any(t.lower == "yang" or is_verb(t) for t in tokens[at + 2 : end])
    if tokens[at].lower == "banyak" and person(following) and cue.kind == "speech":
        return count_words(tokens, at, end) > LEAST_CLAUSE  # "menjelaskan banyak warga yang …"
    noun = tokens[at].lower in COMPLEMENT_NOUNS or tokens[at].lower.removesuffix("nya") in COMPLEMENT_NOUNS
    called = any(t.lower == "sebagai" for t in tokens[at + 1 : at + BESIDE])
    named = cue.lemma == "sebut" and tokens[at].lower in {"nama", "kata"} and not called
    if tokens[at].lower in ABOUT | {"demikian", "dan", "serta", "atau"} or named:
        return False
    if cue.lemma == "sebut" and only_counted(tokens, at, end):
        return False
    if cue.lemma == "dakwa" and any(t.lower in {"atas", "dengan"} for t in tokens[at + 1 : end]):
        return False  # "mendakwa Rina atas beberapa tuduhan"
    if cue.lemma == "klaim" and condemned(tokens, at, min(end, at + 2 * BESIDE)):
        return True  # "mengklaim pulau itu sebagai miliknya"
    if cue.lemma == "lihat" and foreseen(tokens, at, end):
        return True
    if (
        cue.lemma in {"singgung", "soroti", "ungkit"}
        and not noun
        and {tokens[at].lower, tokens[at - 1].lower} & OPEN_QUESTIONS
    ):
        return plain_clause(tokens, at, end)  # "menyoroti bagaimana harga naik"
    if cue.kind == "denial" and (
        tokens[at].lower == "adanya" or (is_verb(tokens[at]) and tokens[at].lower.startswith(VERBAL))
    ):
        return True  # "membantah adanya isu …", "membantah mengembangkan senjata"
    if noun and tokens[at + 1].lower in WHY:
        return any(t.lower in COPULAS for t in tokens[at + 2 : end])  # "alasan mengapa ia mundur"
    if cue.lemma == "klaim" and (following if tokens[at].lower == "hampir" else tokens[at].lower) in CLAIMED:
        joined = next((k for k in range(at, end) if tokens[k].lower == "dan"), end)
        return plain_clause(tokens, at, joined)
    if noun and (cue.np > SURE or tokens[at].lower in VAGUE) and cue.lemma != "sebut":
        sure = cue.np <= SURE or not tokens[at].lower.endswith("nya")
        head = at + (tokens[at + 1].lower != "yang")  # "menjelaskan hasil yang diperoleh menunjukkan …"
        if cue.np < CAREFUL and sure and plain_clause(tokens, head, end):
            return True
        equated = any(t.lower in COPULAS | {"merupakan"} for t in tokens[at + 1 : end])
        reason = tokens[at].lower == "alasan"  # "mengungkap alasan tidak ada yang hadir"
        return equated or (not reason and finite(tokens, at + 1, end))  # not "menyerukan pentingnya …"
    if (
        tokens[at].lower in {"ke", "kepada", "dari", "oleh", "atas", "terhadap"}
        and tokens[at + 1].lower != "depan"
    ):
        copula = any(t.lower in COPULAS for t in tokens[at:end]) or finite(tokens, at + 1, end)
        return (cue.np <= SURE or (copula and tokens[at].lower == "dari")) and is_clause(tokens, at, end)
    told = {t.lower for t in tokens[at + 1 : at + 3]} & (COMPLEMENT_NOUNS | TOPICS)
    if tokens[at].lower in COUNTED and told and MILD < cue.np < HOPELESS and cue.kind == "speech":
        predicated = finite(tokens, at, end)  # not "menjelaskan tiga alasan mengapa …"
        return predicated or ("alasan" not in told and plain_clause(tokens, at, end))
    return _by_opening(tokens, at, end, cue)


def _by_opening(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool | None:
    """The same for words that open clauses rather than noun phrases."""
    exists = tokens[at].lower == "ada" and cue.np >= HOPELESS and cue.kind == "speech"
    exists = exists or of_himself(tokens, at, end, cue)
    if tokens[at].lower in EVENTS or exists:
        return count_words(tokens, at, end) > LEAST_CLAUSE  # "mencatat terjadi deflasi sebesar 0,05 persen"
    if headless(tokens, at, end):
        return cue.clause != "to"  # "menekankan yang paling penting ialah kebersamaan"
    if tokens[at].lower == "itu":
        return _of_that(tokens[at + 1], cue)
    if cue.lemma == "nyata" and any(t.kind == QUOTED for t in tokens[at : at + 12]):
        return True  # "menyatakan frasa “…” inkonstitusional"
    if cue.lemma in {"nyata", "umum"} and tokens[at].lower.startswith(("me", "ber")) and is_verb(tokens[at]):
        return True  # "menyatakan menghormati putusan itu"
    if tokens[at].lower in CLAUSE_ADVERBS:
        return count_words(tokens, at, end) > LEAST_CLAUSE
    if cue.lemma in {"sebut", "keluh"} and tokens[at].lower == "banyak":
        return any(t.lower == "yang" for t in tokens[at:end])  # "menyebut banyak drama yang terjadi"
    if cue.lemma == "lapor" and to_a_body(tokens, at + 1, end):
        return False  # "melaporkan Lisa ke Bareskrim terkait dugaan …"
    if cue.lemma in {"nyata", "utara", "ungkap"} and _stance(tokens, at, end):
        return False  # "menyatakan keberatan atas penetapan itu"
    stance = cue.np < CAREFUL or cue.lemma in {"utara", "jawab"}  # "menjawab tidak tahu"
    if tokens[at].lower in ATTITUDES and stance and cue.clause != "to":
        return True
    if tokens[at].lower in POINTED and tokens[at + 1].lower in BACK_REFERENCES:
        rest = tokens[at + 2] if at + 2 < end else tokens[at]  # "menjelaskan hal itu dalam rapat"
        if rest.lower == "sebagai":
            return cue.lemma in {"sebut", "nilai"}
        return (
            (cue.np < CAREFUL and finite(tokens, at + 2, end))
            or is_verb(rest)
            or rest.lower in FINITE | ADVERBS | PRONOUNS | BARE_PREDICATES
            or verbless(tokens, at, end, cue)
        )
    if tokens[at].lower in SITUATIONS or (tokens[at].lower == "sekitar" and tokens[at + 1].lower == "pukul"):
        return _situated(tokens, at, end, cue)
    reach = 2 * FRONTED if tokens[at].lower == "berdasarkan" else FRONTED
    comma = comma_after(tokens, at, min(end, at + reach))
    if tokens[at].lower == "secara" and comma is not None:
        return tokens[min(comma + 1, end - 1)].lower in EVENTS
    if tokens[at].lower in SUBORDINATE and comma is not None:
        main = comma + 1 + (comma + 2 < end)  # "menjelaskan jika hujan turun, banjir akan datang"
        return cue.np < CAREFUL or tokens[main - 1].lower == "maka" or is_clause(tokens, comma + 1, end)
    for_example = cue.lemma == "contoh" and tokens[at].lower == "di"
    for_example = for_example or (tokens[at].lower == "akibat" and cue.np >= CAREFUL)
    if (tokens[at].lower in FRONTING or for_example) and comma is not None:
        return _behind_front(tokens, at, comma, end, cue)
    return None


def _of_his_own(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool | None:
    """The same for words that tell what the speaker will do or owns: "mengancam bakal menutup pasar",
    "melaporkan hanya memiliki satu mobil"."""
    word, following = tokens[at].lower, tokens[min(at + 1, end - 1)]
    if of_himself_bare(tokens, at, end, cue):
        return True  # "mengaku lelah"
    thing = not (is_verb(following) or following.lower in ADVERBS or finite(tokens, at + 1, end))
    if word == "akan" and cue.lemma == "ingat" and thing:
        return False  # "mengingatkan akan larangan itu"
    bound = word == "bakal" and CAREFUL <= cue.np < HOPELESS
    if bound or (word == "akan" and cue.lemma in {"isyarat", "komitmen"}):
        return count_words(tokens, at, end) > LEAST_CLAUSE
    owner = word in OWNING or (word in ONLY and following.lower in OWNING)
    return True if owner and cue.lemma == "lapor" else None


def _stance(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what somebody feels about a thing is only named: "penolakan keras terhadap rencana itu"."""
    noun = nominal(tokens[at]) or tokens[at].lower.removesuffix("nya") in STANCES
    toward = next((k for k in range(at + 1, min(end, at + 4)) if tokens[k].lower in TOWARD), None)
    if not noun or toward is None:
        return False
    begun = any(t.lower in {"mulai", "kini", "semakin", "makin", "kian"} for t in tokens[toward:end])
    return not (begun or finite(tokens, at, end))


def _situated(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """The same for an adverbial of time that opens the words: "mencatat saat ini ada lima pilot"."""
    now = tokens[at + 1].lower in NOW
    if now and cue.np <= SURE and count_words(tokens, at + 2, end) > LEAST_CLAUSE:
        return True  # "mengatakan saat ini serapan anggaran desa sekitar 52 persen"
    comma = comma_after(tokens, at, min(end, at + FRONTED))
    if comma is not None and cue.np < CAREFUL and tokens[min(comma + 1, end - 1)].lower in ONLY:
        return True  # "menegaskan saat razia itu, baru tujuh orang yang terdeteksi"
    return is_clause(tokens, at + 2, end, subject=False) if now else is_clause(tokens, at, end)


def _behind_front(tokens: Sequence[Token], at: int, comma: int, end: int, cue: Cue) -> bool | None:
    """The same for an adverbial and its comma: "menambahkan pada 2022, …", "mengungkap berdasarkan data itu,
    harga naik"."""
    if cue.np >= CAREFUL:
        if tokens[at].lower == "dengan" and finite(tokens, comma + 1, end):
            return True  # "mencatat dengan aturan itu, warga sudah bisa membayar"
        based = tokens[at].lower in {"berdasarkan", "sesuai", "di", "akibat"}
        return is_clause(tokens, comma + 1, end, subject=tokens[at].lower == "di") if based else None
    return count_words(tokens, comma, end) > LEAST_CLAUSE


def _of_that(following: Token, cue: Cue) -> bool | None:
    """The same for "itu", which may be told or told of: "menegaskan | itu wewenang Rina"."""
    if following.lower in STRONG_STOPS | {"di", "pada", "dalam", "saat", "ketika", "usai"}:
        return following.lower == "sebagai"
    return True if cue.np < CAREFUL else None
