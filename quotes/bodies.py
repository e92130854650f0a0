"""What an article's organisations are called: short names, full names, accounts."""

from __future__ import annotations

from collections import Counter

import regex

from quotes import lexicon
from quotes.cast import Cast
from quotes.described import COLLECTIVE
from quotes.members import Body
from quotes.names import TIMES
from quotes.shapes import DEMONSTRATIVES
from quotes.shortnames import letters_of, short_at, spelt_out, stands_for
from quotes.words import words

LOCAL = words("local_bodies")
"""First words of bodies of which each place has one."""
LETTERS = 3
"""Letters of the longest initials that somebody is called by."""
LONGEST_ACRONYM = 3
BEFORE = 30
"""Characters before them in which a role's noun stands."""
SITE = regex.compile(
    r"^(?:(?:Situs|Laman|Portal)(?: (?:resmi|berita))? (?=\p{Lu})|[Pp]ihak (?=[Kk]epolisian$))"
)
"""What stands before the name of whose site speaks, before the police."""
COMPANY = regex.compile(
    r"^(?:BUM[DN]|(?:[Ee]miten|[Pp]erusahaan|[Pp]engembang|[Oo]perator|[Mm]askapai)(?: \p{Ll}++)?)"
    r"(?: \p{Lu}[\p{L}-]*+){0,3}? (?=(?:PT|CV)\.? \p{Lu})"
)
"""What stands before the name of a company: "BUMD Banten PT Sinar"."""
_CAPITALS = r"(?: (?:\d++|\p{Lu}[\p{L}-]*+)){1,6}"
_CAMPUS = rf"(?:Universitas|Institut|Politeknik|UIN|IAIN){_CAPITALS}"
OF_A_KIND = {
    **dict.fromkeys(("kampus", "universitas", "rektorat"), _CAMPUS),
    "sekolah": rf"(?:SDN?|SMPN?|SMAN?|SMKN?|MTsN?|SLB|Madrasah|Sekolah (?:Dasar|Menengah)){_CAPITALS}",
    "rumah sakit": rf"(?:RS|RSUD|RSUP|RSU|RSIA|Rumah Sakit){_CAPITALS}",
    "rutan": rf"Rutan{_CAPITALS}",
    "lapas": rf"Lapas{_CAPITALS}",
    "agensi": r"(?:\p{Lu}[\p{L}-]*+ ){1,3}(?:Entertainment|Labels|Management)",
}
"""The names of what a noun in small letters calls."""
FIRMS = words("called_firms")
"""Nouns that call a firm."""
FIRM = regex.compile(r"(?<!\p{Lu})(?:(?:PT|CV)\.?(?: \p{Lu}[\p{L}&.-]*+){1,6}(?: \(Persero\))?(?: Tbk)?)")
"""The name of a firm."""
CENTRAL = (
    "Bank Indonesia",
    "BI",
    "The Fed",
    "Federal Reserve",
    "Bank Sentral Eropa",
    "ECB",
    "Bank of Japan",
    "BoJ",
)
"""Central banks."""
CLIPPED = words("clipped_bodies")
"""First words of bodies of whose name the beginning is used for the whole."""
_LONGER = r"(?<!\p{L})(?i:%s)(?: (?:(?:dan|untuk|of|for) )?\p{Lu}[\p{L}-]*+){1,8}"
_FIRM_TAIL = r"(?<!\p{L})%s((?: \(Persero\))?(?:,? Tbk)?(?: \p{Lu}\p{Ll}++)*+)(?!\p{L})"
_BRACKETED = regex.compile(r" ?[(\[][^()\[\]]*+[)\]]$")
_TAIL = r"(?<!\p{L})((?i:%s))((?: \p{Lu}[\p{L}-]*+){1,4}+)"
_APPOSED = r"(?<!\p{L})(?i:%s), (\p{Lu}[\p{L}&-]*+(?: \p{Lu}[\p{L}&-]*+){1,4}+)[,.]"
_UNTIMED = regex.compile(r" (?:belakangan|belum lama|(?<=\) )(?:19|20)\d\d)$")
"""What tells a time behind a body's name: "BPS (Badan Pusat Statistik) 2023"."""
_DATED = regex.compile(
    r"^((?:Badan|Kementerian|Dinas|Komisi|Lembaga|Otoritas|Bank)\b.+|\p{L}{5,}) (?:19|20)\d\d$"
)
"""A body's name before the year of what it issued: "Badan Pusat Statistik 2022"."""
_TITLED = regex.compile(r"^(\p{Lu}.*?) (?:bertajuk|berjudul) .*+$")
"""What tells the title of a body's report: "Bank Dunia bertajuk Prospek Beras"."""
FIELDED = words("fielded_bodies")
"""First words of bodies whose names list the fields of their work."""
_FIELD = r"\p{Lu}\p{Ll}++(?: \p{Lu}\p{Ll}++){0,2}+"
_FIELDS = rf"(?<!\p{{L}})%s((?:, {_FIELD}){{1,3}}+,? (?:dan|serta) {_FIELD}(?: \p{{Lu}}\p{{L}}++){{0,2}}+)"


class Bodies:
    """The organisations of one article by name."""

    def __init__(self, text: str, cast: Cast) -> None:
        self._spaced = " ".join(text.split())
        self._flat = self._spaced.lower()
        self._cast = cast
        self._full: dict[str, str] = {}
        self._cased: dict[str, str] = {}
        self._meant: dict[str, str] = {}

    def knows(self, name: str) -> bool:
        """Whether a name is an organisation's, a place's or spelt out by the article."""
        return (
            name in lexicon.organization_names()
            or name.lower() in lexicon.places()
            or name in self._cast.acronyms
        )

    def is_one(self, name: str) -> bool:
        """Whether a name is an organisation's by its first word, or known as one."""
        first = name.partition(" ")[0].lower()
        return self.knows(name) or first in lexicon.organization_heads() or first in COLLECTIVE

    def initials(self, name: str, at: int) -> bool:
        """Whether two or three letters at `at` call whom the role before them tells: "seorang kasir, KM,"."""
        if not (len(name) <= LETTERS and name.isupper()) or self.knows(name):
            return False
        if regex.search(rf"(?<!\p{{L}}){regex.escape(name)} \(\d\d\)", self._spaced):
            return True  # "ibu korban, RK (33)"
        before = self._cast.text[max(0, at - BEFORE) : at].split()
        role = lexicon.role(before[-1].removesuffix(",")) if before and before[-1].endswith(",") else None
        return role is not None

    def full_name(self, name: str) -> str:
        """An organisation's fullest name in the article."""
        if name not in self._full:
            full = COMPANY.sub("", self._in_small_letters(self._fullest(name)))
            self._full[name] = self._cased.setdefault(full.casefold(), full)  # "Polisi … polisi"
        return self._full[name]

    def meant(self, wording: str) -> str:
        """The only body of the article that a noun in small letters calls: "perseroan", "pihak kampus"; ""
        for none or several."""
        noun = _kind(wording)
        if noun not in FIRMS and noun not in OF_A_KIND:
            return ""
        if noun not in self._meant:
            found = FIRM if noun in FIRMS else regex.compile(rf"(?<!\p{{L}}){OF_A_KIND[noun]}")
            names = Counter(_untimed(match.group()) for match in found.finditer(self._spaced))
            names = Counter({name: count for name, count in names.items() if " " in name})
            most, _ = max(names.items(), key=lambda row: (row[1], len(row[0])), default=("", 0))
            one = all(name.startswith(most) for name in names)
            self._meant[noun] = self.full_name(most) if one and most else ""
        return self._meant[noun]

    def _fullest(self, name: str) -> str:
        name = name.replace("( ", "(").replace(" )", ")")  # a short name on a line of its own
        name = name if "(" in name else name.replace(")", "")  # "isi (Pergub) nomor 41"
        bare = name = _DATED.sub(r"\1", _UNTIMED.sub("", _TITLED.sub(r"\1", SITE.sub("", name))))
        bracketed = _BRACKETED.search(name)
        if bracketed is not None:
            bare = name[: bracketed.start()]
        if bare in self._cast.acronyms:
            return self._spelt_with_place(bare) or self._cast.acronyms[bare]
        bare = self._in_small_letters(bare)
        spelt = self._spelt_with_place(bare) or self._central(bare) or spelt_out(bare, self._spaced)
        spelt = spelt or self._spelt_within(bare)
        if spelt:
            return spelt
        other = stands_for(bare, lambda full: self._at(full) >= 0)
        if other:
            return self.full_name(other)
        listed = lexicon.organization_names().get(bare)
        if listed and listed != bare and listed.lower() in self._flat:
            return self._firm(listed)
        state = bare.removesuffix(" RI")
        whole = self.full_name(state) if state != bare else bare
        if whole != state:
            return whole
        longer = (
            self._shortened(bare)
            or self._headed(bare)
            or self._begun(bare)
            or self._enumerated(bare)
            or self._local(bare)
            or self._apposed(bare)
        )
        return longer or self._initials(bare) or self._first_short(bare, listed or "") or bare

    def _enumerated(self, name: str) -> str:
        """A body's name with its fields behind a comma: "Dinas Pemuda, Olahraga, dan Wisata"; "" for none."""
        if name.partition(" ")[0].lower() not in FIELDED:
            return ""
        found = regex.search(_FIELDS % regex.escape(name), self._spaced)
        fields = regex.split(r", (?:dan |serta )?| dan ", found.group(1)) if found is not None else []
        if found is None or any(_begins_anew(field) for field in fields if field):
            return ""
        return self._unpeopled(found.group())

    def _in_small_letters(self, name: str) -> str:
        """A name whose first word is in capitals as the article or the list spells it elsewhere: "KEMENTERIAN
        Kesehatan"."""
        first, _, rest = name.partition(" ")
        if len(first) <= LONGEST_ACRONYM or not (first.isupper() and rest) or rest.isupper():
            return name
        small = f"{first.capitalize()} {rest}"
        listed = lexicon.organization_names().values()
        return small if small in self._spaced or small in listed else name

    def _initials(self, name: str) -> str:
        """The only firm whose words begin with the letters of `name`: "PT Sinar Laut Abadi" for "SLA"."""
        if (
            not (name.isalpha() and name.isupper() and 3 <= len(name) <= 6)
            or name in lexicon.organization_names()
        ):
            return ""
        begins = " ".join(rf"{letter}\p{{Ll}}++" for letter in name)
        found = set(regex.findall(rf"(?<!\p{{L}})(?:PT |CV )?{begins}(?! \p{{Lu}})", self._spaced))
        whole = found.pop() if len(found) == 1 else ""
        return whole if whole.startswith(("PT ", "CV ")) else ""

    def _shortened(self, name: str) -> str:
        """The only body of which letters in a name are initials: "Dinas PU" for "Dinas Pekerjaan Umum"."""
        head, _, rest = name.partition(" ")
        letters, _, place = rest.partition(" ")
        if head.lower() not in LOCAL or not 2 <= len(letters) <= LETTERS or not letters.isupper():
            return ""
        begins = " ".join(rf"{regex.escape(letter)}\p{{Ll}}++" for letter in letters)
        found = regex.findall(rf"(?<!\p{{L}}){head} {begins}", self._spaced)
        whole = f"{found[0]} {place}".strip() if len(set(found)) == 1 else ""
        return (self._local(whole) or whole) if whole else ""

    def _firm(self, name: str) -> str:
        """A firm's name with its form behind it: "PT Bank Melati (Persero) Tbk"; or with what follows it
        everywhere: "PT Pertamina Patra Niaga"."""
        if not name.startswith("PT "):
            return name
        found = regex.findall(_FIRM_TAIL % regex.escape(name), self._spaced)
        forms = {tail for tail in found if not tail or tail.startswith((" (", " Tbk"))}
        return self._unpeopled(name + max(forms or found, key=len, default=""), len(name.split()))

    def _first_short(self, name: str, listed: str) -> str:
        """Of several short names of a body the one of most words that the article uses, of those the first:
        "PDI Perjuangan" for "PDIP"."""
        if not listed or listed == name:
            return ""
        kind = listed.split(maxsplit=1)[0]
        if kind in {"Partai", "PT"} and self._at(f"{kind} {name}") >= 0:
            return self._firm(f"{kind} {name}")  # "Partai Golkar" for "Golkar"
        shorts = [short for short, full in lexicon.organization_names().items() if full == listed]
        used = [(at, short) for short in shorts if (at := self._at(short)) >= 0]
        first = min(used, key=lambda row: (-row[1].count(" "), row[0]), default=(0, ""))[1]
        return f"{first} RI" if first and self._at(f"{first} RI") >= 0 else first

    def _at(self, name: str) -> int:
        """Where the article has a name first, -1 for nowhere."""
        found = regex.search(rf"(?<!\p{{L}}){regex.escape(name)}(?!\p{{L}})", self._spaced)
        return found.start() if found is not None else -1

    def _central(self, name: str) -> str:
        """The one central bank of the article for "bank sentral", "bank sentral nasional", "" for none."""
        if name.lower() not in {"bank sentral", "bank sentral nasional"}:
            return ""
        named = {self.full_name(bank) for bank in CENTRAL if regex.search(rf"\b{bank}\b", self._spaced)}
        return named.pop() if len(named) == 1 else ""

    def _local(self, name: str) -> str:
        """The only longer name of a local body in the article, its place behind it: "KBRI Oslo" for "KBRI",
        "Dinas Sosial Sukamaju" for "Dinas Sosial"; "" for none or several."""
        first = name.split(maxsplit=1)[0].lower()
        if first not in LOCAL:
            return ""
        found = regex.finditer(_TAIL % regex.escape(name), self._spaced)
        longer = [
            (match.group(1), tail) for match in found if (tail := _place(match.group(2).split(), first))
        ]
        body, longest = max(longer, key=lambda row: len(row[1]), default=("", ""))
        return f"{body} {longest}".strip() if all(longest.startswith(tail) for _, tail in longer) else ""

    def _apposed(self, name: str) -> str:
        """The name that the article puts behind a description: "pihak travel, Nusa Wisata Utama"."""
        if not name.lower().startswith("pihak "):
            return ""
        found = regex.search(_APPOSED % regex.escape(name), self._spaced)
        return found.group(1) if found is not None else ""

    def _begun(self, name: str) -> str:
        """What the article spells out of which a name begins or ends at ",", "dan" or "di"; "" for none."""
        if " " not in name:
            return ""
        ends = (f" and {name}", f" for {name}", f" on {name}")
        whole = next((full for full in self._cast.acronyms.values() if full.endswith(ends)), "")
        if whole or name.split(maxsplit=1)[0].lower() not in lexicon.organization_heads():
            return whole  # "Rural Studies" of "Institute for Coastal and Rural Studies (ICRS)"
        longer = (
            full
            for full in self._cast.acronyms.values()
            if full.startswith((f"{name}, ", f"{name} dan ", f"{name} di "))
        )
        return next(longer, "")

    def _headed(self, name: str) -> str:
        """The only name of the article that a body's head alone may call ("Mahkamah"), or that begins with
        "Tim Transisi"; "" for none or several."""
        first = name.split(maxsplit=1)[0].lower()
        if " " not in name and first in lexicon.organization_heads():
            known = (full for full in lexicon.organization_names().values() if full.startswith(f"{name} "))
            spelt = {full for full in known if full.lower() in self._flat}
            if len(spelt) == 1:
                return spelt.pop()
        if first not in CLIPPED or name.count(" ") > 1:
            return ""
        found = regex.finditer(_LONGER % regex.escape(name), self._spaced)
        longer = {body for match in found if (body := self._unpeopled(_untimed(match.group()))) != name}
        whole = max(longer, key=len, default="")
        return whole if all(whole.lower().startswith(body.lower()) for body in longer) else ""

    def _unpeopled(self, name: str, least: int = 1) -> str:
        """A body's name less the person's that follows its first `least` words in one stretch of capitals."""
        terms = name.split()
        end = next(
            (
                k
                for k, term in enumerate(terms)
                if k >= least and (term in lexicon.given_names() or term in self._cast.hints.names)
            ),
            len(terms),
        )
        return " ".join(terms[:end])

    def _spelt_with_place(self, name: str) -> str:
        """The full form of "DLH Lampung", or of "DLH" where only one place has it in the article, in "Dinas
        Lingkungan Hidup (DLH) Lampung"; "" for none."""
        short, _, rest = name.partition(" ")
        if name in self._cast.acronyms.values():  # "Dinas Sosial" after "Dinas Sosial (Dinsos) Melati"
            short, rest = next(s for s, full in self._cast.acronyms.items() if full == name), ""
        full = self._cast.acronyms.get(short, "")
        if not full:
            return ""
        found = regex.finditer(
            rf"{regex.escape(full)} \({regex.escape(short)}\)(?= (\p{{Lu}}[\p{{L}} -]*+))",
            self._spaced,
        )
        tails = {_place(match.group(1).split()[:4], "") for match in found}
        place = lexicon.place_shorts().get(rest, rest)  # "BPS NTB"
        spelt = (t for t in tails if t and (t.startswith((rest, place)) or t.endswith(f" {place}")))
        tail = max(spelt, key=len, default="")
        one = rest or (len(tails) == 1 and tail.lower() not in lexicon.metonyms())
        if tail and one:
            return f"{full} ({short}) {tail}"
        return f"{full} ({short}) {rest}" if rest and f"({short}) {rest}" in self._spaced else ""

    def _spelt_within(self, name: str) -> str:
        """A name whose short forms the article spells out as well: "Fraksi PKS" after "Fraksi Partai Keadilan
        Sejahtera"; "" for none."""
        words = name.split()
        known = self._cast.acronyms
        spelt = " ".join(known.get(w) or lexicon.organization_names().get(w, w) for w in words)
        return spelt if len(words) > 1 and spelt != name and spelt in self._spaced else ""

    def account_of(self, handle: str) -> Body | None:
        """The organisation that a handle spells: "@sekretariat.kabinet"."""
        letters = letters_of(handle)
        named = next((b for b in self._cast.bodies if letters_of(b.name) == letters), None)
        return named or next(
            filter(None, (short_at(self._cast.text, s, handle) for s in self._cast.acronyms)), None
        )


def _place(tail: list[str], first: str) -> str:
    """The words in capitals behind a body's name as far as they are a place, a club's whole name."""
    if first in {"manajemen", "rektorat"}:
        return " ".join(tail)
    start = int(tail[0] in {"Kota", "Kabupaten", "Provinsi"})
    ends = range(len(tail), start, -1)
    end = next((k for k in ends if " ".join(tail[start:k]).lower() in lexicon.places()), 0)
    return " ".join(tail[:end])


def _kind(wording: str) -> str:
    """The noun that calls a body, alone or behind "pihak" or "manajemen": "manajemen perseroan"."""
    terms = wording.lower().split()
    terms = terms[:-1] if terms[-1] in DEMONSTRATIVES else terms
    return " ".join(terms[1:] if len(terms) > 1 and terms[0] in {"pihak", "manajemen"} else terms)


def _untimed(name: str) -> str:
    """A name less the times behind it: "Universitas Udayana Senin"."""
    terms = name.split()
    while terms and terms[-1].lower() in TIMES:
        terms.pop()
    return " ".join(terms)


def _begins_anew(field: str) -> bool:
    """Whether what stands behind a comma is another body or somebody: "Kementerian Agama, Camat, dan …"."""
    first = field.split(maxsplit=1)[0].lower()
    role = lexicon.role(first)
    return first in lexicon.organization_heads() or (role is not None and role.kind != "profession")
