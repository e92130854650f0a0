"""Words that today's treebanks always tag alike: GSD r2.1 is brought to the same tag.

r2.1 tags many words by feeling (`tapi` is SCONJ 27 times, CCONJ 15 times; today it is CCONJ). A word
form is *agreed* when the parts in today's guidelines show it at least `SEEN` times, `SHARE` of them
with one tag, and that tag is also the commonest one in every part that has the word: so `kata`, a
verb of saying in the news and a noun elsewhere, is left as r2.1 has it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from training.treebank import Sentence

SEEN, SHARE = 4, 0.8
_LEFT_ALONE = frozenset({"PROPN", "PUNCT", "SYM", "X"})
_PREPOSING = {"ADP", "SCONJ"}
"""Which of the two a word is depends on what follows: `training.modernise.marks` decides."""
_RELATIONS = {
    "ADJ": {"compound": "amod", "det": "amod"},
    "ADV": {"case": "advmod", "det": "advmod", "amod": "advmod", "mark": "advmod"},
    "AUX": {"advmod": "aux"},
    "CCONJ": {"mark": "cc", "advmod": "cc", "case": "cc"},
    "NUM": {"det": "nummod", "amod": "nummod"},
}
"""What a relation becomes with a new tag; others stay."""


def agreed_tags(parts: Sequence[Sequence[Sentence]]) -> dict[str, str]:
    """Lower-cased form to the tag that `parts`, all in today's guidelines, agree on."""
    counts = [_counted(part) for part in parts]
    forms = {form for part in counts for form in part}
    return {form: tag for form in forms if (tag := _agreed([part[form] for part in counts if form in part]))}


def _counted(part: Sequence[Sentence]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in part:
        for word in sentence.words:
            counts[word.form.lower()][word.upos] += 1
    return counts


def _agreed(counts: Sequence[Counter[str]]) -> str:
    everywhere = sum(counts, Counter[str]())
    tag, times = everywhere.most_common(1)[0]
    total = everywhere.total()
    alike = all(part[tag] == max(part.values()) for part in counts)
    return tag if total >= SEEN and times >= SHARE * total and alike and tag not in _LEFT_ALONE else ""


def settle(sentence: Sentence, tags: dict[str, str]) -> int:
    """Give every word its agreed tag, and the relation that goes with it; how many words changed."""
    changed = 0
    for word in sentence.words:
        tag = tags.get(word.form.lower(), word.upos)
        if tag != word.upos and word.upos not in _LEFT_ALONE and {tag, word.upos} != _PREPOSING:
            word.upos = tag
            word.deprel = _RELATIONS.get(tag, {}).get(word.deprel, word.deprel)
            changed += 1
    return changed
