"""Brings GSD's training part, released with UD r2.1, to the labels of today's releases.

The mappings were found by comparing how often each (part of speech, relation, head's part of
speech) stands in GSD r2.1 and in today's GSD development part; each is one function below, with
what it does in its docstring. Trees are changed in place, in the order of `STEPS`.

What is done with -nya: in r2.1 a word in -nya is one word, today it is two. It is split wherever
the product's own tokenizer splits it, and the clitic is labelled as today's parts label it:
after a noun `nmod:poss`, after an active verb `obj`, after a passive verb `obl:agent`, after a
verb of saying `nsubj`, after an adjective or numeral `det`.
"""

from __future__ import annotations

from quotes.syntax import clitic_length
from training.treebank import Sentence, Word


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_AUXILIARIES = _listed(
    "telah akan dapat bisa harus sudah ingin mampu mau perlu boleh hendak belum sedang pernah"
)
_NOT_AUX_TODAY = frozenset({"belum", "sedang", "pernah", "perlu"})
_TIMES = _listed(
    """tahun tanggal hari bulan pagi siang sore malam senin selasa rabu kamis jumat sabtu minggu abad dekade
    januari februari maret april mei juni juli agustus september oktober november desember"""
)
_SAYING = _listed("kata ujar tutur ucap ungkap jelas tegas tambah imbuh papar lanjut terang tukas kilah")
_ORDINALS = _listed("pertama kedua ketiga keempat kelima")
_WHOLE_IN_GSD = {"lainnya": "ADJ", "meskipun": "SCONJ", "walaupun": "SCONJ"}
"""Words that today's GSD leaves whole, and their tag there."""


def modernise(sentence: Sentence) -> Sentence:
    """The same sentence in today's guidelines."""
    for step in STEPS:
        step(sentence)
    return sentence


def join_reduplication(sentence: Sentence) -> None:
    """`anak - anak` (compound:plur) and `1980 - an` become one word, as written."""
    index = 0
    while index + 2 < len(sentence.words):
        first, dash, last = sentence.words[index : index + 3]
        doubled = last.deprel == "compound:plur" or (
            last.deprel == "fixed" and first.form.lower().endswith(last.form.lower())
        )
        decade = last.form.lower() == "an" and first.upos == "NUM"
        if dash.form == "-" and last.head == index + 1 and (doubled or decade):
            first.form = f"{first.form}-{last.form}"
            first.space_after = last.space_after
            _remove(sentence, index + 1, index)
            _remove(sentence, index + 1, index)
        index += 1


def split_clitics(sentence: Sentence) -> None:
    """-nya, -kah, -lah, -pun and the rest become words of their own."""
    index = 0
    while index < len(sentence.words):
        word = sentence.words[index]
        length = 0 if word.form.lower() in _WHOLE_IN_GSD else clitic_length(word.form)
        word.upos = _WHOLE_IN_GSD.get(word.form.lower(), word.upos)
        if length and word.upos not in {"PUNCT", "PROPN"}:
            stem, clitic = word.form[:-length], word.form[-length:]
            upos, deprel = _clitic(word, stem.lower(), clitic.lower())
            word.form = stem
            if word.upos == "ADV" and clitic == "nya":
                word.upos = "ADJ"
            _insert(sentence, index + 1, Word(clitic, upos, index + 1, deprel, word.space_after))
            word.space_after = False
            index += 1
        index += 1


def _clitic(word: Word, stem: str, clitic: str) -> tuple[str, str]:
    if clitic in {"kah", "lah", "pun"}:
        return "PART", "advmod:emph"
    if clitic in {"ku", "mu"}:
        return "PRON", "nmod:poss"
    if stem in _SAYING:
        return "PRON", "nsubj"
    if word.upos == "VERB":
        return ("PRON", "obl:agent") if stem.startswith("di") else ("PRON", "obj")
    if word.upos == "ADP":
        return "PRON", "obl"
    return ("PRON", "nmod:poss") if word.upos in {"NOUN", "PRON"} else ("DET", "det")


def names(sentence: Sentence) -> None:
    """`flat` between names is `flat:name`; a name flat on a common noun modifies it (`nmod`)."""
    for index, word in enumerate(sentence.words):
        head = sentence.head_of(word)
        if word.deprel != "flat" or head is None:
            continue
        if head.upos == "PROPN":
            word.deprel = "flat:name"
        elif word.upos == "PROPN" and head.upos in {"NOUN", "ADJ", "DET"}:
            before = sentence.words[index - 1]
            follows = (
                index > 0 and before.head == word.head and before.upos == "PROPN" and before.deprel == "nmod"
            )
            chained = index > 0 and before.deprel == "flat:name" and before.head != word.head
            if follows or (chained and sentence.words[before.head - 1].head == word.head):
                word.head = index if follows else before.head
                word.deprel = "flat:name"
            else:
                word.deprel = "nmod"


def relative_clauses(sentence: Sentence) -> None:
    """`acl` with its own `yang` is `acl:relcl`."""
    for index, word in enumerate(sentence.words, 1):
        if word.deprel == "acl":
            children = [child.form.lower() for child in sentence.words if child.head == index]
            if "yang" in children:
                word.deprel = "acl:relcl"


def auxiliaries(sentence: Sentence) -> None:
    """Tense and modal words before a verb are AUX, `aux`."""
    for word in sentence.words:
        lower = word.form.lower()
        if word.upos == "ADV" and word.deprel == "advmod" and lower in _AUXILIARIES - _NOT_AUX_TODAY:
            word.upos, word.deprel = "AUX", "aux"


def marks(sentence: Sentence) -> None:
    """A preposition before a clause is a subordinating conjunction: `case` on a verb is `mark`."""
    for index, word in enumerate(sentence.words, 1):
        head = sentence.head_of(word)
        if (
            word.deprel == "case"
            and word.upos == "ADP"
            and head
            and head.upos == "VERB"
            and word.head > index
        ):
            word.upos, word.deprel = "SCONJ", "mark"


def possessors(sentence: Sentence) -> None:
    """A pronoun that is `det` of a noun owns it: `nmod:poss`."""
    for word in sentence.words:
        if word.upos == "PRON" and word.deprel == "det":
            word.deprel = "nmod:poss"


def times(sentence: Sentence) -> None:
    """Nouns of time that are `obl` are `obl:tmod`."""
    for word in sentence.words:
        if word.deprel == "obl" and word.form.lower() in _TIMES:
            word.deprel = "obl:tmod"


def words_of_their_own(sentence: Sentence) -> None:
    """Single words whose analysis has changed: secara, salah satu, satu, pertama, namun, yaitu, /."""
    for index, word in enumerate(sentence.words):
        lower = word.form.lower()
        head = sentence.head_of(word)
        if lower == "secara" and word.deprel == "case" and head and head.upos == "ADJ":
            word.deprel = "case:adv"
        elif lower == "salah" and word.upos == "DET":
            _one_of(sentence, index)
        elif lower == "satu" and word.upos == "DET" and word.deprel == "det":
            word.upos, word.deprel = "NUM", "nummod"
        elif lower in _ORDINALS and word.upos == "NUM":
            word.upos = "ADJ"
            word.deprel = "amod" if word.deprel == "nummod" else word.deprel
        elif lower == "namun" and word.upos == "SCONJ":
            word.upos, word.deprel = "ADV", "advmod" if word.deprel == "mark" else word.deprel
        elif lower == "yaitu" and word.upos == "ADV":
            word.upos, word.deprel = "ADP", "case" if word.deprel == "advmod" else word.deprel
        elif lower == "/" and word.upos == "SYM":
            word.upos = "PUNCT"
        elif lower in {"apa", "apakah"} and word.upos in {"NOUN", "ADV"}:
            word.upos = "PRON" if word.upos == "NOUN" else "ADV"


def _one_of(sentence: Sentence, index: int) -> None:
    salah = sentence.words[index]
    if index + 1 < len(sentence.words) and sentence.words[index + 1].head == index + 1:
        satu = sentence.words[index + 1]
        satu.upos, satu.head, satu.deprel = "NUM", salah.head, "nummod"
        salah.upos, salah.head, salah.deprel = "ADJ", index + 2, "advmod"
        if satu.head == index + 2:
            satu.head = salah.head


def _remove(sentence: Sentence, index: int, heir: int) -> None:
    """Take out the word at `index` (from 0); its dependents go to the word at `heir`."""
    del sentence.words[index]
    for word in sentence.words:
        if word.head == index + 1:
            word.head = heir + 1
        elif word.head > index + 1:
            word.head -= 1


def _insert(sentence: Sentence, index: int, new: Word) -> None:
    """Put a word at `index` (from 0)."""
    for word in sentence.words:
        if word.head > index:
            word.head += 1
    sentence.words.insert(index, new)


STEPS = (
    join_reduplication,
    names,
    relative_clauses,
    auxiliaries,
    marks,
    possessors,
    times,
    words_of_their_own,
    split_clitics,
)
