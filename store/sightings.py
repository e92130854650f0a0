"""What an article adds to an identity: names, wordings and roles with their counts."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import Struct

from quotes.records import Kind
from store.documents import RoleDoc, Sighting, SpeakerDoc, Wording, iso_day


class Context(Struct, frozen=True):
    """Where something was seen."""

    article: str
    outlet: str
    date: str


def extended(speaker: SpeakerDoc, sighting: Sighting, context: Context) -> SpeakerDoc:
    """`speaker` with one more sighting counted in."""
    wordings = dict(speaker.wordings)
    for wording in dict.fromkeys((sighting.name, *sighting.mentions)):
        reason = sighting.reason if wording == sighting.name else f"called so beside “{sighting.name}”"
        seen = wordings.get(wording, Wording(0, reason, context.article))
        wordings[wording] = msgspec.structs.replace(seen, count=seen.count + 1)
    kinds = _with_kind(speaker, sighting.kind)
    return msgspec.structs.replace(
        speaker,
        kind=max(kinds, key=kinds.__getitem__) if kinds else sighting.kind,
        kinds=kinds,
        names=speaker.names | {sighting.name: speaker.names.get(sighting.name, 0) + 1},
        wordings=wordings,
        roles=tuple(_with_role(speaker.roles, sighting, context)),
    )


def recounted(speaker: SpeakerDoc, seen: Iterable[tuple[Sighting, Context]]) -> SpeakerDoc:
    """`speaker` counted anew from all that is left of its sightings."""
    fresh = msgspec.structs.replace(speaker, names={}, wordings={}, roles=(), kinds={})
    for sighting, context in seen:
        fresh = extended(fresh, sighting, context)
    return fresh if fresh.names else msgspec.structs.replace(fresh, names=dict.fromkeys(speaker.names, 0))


def _with_kind(speaker: SpeakerDoc, kind: Kind) -> dict[Kind, int]:
    """How often articles took the speaker for what; nothing as long as they all agree."""
    if kind == speaker.kind and not speaker.kinds:
        return {}
    kinds = speaker.kinds or {speaker.kind: sum(speaker.names.values())}
    return kinds | {kind: kinds.get(kind, 0) + 1}


def _with_role(roles: tuple[RoleDoc, ...], sighting: Sighting, context: Context) -> Iterable[RoleDoc]:
    if not sighting.role and not sighting.affiliation:
        return roles
    wanted = (sighting.role, sighting.affiliation)
    old = next((role for role in roles if (role.role, role.affiliation) == wanted), RoleDoc(*wanted))
    day = iso_day(context.date)
    new = msgspec.structs.replace(
        old,
        first=min(filter(None, (old.first, day)), default=""),
        last=max(old.last, day),
        outlets=old.outlets
        | ({context.outlet: old.outlets.get(context.outlet, 0) + 1} if context.outlet else {}),
        count=old.count + 1,
    )
    return (*(role for role in roles if role is not old), new)
