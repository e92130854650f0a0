"""Laws and rulings that an article names in full and takes up later: "pasal 9", "aturan itu"."""

from __future__ import annotations

import regex

from quotes.cast import Cast
from quotes.members import Member
from quotes.records import Span
from quotes.words import words

LEGAL = words("legal")
"""First words of phrases that call a law, a rule or a part of one."""
_LAW = regex.compile(
    r"\b(?:Peraturan|Undang-[Uu]ndang|UU|Perpres|PP|Permen\p{L}{0,40}+|PMK|POJK|Perda|Perdasus|Pergub|Perbup"
    r"|Perwali|Keputusan|Kepmen\p{L}{0,40}+|Keppres|Inpres|(?:Surat )?(?:Telegram|Edaran|Keputusan))"
    r"(?: \(?(?:\p{Lu}[\p{L}/&.-]{0,60}+\)?|dan|tentang)){0,12}?"
    r" (?:Nomor|No\.?|nomor|no\.?) ?\d[\p{L}\p{N}/.-]*(?: [Tt]ahun \d{4})?"
)

_SIGNED = regex.compile(
    r"(?:(?:[Aa]turan|[Bb]eleid|[Pp]eraturan|[Pp]erpres|[Kk]eputusan)(?: itu| ini| tersebut)?"
    r" di(?:teken|tandatangani|terbitkan|keluarkan)(?: oleh)?)"
    r"|\b(me(?:nerbitkan|neken|nandatangani|ngeluarkan))(?= (?:Peraturan|Perpres|Keputusan|PMK|PP|UU))"
)
_POINTED = regex.compile(r"(?:,| itu| ini| tersebut| yang)(?!\p{L}).*+")
_ARTICLE = regex.compile(
    r"^(?:(?:ketentuan|norma|dalam|isi) )*+"
    r"(?:(?:pasal|ayat|huruf|angka) \(?[\p{L}\p{N}]{1,4}\)?,? )++(?:dari )?",
    regex.IGNORECASE,
)
"""The part of a law before its name."""
_NUMBER = regex.compile(r"\d[\p{L}\p{N}/.-]*")
REACH = 60
"""Characters between a verb of issuing and who issued."""


class Laws:
    """The laws of one article, in text order."""

    def __init__(self, text: str) -> None:
        self._named = [(match.span(), match.group().rstrip(".")) for match in _LAW.finditer(text)]
        self._signed = list(_SIGNED.finditer(text)) if self._named else []

    def signer(self, cast: Cast) -> Member | None:
        """Who issued a law: "Menteri Keuangan Bambang Brodjonegoro menerbitkan …", "beleid itu diteken …"."""
        for verb in self._signed:
            active = verb.group(1) is not None
            low, high = (verb.start() - REACH, verb.start()) if active else (verb.end(), verb.end() + REACH)
            for member in cast.members:
                at = member.named_in(low, high, subject=active)
                if at is not None and "." not in cast.text[min(at[1], verb.end()) : max(at[0], verb.start())]:
                    return member
        return None

    def named_in(self, phrase: Span, wording: str) -> str:
        """The law that a phrase itself names, with its subject and without the article of it: "UU Nomor 7
        Tahun 2001 tentang Jalan"; "" where it only takes one up."""
        law = self.called(phrase)
        if law is None or not any(phrase[0] <= span[0] < phrase[1] for span, _ in self._named):
            return ""
        whole: str = _ARTICLE.sub("", _POINTED.sub("", " ".join(wording.split())))
        return max(whole, law[1], key=len)

    def called(self, phrase: Span) -> tuple[Span, str] | None:
        """The law that a phrase names or takes up, the last before its end: where, and its name."""
        last = next((law for law in reversed(self._named) if law[0][0] < phrase[1]), None)
        number = _NUMBER.search(last[1]) if last else None
        same = [law for law in self._named if number and number.group() in law[1]]
        return max(same, key=lambda law: len(law[1]), default=last)
