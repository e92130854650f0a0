"""What the tagger and the parser are trained on: which trees, how often, with which tags.

| part | times in an epoch |
|---|---|
| GSD train r2.1, modernised, punctuation attached anew | 1 |
| CSUI train | 3, sentences with quotation marks or reporting verbs 4 |
| PUD | 1 |
| CSUI and PUD sentences with a quotation, the quoted words replaced by `QUOTED` | 2 |

The parser's last steps see every second tree of GSD alone, so that the news weighs more. GSD dev is
kept for development (words that it, CSUI and PUD always tag alike are tagged so in r2.1); GSD test and
CSUI test are not opened here at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

from quotes.syntax import QUOTED
from training import punctuation
from training.agreed import agreed_tags, settle
from training.modernise import modernise
from training.tags import cross_tag
from training.treebank import Sentence, Word, read, write


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


CSUI_TIMES, QUOTING_TIMES, MASKED_TIMES = 3, 4, 2
UNTOLD = 6
"""Every so many copies the parser is not told which treebank's habits a tree follows."""
FILES = ("tagger.train", "parser.train", "parser.late", "tagger.dev", "parser.dev")
MODERNISED = "gsd.conllu"
"""GSD's trees for training, in today's guidelines."""
NEWS = ("id_csui-ud-train.conllu", "id_pud-ud-test.conllu")
REPORTING = _listed(
    """kata ujar tutur ucap ungkap jelas tegas tambah imbuh papar lanjut terang berkata mengatakan menyatakan
    menegaskan menjelaskan mengungkapkan menuturkan menambahkan menyebutkan mengaku menilai menurut memaparkan
    dikatakan ditambahkan dijelaskan disebutkan ditegaskan"""
)
_OPENING, _CLOSING = frozenset('"“'), frozenset('"”')


def prepare(ud: Path, work: Path) -> tuple[Path, ...]:
    """Write `FILES` into `work`: where they are."""
    dev = [_part(sentence, "gsd") for sentence in read(ud / "id_gsd-ud-dev.conllu")]
    trees = [*_gsd(ud, work, dev), *_news(ud)]
    for sentence, guessed in zip(trees, cross_tag(trees), strict=True):
        sentence.guessed = guessed
    mixed = [_retagged(sentence) for sentence in styled(trees)]
    old = [sentence for sentence in mixed if sentence.part == "gsd"]
    late = [*old[1::2], *(sentence for sentence in mixed if sentence.part != "gsd")]
    parts = (_times(trees), mixed, late, dev, [replace(sentence, style="gsd") for sentence in dev])
    files = tuple(work / f"{name}.conllu" for name in FILES)
    for file, part in zip(files, parts, strict=True):
        write(part, file)
    return files


def _gsd(ud: Path, work: Path, dev: Sequence[Sentence]) -> list[Sentence]:
    raw, fixed = work / "gsd.raw.conllu", work / MODERNISED
    trees = [modernise(sentence) for sentence in read(ud / "id_gsd-r2.1-train.conllu")]
    tags = agreed_tags([dev, *(list(read(ud / file)) for file in NEWS)])
    for sentence in trees:
        settle(sentence, tags)
    write(trees, raw)
    punctuation.attach(raw, fixed)
    return [_part(sentence, "gsd") for sentence in read(fixed)]


def _news(ud: Path) -> list[Sentence]:
    csui = [_part(sentence, "csui") for sentence in read(ud / NEWS[0])]
    pud = [_part(sentence, "pud") for sentence in read(ud / NEWS[1])]
    masked = [copy for sentence in [*csui, *pud] if (copy := mask_quotation(sentence))]
    return [*csui, *pud, *masked]


def _part(sentence: Sentence, part: str) -> Sentence:
    sentence.part = part
    return sentence


def _times(trees: Sequence[Sentence]) -> list[Sentence]:
    return [sentence for sentence in trees for _ in range(_weight(sentence))]


def styled(trees: Sequence[Sentence]) -> list[Sentence]:
    """`_times`, every copy told whose habits it follows, save every `UNTOLD`th one."""
    copies = [replace(sentence, style=sentence.part) for sentence in _times(trees)]
    for sentence in copies[::UNTOLD]:
        sentence.style = "_"
    return copies


def _weight(sentence: Sentence) -> int:
    if any(word.form == QUOTED for word in sentence.words):
        return MASKED_TIMES
    if sentence.part == "csui":
        return QUOTING_TIMES if _quotes(sentence) else CSUI_TIMES
    return 1


def _quotes(sentence: Sentence) -> bool:
    return any(word.form in _OPENING or word.form.lower() in REPORTING for word in sentence.words)


def _retagged(sentence: Sentence) -> Sentence:
    copy = deepcopy(sentence)
    for word, tag in zip(copy.words, sentence.guessed, strict=True):
        word.upos = tag
    return copy


def mask_quotation(sentence: Sentence) -> Sentence | None:
    """The sentence with its first quotation as one word, None where none can be taken out whole.

    A quotation can be taken out when only one word of it depends on a word outside, and it is
    longer than three words; words outside that depend on it come to depend on the placeholder.
    """
    opening = next((i for i, word in enumerate(sentence.words) if word.form in _OPENING), None)
    if opening is None:
        return None
    closing = next(
        (i for i in range(opening + 1, len(sentence.words)) if sentence.words[i].form in _CLOSING), None
    )
    if closing is None or closing - opening < 4 or len(sentence.words) - (closing - opening) < 4:
        return None
    inside = range(opening + 1, closing + 2)
    tops = [
        i
        for i in inside
        if sentence.words[i - 1].head not in inside and sentence.words[i - 1].upos != "PUNCT"
    ]
    return _masked(sentence, inside, tops[0]) if len(tops) == 1 else None


def _masked(sentence: Sentence, inside: range, top: int) -> Sentence:
    def moved(position: int) -> int:
        if position in inside:
            return inside.start
        return position if position < inside.start else position - len(inside) + 1

    head = sentence.words[top - 1]
    placeholder = Word(QUOTED, "X", moved(head.head), head.deprel)
    before, after = sentence.words[: inside.start - 1], sentence.words[inside.stop - 1 :]
    kept = [Word(w.form, w.upos, moved(w.head), w.deprel, w.space_after) for w in (*before, *after)]
    return Sentence([*kept[: len(before)], placeholder, *kept[len(before) :]], part=sentence.part)
