"""How far an article has got: who has spoken, who is named where, who is named as a source next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import regex

from quotes import lexicon
from quotes.cast import Cast
from quotes.features import ACCUSED, Moment
from quotes.found import Found
from quotes.groups import role_subject
from quotes.members import REMEMBERED, Member, latest, named_places
from quotes.phrases import PRONOUNS, Phrase
from quotes.predicates import is_verb
from quotes.records import Kind, Span
from quotes.sentences import Sentence

LAST = chr(0x10FFFF)
"""Sorts behind every name."""
SOON = 200
"""Characters behind the words within which who is named next may go on with what was said."""
PARAGRAPH = 2_000
"""Characters of the longest paragraph whose beginning is looked for."""
BESIDE = 80
"""Characters behind a source within which somebody is named who is spoken to."""
_BESIDE = regex.compile(
    r"(?:[ \t]\p{Ll}+){0,4}?"
    r"[ \t](?:kepada|ke|pada|sambil|seraya|menanggapi|terhadap|bersama|mewakili|mendampingi)[ \t]"
    r"(?P<who>[^.\n\"“”]*)"
)
_WORD = regex.compile(r"\p{L}+")
_TAKEN = regex.compile(
    r"(?:\s\(\d+\))?(?:,[^,.\n\"“”]{1,60},)?\s"
    r"(?:(?:telah|sudah|akhirnya|langsung|kemudian|berhasil|pun|juga)\s)*"
    r"(?:ditangkap|diringkus|dibekuk|dicokok|diciduk)\b"
)
"""What follows the name of somebody whom the police took."""
_TAKES = regex.compile(r"\b(?:menangkap|meringkus|membekuk|mencokok|menciduk)\s(?:\p{Ll}+\s){0,3}$")
"""What stands before it."""
NEAR = 3
"""Sentences before the words in which a pronoun goes on with somebody."""
TELLING = frozenset({"merupakan", "adalah", "ialah", "berasal", "lahir", "dikenal"})
"""Verbs that tell who somebody is."""
WITHIN = frozenset(
    {"ketika", "saat", "bahwa", "jika", "setelah", "kepada", "karena", "sebab", "usai", "kalau", "laporan"}
)
"""Words before a source within another clause."""
ORDERS = frozenset({"perintah", "suruh", "catat"})
"""What somebody does in a story as well."""
SMALL_CAST = 12
"""People up to which everybody named is weighed for every anaphor."""


TAKEN = "pelaku"
"""What somebody is whom the police took."""


class Discourse:
    """An article's people and speakers, looked at from one quotation after the other."""

    def __init__(self, text: str, sentences: Sequence[Sentence], cast: Cast) -> None:
        self.text = text
        self.sentences = sentences
        self.cast = cast
        self.spoken: list[tuple[Found, str, Kind, Member | None]] = []
        """Who spoke, in text order: the quotation, the name, of what kind, who of the cast."""
        self.bearers = {x.span: m for m in cast.members for x in m.mentions}
        self._timeline = sorted(((x.span[0], n) for n, m in enumerate(cast.members) for x in m.mentions))
        self._plain = named_places(cast.members, subject=False)
        self._subjects = named_places(cast.members, subject=True)
        self._ahead: list[tuple[int, str]] = []

    def set_aside(self, found: Sequence[Found]) -> None:
        """Take those named only in reported words for spoken of, not for speakers."""
        spans = sorted(span for one in found if one.type != "direct" for span in one.spans)
        starts = [start for start, _ in spans]
        acting = {f.phrase.name_span for f in found if f.phrase and self._acts(f)}
        for member in self.cast.members:
            for mention in member.mentions:
                at = bisect_right(starts, mention.span[0]) - 1
                if at >= 0 and mention.span[1] <= spans[at][1]:
                    mention.quoted = True
                elif mention.span in acting:
                    mention.subject = True  # "Perencana dari Grup Sinar Andi Nugraha menambahkan"
                if _plain(mention.head) and self._taken(mention.span):
                    mention.head = TAKEN
            member.recount()
        self._plain = named_places(self.cast.members, subject=False)
        self._subjects = named_places(self.cast.members, subject=True)
        named = (
            (f.anchor, self.bearers.get(f.phrase.name_span)) for f in found if f.phrase and f.phrase.name_span
        )
        self._ahead = sorted((anchor, member.name) for anchor, member in named if member is not None)

    def _acts(self, found: Found) -> bool:
        """Whether a source is subject of its reporting word in a main clause: not "gugatan Rina | yang
        menyebut", "bercerita ketika | Rina menganjurkan", "kepada Kabar.com | mengaku"."""
        source, cue, phrase = found.source, found.cue, found.phrase
        if source is None or cue is None or source > cue or found.lemma in ORDERS:
            return False
        starts = (source[0], phrase.name_span[0] if phrase and phrase.name_span else source[0])
        before = {word for at in starts for word in self.text[max(0, at - BESIDE) : at].lower().split()[-2:]}
        name = self.text[slice(*source)]
        inside = not before.isdisjoint(WITHIN) or name.isupper()
        return not inside and "yang" not in self.text[source[1] : cue[0]].split()

    def _taken(self, span: Span) -> bool:
        """Whether the police took whoever is named: "polisi menangkap | HG", "HG (32) ditangkap"."""
        before = _TAKES.search(self.text, max(0, span[0] - BESIDE), span[0])
        return bool(before or _TAKEN.match(self.text, span[1]))

    def moment(self, found: Found) -> Moment:
        """What the article has told when `found` asks who speaks, and what it tells next."""
        last = self.spoken[-1] if self.spoken else None
        people = [name for _, name, kind, _ in self.spoken[-REMEMBERED:] if kind == "person"]
        ahead = bisect_right(self._ahead, (found.anchor, LAST))
        after = max(found.spans[-1][1], found.anchor)
        k = bisect_left(self._subjects[0], after)
        soon = k < len(self._subjects[0]) and self._subjects[0][k] - after < SOON
        return Moment(
            found,
            self.sentence_of(found),
            (last[1], last[0].sentence) if last else None,
            _end(last[0]) if last else -1,
            frozenset(name for _, name, _, _ in self.spoken[-REMEMBERED:]),
            latest(self._plain, found.anchor),
            latest(self._subjects, found.anchor),
            ahead=self._ahead[ahead][1] if ahead < len(self._ahead) else "",
            follows=self._subjects[1][k].name if soon else "",
            person=people[-1] if people else "",
            paragraph=self.text.rfind("\n", max(0, found.anchor - PARAGRAPH), found.anchor) + 1,
            resumed=self._resumed(found, last[0].sentence if last else -1),
            holder=self._office_holder(found.phrase),
            in_words=frozenset(who for span in found.spans for who in self._named_in(span)),
            beside=frozenset(self._named_in(self._behind(found))),
            goes_on=last is not None and _goes_on(last[0], found),
            taken_up=self._alone_before(found),
            text=self.text,
            said=frozenset(_WORD.findall(" ".join(self.text[a:b] for a, b in found.spans).lower())),
        )

    def _resumed(self, found: Found, since: int) -> Member | None:
        """Whom a pronoun takes up as subject of a sentence between number `since` and the words, where nobody
        else follows and more is told than who that is ("Dia merupakan pemain sayap")."""
        nearest = latest(self._subjects, found.anchor)
        for number in range(found.sentence - 1, max(since, found.sentence - NEAR), -1):
            sentence = self.sentences[number]
            verb = next((k for k, token in enumerate(sentence.tokens) if k and is_verb(token)), 0)
            if any(token.lower in PRONOUNS for token in sentence.tokens[:verb]):
                told = sentence.tokens[verb].lower in TELLING
                return nearest if not told and latest(self._subjects, sentence.start) is nearest else None
        own = found.phrase is not None and found.phrase.kind == "role"  # "Sidang itu menyatakan"
        return None if own else self._acting(found, since)

    def _alone_before(self, found: Found) -> Member | None:
        """The only one whom the sentence before names, where a description in that follows opens its own:
        "… disiapkan Rina Wati. Pelatih asal Blitar itu yakin"."""
        phrase = found.phrase
        if phrase is None or phrase.kind != "role" or not phrase.definite:
            return None
        if lexicon.role(phrase.head) is None:
            return None  # "Penilaian tersebut"
        number = self.sentence_of(found)
        if number == 0 or self.sentences[number].start != phrase.span[0]:
            return None
        before = self.sentences[number - 1]
        low, high = (bisect_left(self._plain[0], at) for at in (before.start, before.end))
        rows = zip(self._plain[0][low:high], self._plain[1][low:high], strict=True)
        named = {id(member): member for at, member in rows if self.text[at - 1 : at] != "@"}
        return next(iter(named.values())) if len(named) == 1 else None

    def _acting(self, found: Found, since: int) -> Member | None:
        """Whom the role means that is subject of the sentence before the words, the last one named as
        subject or not: "Kapolres juga meninjau gudang itu. Ia berharap …"."""
        before = found.sentence - 1
        role = role_subject(self.text, self.sentences, before) if before > since else None
        start = self.sentences[before].start if role is not None else 0
        another = latest(self._subjects, found.anchor) is not latest(self._subjects, start)
        return None if role is None or another else self._office_holder(role)

    def _named_in(self, span: Span) -> Iterator[int]:
        """The ids of those whose mentions start in `span`."""
        low, high = (bisect_left(self._timeline, (at, -1)) for at in span)
        return (id(self.cast.members[number]) for _, number in self._timeline[low:high])

    def _behind(self, found: Found) -> Span:
        """What follows a source without a name and a word that tells to whom or beside whom."""
        if found.source is None:
            return (0, 0)
        start = max(found.source[1], found.cue[1] if found.cue else 0)
        end = min([start + BESIDE, *(low for low, _ in found.spans if low >= start)])
        beside = _BESIDE.match(self.text, start, max(start, end))
        return beside.span("who") if beside else (0, 0)

    def _office_holder(self, phrase: Phrase | None) -> Member | None:
        known = lexicon.role(phrase.head) if phrase is not None and phrase.kind == "role" else None
        if phrase is None or known is None:
            return None
        if known.kind != "office" and phrase.head not in ACCUSED:
            return None
        holders = [m for m in self.cast.members if phrase.head in m.heads]
        return holders[0] if len(holders) == 1 else None

    def within_reach(self, found: Found) -> list[Member]:
        """The cast where it is small, else those named lately and those who bear the role asked for."""
        members = self.cast.members
        if len(members) <= SMALL_CAST:
            return members
        end = bisect_left(self._timeline, (found.anchor, -1))
        near = {number for _, number in self._timeline[max(0, end - REMEMBERED) : end]}
        if found.phrase is not None and found.phrase.kind == "role":
            near |= {
                n for n, m in enumerate(members) if any(x.head == found.phrase.head for x in m.roles[:9])
            }
        return [members[number] for number in sorted(near)]

    def sentence_of(self, found: Found) -> int:
        """The number of the sentence in which the source of `found` stands."""
        if found.source is None:
            return found.sentence
        near = range(found.sentence, min(found.sentence + 2, len(self.sentences)))
        inside = (n for n in near if self.sentences[n].start <= found.source[0] < self.sentences[n].end)
        return next(inside, found.sentence)

    def sources(self) -> list[str]:
        """The bodies and unnamed sources that have spoken lately."""
        return [name for _, name, kind, _ in self.spoken[-REMEMBERED:] if kind != "person"]


def _plain(head: str) -> bool:
    """Whether a role tells no more than that somebody is a man or a woman."""
    role = lexicon.role(head)
    return not head or (role is not None and role.kind == "citizen")


def _goes_on(last: Found, found: Found) -> bool:
    """Whether two quotations in marks follow upon each other."""
    return last.type == found.type == "direct" and found.sentence - last.sentence <= 1


def _end(found: Found) -> int:
    """Where a quotation and the source beside it are over."""
    return max(found.source[1] if found.source else 0, found.spans[-1][1])
