"""The lexicon: every file is well formed, says each thing once, and is as large as it has to be."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from importlib.resources import files
from typing import Any

import pytest

from quotes import lexicon

FOLDER = files("quotes.lexicon")
SMALLEST = {
    "honorifics.txt": 150,
    "degrees.txt": 500,
    "ranks.txt": 500,
    "rank_suffixes.txt": 40,
    "organizations.txt": 300,
    "organization_tails.txt": 80,
    "organization_names.tsv": 600,
    "club_nicknames.tsv": 100,
    "places.txt": 1_800,
    "place_heads.txt": 100,
    "documents.txt": 100,
    "not_names.txt": 2_000,
    "given_names.tsv": 6_000,
}
COLUMNS = {
    "organization_names.tsv": (2, 2),
    "club_nicknames.tsv": (2, 2),
    "places.txt": (1, 2),
    "given_names.tsv": (2, 3),
}
SEVERAL = {"organization_names.tsv", "club_nicknames.tsv"}
"""Files whose words may have several lines."""
ROLES: dict[str, Any] = tomllib.loads(FOLDER.joinpath("roles.toml").read_text(encoding="utf-8"))
KINDS = {"office", "profession", "relation", "citizen"}
CLASSES = {
    "former",
    "candidate",
    "acting",
    "deputy",
    "late",
    "article",
    "one",
    "other",
    "many",
    "side",
    "after",
}

each_file = pytest.mark.parametrize("name", SMALLEST)


def lines(name: str) -> list[str]:
    return FOLDER.joinpath(name).read_text(encoding="utf-8").splitlines()


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in lines(name) if line and not line.startswith("#")]


def first_column(name: str) -> list[str]:
    return [row[0] for row in rows(name)]


def repeated(entries: list[str]) -> list[str]:
    return [entry for entry, count in Counter(entries).items() if count > 1]


@each_file
def test_a_file_begins_by_saying_what_it_is_and_where_it_comes_from(name: str) -> None:
    head = "\n".join(line for line in lines(name)[:8] if line.startswith("#"))
    assert "Source:" in head


@each_file
def test_no_line_has_stray_white_space_or_hidden_characters(name: str) -> None:
    odd = [
        line
        for line in lines(name)
        if line != line.strip() or "  " in line or re.search(r"[\xa0\u200b\ufeff]", line)
    ]
    assert odd == []


@each_file
def test_every_row_has_its_columns(name: str) -> None:
    least, most = COLUMNS.get(name, (1, 1))
    odd = [row for row in rows(name) if not least <= len(row) <= most or not all(row)]
    assert odd == []


@each_file
def test_nothing_is_entered_twice(name: str) -> None:
    assert repeated(["\t".join(row[:2]) if name in SEVERAL else row[0] for row in rows(name)]) == []


@each_file
def test_a_file_is_as_large_as_the_engine_needs(name: str) -> None:
    assert len(rows(name)) >= SMALLEST[name]


def test_roles_are_enough() -> None:
    assert len(ROLES["role"]) >= 1_500


def test_role_rows_have_known_fields_and_values() -> None:
    for row in ROLES["role"]:
        assert set(row) <= {"head", "forms", "kind", "gender", "plural", "name"}, row
        assert row["kind"] in KINDS, row
        assert row.get("gender", "m") in {"m", "f"}, row
        assert row.get("plural", True) is True, row
        assert row.get("name", True) is True, row


def test_modifier_rows_have_known_classes() -> None:
    assert {row["class"] for row in ROLES["modifier"]} == CLASSES
    assert repeated([row["word"] for row in ROLES["modifier"]]) == []


def test_no_wording_of_a_role_is_entered_twice() -> None:
    assert repeated([form for row in ROLES["role"] for form in (row["head"], *row.get("forms", []))]) == []


def test_roles_are_lower_case_and_trimmed() -> None:
    wordings = [form for row in ROLES["role"] for form in (row["head"], *row.get("forms", []))]
    assert [form for form in wordings if form != " ".join(form.lower().split())] == []


@pytest.mark.parametrize(
    ("short", "head"),
    [
        ("menlu", "menteri luar negeri"),
        ("sekjen", "sekretaris jenderal"),
        ("dirut", "direktur utama"),
        ("kapolres", "kepala kepolisian resor"),
        ("wagub", "wakil gubernur"),
        ("jubir", "juru bicara"),
        ("kasat reskrim", "kepala satuan reserse kriminal"),
        ("walikota", "wali kota"),
        ("menko polhukam", "menteri koordinator politik, hukum, dan keamanan"),
        ("wamenkeu", "wakil menteri keuangan"),
        ("dirjenpas", "direktur jenderal pemasyarakatan"),
        ("cawapres", "calon wakil presiden"),
    ],
)
def test_an_abbreviation_is_the_role_it_stands_for(short: str, head: str) -> None:
    found = lexicon.role(short)
    assert found is not None
    assert found.head == head


@pytest.mark.parametrize(
    ("word", "gender"), [("istri", "f"), ("pria", "m"), ("aktris", "f"), ("pengamat", "")]
)
def test_a_role_tells_the_gender_where_the_word_does(word: str, gender: str) -> None:
    found = lexicon.role(word)
    assert found is not None
    assert found.gender == gender


def test_group_words_are_plural() -> None:
    for word in ("para ahli", "keluarga", "tim kuasa hukum", "massa"):
        found = lexicon.role(word)
        assert found is not None, word
        assert found.plural, word


def test_words_of_names_are_no_honorifics() -> None:
    names = {
        "muhammad",
        "m",
        "moh",
        "md",
        "abdul",
        "andi",
        "cut",
        "teuku",
        "sri",
        "siti",
        "raja",
        "ratu",
        "putri",
        "nur",
    }
    assert not names & lexicon.honorifics()


def test_degrees_stand_dotted_and_plain() -> None:
    degrees = set(first_column("degrees.txt"))
    assert {
        "S.H.",
        "SH",
        "M.Si",
        "MSi",
        "S.Sos.",
        "Ph.D.",
        "PhD",
        "Sp.PD",
        "SpPD",
        "S.I.K.",
        "SIK",
    } <= degrees


@pytest.mark.parametrize(
    "rank",
    [
        "Kombes Pol",
        "Irjen (Pol)",
        "Jenderal TNI (Purn)",
        "Letkol Inf",
        "AKBP",
        "Bripka",
        "Laksamana Madya",
        "Serma",
    ],
)
def test_ranks_stand_with_what_follows_them(rank: str) -> None:
    assert rank in first_column("ranks.txt")


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("KPK", "Komisi Pemberantasan Korupsi"),
        ("BNPB", "Badan Nasional Penanggulangan Bencana"),
        ("NATO", "Pakta Pertahanan Atlantik Utara"),
        ("Kemlu", "Kementerian Luar Negeri"),
        ("PBB", "Perserikatan Bangsa-Bangsa"),
    ],
)
def test_a_short_name_leads_to_the_full_name_first(short: str, full: str) -> None:
    assert next(row[1] for row in rows("organization_names.tsv") if row[0] == short) == full


def test_seats_of_government_speak_for_it() -> None:
    metonyms = {row[0] for row in rows("places.txt") if row[1:] == ["metonym"]}
    assert {row[1] for row in rows("places.txt") if len(row) > 1} == {"metonym"}
    assert {"Moskow", "Kremlin", "Istana", "Gedung Putih", "Rusia", "Malaysia"} <= metonyms
    assert not {"Bandung", "Cianjur", "Madura"} & metonyms


def test_scores_and_genders_of_name_words_are_in_range() -> None:
    for word, score, *gender in rows("given_names.tsv"):
        assert 50 <= int(score) <= 99, word
        assert gender in ([], ["m"], ["f"]), word


def test_name_words_tell_the_gender_only_where_it_is_sure() -> None:
    gender = {word: "".join(rest) for word, _, *rest in rows("given_names.tsv")}
    assert {gender[word] for word in ("Bambang", "Budi", "Joko", "Slamet")} == {"m"}
    assert {gender[word] for word in ("Megawati", "Khofifah", "Retno", "Sulastri")} == {"f"}
    assert {gender[word] for word in ("Dian", "Tri", "Wahyu", "Simanjuntak", "Nasution")} == {""}


def test_a_word_is_a_name_a_place_or_neither() -> None:
    names = set(first_column("given_names.tsv"))
    assert sorted(names & set(first_column("places.txt"))) == []
    assert sorted(names & set(first_column("not_names.txt"))) == []


def test_the_readme_names_every_file() -> None:
    readme = FOLDER.joinpath("README.md").read_text(encoding="utf-8")
    data = [item.name for item in FOLDER.iterdir() if item.name.endswith((".txt", ".tsv", ".toml"))]
    assert [name for name in data if f"`{name}`" not in readme] == []
