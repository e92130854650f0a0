"""Reported clauses behind a passive or a bare stem: "Dikatakannya, …", "Diakui …", "ia perkirakan …"."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.asides import goes_on_at
from quotes.complements import after_connectives, back_reference, clause_end, drop_bahwa
from quotes.cues import read
from quotes.extents import STRONG_STOPS
from quotes.finder import Finder
from quotes.found import LEAST_WORDS, Found, content_span, count_words, cue_span
from quotes.phrases import DEMONSTRATIVES, PRONOUNS, Phrase, parse
from quotes.predicates import PREDICATES, is_clause, is_verb
from quotes.tokens import WORD, Token
from quotes.words import words

DELAY = 6
"""Words behind a passive within which its `bahwa` comes ("Disebutkan juga dalam situs tersebut bahwa")."""
SAID_PASSIVE = words("said_passive")
WITHIN = frozenset({"dalam", "pada", "di"})
FRONT = 6
"""Words within which a document is named."""
PREDICATIVE = frozenset(
    {"adalah", "sebagai", "merupakan", "memang", "bukan", "tidak", "tak", "belum", "akan", "sudah", "telah"}
    | {"masih", "sangat", "juga", "lebih", "harus", "perlu", "bisa", "dapat", "cukup"}
)
"""Words with which a predicate begins behind a passive inside its own clause."""
HANDED = frozenset({"warta", "berita", "lansir", "kutip", "lapor"})
"""Verbs of press that tell where a report with a speaker of its own was taken from."""
JUDGED = frozenset({"nilai", "prediksi", "kira", "anggap", "klaim", "proyeksi"})
"""Verbs whose agent stands behind the passive without "oleh": "cuaca diprediksi BMKG akan cerah"."""
NOT_INSIDE = frozenset(
    {"yang", "apa", "seperti", "sebagaimana", "saat", "ketika", "dan", "untuk", "bisa", "tidak"}
)


def _that(tokens: Sequence[Token], k: int) -> int:
    """Where `bahwa` stands behind the passive at `k` and what may stand between, 0 for nowhere."""
    for at in range(k + 1, min(len(tokens), k + DELAY)):
        if tokens[at].lower == "bahwa":
            return at
        if tokens[at].kind != WORD or tokens[at].capital:
            return 0
    return 0


class PassiveFinder(Finder):
    """Looks for one such clause in a sentence."""

    def opening(self, number: int) -> Found | None:
        """A clause that a passive opens, or closes behind a comma."""
        tokens = self.sentences[number].tokens
        start = after_connectives(tokens)
        start += start < len(tokens) and tokens[start].lower == "masih"  # "Masih dikatakan Rico Waas, …"
        for k in (start, *(i for i in range(start + 1, len(tokens)) if tokens[i - 1].text == ",")):
            if k >= len(tokens):
                continue
            form = read(tokens[k].lower, "passive")
            by = k + 1 < len(tokens) and tokens[k + 1].lower == "oleh" and tokens[k].capital
            by = by and form is not None and form.cue.lemma not in HANDED
            if form is None or not (form.clitic or by or form.cue.lemma in SAID_PASSIVE):
                continue
            phrase = self.behind(tokens, k, form)
            bodied = (
                phrase is not None and phrase.kind in {"unnamed", "organization"} and phrase.start == k + 1
            )
            if phrase is not None and ((bodied and not by) or tokens[phrase.start].lower in PREDICATES):
                phrase = None  # "dinyatakan wajib, …"
            at = _that(tokens, k)
            that = at > 0
            if phrase is None and at > k + 2 and tokens[at - 1].lower in DEMONSTRATIVES:
                phrase = self._document(tokens, k + 1, at)
                if phrase is None:
                    continue
            if phrase is None:
                if (k != start and not that) or (not tokens[k].capital and not that):
                    continue
                rest: int | None = at or k + 1 + (tokens[k + 1].text == "," if k + 1 < len(tokens) else 0)
                if not that and not is_clause(tokens, rest or 0, len(tokens)):
                    continue
            else:
                rest = goes_on_at(tokens, phrase.end, len(tokens), head=k == start)
                if k != start:
                    span = content_span(tokens, start, k)
                    handed = form.cue.lemma in HANDED and any(
                        read(t.lower, "active") for t in tokens[start:k]
                    )
                    if (
                        handed
                        or span is None
                        or rest is not None
                        or count_words(tokens, start, k) < LEAST_WORDS
                    ):
                        continue
                    return self.report(
                        number,
                        [span],
                        "clause-passive-source",
                        cue_span(tokens[k], form),
                        phrase,
                        form.cue,
                        (start, k),
                    )
            if rest is None:
                continue
            rest = drop_bahwa(tokens, rest)
            stop = clause_end(tokens, rest, len(tokens))
            span = content_span(tokens, rest, stop)
            if span and count_words(tokens, rest, stop) >= LEAST_WORDS:
                return self.report(
                    number,
                    [span],
                    "passive-clause",
                    cue_span(tokens[k], form),
                    phrase,
                    form.cue,
                    (rest, stop),
                )
        return None

    def _document(self, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
        """The document of "Disebutkan juga dalam situs tersebut bahwa …"."""
        low = next((i for i in range(start, end) if tokens[i].lower in WITHIN), None)
        phrase = parse(self.text, tokens, low + 1, end, self.hints) if low is not None else None
        return phrase if phrase is not None and phrase.kind == "document" else None

    def written(self, number: int) -> Found | None:
        """What a document says: "Dalam aturan itu disebutkan bahwa …"."""
        tokens = self.sentences[number].tokens
        start = next((k for k, t in enumerate(tokens[:FRONT]) if t.lower in WITHIN), None)
        if start is None:
            return None
        for k in range(start + 2, len(tokens) - 2):
            form = read(tokens[k].lower, "passive")
            if form is None or form.clitic or form.cue.lemma not in SAID_PASSIVE | {"tulis"}:
                continue
            phrase = parse(self.text, tokens, start + 1, k, self.hints)
            if phrase is None or tokens[start + 1].lower not in lexicon.documents():
                return None
            rest = k + 1 + (tokens[k + 1].lower == "jelas")
            at = drop_bahwa(tokens, rest)
            if tokens[rest].lower == "oleh" or not (at > rest or is_clause(tokens, at, len(tokens))):
                return None
            stop = clause_end(tokens, at, len(tokens))
            span = content_span(tokens, at, stop)
            if span is None or count_words(tokens, at, stop) < LEAST_WORDS:
                return None
            cue = cue_span(tokens[k], form)
            return self.report(number, [span], "written-in", cue, phrase, form.cue, (at, stop))
        return None

    def inside(self, number: int) -> Found | None:
        """A clause around a passive with `-nya`: "Kemenangan itu diakuinya adalah berkat strateginya"."""
        tokens = self.sentences[number].tokens
        start = after_connectives(tokens)
        if back_reference(tokens) is not None:
            return None  # "Hal itu disampaikannya menanggapi …"
        for k in range(start + 1, len(tokens) - 2):
            form = read(tokens[k].lower, "passive")
            relative = any(t.lower == "yang" for t in tokens[max(0, k - 3) : k])
            judged = form is not None and form.cue.lemma in JUDGED and tokens[k + 1].capital and not relative
            if form is None or not (form.clitic or tokens[k + 1].lower == "oleh" or judged):
                continue
            speakers = {"clitic", "name", "pronoun"} | ({"organization"} if judged else set())
            phrase = self.behind(tokens, k, form)
            rest = phrase.end if phrase is not None else len(tokens)
            if phrase is None or rest >= len(tokens) - 1 or phrase.kind not in speakers:
                continue
            following = tokens[rest]
            predicated = following.lower in PREDICATES or is_verb(following)
            if not (following.lower in PREDICATIVE or (predicated and not judged)):
                continue
            if tokens[k - 1].lower in NOT_INSIDE or tokens[k - 1].kind != WORD:
                continue
            stop = clause_end(tokens, rest, len(tokens))
            before, after = content_span(tokens, start, k), content_span(tokens, rest, stop)
            if before is None or after is None or count_words(tokens, rest, stop) < LEAST_WORDS:
                continue
            cue = cue_span(tokens[k], form)
            return self.report(number, [before, after], "cue-inside", cue, phrase, form.cue, (start, stop))
        return None

    def stem(self, number: int) -> Found | None:
        """A clause around a pronoun and its bare verb."""
        tokens = self.sentences[number].tokens
        for k in range(1, len(tokens)):
            form = read(tokens[k].lower, "stem")
            if form is None or tokens[k - 1].lower not in PRONOUNS or form.clitic:
                continue
            if any(read(t.lower, "active") for t in tokens[:k]) or tokens[k - 2].lower in {
                "sudah",
                "telah",
                "akan",
                "yang",
            }:
                continue
            start = after_connectives(tokens)
            before = content_span(tokens, start, k - 1) if start < k - 1 else None
            stop = clause_end(tokens, k + 1, len(tokens))
            if tokens[k + 1 : k + 2] and tokens[k + 1].lower in STRONG_STOPS:
                continue  # "Ikrar itu ia sampaikan ketika …"
            after = content_span(tokens, drop_bahwa(tokens, k + 1), stop)
            if after is None or count_words(tokens, k + 1, stop) < LEAST_WORDS:
                continue
            source = tokens[k - 1]
            phrase = Phrase(k - 1, k, "pronoun", source.span, source.text)
            spans = [span for span in (before, after) if span]
            return self.report(number, spans, "pronoun-stem", tokens[k].span, phrase, form.cue, (start, stop))
        return None
