"""Names folded so that one person's spellings meet."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def folded(text: str) -> str:
    """`text` in lower case, without accents, white space runs as one space."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(text.casefold().split())


def name_key(name: str) -> str:
    """Equal for spellings of one name."""
    return " ".join(WORD.findall(folded(name)))


def slug(name: str) -> str:
    """`name` as an id people can type, e.g. `sergei-lavrov`; "speaker" when nothing is left."""
    return "-".join(re.findall(r"[a-z0-9]+", folded(name))) or "speaker"
