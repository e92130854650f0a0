"""What a `speakers.toml` does to a store."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import msgspec

from quotes.records import Kind
from store import catalog
from store.catalog import Listed
from store.documents import SpeakerDoc
from store.edits import Editing
from store.names import name_words, person_key
from store.roles import organization_key


class Listing(Editing):
    """Taking in the list of speakers that a newsroom keeps."""

    def apply_catalog(self, path: Path) -> int:
        """Make the speakers of a `speakers.toml` known; returns how many records changed.

        Identities that hold a listed name are merged into the listed one; its name and role are
        shown. All of it stands in the corrections log and can be undone.
        """
        listed = catalog.read(path).speaker
        with self._mutex:
            before = self.version()
            held = self._held()
            for speaker in listed:
                self._join(self._listed(speaker, held), speaker, held)
            return self.version() - before

    def _held(self) -> dict[str, list[str]]:
        """Key of a full name -> the identities that were seen with it."""
        held: dict[str, list[str]] = defaultdict(list)
        for doc in self._index.speakers.values():
            for name in doc.names:
                held[_key(name, doc.kind)].append(doc.id)
        return held

    def _listed(self, speaker: Listed, held: dict[str, list[str]]) -> str:
        """The id of the identity for a listed speaker, made or marked as listed."""
        names = (speaker.name, *speaker.aliases)
        found = [self._root(who) for name in names for who in held[_key(name, speaker.kind)]]
        marks = {"aliases": speaker.aliases, "wikidata": speaker.wikidata, "listed": True}
        with self._storage.transaction():
            if not found:
                return self._new_speaker(speaker.name, speaker.kind, **marks)
            number = self._index.speaker_numbers[found[0]]
            doc = self._loaded("speakers", number, SpeakerDoc)
            names_seen = doc.names if speaker.name in doc.names else {speaker.name: 0} | doc.names
            marked = msgspec.structs.replace(doc, names=names_seen, made_by_hand=True, **marks)
            if marked != doc:
                self._database.records("speakers").save(number, marked)
            return found[0]

    def _join(self, who: str, speaker: Listed, held: dict[str, list[str]]) -> None:
        for name in (speaker.name, *speaker.aliases):
            if speaker.kind == "organization" or len(name_words(name)) > 1:
                for other in held[_key(name, speaker.kind)]:
                    if self._root(other) != self._root(who):
                        self.merge(who, other)
        row = self._speakers.row(self._root(who))
        if row.name != speaker.name:
            self.rename(who, speaker.name)
        wanted = (speaker.role, speaker.affiliation)
        if any(wanted) and (row.role, row.affiliation) != wanted:
            self.set_role(who, *wanted)


def _key(name: str, kind: Kind) -> str:
    return f"{kind} {organization_key(name) if kind == 'organization' else person_key(name)}"
