"""Whom a role means that stands without a name: its only holder, or somebody unnamed who came in by it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import regex

from quotes import lexicon
from quotes.cast import Cast
from quotes.features import ACCUSED
from quotes.members import REMEMBERED, Member, Mention
from quotes.phrases import Phrase, parse
from quotes.predicates import is_verb
from quotes.prominence import ELDERS
from quotes.roles import role_head
from quotes.sentences import Sentence
from quotes.shapes import DEMONSTRATIVES
from quotes.tokens import Token

PREDICATED = frozenset({"adalah", "merupakan", "sebagai", "menjadi", "seperti", "bukan", "ialah"})
"""Words behind which somebody known is described."""
COUNTED = frozenset({"seorang", "sejumlah", "beberapa", "dua", "tiga", "empat", "lima", "salah"})
"""Words that bring in somebody new."""
STYLED = frozenset({"saudara", "saudari", "om", "tante", "wali", "asisten", "keluarga", "bos", "lawan"})
"""Words for relations that are styles, go with their bearer's own name, or mean more than people."""
REACH = 20
"""Sentences back in which somebody unnamed comes in."""
BEFORE_NAME = 80
"""Characters before a name in which its bearer's office stands."""
NOT_HE = frozenset(
    {
        "wakil",
        "mantan",
        "eks",
        "calon",
        "bakal",
        "istri",
        "suami",
        "ajudan",
        "staf",
        "asisten",
        "putra",
        "putri",
    }
    | {
        "anak",
        "kantor",
        "penasihat",
        "pasangan",
        "jubir",
        "sekretaris",
        "bersama",
        "dan",
        "kepada",
        "tiga",
        "dua",
    }
)
"""Words before an office that its bearer's name does not follow."""
HELD_BY_MANY = frozenset(
    {
        "jaksa",
        "hakim",
        "penyidik",
        "pejabat",
        "anggota",
        "juru",
        "humas",
        "pengurus",
        "petugas",
        "staf",
        "penuntut",
    }
    | {
        "perwakilan",
        "pimpinan",
        "penasihat",
        "pengawas",
        "majelis",
        "tenaga",
        "perwira",
        "ajudan",
        "calon",
        "saksi",
    }
)
"""First words of offices that several people hold at once."""
_UP_TO_NAME = r"(?-i:\)|,|[ \t]|\p{Lu}[\p{L}./()-]*|\(\p{L}+\)|dan|dr\.)*"
"""What stands between an office and a name: places, ranks, its short name."""
_MADE = regex.compile(
    r"\s(?:(?:sudah|telah|juga|pun|resmi|kini)\s)*(?:ditetapkan|berstatus)\s(?:sebagai\s)?(\p{Ll}+)"
)
"""How an article tells what somebody became."""


CLOSE = 5
"""Words from a word for a relative to whose relative that is."""
_KIN = regex.compile(r"(?:\s\(\d+\))?,\s(?P<kin>\p{Ll}[^,.;\n\"“”]{0,80})")
"""What follows a name behind a comma."""


def relative(cast: Cast, phrase: Phrase, named: Member) -> Member | None:
    """Who else is told to be such a relative: "anak Danu" after "Rino Kusdita, anak Danu"."""
    words = {word.lower() for word in phrase.name.split()}
    same = lexicon.same_roles(phrase.head)
    found = {
        id(member): member
        for member in cast.members
        if member is not named
        for x in member.before(phrase.span[0])
        if _told_relative(cast.text, x, same, words)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _told_relative(text: str, mention: Mention, same: frozenset[str], whose: set[str]) -> bool:
    """Whether a mention is followed by whose relative that is: "Rino Kusdita (21), anak Danu, …"."""
    told = _KIN.match(text, mention.span[1])
    if told is None:
        return mention.head in same and bool(
            whose & set(f"{mention.role} {mention.affiliation}".lower().split())
        )
    return any(told["kin"].startswith(f"{head} ") for head in same) and bool(
        whose & set(told["kin"].lower().split())
    )


def of_a_relative(phrase: Phrase, member: Member) -> bool:
    """Whether a word for a relative tells whose: "istri Danu" where Danu was named before."""
    role = lexicon.role(phrase.head)
    if role is None or role.kind != "relation" or role.head in ELDERS | STYLED:
        return False
    behind = phrase.name_span is not None and phrase.name_span[0] > phrase.span[0]
    if behind and _other_gender(role, phrase.name):
        return True
    addressed = phrase.text[:1].isupper() and (phrase.start > 0 or role.name or role.head == "ayah")
    addressed = addressed and " dan " not in phrase.text  # "Ketua Kadin, Adik Dwi Putranto"
    before = [m for m in member.mentions if m.span < phrase.span and not m.quoted]
    lead = phrase.text[: phrase.name_span[0] - phrase.span[0]].lower().split() if phrase.name_span else []
    own = any(m.head == phrase.head for m in before) or "sang" in lead or len(lead) > CLOSE
    own = own or any(word.endswith((",", "nya")) for word in lead)  # "Sebagai ayah, Edy Mulyadi bangga"
    return bool(before) and not addressed and not own


def _other_gender(role: lexicon.Role, name: str) -> bool:
    """Whether a relative is a man and the name behind a woman's, or the other way: "suami Nagita"."""
    own = lexicon.given_names().get(name.split(maxsplit=1)[0], "")
    return bool(own and role.gender) and own != role.gender


def same_office(cast: Cast, phrase: Phrase, named: Member | None) -> Member | None:
    """Who holds the office, where what looks like its holder's name is the office's place or body
    ("Kepala BBWS Citarum" after "Kepala BBWS Citarum, Dian Al Ma'ruf")."""
    if not phrase.head or (named is not None and len(named.mentions) > 1) or " " in phrase.name:
        return None
    if phrase.name in lexicon.given_names() or phrase.name in cast.hints.names:
        return None
    others = [m for m in cast.members if m is not named]
    holders = [m for m in others if any(x.head == phrase.head for x in m.roles)]
    return holders[0] if len(holders) == 1 else None


def in_small_letters(members: Sequence[Member], word: str) -> Member | None:
    """The only one in whose name a word stands that lost its capital: "kata suzuki"."""
    if not (word.islower() and word.isalpha()) or word in lexicon.common_words() or lexicon.role(word):
        return None
    named = [member for member in members if word in member.words]
    return named[0] if len(named) == 1 else None


def holder(cast: Cast, phrase: Phrase) -> Member | None:
    """The only one of the cast whom a bare role can mean: "Kanit" after "Kanit Reskrim Sako Apriansyah",
    "pengacara" after "kuasa hukum Sonya", "Tersangka" after "Anwar ditetapkan sebagai tersangka"."""
    if phrase.affiliation or len(phrase.text.split()) > 1 or cast.holds(phrase.head):
        return None
    same = lexicon.same_roles(phrase.head)
    found = [m for m in cast.members if any(_means(x.head, same) for x in m.before(phrase.span[0]) if x.head)]
    if not found and phrase.head in ACCUSED:
        found = [m for m in cast.members if any(_became(cast.text, x.span[1]) in same for x in m.mentions)]
    return found[0] if len(found) == 1 else None


def office_told(cast: Cast, phrase: Phrase) -> Member | None:
    """The only one named behind the same office, told more fully or with its short name: "Bupati" after
    "Bupati Kabupaten Melati, Provinsi Riau, Danu Wijaya", "Kakorlantas" after "Kepala Korps Lalu Lintas
    (Kakorlantas) Polri Irjen Danu Wijaya"."""
    role = lexicon.role(phrase.head)
    if phrase.kind != "role" or phrase.definite or role is None or role.kind != "office":
        return None
    if role.head.split()[0] in HELD_BY_MANY:
        return None
    words = r"\)?\s+".join(regex.escape(word, special_only=True) for word in phrase.text.split())
    told = regex.compile(rf"(?<!\p{{L}})(?P<office>{words})(?!\p{{L}}){_UP_TO_NAME}$", regex.IGNORECASE)
    held = [
        (mention.span < phrase.span, member)
        for member in cast.members
        for mention in member.mentions[:REMEMBERED]
        if _stands_before(cast.text, told, mention.span[0])
    ]
    before = any(earlier for earlier, _ in held)
    found = {id(member): member for earlier, member in held if earlier or not before}
    return next(iter(found.values())) if len(found) == 1 else None


def _stands_before(text: str, office: regex.Pattern[str], name: int) -> bool:
    """Whether an office stands before the name at `name`, no "mantan Bupati"."""
    told = office.search(text, max(0, name - BEFORE_NAME), name)
    if told is None:
        return False
    before = text[max(0, told.start() - BEFORE_NAME) : told.start()].split()
    return not before or before[-1].lower() not in NOT_HE


def office_elsewhere(cast: Cast, phrase: Phrase) -> bool:
    """Whether all who bear a role bear it elsewhere: "manajer hotel" after "Tono, manajer stasiun"."""
    place = phrase.affiliation
    if phrase.definite or not place.islower() or " " in place:
        return False
    held = [x for m in cast.members for x in m.roles if x.head == phrase.head]
    return bool(held) and all(place not in x.affiliation.lower() for x in held)


def unheard(text: str, phrase: Phrase) -> bool:
    """Whether "sang" stands before a word that the article has not used yet: "sang perekam video"."""
    sang, _, noun = " ".join(phrase.text.lower().split()).partition(" ")
    role = lexicon.role(phrase.head)
    known = (role is not None and role.kind == "profession") or phrase.text.split()[-1] in DEMONSTRATIVES
    return sang == "sang" and not known and noun.split(" ")[0] not in text[: phrase.span[0]].lower()


def may_come_later(phrase: Phrase | None, member: Member) -> bool:
    """Whether somebody named only later may be meant: not by what points back ("calon rektor itu")."""
    if phrase is None:
        return True
    pointed = phrase.text.split()[-1].lower() in DEMONSTRATIVES
    return phrase.kind == "role" and (phrase.head in member.heads or not pointed)


def newly_described(cast: Cast, phrase: Phrase, spoke: Member) -> bool:
    """Whether a description means who spoke last, the only one named so far: a trade or an office of which
    the article has not told before ("politisi muda itu")."""
    if not phrase.definite:
        return False
    terms = phrase.text.lower().split()
    role = lexicon.role(phrase.head)
    described = role is not None and role.kind in {"profession", "office"}
    if not described or terms[-1] not in DEMONSTRATIVES:
        return False
    named = (m for m in cast.members if any(not x.quoted for x in m.before(phrase.span[0])))
    alone = next(named, None) is spoke and next(named, None) is None
    return alone and terms[0] not in cast.text[: phrase.span[0]].lower()


def told_apart(cast: Cast, sentences: Sequence[Sentence], phrase: Phrase, member: Member) -> bool:
    """Whether the article names somebody in passing in a sentence about whom a role takes up: Dedi before
    "kata pemuda tersebut" after "Dalam percakapan dengan Dedi, pemuda ini mengaku salah"."""
    terms = phrase.text.lower().split()
    if len(terms) != 2 or terms[1] not in DEMONSTRATIVES or cast.holds(phrase.head):
        return False
    return any(
        not mention.subject and not mention.quoted and _taken_up(sentences[mention.sentence].tokens, terms[0])
        for mention in member.before(phrase.span[0])[-REACH:]
    )


def _taken_up(tokens: Sequence[Token], noun: str) -> bool:
    """Whether a noun points back as subject: "pemuda itu mengaku"."""
    return any(
        tokens[k].lower == noun and tokens[k + 1].lower in DEMONSTRATIVES and is_verb(tokens[k + 2])
        for k in range(len(tokens) - 2)
    )


def _means(head: str, same: frozenset[str]) -> bool:
    return head in same or any(head.startswith(f"{role} ") for role in same)


def _became(text: str, at: int) -> str:
    made = _MADE.match(text, at)
    return made.group(1) if made is not None else ""


def newcomer(cast: Cast, sentences: Sequence[Sentence], phrase: Phrase) -> Phrase | None:
    """The unnamed one whom "pria itu" takes up: "seorang pria memaki Suroto … pria itu"; None where a name
    that comes later may be his."""
    terms = phrase.text.lower().split()
    if len(terms) != 2 or terms[1] not in DEMONSTRATIVES or cast.holds(phrase.head):
        return None
    end = bisect_right(sentences, phrase.span[0], key=lambda s: s.end)
    for number in range(end - 1, max(-1, end - REACH), -1):
        tokens = sentences[number].tokens
        at = next((k for k in range(len(tokens)) if _brings(tokens, k, terms[0])), -1)
        if at < 0:
            continue
        named = [m for m in cast.members if m.before(phrase.span[0])]
        later = terms[0] != "sumber" and any(m.mentions[0].sentence > number for m in named)
        if later or not named:
            return None
        stop = next((k for k in range(at + 1, len(tokens)) if tokens[k].lower == terms[0]), at) + 1
        return parse(cast.text, tokens, at, stop, cast.hints)
    return None


def _brings(tokens: Sequence[Token], at: int, noun: str) -> bool:
    """Whether somebody new comes in at `at` by a noun: "seorang pria", no "Wira adalah seorang pria"."""
    if tokens[at].lower not in COUNTED or (at and tokens[at - 1].lower in PREDICATED):
        return False
    return noun in {t.lower for t in tokens[at + 1 : at + 3]} and role_head(tokens, at, at + 3) is not None
