"""Foreign text made fit for a terminal: no control characters, no hidden marks, measured by cells."""

from __future__ import annotations

from itertools import chain

from rich.cells import cell_len, get_character_cell_size

ELLIPSIS = "…"

_INVISIBLE = (
    *range(0x200B, 0x2010),  # zero width space, joiners, left-to-right and right-to-left mark
    *range(0x202A, 0x202F),  # embeddings and overrides
    *range(0x2060, 0x2070),  # word joiner, isolates
    *(0x00AD, 0x061C, 0x180E, 0xFEFF),
    *range(0xFE00, 0xFE10),  # variation selectors
)

_SHOWN: dict[int, str | None] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "␡",
    **dict.fromkeys(range(0x80, 0xA0), "�"),
    **dict.fromkeys(chain(range(0xD800, 0xE000), range(0xFFF9, 0xFFFC)), "�"),
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys((0x09, 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029), " "),
}

_BLOCKS = " ▁▂▃▄▅▆▇█"


def shown(text: str) -> str:
    """`text` on one line, with control characters made visible and invisible marks taken away."""
    return text if text.isascii() and text.isprintable() else text.translate(_SHOWN)


def cut(text: str, cells: int) -> str:
    """`shown(text)` in at most `cells` cells, ended by an ellipsis where something is left out."""
    text = shown(text[: 4 * cells + 16])
    return text if cell_len(text) <= cells else head(text, cells - 1) + ELLIPSIS[: max(cells, 0)]


def ends(text: str, cells: int) -> str:
    """`shown(text)` in at most `cells` cells: beginning and end, an ellipsis for what is between them."""
    text = shown(text)
    if cell_len(text) <= cells:
        return text
    last = head(text[::-1], cells // 3)[::-1]
    return head(text, cells - cell_len(last) - 1) + ELLIPSIS + last


def fit(text: str, cells: int, *, right: bool = False) -> str:
    """`cut(text)` padded to exactly `cells` cells."""
    text = cut(text, cells)
    blank = " " * (cells - cell_len(text))
    return blank + text if right else text + blank


def head(text: str, cells: int) -> str:
    """The longest beginning of `text` that is no wider than `cells`."""
    if text.isascii():
        return text[: max(cells, 0)]
    for index, character in enumerate(text):
        cells -= get_character_cell_size(character)
        if cells < 0:
            return text[:index]
    return text


def sparkline(counts: tuple[int, ...], highest: int | None = None) -> str:
    """`counts` as blocks, one cell a count; `highest` fills the cell (default: the largest)."""
    top = max(highest or max(counts, default=0), 1)
    return "".join(_BLOCKS[-(-count * 8 // top)] for count in counts)


def percent(probability: float) -> str:
    """A probability as whole per cent; 100 % is kept for certainty."""
    return f"{min(round(probability * 100), 99 if probability < 1 else 100)}%"


def number(value: int) -> str:
    """A whole number with thin groups: 100 000."""
    return f"{value:,}".replace(",", " ")


def plural(value: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 quotation", "2 quotations"."""
    return f"{number(value)} {one if value == 1 else many or one + 's'}"
