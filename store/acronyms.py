"""Organisations and their acronyms: those everybody knows, and those an article spells out."""

from __future__ import annotations

import re

from store.names import PARENTHESES, folded

ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,9}")
BEHIND = re.compile(r" ?\(([A-Z][A-Z0-9&-]{1,9})\)")
"""An acronym in parentheses, right behind a name."""
LONGEST = 120
"""Characters before an acronym that may be the name it stands for."""

KNOWN = {
    "bawaslu": "badan pengawas pemilihan umum", "bgn": "badan gizi nasional",
    "bkn": "badan kepegawaian negara", "bmkg": "badan meteorologi klimatologi geofisika",
    "bnn": "badan narkotika nasional", "bnpb": "badan nasional penanggulangan bencana",
    "bnpt": "badan nasional penanggulangan terorisme", "bpk": "badan pemeriksa keuangan",
    "bpom": "badan pengawas obat makanan", "bps": "badan pusat statistik",
    "brin": "badan riset inovasi nasional", "dkpp": "dewan kehormatan penyelenggara pemilu",
    "dpd": "dewan perwakilan daerah", "dpr": "dewan perwakilan rakyat", "imf": "dana moneter internasional",
    "kai": "kereta api indonesia", "knkt": "komite nasional keselamatan transportasi",
    "kpai": "komisi perlindungan anak indonesia", "kpk": "komisi pemberantasan korupsi",
    "kppu": "komisi pengawas persaingan usaha", "kpu": "komisi pemilihan umum",
    "lpsk": "lembaga perlindungan saksi korban", "mk": "mahkamah konstitusi",
    "mpr": "majelis permusyawaratan rakyat", "mui": "majelis ulama indonesia",
    "nato": "pakta pertahanan atlantik utara", "ojk": "otoritas jasa keuangan",
    "pbnu": "pengurus besar nahdlatul ulama", "pln": "perusahaan listrik negara",
    "ppatk": "pusat pelaporan analisis transaksi keuangan",
    "pssi": "persatuan sepak bola seluruh indonesia", "pvmbg": "pusat vulkanologi mitigasi bencana geologi",
    "tni": "tentara nasional indonesia", "who": "organisasi kesehatan dunia",
}  # fmt: skip
"""National and international bodies that papers call by either name, as keys of organisations."""

LOCAL = frozenset({
    "BPBD", "DPRD", "KPUD", "RSUD", "PDAM", "DPKP", "DPUPR", "BKD", "BPKAD", "PKK", "RT", "RW", "SD", "SMP",
    "SMA", "SMK", "UPTD", "BUMD", "PN", "PA", "PT", "CV", "DLH", "BLK", "BPN", "MA",
})  # fmt: skip
"""Acronyms that every town has its own of."""


def spelled_out(name: str, text: str) -> str:
    """How `text` gives name and acronym of an organisation together, `Name (ACRONYM)`; else ""."""
    if ACRONYM.fullmatch(name):
        place = text.find(f"({name})")
        full = _initials_of(name, text[max(0, place - LONGEST) : place]) if place > 0 else ""
        return f"{full} ({name})" if full else ""
    place = text.find(name)
    while place >= 0:
        behind = BEHIND.match(text, place + len(name))
        if behind and _initials_of(behind.group(1), name):
            return f"{name} ({behind.group(1)})"
        place = text.find(name, place + 1)
    return ""


def _initials_of(acronym: str, before: str) -> str:
    """The last words of `before` when their initials make the acronym, "" when they do not."""
    words = before.split()
    telling = [place for place, word in enumerate(words) if word[0].isupper()][-len(acronym) :]
    initials = "".join(words[place][0] for place in telling)
    return " ".join(words[telling[0] :]) if initials == acronym else ""


def acronyms(names: tuple[str, ...], wordings: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Acronyms that stand for the whole of an organisation, and the names they are spelled out as.

    An acronym with more words stands for a part: the BPS of `Badan Pusat Statistik (BPS) Jatim`.
    """
    if any(PARENTHESES.search(name) and not name.rstrip().endswith(")") for name in names):
        return [], []
    part = {word for name in names if " " in name for word in PARENTHESES.sub(" ", name).split()}
    short = [wording for wording in (*names, *wordings) if ACRONYM.fullmatch(wording)]
    known = {folded(PARENTHESES.sub(" ", name)) for name in names}
    full = []
    for wording in wordings:
        head, _, tail = wording.partition("(")
        acronym = tail.removesuffix(")").strip()
        if tail.endswith(")") and ACRONYM.fullmatch(acronym):
            if folded(head) in known:
                short.append(acronym)
            elif acronym in names:
                full.append(head.strip())
    return [acronym for acronym in dict.fromkeys(short) if acronym not in LOCAL | part], full
