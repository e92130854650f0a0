"""Corrections by hand: each is logged, laid over what was extracted, and can be taken back."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import msgspec

from quotes.records import JOINT, Kind, QuoteType, Span
from store.corrections import now, user
from store.documents import CorrectionDoc, QuoteDoc, SpeakerDoc
from store.errors import BadValue, NotFound
from store.names import name_key, slug
from store.reading import Reading
from store.rows import CorrectionRow, QuoteRow

SHOWN = 60
"""Characters of a quotation that a line of the log shows."""


class Editing(Reading):
    """The verbs of correction."""

    def reassign(self, quote_id: str, speaker: str, *, kind: Kind = "person") -> CorrectionRow:
        """Say who spoke: the id or the name of a known speaker, else the name of a new one."""
        with self._mutex, self._storage.transaction():
            row = self.quote(quote_id)
            who, name = self._known_or_new(speaker, kind)
            return self._correct_quote(
                "reassign", row, {"who": who, "review": "corrected"}, row.speaker or "", name,
                f"{_short(row)} was said by {name}, not {row.speaker or 'an open speaker'}",
            )  # fmt: skip

    def leave_open(self, quote_id: str) -> CorrectionRow:
        """Say that the article does not tell who spoke."""
        with self._mutex:
            row = self.quote(quote_id)
            patch = {"who": None, "review": "corrected"}
            return self._correct_quote(
                "open", row, patch, row.speaker or "", "", f"{_short(row)}: speaker left open"
            )

    def confirm(self, quote_id: str) -> CorrectionRow:
        """Say that a quotation is right as it is."""
        with self._mutex:
            row = self.quote(quote_id)
            patch = {"review": "confirmed"}
            return self._correct_quote(
                "confirm", row, patch, row.review, "confirmed", f"{_short(row)} confirmed"
            )

    def reject(self, quote_id: str) -> CorrectionRow:
        """Say that this is no quotation."""
        with self._mutex:
            row = self.quote(quote_id)
            patch = {"rejected": True, "review": "corrected"}
            return self._correct_quote("reject", row, patch, "", "rejected", f"{_short(row)} is no quotation")

    def restore(self, quote_id: str) -> CorrectionRow:
        """Take back `reject`."""
        with self._mutex:
            row = self.quote(quote_id)
            patch = {"rejected": False}
            return self._correct_quote("restore", row, patch, "rejected", "", f"{_short(row)} is a quotation")

    def set_type(self, quote_id: str, quote_type: QuoteType) -> CorrectionRow:
        """Say whether a quotation is direct, mixed or indirect."""
        with self._mutex:
            row = self.quote(quote_id)
            patch = {"type": quote_type, "review": "corrected"}
            return self._correct_quote(
                "type", row, patch, row.type, quote_type, f"{_short(row)} is {quote_type}, not {row.type}"
            )

    def set_spans(self, quote_id: str, spans: tuple[Span, ...]) -> CorrectionRow:
        """Say which words of the article the quotation is; raises `BadValue` for spans outside it."""
        with self._mutex:
            row = self.quote(quote_id)
            text = self.article(row.article_id).text
            _check_spans(spans, len(text))
            words = JOINT.join(text[start:end] for start, end in spans)
            patch = {"spans": spans, "words": words, "review": "corrected"}
            return self._correct_quote(
                "spans", row, patch, row.words, words, f"{_short(row)} reads “{words[:SHOWN]}”"
            )

    def rename(self, speaker_id: str, name: str) -> CorrectionRow:
        """Give a speaker another display name."""
        with self._mutex:
            who = self._root(speaker_id)
            old = self._speakers.row(who).name
            if not name.strip():
                raise BadValue("a speaker needs a name")
            return self._correct_speaker(
                "rename", who, {"name": name.strip()}, old, name, f"{old} is shown as {name}"
            )

    def set_role(self, speaker_id: str, role: str, affiliation: str = "") -> CorrectionRow:
        """Set the role shown for a speaker."""
        with self._mutex:
            who = self._root(speaker_id)
            row = self._speakers.row(who)
            patch = {"role": role, "affiliation": affiliation}
            return self._correct_speaker(
                "role", who, patch, row.role, role, f"{row.name} is {role} {affiliation}".strip()
            )

    def merge(self, into_id: str, other_id: str) -> CorrectionRow:
        """Say that two identities are one: `into_id`."""
        with self._mutex:
            into, other = self._root(into_id), self._root(other_id)
            if into == other:
                raise BadValue("these two are one speaker already")
            a, b = self._speakers.row(into).name, self._speakers.row(other).name
            return self._correct_speaker("merge", other, {"into": into}, b, a, f"{b} is {a}")

    def split(self, speaker_id: str, wordings: tuple[str, ...]) -> CorrectionRow:
        """Say that articles that use these names mean somebody else, who becomes a new identity."""
        with self._mutex, self._storage.transaction():
            who = self._root(speaker_id)
            members = self._index.members(who)
            keys = {name_key(name): name for doc in members for name in doc.names}
            chosen = {name_key(wording) for wording in wordings} & keys.keys()
            if not chosen or chosen == keys.keys():
                raise BadValue(
                    "choose some of the speaker's names, not all and not none",
                    f"the names: {', '.join(keys.values())}",
                )
            name = keys[min(chosen, key=lambda key: -len(key))]
            new = self._new_speaker(name, members[0].kind)
            holder = next(doc for doc in members if chosen & set(map(name_key, doc.names)))
            patch = {"splits": dict.fromkeys(sorted(chosen), new)}
            old = self._speakers.row(who).name
            return self._correct_speaker("split", holder.id, patch, old, name, f"{name} is not {old}")

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
            doc = self._entry(
                "refuse", "suggestions", suggestion_id, {"status": "refused"}, "", "refused",
                f"{names[0]} and {names[1]} stay apart",
            )  # fmt: skip
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

    def _correct_quote(
        self, action: str, row: QuoteRow, patch: dict[str, Any], before: str, after: str, text: str
    ) -> CorrectionRow:
        number = self._quote_number(row.id)
        words = self._loaded("quotations", number, QuoteDoc).words
        doc = self._entry(action, "quotations", row.id, patch, before, after, text)
        return self._corrections.record(
            msgspec.structs.replace(doc, article=row.article_id, words=words), number
        )

    def _correct_speaker(
        self, action: str, who: str, patch: dict[str, Any], before: str, after: str, text: str
    ) -> CorrectionRow:
        doc = self._entry(action, "speakers", who, patch, before, after, text)
        return self._corrections.record(doc, self._index.speaker_numbers[who])

    def _entry(
        self, action: str, table: str, target: str, patch: dict[str, Any], before: str, after: str, text: str
    ) -> CorrectionDoc:
        return CorrectionDoc(
            id=uuid4().hex[:12],
            action=action,
            table=table,
            target=target,
            patch=msgspec.Raw(msgspec.json.encode(patch)),
            before=before,
            after=after,
            who=user(),
            when=now(),
            text=text,
        )

    def _numbers(self) -> dict[str, dict[str, int]]:
        suggestions = {doc["id"]: doc.doc_id for doc in self._database.records("suggestions")}
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

    def _new_speaker(self, name: str, kind: Kind) -> str:
        base = slug(name)
        who, count = base, 1
        while who in self._index.speaker_numbers:
            count += 1
            who = f"{base}-{count}"
        doc = SpeakerDoc(id=who, kind=kind, names={name: 0}, made_by_hand=True)
        self._database.records("speakers").append([doc])
        return who


def _short(row: QuoteRow) -> str:
    words = " ".join(row.words.split())
    return f"“{words[:SHOWN]}{'…' if len(words) > SHOWN else ''}”"


def _check_spans(spans: tuple[Span, ...], length: int) -> None:
    ends = [place for span in spans for place in span]
    if not spans or ends != sorted(ends) or any(start >= end for start, end in spans):
        raise BadValue("the spans must be in text order, none empty")
    if ends[0] < 0 or ends[-1] > length:
        raise BadValue("the spans reach outside the article")
