"""Speakers as rows and cards: what was counted over their quotations and seen in their articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from msgspec import UNSET

from quotes.pause import collector_paused
from store.documents import RoleDoc, SpeakerDoc, iso_day
from store.index import Index
from store.names import folded, name_key
from store.rows import Joined, RoleSeen, SpeakerCard, SpeakerRow
from store.wording import TITLE, KeptWordings, Wordings


class Speakers:
    """Rows of all identities, counted when asked for and kept until a commit touches them."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._rows: dict[str, SpeakerRow] = {}
        self._listed: tuple[SpeakerRow, ...] | None = None
        self._wordings: Wordings | None = None

    def rows(self) -> tuple[SpeakerRow, ...]:
        """Every identity that stands: most quotations first, then by name; those without a name last."""
        self._forget_stale()
        if self._listed is None:
            with collector_paused():
                root = self._index.root
                rows = [self._row(who) for who in self._index.speaker_numbers if root(who) == who]
            rows.sort(key=lambda row: (not row.named, -row.quotes, folded(row.name)))
            self._listed = tuple(rows)
        return self._listed

    def count(self) -> int:
        """How many identities have a quotation or were made by hand."""
        return sum(bool(row.quotes) or self._by_hand(row.id) for row in self.rows())

    def row(self, who: str) -> SpeakerRow:
        """One identity; `who` must be a root."""
        self._forget_stale()
        return self._row(who)

    def found(self, name: str) -> dict[str, float]:
        """Identities one of whose wordings resembles `name`, with scores up to 100, best first."""
        self._forget_stale()
        found = self._known_wordings().find(name)
        return {
            who: found[who]
            for who in sorted(found, key=lambda who: (-found[who], -self._row(who).quotes, who))
        }

    def _known_wordings(self) -> Wordings:
        if self._wordings is None:
            kept = self._index.kept_wordings()
            self._wordings = Wordings(kept)
            if kept is None:
                self._learn(self._wordings, self._index.speakers.values())
                self._index.renamed = set()
        self._learn(self._wordings, filter(None, map(self._index.speaker, self._index.renamed)))
        self._index.renamed = set()
        return self._wordings

    def kept_wordings(self) -> KeptWordings:
        """The words of all names, for the next opening."""
        self._forget_stale()
        return self._known_wordings().kept(self._index.speaker_numbers)

    def named(self, name: str) -> set[str]:
        """Identities that `name` means: those found whose score is about the best."""
        found = self.found(name)
        best = max(found.values(), default=0.0)
        return {who for who, score in found.items() if score > best - TITLE / 2}

    def best(self, name: str) -> str | None:
        """The identity that `name` means: of those a single name fits, the one with most quotations."""
        found = self.found(name)
        if len(name.split()) > 1 or not found:
            return next(iter(found), None)
        return max(self.named(name), key=lambda who: (self._row(who).quotes, found[who], who))

    def _learn(self, wordings: Wordings, speakers: Iterable[SpeakerDoc]) -> None:
        for speaker in speakers:
            given = [speaker.fix.name] if speaker.fix and speaker.fix.name is not UNSET else []
            root = self._index.root(speaker.id) or speaker.id
            wordings.learn(root, [*given, *speaker.names, *speaker.aliases], speaker.wordings)

    def name(self, who: str | None) -> str | None:
        """Display name of the identity `who` stands for."""
        root = self._index.root(who)
        doc = self._index.speaker(root) if root else None
        return display_name(doc) if doc else None

    def sort_name(self, who: str | None) -> str:
        """By which speakers are put in order; open ones come last."""
        return folded(self._row(who).name) if who else "\U0010ffff"

    def card(self, who: str) -> SpeakerCard:
        """All that is known of one identity."""
        members = self._index.members(who)
        outlets = Counter(outlet for outlet, _ in self._places(who) if outlet)
        joined = (
            Joined(wording, seen.reason, seen.article)
            for doc in members
            for wording, seen in doc.wordings.items()
        )
        return SpeakerCard(
            self.row(who),
            tuple(map(seen_role, _latest_first(members))),
            tuple(outlets.most_common()),
            tuple(joined),
        )

    def _forget_stale(self) -> None:
        index = self._index
        if index.saved_rows is not None:
            self._rows, self._wordings = {row.id: row for row in index.saved_rows}, None
            self._listed, index.saved_rows = index.saved_rows, None
        if index.stale is None:
            self._rows, self._wordings = {}, None
        for who in index.stale or ():
            self._rows.pop(who, None)
        if index.stale is None or index.stale:
            self._listed = None
        index.stale = set()

    def _by_hand(self, who: str) -> bool:
        doc = self._index.speaker(who)
        return bool(doc and doc.made_by_hand)

    def _row(self, who: str) -> SpeakerRow:
        if who not in self._rows:
            self._rows[who] = self._counted(who)
        return self._rows[who]

    def _counted(self, who: str) -> SpeakerRow:
        members = self._index.members(who)
        first = members[0]
        quotes = self._quotes(who)
        places = [
            (article.outlet, iso_day(article.date)) for article in map(self._index.article, quotes) if article
        ]
        days = sorted(day for _, day in places if day)
        role, affiliation = shown_role(first, members)
        return SpeakerRow(
            id=who,
            name=display_name(first),
            kind=first.kind,
            role=role,
            affiliation=affiliation,
            wordings=_wordings(members),
            quotes=len(quotes),
            articles=len(set(quotes)),
            outlets=len({outlet for outlet, _ in places if outlet}),
            first=days[0] if days else "",
            last=days[-1] if days else "",
            weeks=tuple(sorted(Counter(filter(None, map(monday, days))).items())),
        )

    def _quotes(self, who: str) -> list[str]:
        """Article ids of the quotations of `who` that were not rejected, one each."""
        quotes = (self._index.quotes[number] for number in self._index.by_speaker.get(who, ()))
        return [quote.article for quote in quotes if not (quote.fix and quote.fix.rejected)]

    def _places(self, who: str) -> Iterable[tuple[str, str]]:
        for article_id in self._quotes(who):
            article = self._index.article(article_id)
            if article:
                yield article.outlet, iso_day(article.date)


def display_name(doc: SpeakerDoc) -> str:
    """The name people gave, else the one seen most."""
    if doc.fix and doc.fix.name is not UNSET:
        return doc.fix.name
    gone = doc.fix.splits if doc.fix else {}
    names = [name for name in doc.names if not gone or name_key(name) not in gone] or list(doc.names)
    return max(names, key=lambda name: doc.names[name], default=doc.id)


def shown_role(first: SpeakerDoc, members: Iterable[SpeakerDoc]) -> tuple[str, str]:
    """The role set by hand, else the one seen last."""
    if first.fix and first.fix.role is not UNSET:
        return first.fix.role, "" if first.fix.affiliation is UNSET else first.fix.affiliation
    roles = [role for role in _roles(members) if role.role or role.affiliation]
    latest = max(reversed(roles), key=lambda role: role.last, default=RoleDoc())
    return latest.role, latest.affiliation


def seen_role(role: RoleDoc) -> RoleSeen:
    """A stored role as it is shown."""
    outlets = tuple(sorted(role.outlets, key=lambda outlet: -role.outlets[outlet]))
    return RoleSeen(role.role, role.affiliation, role.first, role.last, outlets, role.count)


@lru_cache(maxsize=8192)
def monday(day: str) -> str:
    """ISO date of the Monday of the week of an ISO day; "" when `day` is none."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return ""
    return (found - timedelta(days=found.weekday())).isoformat()


def _latest_first(members: Iterable[SpeakerDoc]) -> list[RoleDoc]:
    roles = _roles(members)
    roles.reverse()
    roles.sort(key=lambda role: role.last, reverse=True)
    return roles


def _roles(members: Iterable[SpeakerDoc]) -> list[RoleDoc]:
    return [role for doc in members for role in doc.roles]


def _wordings(members: Iterable[SpeakerDoc]) -> tuple[str, ...]:
    counted: dict[str, int] = {}
    for doc in members:
        gone = doc.fix.splits if doc.fix else {}
        for wording, seen in doc.wordings.items():
            if not gone or name_key(wording) not in gone:
                counted[wording] = counted.get(wording, 0) + seen.count
    return tuple(sorted(counted, key=lambda wording: -counted[wording]))
