"""Who speaks in articles of three and four people: who comes in, who is only told of, who is told apart."""

from __future__ import annotations

import pytest

from quotes import extract

FIRST = "Menteri Perdagangan Budi Santoso mengatakan harga garam naik tahun ini."
NEXT = ('\n"Petani sudah lama menunggu," ujarnya.', "\nIa mengatakan petani sudah lama menunggu.")
COMES = (
    "Salah satunya Lucky Ardiansyah, petani asal Sampang.",
    "Banyak petani yang mengeluh, di antaranya Lucky Ardiansyah (45).",
    "Begitu pula dengan Lucky Ardiansyah, petani garam di Sampang.",
    "Lain halnya dengan Lucky Ardiansyah, petani garam di Sampang.",
    "Tak terkecuali Lucky Ardiansyah, petani garam di Sampang.",
    "Petani lain ialah Lucky Ardiansyah, warga Sampang.",
    "Hal ini mendapat tanggapan dari Ketua Kadin Lucky Ardiansyah.",
    "Lucky Ardiansyah, Kepala Dinas Perikanan Kabupaten Sampang menyambut baik rencana itu.",
    "Sementara itu, Lucky Ardiansyah, petani garam asal Sampang, tidak sependapat.",
    "Lucky Ardiansyah (45) tak menyangka tambaknya akan rusak.",
)
TOLD_OF = (
    "Seperti diketahui, mantan Bupati Kudus Hendra Gunawan meninggal dunia pekan lalu.",
    "Sebagaimana diketahui, Hendra Gunawan menjadi sorotan karena membeli rumah mewah.",
    "Diketahui, Hendra Gunawan menjabat sejak 2020.",
    "Hal itu sesuai dengan instruksi Presiden Hendra Gunawan kepada seluruh menteri.",
    "Turut hadir Gubernur Hendra Gunawan, Bupati Kudus Sri Wahyuni, dan Kapolres Kudus AKBP Joko Prasetyo.",
    "Banyak pejabat hadir, di antaranya Hendra Gunawan dan Sri Wahyuni.",
)


def last_speaker(text: str) -> str | None:
    return extract(text).quotes[-1].speaker


@pytest.mark.parametrize("following", NEXT)
@pytest.mark.parametrize("comes", COMES)
def test_who_comes_in_speaks_next(comes: str, following: str) -> None:
    assert last_speaker(f"{FIRST}\n{comes}{following}") == "Lucky Ardiansyah"


@pytest.mark.parametrize("following", NEXT)
@pytest.mark.parametrize("told", TOLD_OF)
def test_who_is_told_of_does_not(told: str, following: str) -> None:
    assert last_speaker(f"{FIRST}\n{told}{following}") == "Budi Santoso"
