"""An HTML tree made ready for extraction: furniture pruned, loose text put into paragraphs."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FURNITURE = (
    "//script|//style|//noscript|//iframe|//form|//nav|//footer|//aside|//figcaption|//button"
    "|//blockquote[contains(@class,'twitter-tweet') or contains(@class,'instagram-media')]"
    "|//*[contains(@class,'caption') or contains(@class,'baca-juga') or contains(@class,'bacajuga')"
    " or contains(@class,'related') or contains(@class,'artikel-terkait')]"
)
_BODY_CLASSES = ("text_detail", "detail_text", "detail__body-text", "read__content", "txt-article")
"""Where outlets that do not say `articleBody` keep it: detik, Kompas, Tribun."""
_BODIES = (
    "//*[@itemprop='articleBody']",
    *(f"//div[contains(concat(' ',normalize-space(@class),' '),' {name} ')]" for name in _BODY_CLASSES),
)
_LEAST_BODY = 300
"""Characters from which a marked body is taken at its word."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = {
    "p",
    "div",
    "ul",
    "ol",
    "table",
    "blockquote",
    "section",
    "article",
    "figure",
    "header",
    "pre",
    *_HEADINGS,
}
_HOLDERS = ("div", "section", "article", "span", "td", "body")
_MOSTLY_LINKS = 0.5
_DATES = re.compile(r"(?:\w{4,6}, )?\d{1,2}[/ ]\w{2,9}[/ ]\d{4}|\d{1,2}[.:]\d\d|\bWI(?:B|TA|T)\b")


def prepared(tree: HtmlElement) -> HtmlElement:
    """A copy of `tree` with what is no article pruned and every loose text in a paragraph.

    Where the page marks its body (schema.org `articleBody`), the rest of the page goes too.
    """
    tree = deepcopy(tree)
    for element in cast("list[HtmlElement]", tree.xpath(_FURNITURE)):
        if not _holds_body(element):
            _drop(element)
    for element in cast("list[HtmlElement]", tree.xpath("//ul|//ol|//dl")):
        if _is_menu(element):
            _drop(element)
    _keep_marked_body(tree)
    for element in cast("list[HtmlElement]", tree.xpath("|".join(f"//{name}" for name in _HOLDERS))):
        _paragraphed(element)
    return tree


def _holds_body(element: HtmlElement) -> bool:
    inside = "|".join(f".{path}" for path in _BODIES)
    return element.tag not in ("script", "style", "noscript") and bool(element.xpath(inside))


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _is_menu(element: HtmlElement) -> bool:
    """Whether a list is mostly links, dates beside them not counted."""
    linked = sum(len(link.text_content().split()) for link in element.iter("a"))
    words = len(_DATES.sub(" ", element.text_content()).split())
    return words == 0 or linked / words > _MOSTLY_LINKS


def _keep_marked_body(tree: HtmlElement) -> None:
    for path in _BODIES:
        for marked in cast("list[HtmlElement]", tree.xpath(path)):
            body = tree.find(".//body")
            if body is not None and marked is not body and len(marked.text_content().strip()) >= _LEAST_BODY:
                marked.tag = "article"
                body[:] = [marked]
                body.text = None
                marked.tail = None
                return


def _paragraphed(element: HtmlElement) -> None:
    """Wrap runs of loose text and inline elements beside blocks; `<br><br>` ends a run."""
    from lxml.html import Element

    children = list(element)
    if not _has_blocks(element) and not _has_breaks(element):
        return
    run = Element("p")
    run.text, element.text = element.text, None
    pieces: list[HtmlElement] = []
    breaks = 0
    for child in children:
        tail, child.tail = child.tail, None
        is_break = child.tag == "br"
        breaks = breaks + 1 if is_break else 0
        if child.tag in _BLOCKS or _has_blocks(child):
            pieces += [run, child]
            run = Element("p")
            run.text = tail
        elif is_break and breaks > 1:
            pieces.append(run)
            run = Element("p")
            run.text = tail
        else:
            child.tail = tail
            run.append(child)
        if tail and tail.strip():
            breaks = 0
    element[:] = [
        piece for piece in [*pieces, run] if piece.tag != "p" or len(piece) or (piece.text or "").strip()
    ]


def _has_blocks(element: HtmlElement) -> bool:
    return any(child.tag in _BLOCKS for child in element)


def _has_breaks(element: HtmlElement) -> bool:
    return any(
        child.tag == "br"
        and (following := child.getnext()) is not None
        and following.tag == "br"
        and not (child.tail or "").strip()
        for child in element
    )
