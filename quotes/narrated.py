"""Where a report ends because its narrator goes on: "…, tetapi ia belum menyebutkan tanggalnya", "…, meski
para ahli meragukannya", "…, kantor berita Kabar Lima melaporkan".

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.complements import complement
from quotes.cues import read
from quotes.phrases import PRONOUNS
from quotes.predicates import is_verb
from quotes.tokens import PUNCT, WORD, Token
from quotes.words import words

TURNS = frozenset({"namun", "tetapi", "tapi"}) | words("conceding")
"""Words behind a comma with which a narrator answers a report."""
NOT_SAID = frozenset({"tidak", "tak", "belum", "enggan", "menolak", "masih"})
ABLE = frozenset({"dapat", "bisa", "mau", "bersedia", "ingin", "enggan", "lebih", "jauh", "belum", "tidak"})
DETAILING = words("detailing")
"""What a source does with what it keeps for itself."""
DOUBTING = frozenset({"mempertanyakan", "meragukan"})
REJECTING = frozenset({"membantah", "menolak", "menyangkal", "menampik", "menepis"})
CHARGES = frozenset({"tuduhan", "tudingan", "klaim", "pernyataan", "kabar"})
"""What somebody else calls a report."""
FAILED = words("failed")
"""What became of a request."""
HANDING = frozenset({"melaporkan", "memberitakan", "mengabarkan", "mewartakan"})
PASSING = frozenset({"menurut", "lapor", "kata"})
"""The same before who does so."""
OUTLETS = frozenset(
    {"laporan", "dokumen", "memo", "kantor", "media", "pernyataan", "portal", "laman", "situs"}
)
WITHIN = 6
"""Words within which the verb of such a clause comes."""


def narrated_at(tokens: Sequence[Token], start: int, end: int, *, asked: bool) -> int | None:
    """The comma where the narrator takes over from a report in `tokens[start:end]`, None for nowhere;
    `asked` says that the report is a request."""
    for comma in range(start + 1, end - 2):
        if tokens[comma].text != ",":
            continue
        at = comma + 1
        if _handed_on(tokens, at, end) or _in_truth(tokens, at):
            return comma
        if tokens[at].lower not in TURNS:
            continue
        if asked and any(t.lower in FAILED for t in tokens[at + 1 : at + 3]):
            return comma  # "…, tetapi ditolak polisi", "…, namun tidak digubris"
        if at + 3 >= end:
            continue
        if _kept_back(tokens, at + 1) or _doubted(tokens, at + 1, end) or _unproven(tokens, at + 1):
            return comma
    return None


def _handed_on(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether who passed the report on ends the sentence: "…, | kantor berita Kabar Lima melaporkan", "…, |
    lapor Kabar Lima"."""
    last = end - 1 - (tokens[end - 1].kind == PUNCT)
    passed = tokens[at].lower in PASSING and (tokens[at + 1].capital or tokens[at + 1].lower in OUTLETS)
    if passed:
        return all(t.kind == WORD for t in tokens[at : last + 1])
    named = any(t.capital for t in tokens[at:last])
    return last < at + WITHIN and tokens[last].lower in HANDING and named


def relays(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether a whole report with its source stands before the word at `k`, which tells who passed it on:
    "Angkatan laut Sagara mengatakan bahwa rudal itu meleset, | lapor Kabar Lima"."""
    verb = next((i for i in range(start + 1, k) if read(tokens[i].lower, "active")), k)
    form = read(tokens[verb].lower, "active")
    if form is None or form.cue.kind not in {"speech", "admission", "denial"}:
        return False
    subject = tokens[start:verb]
    if any(is_verb(t) or t.kind == PUNCT or t.lower in NOT_SAID | {"yang"} for t in subject):
        return False
    return complement(tokens[:k], verb, form) is not None


def _in_truth(tokens: Sequence[Token], at: int) -> bool:
    """Whether a report is set right: "…, | padahal menurut data resmi jumlahnya turun"."""
    return [t.lower for t in tokens[at : at + 2]] == ["padahal", "menurut"]


def _kept_back(tokens: Sequence[Token], at: int) -> bool:
    """Whether a source keeps something for itself: "…, tetapi | ia belum dapat menyebutkan tanggalnya"."""
    at += tokens[at].lower in PRONOUNS
    verb = at
    while verb < len(tokens) - 2 and tokens[verb].lower in NOT_SAID | ABLE:
        verb += 1
    return verb > at and tokens[at].lower in NOT_SAID and tokens[verb].lower in DETAILING


def _doubted(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether others answer a report: "…, meski | para ahli meragukan angka itu", "…, namun | Hamas membantah
    tuduhan itu"."""
    for k in range(at + 1, min(end - 1, at + WITHIN)):
        if tokens[k].kind != WORD or tokens[k].lower in {"yang", "dan"}:
            return False
        rejects = tokens[k].lower in REJECTING and tokens[k + 1].lower in CHARGES
        if rejects or tokens[k].lower in DOUBTING:
            return tokens[k - 1].lower not in PRONOUNS
    return False


def _unproven(tokens: Sequence[Token], at: int) -> bool:
    """Whether a report comes without proof: "…, meski | tidak disertai bukti"."""
    without = tokens[at].lower in {"tidak", "tak", "tanpa"}
    return without and any(t.lower == "bukti" for t in tokens[at + 1 : at + 4])
