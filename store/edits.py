"""Corrections by hand: each is logged, laid over what was extracted, and can be taken back."""

from __future__ import annotations

from typing import Any, get_args
from uuid import uuid4

import msgspec
from msgspec import Struct

from quotes.records import JOINT, Kind, QuoteType, Span
from store.corrections import now, user
from store.documents import ArticleDoc, CorrectionDoc, QuoteDoc, Sighting, SpeakerDoc, Wording
from store.errors import BadValue, NotFound
from store.names import name_key, slug
from store.reading import Reading
from store.records import encoded
from store.rows import CorrectionRow, QuoteRow

SHOWN = 60
"""Characters of a quotation, a name or a role that a line of the log shows."""


class Change(Struct, frozen=True):
    """What a correction does, for the log and for people."""

    action: str
    patch: dict[str, Any]
    before: str
    after: str
    text: str


class Editing(Reading):
    """The verbs of correction."""

    def reassign(self, quote_id: str, speaker: str, *, kind: Kind = "person") -> CorrectionRow:
        """Say who spoke: the id or the name of a known speaker, else the name of a new one."""
        with self._mutex, self._storage.transaction():
            row = self.quote(quote_id)
            who, name = self._known_or_new(speaker, kind)
            other = "" if who == row.speaker_id else f", not {_cut(row.speaker or 'an open speaker')}"
            other = ", another of this name" if other and name == row.speaker else other
            text = f"{_short(row)} was said by {_cut(name)}{other}"
            patch = {"who": who, "review": "corrected"}
            return self._correct_quote(row, Change("reassign", patch, row.speaker or "", name, text))

    def leave_open(self, quote_id: str) -> CorrectionRow:
        """Say that the article does not tell who spoke."""
        with self._mutex:
            row = self.quote(quote_id)
            patch = {"who": None, "review": "corrected"}
            text = f"{_short(row)}: speaker left open"
            return self._correct_quote(row, Change("open", patch, row.speaker or "", "", text))

    def confirm(self, quote_id: str) -> CorrectionRow:
        """Say that a quotation is right as it is; its speaker and type then survive a new extraction."""
        with self._mutex:
            row = self.quote(quote_id)
            patch = {"who": row.speaker_id, "type": row.type, "review": "confirmed"}
            text = f"{_short(row)} confirmed"
            return self._correct_quote(row, Change("confirm", patch, row.review, "confirmed", text))

    def reject(self, quote_id: str) -> CorrectionRow:
        """Say that this is no quotation."""
        with self._mutex:
            row = self.quote(quote_id)
            patch = {"rejected": True, "review": "corrected"}
            return self._correct_quote(
                row, Change("reject", patch, "", "rejected", f"{_short(row)} is no quotation")
            )

    def restore(self, quote_id: str) -> CorrectionRow:
        """Say that what was rejected is a quotation."""
        with self._mutex:
            row = self.quote(quote_id)
            text = f"{_short(row)} is a quotation"
            return self._correct_quote(row, Change("restore", {"rejected": False}, "rejected", "", text))

    def set_type(self, quote_id: str, quote_type: QuoteType) -> CorrectionRow:
        """Say whether a quotation is direct, mixed or indirect."""
        with self._mutex:
            row = self.quote(quote_id)
            if quote_type not in get_args(QuoteType):
                raise BadValue(f"unknown type {quote_type!r}", f"one of {', '.join(get_args(QuoteType))}")
            patch = {"type": quote_type, "review": "corrected"}
            text = f"{_short(row)} is {quote_type}, not {row.type}"
            return self._correct_quote(row, Change("type", patch, row.type, quote_type, text))

    def set_spans(self, quote_id: str, spans: tuple[Span, ...]) -> CorrectionRow:
        """Say which words of the article the quotation is; raises `BadValue` for spans outside it."""
        with self._mutex:
            row = self.quote(quote_id)
            text = self.article(row.article_id).text
            _check_spans(spans, len(text))
            words = JOINT.join(text[start:end] for start, end in spans)
            patch = {"spans": spans, "words": words, "review": "corrected"}
            shown = f"{_short(row)} reads “{_cut(words)}”"
            return self._correct_quote(row, Change("spans", patch, row.words, words, shown))

    def rename(self, speaker_id: str, name: str) -> CorrectionRow:
        """Give a speaker another display name."""
        with self._mutex:
            who = self._root(speaker_id)
            old = self._speakers.row(who).name
            if not name.strip():
                raise BadValue("a speaker needs a name")
            text = f"{_cut(old)} is shown as {_cut(name)}"
            return self._correct_speaker(
                who, Change("rename", {"name": name.strip()}, old, name.strip(), text)
            )

    def set_role(self, speaker_id: str, role: str, affiliation: str | None = None) -> CorrectionRow:
        """Set the role shown for a speaker; without an affiliation the one shown stays."""
        with self._mutex:
            who = self._root(speaker_id)
            row = self._speakers.row(who)
            affiliation = row.affiliation if affiliation is None else affiliation
            patch = {"role": role, "affiliation": affiliation}
            told = (_cut(row.name), "is", _cut(role), _cut(affiliation))
            text = " ".join(filter(None, told)) if role else f"{_cut(row.name)} is without a role"
            return self._correct_speaker(who, Change("role", patch, row.role, role, text))

    def merge(self, into_id: str, other_id: str) -> CorrectionRow:
        """Say that two identities are one: `into_id`."""
        with self._mutex:
            into, other = self._root(into_id), self._root(other_id)
            if into == other:
                raise BadValue("these two are one speaker already")
            a, b = self._speakers.row(into).name, self._speakers.row(other).name
            text = f"{_cut(b)} is {_cut(a)}" if a != b else f"The two called {_cut(a)} are one"
            return self._correct_speaker(other, Change("merge", {"into": into}, b, a, text))

    def split(self, speaker_id: str, wordings: tuple[str, ...]) -> CorrectionRow:
        """Say that somebody else is meant by these wordings, who becomes a new identity.

        A full name splits off every article that uses it, now and later; any other wording the
        articles that used it until now. Raises `BadValue` when nothing or everything would go.
        """
        with self._mutex, self._storage.transaction():
            who = self._root(speaker_id)
            members = self._index.members(who)
            seen = self._sightings(who)
            chosen = {name_key(wording) for wording in wordings}
            gone = [(article, s) for article, s in seen if chosen & set(map(name_key, (s.name, *s.mentions)))]
            if not gone or len(gone) == len(seen):
                known = ", ".join(self._speakers.row(who).wordings)
                raise BadValue(
                    "choose some of the speaker's wordings, not none and not all", f"they are: {known}"
                )
            staying = {name_key(s.name) for article, s in seen if (article, s) not in gone}
            name = max((s.name for _, s in gone), key=len)
            kept = {wording: Wording(0, "split off by hand") for wording in (name, *wordings)}
            new = self._new_speaker(name, members[0].kind, wordings=kept)
            keys = [
                name_key(s.name) if name_key(s.name) not in staying else f"@{article}" for article, s in gone
            ]
            holder = next((doc for doc in members if doc.id == gone[0][1].who), members[0])
            patch = {"splits": dict.fromkeys(sorted(set(keys)), new)}
            old = self._speakers.row(who).name
            others = ", ".join(map(_cut, wordings))
            text = f"{_cut(old)} is two speakers" if old in wordings else f"{others} is not {_cut(old)}"
            return self._correct_speaker(holder.id, Change("split", patch, old, name, text))

    def accept(self, suggestion_id: str) -> CorrectionRow:
        """Two identities of a suggestion are one."""
        with self._mutex:
            found = self._suggestion(suggestion_id)
            return self.merge(found[0], found[1])

    def refuse(self, suggestion_id: str) -> CorrectionRow:
        """Two identities of a suggestion are two, for good."""
        with self._mutex:
            a, b = self._suggestion(suggestion_id)
            names = self._speakers.row(a).name, self._speakers.row(b).name
            text = f"{_cut(names[0])} and {_cut(names[1])} stay apart"
            doc = _entry(
                "suggestions", suggestion_id, Change("refuse", {"status": "refused"}, "", "refused", text)
            )
            return self._corrections.record(doc, self._numbers()["suggestions"][suggestion_id])

    def undo(self) -> CorrectionRow | None:
        """Take the latest correction back; None when there is none."""
        with self._mutex, self._storage.transaction():
            return self._corrections.undo(self._numbers())

    def redo(self) -> CorrectionRow | None:
        """Do the correction undone last once more; None when there is none."""
        with self._mutex, self._storage.transaction():
            return self._corrections.redo(self._numbers())

    def log(self) -> tuple[CorrectionRow, ...]:
        """All corrections, oldest first."""
        with self._mutex:
            return self._corrections.rows()

    # For the verbs above

    def _correct_quote(self, row: QuoteRow, change: Change) -> CorrectionRow:
        number = self._quote_number(row.id)
        words = self._loaded("quotations", number, QuoteDoc).words
        doc = msgspec.structs.replace(
            _entry("quotations", row.id, change), article=row.article_id, words=words
        )
        return self._corrections.record(doc, number)

    def _correct_speaker(self, who: str, change: Change) -> CorrectionRow:
        return self._corrections.record(_entry("speakers", who, change), self._index.speaker_numbers[who])

    def _sightings(self, who: str) -> list[tuple[str, Sighting]]:
        """Every article in which `who` stands behind a quotation, with how it presents them."""
        index = self._index
        found = []
        for article in dict.fromkeys(
            index.quotes[number].article for number in index.by_speaker.get(who, ())
        ):
            doc = self._loaded("articles", index.article_numbers[article], ArticleDoc)
            found += [(article, s) for s in doc.speakers if index.identity(s.who, s.name, article) == who]
        return found

    def _numbers(self) -> dict[str, dict[str, int]]:
        suggestions = {doc.id: number for number, doc in self._index.suggestions.items()}
        return {
            "quotations": self._index.quote_numbers,
            "speakers": self._index.speaker_numbers,
            "suggestions": suggestions,
        }

    def _suggestion(self, suggestion_id: str) -> tuple[str, str]:
        for suggestion in self.suggestions():
            if suggestion.id == suggestion_id:
                return suggestion.a.id, suggestion.b.id
        raise NotFound(f"no open suggestion {suggestion_id!r}")

    def _known_or_new(self, speaker: str, kind: Kind) -> tuple[str, str]:
        """Id and display name of the speaker that `speaker` is the id or the exact name of."""
        if not speaker.strip():
            raise BadValue("a speaker needs a name", "`leave_open` says that nobody is known")
        if speaker in self._index.speaker_numbers:
            who = self._root(speaker)
            return who, self._speakers.row(who).name
        wanted = name_key(speaker)
        for row in map(self._speakers.row, self._speakers.found(speaker)):
            if wanted in {name_key(name) for name in (row.name, *row.wordings)}:
                return row.id, row.name
        return self._new_speaker(speaker.strip(), kind), speaker.strip()

    def _new_speaker(self, name: str, kind: Kind, **fields: Any) -> str:
        """Stage an identity made by hand; returns its id."""
        base = slug(name)
        who, count = base, 1
        while who in self._index.speaker_numbers:
            count += 1
            who = f"{base}-{count}"
        doc = SpeakerDoc(id=who, kind=kind, names={name: 0}, made_by_hand=True, **fields)
        self._database.records("speakers").append(doc)
        return who


def _entry(table: str, target: str, change: Change) -> CorrectionDoc:
    return CorrectionDoc(
        id=uuid4().hex[:12],
        action=change.action,
        table=table,
        target=target,
        patch=msgspec.Raw(encoded(change.patch)),
        before=change.before,
        after=change.after,
        who=user(),
        when=now(),
        text=change.text,
    )


def _short(row: QuoteRow) -> str:
    return f"“{_cut(row.words)}”"


def _cut(text: str) -> str:
    """`text` on one line of the log, ended by an ellipsis where something is left out."""
    words = " ".join(text.split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"


def _check_spans(spans: tuple[Span, ...], length: int) -> None:
    ends = [place for span in spans for place in span]
    if not spans or ends != sorted(ends) or any(start >= end for start, end in spans):
        raise BadValue("the spans must be in text order, none empty")
    if ends[0] < 0 or ends[-1] > length:
        raise BadValue("the spans reach outside the article")
