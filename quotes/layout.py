"""The shape of an article: paragraphs of running text, and furniture masked by span.

Nothing is cut out: a mask is a span that later stages step over, so every offset stays an
offset into the text as it was read.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter

import regex

from quotes import lexicon
from quotes.glue import seam
from quotes.headlines import subject_behind
from quotes.records import Span

SHORTEST_TITLE = 5
"""Words of the shortest heading in title case that ends as sentences do."""
LONGEST_FURNITURE = 400
"""Characters of the longest line that is furniture as a whole."""
LONGEST_CAPTION = 500
"""Characters of the longest caption of a photograph."""
_SHORT_NAME = regex.compile(r"\(\p{Lu}[\p{L}/-]{1,14}\) \p{Ll}")
"""How a line goes on behind a link on a line of its own: "(PBB) mengatakan"."""
_LINE = regex.compile(r"[^\r\n\u2028\u2029\v\f]++")
_TERMINAL = regex.compile(r"""[.!?…:;"”“«»''’)\]]\s*+$""")

# A line that is furniture as a whole.
_FURNITURE_LINE = regex.compile(
    r"""^\s*+(?:
        ADVERTISEMENT\b.*+ | Advertisement | SCROLL\ TO\ (?:CONTINUE|RESUME).*+ | \[Gambas[^\]\n]*+\]?
      | (?i:baca|simak|lihat|tonton|saksikan)\ (?i:juga|selengkapnya|artikel|berita|video|pula)\b
          (?!["“”])(?![^\n]*["“][^"“”\n]{25,}["”][\ \p{L}])(?![^\n\]]*+\]\s*+(?!Halaman)[^\n]{60}).*+
      | (?i:simak|tonton|lihat|saksikan)\ (?:juga\ )?(?i:video)\b(?![^\n\]]*+\]\s*+(?!Halaman)[^\n]{60}).*+
      | Copyright\b.*+ | ©.*+ | All\ Rights\ Reserved.*+
      | (?i:tags?|topik|label|bagikan|share|komentar)\s*+:?.{0,80}
      | (?i:editor|pewarta|penulis|penerjemah|reporter|sumber|foto|uploader|kontributor|fotografer|redaktur
          |rep|red|source|laporan\ wartawan|laporan\ reporter|sumber\ foto|ilustrasi|dok)\s*+[:/].{0,160}
      | Laporan\ (?:Wartawan|Reporter|Kontributor)\b(?![^\n]*\.(?:COM|ID)\b[^\n]{2,30}?\s[-–—]).*+
      | (?:Tayang|Diterbitkan|Diperbarui|Dipublikasikan|Terbit)\s*+:.*+
      | (?i:loading)\.{0,3} | A\ A\ A | Selengkapnya.{0,40} | Halaman\ .{0,30} | Pilihan\ Editor.*+
      | (?:Ikuti|Dapatkan|Cek)\ .{0,60}(?:WhatsApp|Whatsapp|Google\ News|Telegram|Channel|channel).*+
      | Berita\ ini\ telah\ tayang\b.*+ | Artikel\ ini\ telah\ tayang\b.*+ | A\ post\ shared\ by.*+ | read/.*+
      | \(?\s*[\w.]{2,4}(?:\s*[/-]\s*[\w.]{1,4}){1,3}\s*\)? | \(\s*[\w.]{2,4}\s*\)
      | (?![.,]\s*+$)[\d\s.,/|:•*=_-]++
      | (?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu),?\ \d.{0,40} | (?:\w{3,9}\ \d{1,2},?\ 20\d\d).{0,30}
      | \(?\s*\w+\.(?:com|co\.id|id|net)\s*+/.{0,60}
    )\s*+$""",
    regex.VERBOSE,
)
# A photograph's caption, which names its photographer: a fragment whatever it says.
_CAPTION = regex.compile(
    r"""^\s*+(?:(?:ANTARA\ FOTO|AFP|REUTERS|AP\ Photo|\p{Lu}{4,}\.(?:COM|ID|CO\.ID))\s?/\s?\p{Lu}.{1,400}
      |.{0,300}[\p{L}\d]\s*+\((?i:foto|dok|dokumentasi)\s*+[:.][^)\n]{0,80}\)\s*+)$""",
    regex.VERBOSE,
)
_ALSO_READ = regex.compile(
    r"^\s*+(?:Baca|Simak|Lihat|BACA|Tonton|Saksikan|Berita)\s+(?:[Jj]uga|JUGA|[Tt]erkait|[Ll]ainnya|Selengkapnya)\b.{0,12}$"
)

# A link to another article with prose behind its headline on the same line.
_ALSO_INLINE = regex.compile(
    r"""^\s*+(?:Baca|BACA|Simak|Lihat)\s+(?:[Jj]uga|JUGA)\s*+:
        .{60,}(?:\p{Ll}[,.]\ .*|\p{Ll}\p{Lu}\p{Ll}.*)[.”"]\s*+$""",
    regex.VERBOSE,
)

# Furniture inside a line, up to where it plausibly ends.
_INLINE = regex.compile(
    r"""ADVERTISEMENT(?:\s++SCROLL\ TO\ (?:CONTINUE|RESUME)(?:\ WITH)?(?:\ CONTENT)?)?
      | SCROLL\ TO\ (?:CONTINUE|RESUME)(?:\ WITH)?(?:\ CONTENT)?
      | (?:Simak|Lihat|Tonton|Saksikan)\ (?:[Jj]uga\ )?[Vv]ideo\b[^\n\[]{3,160}\[Gambas:[^\]\n]{0,80}\]
      | \[Gambas:[^\]\n]{0,80}\]
      | [(\[]\s*+(?i:baca|simak|lihat|tonton)(?:\ +[Jj]uga)?\ *+:[^)\]\n]{0,200}[)\]]
      | (?:Pewarta|Penerjemah|Editor|Reporter)\s*+:\ [^\n]{0,120}(?:Copyright\ ©[^\n]*+|$)
      | Copyright\ ©[^\n]*+
      | Berita\ ini\ telah\ tayang\ di\ [^\n]*+
      | \((?:Foto|FOTO|foto|Dok|DOK|dok)\ *+[:.][^)\n]{0,80}\)
      | (?<=[.!?"”“])\s*+\(\s*+[\p{L}*][\p{L}\d*./\ -]{0,39}\)\s*+(?=$|Cek\ Berita)
      | \bBaca\ [Jj]uga(?=[“"\p{Lu}]) | (?<=[.!?"”)]\ )(?:Advertisement|Baca\ Juga)\ (?=\p{Lu})
      | Cek\ Berita\ dan\ Artikel\ yang\ lain\ di\s++Google\s++News
      | (?:Baca|BACA|Simak|Lihat)\ +(?:[Jj]uga|JUGA)\ *+:\ *+
    """,
    regex.VERBOSE | regex.MULTILINE,
)
# An inline "Baca juga" headline ends before any of these.
_HEADLINE_END = regex.compile(
    r"""(?=\s*+["“”«]|\n|\bBaca\ [Jj]uga\b|\bPewarta:|\bEditor:|\bCopyright|\s{3,}
        |(?<=\w)\s{2}(?=\p{Lu})
        |(?<=\w)\ (?:Ia|Dia|Menurut(?:nya)?|Namun|Sementara(?:\ itu)?|Selain(?:\ itu)?|Sebelumnya|Kemudian
            |Adapun|Hal\ (?:itu|ini|senada)|Bahkan|Karena\ itu|Lebih\ lanjut|Saat\ ini|Dalam|Diketahui
            |Untuk\ itu|Meski|Seperti\ diketahui|Sebagai\ informasi|Di\ sisi\ lain|Lalu|Tak\ hanya
            |Tidak\ hanya|Pada)\ (?=\S)
        |(?<=[\p{Ll}\d])(?=(?:Menurut(?:nya)?|Menanggapi|Namun|Sementara|Selain|Sebelumnya|Dalam|Adapun|Dia|Ia|Hal
            |Lebih|Karena|Untuk|Bahkan|Kemudian|Lalu|Meski|Padahal|Oleh)\b)
        |[.!?]\s)""",
    regex.VERBOSE,
)
# A dateline such as "JAKARTA, KOMPAS.com -", "Brussels (ANTARA) -", "KIEV -Lelah".
_DATELINE = regex.compile(
    r"""^\s*+(?:
        (?:[\w-]++\.)++(?:com|COM|id|ID|CO|net)\s*+,?\s*+
          (?:\p{Lu}[\p{L}.]*+[ ,/]*+){0,4}(?:\(\w++\)\s*+)?(?:\s*+[-–—|]{1,2}\s*+|(?=\s\p{Lu}))
      | (?:\p{Lu}{4,}+[ ,/]++){1,3}\p{L}++\.(?:com|COM|id)\s++(?=\p{Lu}\p{Ll})
      | Laporan\ (?:Wartawan|Reporter|Kontributor)\b[^\n]{5,80}?\ \p{Lu}{4,}
          \.(?:COM|ID)\b[^\n]{2,30}?\s[-–—]{1,3}(?=\s)
      | (?:(?:\p{Lu}[\p{L}.]*+|\([\w.]++\)|\d++)[ ,/:]*+){1,6}
        (?:\s++[-–—]{1,2}(?=\s|\p{Lu}|["“”])|[-–—]{1,2}(?=\s)|(?<=\s)[-–—](?=\p{Lu}\p{Ll})|(?<=\p{Lu}{4})[-–—](?=\p{Lu}\p{Ll}))\s*+
    )""",
    regex.VERBOSE,
)
_INNER_DATELINE = regex.compile(
    r"(?:\p{Lu}\p{L}++(?:\ \p{Lu}\p{L}++){0,2},?\ )?\((?:ANTARA|Antara)\)\s*+[-–—]{1,2}\s"
)
_WORD = regex.compile(r"\p{L}\S*+")
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d$")
_DASH_LINE = regex.compile(r"^\s*+[-–—]{1,2}\s*+$")
_PLACE_LINE = regex.compile(r"^\s*+(?:\p{Lu}[\p{L}]*+[ ,]*+){1,3}$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of running text; `fragment` when it is a heading, caption or tag line."""

    start: int
    end: int
    fragment: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """Paragraphs in text order and the masked spans, sorted and apart."""

    paragraphs: tuple[Paragraph, ...]
    masks: tuple[Span, ...]

    def masked(self, position: int) -> Span | None:
        """The mask that covers `position`, if any."""
        at = bisect_right(self.masks, position, key=itemgetter(0)) - 1
        if at >= 0 and position < self.masks[at][1]:
            return self.masks[at]
        return None

    def pieces(self, start: int, end: int) -> list[Span]:
        """The parts of `[start, end)` that no mask covers."""
        out: list[Span] = []
        at = max(0, bisect_right(self.masks, start, key=itemgetter(0)) - 1)
        for low, high in (self.masks[k] for k in range(at, len(self.masks))):
            if low >= end:
                break
            if high <= start:
                continue
            if low > start:
                out.append((start, low))
            start = high
        if start < end:
            out.append((start, end))
        return out


def lay_out(text: str, title: str = "") -> Layout:
    """Find the paragraphs of `text` and mask its furniture, a first line that repeats `title` as well."""
    lines = [match.span() for match in _LINE.finditer(text)]
    masks: list[Span] = []
    if title and lines and _words(text[slice(*lines[0])]) == _words(title):
        masks.append(lines.pop(0))
    kept = _mask_lines(text, lines, masks)
    for start, end in kept:
        _mask_inside(text, start, end, masks)
    masks = _merge(masks)
    layout = Layout((), tuple(masks))
    paragraphs = [
        Paragraph(start, end, _captioned(text, start, end) or _is_fragment(text, layout.pieces(start, end)))
        for start, end in _join(text, kept)
    ]
    return Layout(tuple(paragraphs), layout.masks)


def _mask_lines(text: str, lines: list[Span], masks: list[Span]) -> list[Span]:
    """The lines that are not furniture as a whole; the others go to `masks`."""
    kept: list[Span] = []
    headlines = 0
    dash_from: int | None = None
    for at, (start, end) in enumerate(lines):
        line = text[start:end]
        if not line.strip():
            headlines = max(headlines, 0)
            continue
        if (
            headlines > 0
            and len(line) < 160
            and (line.rstrip()[-1] in "?!" or not _TERMINAL.search(line))
            and not _running(line)
        ):
            headlines -= 1
            masks.append((start, end))
            continue
        headlines = 0
        if _ALSO_READ.match(line):
            headlines = 4
            masks.append((start, end))
            continue
        if _PLACE_LINE.match(line) and at + 1 < len(lines) and _DASH_LINE.match(text[slice(*lines[at + 1])]):
            dash_from = start
            continue
        if _DASH_LINE.match(line):
            masks.append((start if dash_from is None else dash_from, end))
            dash_from = None
            continue
        if len(line) < LONGEST_FURNITURE and not _ALSO_INLINE.match(line) and _FURNITURE_LINE.match(line):
            masks.append((start, end))
            continue
        kept.append((start, end))
    return kept


def _words(line: str) -> list[str]:
    return line.casefold().split()


def _mask_inside(text: str, start: int, end: int, masks: list[Span]) -> None:
    dateline = _DATELINE.match(text[start : min(end, start + 160)])
    if dateline and dateline.end():
        masks.append((start, start + dateline.end()))
    masks.extend(match.span() for match in _INNER_DATELINE.finditer(text, start, end))
    for match in _INLINE.finditer(text, start, end):
        low, high = match.span()
        if match.group().rstrip().endswith(":"):
            high = _headline_end(text, high, min(end, high + 200))
        masks.append((low, high))


def _headline_end(text: str, start: int, end: int) -> int:
    """Where the headline of an inline "Baca juga:" plausibly ends; headlines have no full stop."""
    stop = _HEADLINE_END.search(text, start, end)
    if stop:
        end = stop.start() + (text[stop.start()] in "?!")
    end = _glued_role(text, start, end)
    words = list(_WORD.finditer(text, start, end))
    speaker = subject_behind(text, words)
    if speaker is not None:
        return speaker
    if sum(word.group()[0].isupper() for word in words[:5]) < 4:
        return end
    for at in range(3, len(words) - 2):  # a headline in title case ends where prose begins
        if all(word.group()[0].islower() for word in words[at : at + 3]):
            return int(words[at - 1].start())
    return end


def _glued_role(text: str, start: int, end: int) -> int:
    """Where a role is glued to a headline ("… Teken PrabowoKetua Umum Partai Golkar, …"), else `end`."""
    for word in _WORD.finditer(text, start, end):
        if word.group()[1:].islower() and _YEAR.search(text, word.start() - 5, word.start()):
            return int(word.start())  # "… Ketum 2025-2030Rina juga"
        cut = seam(word.group())
        if cut and lexicon.role(word.group()[cut:].lower()) is not None:
            return int(word.start()) + cut
    return end


def _merge(masks: list[Span]) -> list[Span]:
    out: list[Span] = []
    for start, end in sorted(masks):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _join(text: str, lines: list[Span]) -> list[Span]:
    """Lines to paragraphs: a link name broken onto a line of its own, and a line that goes on in lower
    case, belong to the line before."""
    out: list[Span] = []
    link = False
    for at, (start, end) in enumerate(lines):
        if out and _continues(text, out[-1], (start, end), link=link):
            link = _is_link(text, (start, end), lines[at + 1] if at + 1 < len(lines) else None)
            out[-1] = (out[-1][0], end)
            continue
        link = False
        if (
            out
            and not _TERMINAL.search(text[out[-1][0] : out[-1][1]][-40:])
            and not _gap(text, out[-1][1], start)
        ):
            following = lines[at + 1] if at + 1 < len(lines) else None
            if _is_link(text, (start, end), following) and _running(text[slice(*out[-1])]):
                link = True
                out[-1] = (out[-1][0], end)
                continue
        out.append((start, end))
    return out


def _gap(text: str, end: int, start: int) -> bool:
    """Whether an empty line stands between."""
    return sum(character == "\n" for character in text[end:start]) > 1


def _continues(text: str, before: Span, line: Span, *, link: bool) -> bool:
    if _gap(text, before[1], line[0]):
        return False
    first = text[line[0] : line[1]].lstrip()[:1]
    tail = text[before[0] : before[1]].rstrip()
    if not first or not tail:
        return False
    if link or tail[-1] == "(":
        return True
    if tail[-1] in '.!?…"”“:;)':
        return False
    return first.islower() or first in ",.;)" or _SHORT_NAME.match(text, *line) is not None


def _is_link(text: str, line: Span, following: Span | None) -> bool:
    """A short line without an end, in the middle of running text."""
    words = text[slice(*line)].split()
    if following is None or len(words) > 5 or not words or _gap(text, line[1], following[0]):
        return False
    return words[-1][-1] not in '.!?:"”“'


def _running(line: str) -> bool:
    """Whether a line is prose rather than a heading: most of its words begin in lower case."""
    words = [word for word in line.split() if word[0].isalpha()]
    small = sum(word[0].islower() for word in words)
    return bool(words) and (small * 2 >= len(words) or line.lstrip()[:40].find(" -") >= 0)


def _captioned(text: str, start: int, end: int) -> bool:
    """Whether a line is a photograph's caption: "… di Sukamaju (Foto: Budi/detikcom)"."""
    line = text[start:end]
    may = end - start < LONGEST_CAPTION and ("/" in line or line.rstrip().endswith(")"))
    return may and _CAPTION.match(line) is not None


def _is_fragment(text: str, pieces: list[Span]) -> bool:
    visible = " ".join(text[start:end] for start, end in pieces).strip()
    if not visible:
        return True
    words = [word for word in visible.split() if word[0].isalpha()]
    small = sum(word[0].islower() for word in words)
    titled = visible[-1] in "!?'’" and len(words) >= SHORTEST_TITLE and small * 3 < len(words)
    if _TERMINAL.search(visible[-40:]) and not titled:
        return False
    return len(words) < 6 or small * 2 < len(words)
