"""What an article's organisations are called: short names, full names, accounts."""

from __future__ import annotations

from quotes import lexicon
from quotes.cast import Cast
from quotes.members import Body


class Bodies:
    """The organisations of one article by name."""

    def __init__(self, text: str, cast: Cast) -> None:
        self._flat = " ".join(text.lower().split())
        self._cast = cast

    def knows(self, name: str) -> bool:
        """Whether a name is an organisation's, a place's or spelt out by the article."""
        return (
            name in lexicon.organization_names()
            or name.lower() in lexicon.places()
            or name in self._cast.acronyms
        )

    def full_name(self, name: str) -> str:
        """An organisation's fullest name in the article."""
        bare = name
        if name.endswith(")") and "(" in name:
            bare = name[: name.rindex("(")].strip()
        if bare in self._cast.acronyms:
            return self._cast.acronyms[bare]
        spelt = self._spelt_with_place(bare)
        if spelt:
            return spelt
        listed = lexicon.organization_names().get(bare)
        if listed and listed != bare and listed.lower() in self._flat:
            return listed
        return self._headed(bare) or self._begun(bare) or bare

    def _begun(self, name: str) -> str:
        """What the article spells out of which a name is the beginning up to "," or "dan", "" for none."""
        if " " not in name or name.split(maxsplit=1)[0].lower() not in lexicon.organization_heads():
            return ""
        longer = (
            full for full in self._cast.acronyms.values() if full.startswith((f"{name}, ", f"{name} dan "))
        )
        return next(longer, "")

    def _headed(self, name: str) -> str:
        """The only name of the article that a body's head alone may call ("Mahkamah"), "" for none."""
        if " " in name or name.lower() not in lexicon.organization_heads():
            return ""
        known = (full for full in lexicon.organization_names().values() if full.startswith(f"{name} "))
        spelt = {full for full in known if full.lower() in self._flat}
        return spelt.pop() if len(spelt) == 1 else ""

    def _spelt_with_place(self, name: str) -> str:
        """The full form of "DLH Lampung" in "Dinas Lingkungan Hidup (DLH) Lampung", "" for none."""
        short, _, rest = name.partition(" ")
        if not rest or f"({short}) {rest}" not in self._cast.text:
            return ""
        full = self._cast.acronyms.get(short, "")
        return f"{full} ({short}) {rest}" if full else ""

    def account_of(self, handle: str) -> Body | None:
        """The organisation that a handle spells: "@sekretariat.kabinet"."""
        letters = _letters(handle)
        return next((body for body in self._cast.bodies if _letters(body.name) == letters), None)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()
