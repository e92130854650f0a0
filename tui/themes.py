"""The themes on offer: two of our own, those of Textual that stay readable, and the terminal's colours."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

DEFAULT = "kutipan-dark"

OWN = (
    Theme(
        name="kutipan-dark",
        primary="#6CB6FF",
        secondary="#D2A8FF",
        accent="#F0B429",
        warning="#F0B429",
        error="#FF7B72",
        success="#7EE787",
        foreground="#E6EDF3",
        background="#0F1419",
        surface="#161B22",
        panel="#21262D",
        dark=True,
    ),
    Theme(
        name="kutipan-light",
        primary="#0B5CAD",
        secondary="#7A3E9D",
        accent="#B35900",
        warning="#8A5A00",
        error="#B42318",
        success="#1A7F37",
        foreground="#1F2328",
        background="#FBFAF7",
        surface="#F3F1EC",
        panel="#E7E4DC",
        dark=False,
    ),
)

FROM_TEXTUAL = (
    "nord",
    "gruvbox",
    "dracula",
    "tokyo-night",
    "catppuccin-mocha",
    "catppuccin-latte",
    "rose-pine",
    "rose-pine-dawn",
    "ansi-dark",
    "ansi-light",
)

OFFERED = {theme.name: theme for theme in OWN} | {name: BUILTIN_THEMES[name] for name in FROM_TEXTUAL}
