from __future__ import annotations

import msgspec
import pytest

from bench.speakers import score_pairs
from quotes.records import Extraction, Speaker
from store import Store
from store.identity import Identities
from store.judging import Seen
from store.names import aliases, name_words, person_key, slug
from store.roles import organization_key, role_words
from tests.store.factories import Said, extraction


@pytest.mark.parametrize(
    "spellings",
    [
        "Sergei Lavrov|Sergey Lavrov|Sergej Lavrov|SERGEI LAVROV|Sergei Lawrow",
        "Joko Widodo|Djoko Widodo|Ir. H. Joko Widodo|JOKO WIDODO",
        "Sukarno|Soekarno|Bung Soekarno",
        "Muhammad Tambrin|Mohammad Tambrin|M. Tambrin|Moh. Tambrin|Mochamad Tambrin",
        "H. Muhammad Tambrin, S.Ag., M.H.|Muhammad Tambrin",
        "Achmad Yani|Ahmad Yani|Akhmad Yani",
        "Shin Tae-yong|Shin Tae Yong|Shin Taeyong",
        "Jusuf Kalla|Yusuf Kalla",
        "Khofifah Indar Parawansa|Chofifah Indar Parawansa",
        "Dmitry Peskov|Dmitri Peskov|Dmitriy Peskov|Dmitrij Peskov",
        "Volodymyr Zelensky|Volodymyr Zelenskyy|Volodimir Zelenskiy",
        "Megawati Soekarnoputri|Megawati Sukarnoputri",
        "Prof. Dr. Bambang Setiadji, M.Sc.|Bambang Setiadji|Dr Bambang Setiadji, Ph.D",
        "José Mourinho|Jose Mourinho",
        "Kombes Pol. Yohana Diaz|Yohana Diaz",
    ],
)
def test_spellings_of_one_name_meet(spellings: str) -> None:
    assert len({person_key(name) for name in spellings.split("|")}) == 1


@pytest.mark.parametrize(
    "names", ["Rudi Santoso|Budi Santoso", "Mahfud MD|Mahfud", "Agus Salim|Agus Halim", "Sri|Siti"]
)
def test_other_names_stay_apart(names: str) -> None:
    a, b = names.split("|")
    assert person_key(a) != person_key(b)


def test_titles_degrees_and_ages_are_no_part_of_a_name() -> None:
    assert name_words("AKP Adhi Nurhudaya, S.H., M.H.") == name_words("Adhi Nurhudaya")
    assert name_words("Turiyah (57)") == name_words("Turiyah")
    assert name_words("H R Dharsono")[0] == "h"
    assert aliases("Bambang Soesatyo (Bamsoet)") == ("Bamsoet",)
    assert aliases("Turiyah (57)") == ()


def test_abbreviated_offices_are_the_same_words() -> None:
    assert role_words("Menlu Rusia") == role_words("Menteri Luar Negeri Rusia")
    assert organization_key("Kemenlu Malaysia") == organization_key("Kementerian Luar Negeri Malaysia")
    assert organization_key("Badan Pusat Statistik (BPS)") == organization_key("Badan Pusat Statistik")


def test_ids_can_be_typed() -> None:
    assert slug("José Mourinho") == "jose-mourinho"
    assert slug("…") == "speaker"


def names(store: Store) -> list[str]:
    return sorted(row.name for row in store.speakers())


def test_one_minister_of_several_outlets_is_one_speaker(store: Store) -> None:
    store.add(
        [
            extraction("a", Said("Misi kami tutup", "Sergei Lavrov", title="Menteri Luar Negeri Rusia")),
            extraction("b", Said("Pintu masih terbuka", "Sergey Lavrov", title="Menlu Rusia")),
            extraction("c", Said("Tidak ada jawaban", "Lavrov", title="Menlu Rusia")),
        ]
    )
    assert names(store) == ["Sergei Lavrov"]
    reasons = {joined.wording: joined.reason for joined in store.speaker("sergei-lavrov").merged}
    assert "same name" in reasons["Sergey Lavrov"]
    assert "part of the name, same role" in reasons["Lavrov"]
    assert store.speaker("sergei-lavrov").merged[0].article_id == "a"


def test_two_people_with_one_common_name_stay_two(store: Store) -> None:
    store.add(
        [
            extraction(
                "a", Said("Tanggul aman", "Rahmat", title="Bupati Tirtaraya", role="Bupati Tirtaraya")
            ),
            extraction("b", Said("Cabai mahal", "Rahmat", title="pedagang", role="pedagang Pasar Minggu")),
            extraction("c", Said("Jalan rusak", "Budi Santoso", role="Kepala Desa Sukarame")),
            extraction("d", Said("Jual emas", "Budi Santoso", role="analis Bursa Efek")),
        ]
    )
    assert names(store) == ["Budi Santoso", "Budi Santoso", "Rahmat", "Rahmat"]
    pairs = [(s.a.name, s.b.name, s.evidence) for s in store.suggestions()]
    assert pairs == [("Budi Santoso", "Budi Santoso", ("same name, but a common one, and another role",))]


def test_a_rare_full_name_is_one_person_whatever_the_role(store: Store) -> None:
    store.add(
        [
            extraction("a", Said("Kami siap", "Bahlil Lahadalia", role="Kepala BKPM")),
            extraction("b", Said("Izin dicabut", "Bahlil Lahadalia", role="Menteri ESDM")),
        ]
    )
    assert names(store) == ["Bahlil Lahadalia"]
    assert store.speaker("bahlil-lahadalia").row.role == "Menteri ESDM"
    assert [role.role for role in store.speaker("bahlil-lahadalia").roles] == ["Menteri ESDM", "Kepala BKPM"]


def test_a_longer_name_joins_only_with_the_role(store: Store) -> None:
    store.add(
        [
            extraction("a", Said("Anggaran cukup", "Sri Mulyani", title="Menteri Keuangan")),
            extraction("b", Said("Defisit turun", "Sri Mulyani Indrawati", title="Menkeu")),
            extraction("c", Said("Panen baik", "Sri Mulyani Handayani", title="petani")),
        ]
    )
    assert names(store) == ["Sri Mulyani", "Sri Mulyani Handayani"]


def test_a_misspelled_name_joins_only_with_the_role(store: Store) -> None:
    store.add(
        [
            extraction("a", Said("Harga naik", "Margo Yuwono", title="Kepala BPS")),
            extraction("b", Said("Inflasi turun", "Margo Yuwona", title="Kepala BPS")),
            extraction("c", Said("Pasar ramai", "Marga Yuwono", title="pedagang")),
        ]
    )
    assert names(store) == ["Marga Yuwono", "Margo Yuwono"]


def test_a_nickname_joins_with_the_role(store: Store) -> None:
    store.add(
        [
            extraction("a", Said("Rapat ditunda", "Bambang Soesatyo (Bamsoet)", title="Ketua MPR")),
            extraction("b", Said("Rapat jadi", "Bamsoet", title="Ketua MPR")),
        ]
    )
    assert len(store.speakers()) == 1


def test_an_organisation_and_its_acronym_are_one(store: Store) -> None:
    full = Said(
        "Logistik cukup", "Badan Nasional Penanggulangan Bencana", title="(BNPB)", kind="organization"
    )
    one = extraction("a", full)
    mentions = ("Badan Nasional Penanggulangan Bencana (BNPB)",)
    speaker = one.speakers[0].__class__(full.speaker or "", "organization", mentions)
    store.add([one.__class__(one.article, one.quotes, (speaker,))])
    store.add([extraction("b", Said("Bantuan dikirim", "BNPB", kind="organization"))])
    store.add([extraction("c", Said("Air surut", "Kemenlu Rusia", kind="organization"))])
    store.add([extraction("d", Said("Air naik", "Kementerian Luar Negeri", kind="organization"))])
    assert names(store) == [
        "Badan Nasional Penanggulangan Bencana",
        "Kemenlu Rusia",
        "Kementerian Luar Negeri",
    ]


def test_a_persons_name_is_no_organisation(store: Store) -> None:
    store.add(
        [
            extraction("a", Said("Kami hadir", "Bintang Timur", kind="person")),
            extraction("b", Said("Kami hadir juga", "Bintang Timur", kind="organization")),
        ]
    )
    assert len(store.speakers()) == 2


def test_unnamed_sources_of_two_articles_are_two(store: Store) -> None:
    said = "seorang pejabat NATO"
    store.add([extraction(i, Said(f"Tidak tahu {i}", said, kind="unnamed")) for i in ("a", "b")])
    assert names(store) == [said, said]


def test_an_article_keeps_its_speakers_when_it_changes(store: Store) -> None:
    store.add([extraction("a", Said("Tidak tahu", "seorang warga", kind="unnamed"))])
    before = store.speakers()[0].id
    store.add([extraction("a", Said("Tidak tahu sama sekali", "seorang warga", kind="unnamed"))])
    assert [row.id for row in store.speakers()] == [before]


def test_counts_follow_when_an_article_changes_its_speaker(filled: Store) -> None:
    filled.add(
        [extraction("lintang-1", Said("Pintu tidak kami kunci", "Leonid Slutsky"), outlet="Warta Lintang")]
    )
    card = filled.speaker("sergei-lavrov")
    assert (card.row.quotes, card.row.articles, card.row.outlets) == (1, 1, 1)
    assert "Sergey Lavrov" not in card.row.wordings


def test_rows_tell_when_and_where_somebody_spoke(filled: Store) -> None:
    row = filled.find_speaker("Lungescu")
    assert (row.quotes, row.articles, row.outlets) == (2, 2, 2)
    assert (row.first, row.last, row.weeks) == ("2021-10-18", "2021-10-19", (("2021-10-18", 2),))
    assert filled.speaker(row.id).outlets == (("Harian Sagara", 1), ("Warta Lintang", 1))


def test_dates_that_are_none_count_as_no_date(store: Store) -> None:
    store.add([extraction("a", Said("Kami siap"), date="Senin (18/10)")])
    assert (store.speakers()[0].first, store.speakers()[0].weeks) == ("", ())


def test_the_list_of_pairs_is_joined_and_kept_apart_as_it_says() -> None:
    score = score_pairs()
    assert score.good, score.missed
    assert score.joined >= 94
    assert score.different >= 60


def test_an_ambiguous_name_without_a_role_is_nobody_known() -> None:
    identities = Identities()
    identities.add("a", Seen("Budi Santoso", "person", role="Kepala Desa Sukarame"))
    identities.add("b", Seen("Budi Santoso", "person", role="analis Bursa Efek"))
    match = identities.match(Seen("Budi Santoso", "person"))
    assert match.who is None
    assert {doubt.who for doubt in match.doubts} == {"a", "b"}
    identities.add("c", Seen("Budi Santoso", "person"))
    assert identities.match(Seen("Budi Santoso", "person")).who == "c"
    assert identities.match(Seen("Budi Santoso", "person", role="Kades Desa Sukarame")).who == "a"


def many(name: str, count: int, **fields: object) -> list[Extraction]:
    """As many articles in which somebody speaks."""
    return [extraction(f"{name}-{i}", Said(f"Pernyataan nomor {i}", name, **fields)) for i in range(count)]  # type: ignore[arg-type]


def test_a_well_known_common_name_with_another_office_is_no_new_person(store: Store) -> None:
    store.add(many("Joko Widodo", 12, role="Presiden"))
    store.add([extraction("x", Said("Saya datang", "Joko Widodo", role="mantan wali kota Solo"))])
    store.add([extraction("y", Said("Dagangan sepi", "Joko Widodo", role="pedagang bakso"))])
    assert [(row.name, row.quotes) for row in store.speakers()] == [("Joko Widodo", 13), ("Joko Widodo", 1)]


def test_a_third_article_makes_no_third_identity_where_two_have_its_role(store: Store) -> None:
    store.add([extraction("a", Said("Data dibenahi", "Ipul"))])
    store.add([extraction(i, Said(f"Bansos tahap {i}", "Ipul", role="Menteri Sosial")) for i in "bcd"])
    assert sorted(row.quotes for row in store.speakers()) == [1, 3]


def test_a_surname_alone_joins_whom_everybody_calls_so(store: Store) -> None:
    store.add([extraction("0", Said("Tarif naik", "Trump"))])
    for i in range(12):
        one = extraction(f"t{i}", Said(f"Tarif nomor {i}", "Donald Trump", role="Presiden Amerika Serikat"))
        speaker = msgspec.structs.replace(one.speakers[0], mentions=("Presiden Donald Trump", "Trump"))
        store.add([msgspec.structs.replace(one, speakers=(speaker,))])
    store.add([extraction("x", Said("Tarif turun", "Trump"))])
    store.add([extraction("y", Said("Adik saya benar", "Trump", role="keponakan"))])
    assert {row.name: row.quotes for row in store.speakers()}["Donald Trump"] == 13
    assert len(store.speakers()) == 3
    joined = {j.wording: j.reason for j in store.speaker("donald-trump").merged}
    assert joined["Trump"] == "called so beside “Donald Trump”"


def test_a_rare_surname_alone_is_suggested_where_nobody_else_has_it(store: Store) -> None:
    store.add([extraction("a", Said("Misi kami tutup", "Sergei Lavrov", role="Menlu Rusia"))])
    store.add([extraction("b", Said("Pintu terbuka", "Lavrov")), extraction("c", Said("Mahal", "Santoso"))])
    (found,) = store.suggestions()
    assert (found.a.name, found.b.name) == ("Sergei Lavrov", "Lavrov")
    assert "nobody else is called so" in found.evidence[0]


def test_the_wife_and_the_deputy_are_somebody_else(store: Store) -> None:
    store.add(
        [
            extraction("a", Said("Inflasi turun", "Tito Karnavian", title="Menteri Dalam Negeri")),
            extraction("b", Said("Posyandu aktif", "Tri Tito Karnavian", title="istri Menteri Dalam Negeri")),
        ]
    )
    assert len(store.speakers()) == 2


def body(article: str, name: str, *mentions: str, behind: str = "") -> Extraction:
    """An article in which an organisation speaks."""
    one = extraction(article, Said(f"Pernyataan {article}", name, kind="organization"))
    speakers = (Speaker(name, "organization", mentions or (name,)),)
    text = msgspec.structs.replace(one.article, text=one.article.text + behind)
    return Extraction(text, one.quotes, speakers)


@pytest.mark.parametrize(
    "names",
    [
        "BPS|Badan Pusat Statistik|Badan Pusat Statistik (BPS)", "KPK|Komisi Pemberantasan Korupsi|KPK RI",
        "NATO|Pakta Pertahanan Atlantik Utara", "BPS Jatim|Badan Pusat Statistik (BPS) Jawa Timur",
        "Badan Meteorologi, Klimatologi, dan Geofisika|BMKG", "DPR|Dewan Perwakilan Rakyat|DPR RI",
    ],
)  # fmt: skip
def test_a_body_and_its_well_known_acronym_are_one(store: Store, names: str) -> None:
    store.add(body(str(i), name) for i, name in enumerate(names.split("|")))
    assert len(store.speakers()) == 1


def test_a_regional_office_is_not_the_body_whose_acronym_it_bears(store: Store) -> None:
    names = ("Badan Pusat Statistik", "Badan Pusat Statistik (BPS) Jatim", "BPS Papua", "BPS")
    store.add(body(str(i), name, name, "BPS") for i, name in enumerate(names))
    assert {row.name: row.quotes for row in store.speakers()} == {
        "Badan Pusat Statistik": 2, "Badan Pusat Statistik (BPS) Jatim": 1, "BPS Papua": 1,
    }  # fmt: skip


def test_an_article_that_spells_an_acronym_out_joins_both(store: Store) -> None:
    full, behind = "Lembaga Kajian Pangan Nusantara", " Kata Lembaga Kajian Pangan Nusantara (LKPN) kemarin."
    store.add([body("a", "LKPN", behind=behind), body("b", full)])
    assert len(store.speakers()) == 1
    store.add([body("c", "Pusat Data Tani"), body("d", "PDT")])
    store.add([body("e", "Pusat Data Tani", behind=" Juga Pusat Data Tani (PDT).")])
    (found,) = store.suggestions()
    assert {found.a.name, found.b.name} == {"Pusat Data Tani", "PDT"}
    assert found.evidence == ("one article gives both names",)


def test_two_bodies_with_one_acronym_stay_two(store: Store) -> None:
    names = (
        "Masyarakat Transportasi Indonesia",
        "Majelis Tani Indramayu",
        "Masyarakat Transportasi Indonesai",
    )
    store.add(body(str(i), name, name, f"{name} (MTI)") for i, name in enumerate(names))
    assert sorted(row.quotes for row in store.speakers()) == [1, 2]


def test_what_stands_in_parentheses_is_no_acronym_unless_its_letters_are_the_names(store: Store) -> None:
    store.add([body("a", "pemerintah", behind=" Pajak ditanggung pemerintah (DTP).")])
    assert store.speakers()[0].wordings == ("pemerintah",)


def test_a_body_once_taken_for_a_person_stays_a_body(store: Store) -> None:
    store.add([body(str(i), "Bank Nusantara") for i in range(4)])
    store.add([extraction("x", Said("Bunga naik", "Bank Nusantara", kind="person"))])
    (row,) = store.speakers()
    assert (row.kind, row.quotes) == ("organization", 5)
    for i in range(8):
        store.add([extraction(f"y{i}", Said(f"Bunga turun {i}", "Bank Nusantara", kind="person"))])
    assert store.speakers()[0].kind == "person"


def test_sources_without_a_name_come_last_or_alone(store: Store) -> None:
    store.add([extraction("a", *(Said(f"Tidak tahu {i}", "seorang warga", kind="unnamed") for i in "xyz"))])
    store.add([body("b", "perusahaan"), body("c", "perusahaan")])
    store.add([extraction("d", Said("Kami siap", "Zainal Arifin"))])
    assert [row.name for row in store.speakers()] == [
        "Zainal Arifin", "seorang warga", "perusahaan", "perusahaan",
    ]  # fmt: skip
    assert store.speakers(sort="name", descending=False)[0].name == "Zainal Arifin"
    assert [row.name for row in store.speakers(named=True)] == ["Zainal Arifin"]
    assert len(store.speakers(named=False)) == 3


def lavrov(article: str, day: str, role: str = "Menteri Luar Negeri") -> Extraction:
    return extraction(
        article, Said(f"Misi {article}", "Sergei Lavrov", role=role, affiliation="Rusia"), date=day
    )


def minister(article: str, day: str) -> Extraction:
    said = Said(f"Pintu {article} masih terbuka", "Menlu Rusia", kind="unnamed")
    return extraction(article, said, date=day, outlet="Warta Lintang")


@pytest.mark.parametrize("later", [False, True])
def test_a_source_called_by_its_office_is_suggested_as_its_only_holder_of_that_time(
    store: Store, later: bool
) -> None:
    known, bare = lavrov("a", "2021-10-18"), minister("b", "2021-12-01")
    store.add([bare, known] if later else [known, bare], batch=1)
    store.add([minister("c", "2015-01-01"), minister("d", "")])
    assert len(store.speakers()) == 4
    found = {(s.a.name, s.b.first): s.evidence for s in store.suggestions()}
    assert found == {
        ("Sergei Lavrov", day): ("the office of Sergei Lavrov from 2021-10-18 to 2021-10-18",)
        for day in ("2021-12-01", "")
    }
    store.accept(next(s.id for s in store.suggestions() if s.b.first))
    assert store.find_speaker("lavrov").quotes == 2


def test_an_office_that_two_held_or_that_is_one_of_many_suggests_nobody(store: Store) -> None:
    store.add([lavrov("a", "2021-10-18"), minister("b", "2021-12-01")][:1])
    store.add([extraction("x", Said("Ada", "Igor Ivanov", role="Menlu Rusia"), date="2021-11-01")])
    store.add([minister("c", "2021-10-20")])
    store.add([extraction("d", Said("Jalan rusak", "Sukiman", role="Kepala Desa Sukarame"))])
    store.add([extraction("e", Said("Jalan baik", "kepala desa Sukarame", kind="unnamed"))])
    assert store.suggestions() == ()
