"""The colours of a theme, made readable: every text colour has a contrast of 4.5:1 on its ground."""

from __future__ import annotations

from dataclasses import dataclass

from rich.style import Style
from textual.color import BLACK, WHITE, Color
from textual.theme import Theme

CONTRAST = 4.6
"""A little above WCAG's 4.5:1, so that rounding to eight bits never falls below it."""

_HUES = (0.60, 0.08, 0.38, 0.85, 0.15, 0.50, 0.97, 0.72)
"""Speakers' colours around the wheel, neighbours far apart."""

_ANSI_DARK = {
    "k-text": "ansi_default", "k-ground": "ansi_default", "k-muted": "ansi_default",
    "k-bar": "ansi_default", "k-bar-text": "ansi_default", "k-bar-key": "ansi_bright_cyan",
    "k-cursor": "ansi_white", "k-cursor-text": "ansi_black",
    "k-still": "ansi_default", "k-still-text": "ansi_default",
    "k-words": "ansi_yellow", "k-words-text": "ansi_black",
    "k-cue": "ansi_bright_green", "k-source": "ansi_bright_cyan", "k-link": "ansi_bright_magenta",
    "k-match": "ansi_bright_yellow", "k-good": "ansi_bright_green", "k-bad": "ansi_bright_red",
    "k-line": "ansi_bright_black",
}  # fmt: skip
_ANSI_LIGHT = _ANSI_DARK | {
    "k-bar-key": "ansi_blue", "k-cursor": "ansi_blue", "k-cursor-text": "ansi_bright_white",
    "k-cue": "ansi_magenta", "k-source": "ansi_blue", "k-link": "ansi_red",
    "k-match": "ansi_red", "k-good": "ansi_blue", "k-bad": "ansi_red", "k-line": "ansi_bright_black",
}  # fmt: skip
_ANSI_PERSONS = {
    True: ("bright_blue", "bright_yellow", "bright_green", "bright_magenta", "bright_cyan", "bright_red"),
    False: ("blue", "magenta", "red", "blue", "magenta", "red"),
}


@dataclass(frozen=True)
class Inks:
    """Rich styles for the lines that widgets draw themselves."""

    text: Style
    muted: Style
    head: Style
    bar: Style
    key: Style
    cursor: Style
    """The row under the cursor while its list has the focus."""
    still: Style
    """The same while it has not."""
    words: Style
    cue: Style
    source: Style
    link: Style
    match: Style
    good: Style
    bad: Style
    persons: tuple[Style, ...]


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2 defines it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readable(colour: Color, *grounds: Color) -> Color:
    """`colour`, moved towards black or white until it can be read on every one of `grounds`."""
    ends = sorted((BLACK, WHITE), key=lambda end: min(contrast(end, ground) for ground in grounds))
    for step in range(21):
        mixed = colour.blend(ends[-1], step / 20)
        if all(contrast(mixed, ground) >= CONTRAST for ground in grounds):
            return mixed
    return ends[-1]


def variables(theme: Theme, generated: dict[str, str]) -> dict[str, str]:
    """CSS variables of ours (`$k-…`) for `theme`, from those that Textual generated for it."""
    if theme.ansi:
        plain = _ANSI_DARK if theme.dark else _ANSI_LIGHT
        persons = {f"k-person-{n}": f"ansi_{name}" for n, name in enumerate(_ANSI_PERSONS[theme.dark])}
        return plain | persons
    return {name: colour.hex6 for name, colour in _mixed(generated).items()}


def inks(css: dict[str, str], *, ansi: bool) -> Inks:
    """The styles that `css`, a whole set of CSS variables, describes."""

    def ink(name: str, ground: str = "ground", bold: bool = False, underline: bool = False) -> Style:
        front, back = Color.parse(css[f"k-{name}"]), Color.parse(css[f"k-{ground}"])
        return Style(color=front.rich_color, bgcolor=back.rich_color, bold=bold, underline=underline)

    persons = sorted(name for name in css if name.startswith("k-person-"))
    return Inks(
        text=ink("text"),
        muted=ink("muted"),
        head=ink("bar-text", "bar", bold=True, underline=ansi),
        bar=ink("bar-text", "bar"),
        key=ink("bar-key", "bar", bold=True),
        cursor=ink("cursor-text", "cursor", bold=True),
        still=ink("still-text", "still", bold=True, underline=ansi),
        words=ink("words-text", "words", bold=True),
        cue=ink("cue", underline=True),
        source=ink("source", bold=True),
        link=ink("link", underline=True) + Style(italic=True),
        match=ink("match", bold=True),
        good=ink("good", underline=True),
        bad=ink("bad") + Style(strike=True),
        persons=tuple(ink(name.removeprefix("k-")) for name in persons),
    )


def _mixed(css: dict[str, str]) -> dict[str, Color]:
    ground, text = Color.parse(css["background"]), Color.parse(css["foreground"])
    primary, accent = Color.parse(css["primary"]), Color.parse(css["accent"])
    bar = ground.blend(text, 0.10)
    cursor, still = ground.blend(primary, 0.45), ground.blend(text, 0.16)
    words = ground.blend(accent, 0.30)
    mixed = {
        "k-ground": ground,
        "k-text": readable(text, ground),
        "k-muted": readable(text.blend(ground, 0.35), ground, still),
        "k-bar": bar,
        "k-bar-text": readable(text, bar),
        "k-bar-key": readable(accent, bar),
        "k-cursor": cursor,
        "k-cursor-text": readable(text, cursor),
        "k-still": still,
        "k-still-text": readable(text, still),
        "k-words": words,
        "k-words-text": readable(text, words),
        "k-cue": readable(Color.parse(css["success"]), ground),
        "k-source": readable(primary, ground),
        "k-link": readable(Color.parse(css["secondary"]), ground),
        "k-match": readable(accent, ground, bar),
        "k-good": readable(Color.parse(css["success"]), ground),
        "k-bad": readable(Color.parse(css["error"]), ground),
        "k-line": ground.blend(text, 0.35),
    }
    for number, hue in enumerate(_HUES):
        mixed[f"k-person-{number}"] = readable(Color.from_hsl(hue, 0.5, 0.55), ground)
    return mixed


def _luminance(colour: Color) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
