"""Short forms, linked to the full ones: nicknames beside a name, bodies and places by their letters."""

from __future__ import annotations

import pytest

from quotes import extract

PERSON = ("Ketua Asosiasi Garam", "Syarif Hidayat Lubis", "Jeger")
DECLARED = (
    "{role} {name} ({small}) mengatakan panen garam naik tahun ini.",
    "{role} {name} ({nickname}) mengatakan panen garam naik tahun ini.",
    "{role} {name} yang lebih dikenal dengan nama {nickname} mengatakan panen garam naik tahun ini.",
    "{role} {name} atau lebih dikenal sebagai {nickname} mengatakan panen garam naik tahun ini.",
    "{role} {name} dengan nama panggung {nickname} mengatakan panen garam naik tahun ini.",
    "{role} {name}, panggilan akrabnya {nickname}, mengatakan panen garam naik tahun ini.",
    "{role} {name} mengatakan panen garam naik tahun ini. {nickname}, sapaan akrabnya, lahir di Kudus.",
    "{role} {name} mengatakan panen garam naik tahun ini. {nickname}, begitu ia akrab disapa, senang.",
    "{role} {name} mengatakan panen garam naik tahun ini. {nickname}, demikian sapaan {name}, senang.",
)
USED = (
    "“Stok masih cukup,” kata {nickname}.",
    "{nickname} menambahkan stok masih cukup.",
    "Menurut {nickname}, stok masih cukup.",
    "{nickname} tidak khawatir. “Stok masih cukup,” ujarnya.",
)


def speakers(text: str) -> list[str | None]:
    """The speakers of the quotations of `text`."""
    return [quote.speaker for quote in extract(text).quotes]


@pytest.mark.parametrize("used", USED)
@pytest.mark.parametrize("declared", DECLARED)
@pytest.mark.parametrize("nickname", ["Jeger", "Ara"])
def test_a_declared_nickname_calls_its_bearer(declared: str, used: str, nickname: str) -> None:
    role, name, _ = PERSON
    text = f"{declared}\n{used}".format(role=role, name=name, nickname=nickname, small=nickname.lower())
    assert set(speakers(text)) == {name}
    assert len(speakers(text)) == 2


def test_two_words_in_brackets_are_a_nickname_where_they_are_used_as_a_name() -> None:
    text = "Wali Kota Ratna Puspitasari (Ning Tari) hadir di balai kota. “Stok masih cukup,” kata Ning Tari."
    assert speakers(text) == ["Ratna Puspitasari"]


@pytest.mark.parametrize(
    "text",
    [
        "Syarif Lubis (alm) adalah petani. “Stok masih cukup,” kata Rina Wati.",
        "Rina Wati hadir bersama Budi Santoso. “Stok masih cukup,” kata Rina, panggilan yang ramah itu.",
        "Kapal itu dikenal sebagai Melati. “Stok masih cukup,” kata Rina Wati.",
    ],
)
def test_what_stands_beside_a_name_is_no_nickname(text: str) -> None:
    assert speakers(text) == ["Rina Wati"]


BODIES = [
    ("AS", "Amerika Serikat"),
    ("militer Korsel", "militer Korea Selatan"),
    ("Pemprov Jabar", "Pemerintah Provinsi Jawa Barat"),
    ("Pemprov DKI", "Pemerintah Provinsi DKI Jakarta"),
    ("Dinkes Jatim", "Dinas Kesehatan Jawa Timur"),
    ("Satpol PP Kudus", "Satuan Polisi Pamong Praja Kudus"),
    ("KBRI Kairo", "Kedutaan Besar Republik Indonesia Kairo"),
    ("PDIP", "PDI Perjuangan"),
    ("Golkar", "Partai Golkar"),
    ("PLN", "PT PLN (Persero)"),
    ("Telkom", "PT Telkom Indonesia (Persero) Tbk"),
    ("MA", "Mahkamah Agung"),
]


@pytest.mark.parametrize(
    "frame",
    [
        "Kabid Humas {full} Budi Santoso membuka rapat. Selain itu, {short} menyatakan stok masih cukup.",
        "Rapat itu dihadiri {full} pada Senin. Menurut {short}, stok masih cukup.",
        "“Stok masih cukup,” kata {short}, Senin. Rapat itu dihadiri {full} pada sore hari.",
    ],
)
@pytest.mark.parametrize(("short", "full"), BODIES)
def test_a_body_is_called_as_the_article_spells_it_out(short: str, full: str, frame: str) -> None:
    assert speakers(frame.format(short=short, full=full)) == [full]


def test_a_spelt_out_name_may_be_glued_to_the_next_word() -> None:
    assert speakers("Kapal Amerika Serikatdan sekutunya tiba. AS menuduh Iran melanggar perjanjian.") == [
        "Amerika Serikat"
    ]


SOURCES = {
    "the Supreme Court behind a comma, no degree": (
        "Selain itu, MA menyatakan stok garam masih cukup hingga akhir tahun.",
        "MA",
    ),
    "degrees between a name and its role": (
        "Rina Wati, M.Hum, ahli gizi, mengatakan harga garam naik tahun ini.",
        "Rina Wati",
    ),
    "several degrees before an office": (
        "Rina Wati, S.H., M.H., Kepala Dinas Pasar, mengatakan harga garam naik tahun ini.",
        "Rina Wati",
    ),
    "an initial behind a role": (
        "Kepala Desa I Made Sukarta meninjau pasar garam. “Stok cukup,” kata Sukarta.",
        "I Made Sukarta",
    ),
    "a short first word of a name behind a role": (
        "Ketua Umum La Ode Barhim meninjau pasar garam. “Stok cukup,” kata Barhim.",
        "La Ode Barhim",
    ),
    "a well-known nickname": (
        "Cristiano Ronaldo tersenyum seusai laga. “Kami menang,” kata CR7.",
        "Cristiano Ronaldo",
    ),
    "what several witnesses told": (
        "Menurut keterangan sejumlah saksi, sopir itu melarikan diri sebelum petugas datang.",
        "sejumlah saksi",
    ),
    "a statement of the local police": (
        "“Dua orang ditangkap,” ujar pernyataan resmi dari polisi kota setempat.",
        "polisi kota setempat",
    ),
    "somebody's government": (
        "Sementara itu, pemerintahan Sarduro telah lama menuding bahwa AS ikut campur dalam politik.",
        "pemerintahan Sarduro",
    ),
    "a short name on a line of its own": (
        "Makkah\n-\nKementerian Agama (\nKemenag\n) menegaskan tak ada pungutan dari petugas haji.",
        "Kementerian Agama",
    ),
    "a name that only opens a nickname": (
        "Rina Wati mengatakan stok masih cukup. Nana, begitu ia biasa dipanggil, lahir di Kudus.",
        "Rina Wati",
    ),
}


@pytest.mark.parametrize("case", SOURCES)
def test_a_source_beside_its_adjuncts(case: str) -> None:
    text, speaker = SOURCES[case]
    assert speakers(text) == [speaker]


@pytest.mark.parametrize("manner", ["terpotong", "pelan", "lantang", "kesal", "penuh semangat", "tertawa"])
@pytest.mark.parametrize("role", ["jaksa", "seorang warga"])
def test_how_somebody_spoke_is_no_part_of_a_role(role: str, manner: str) -> None:
    assert speakers(f"Sidang itu digelar pada Senin. “Stok masih cukup,” kata {role} {manner}.") == [role]
