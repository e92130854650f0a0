"""Documents lead to whoever wrote them, bodies to their fullest name, bare roles to their only holder."""

from __future__ import annotations

import pytest

from quotes import extract

WRITTEN = {
    "a medium behind its statement": (
        'Laga itu ditunda. "Bek Wira Kelana absen karena cedera," bunyi pernyataan Kabarbola.co.id.',
        "Kabarbola.co.id",
    ),
    "an account that posted": (
        "Api padam pagi tadi. "
        '"Satu korban dibawa ke puskesmas," tulis keterangan video yang diunggah Kabarmelati.',
        "Kabarmelati",
    ),
    "a platform never speaks": (
        "Harga cabai naik dua kali lipat. Hal ini diungkap video TikTok yang diunggah akun Pasarkita.id.",
        "Pasarkita.id",
    ),
    "an excerpt": (
        '"Korban dalam keadaan sehat," demikian bunyi petikan siaran pers dari Fungsi Penerangan KBRI Oslo.',
        "Fungsi Penerangan KBRI Oslo",
    ),
    "taken up again": (
        '"Korban sehat," demikian bunyi petikan siaran pers dari Fungsi Penerangan KBRI Oslo. '
        "Dalam siaran pers tersebut dinyatakan bahwa korban akan pulang pekan depan.",
        "Fungsi Penerangan KBRI Oslo",
    ),
    "in the name of": (
        "Menurut keterangan resmi yang dikeluarkan atas nama PT Sinar Laut, pabrik itu tidak lagi untung.",
        "PT Sinar Laut",
    ),
    "an internal memo": (
        "Aturan itu ditulis lewat memo internal Departemen Luar Negeri. "
        '"Semua wawancara ditunda," kata memo tersebut.',
        "Departemen Luar Negeri",
    ),
    "a ruling by its number": (
        "Mahkamah Konstitusi (MK) bersidang. Mereka merujuk putusan MK nomor 55/PUU-XX/2021 yang intinya "
        "menyebut lembaga tidak dapat menggugat warga.",
        "Mahkamah Konstitusi",
    ),
    "a suit, not the court that got it": (
        "Rina Dewi melayangkan gugatan ke Pengadilan Negeri Sleman. "
        '"Data pribadi dijual tanpa izin," tulis gugatan tersebut.',
        "Rina Dewi",
    ),
    "a letter": (
        "Dalam suratnya, Ratu Margareta memohon izin untuk berdagang. "
        '"Margareta memberi salam kepada Sultan," demikian bunyi surat itu.',
        "Ratu Margareta",
    ),
    "an open letter": (
        "Sari Melati pernah marah besar dan menyampaikannya melalui surat terbuka. "
        'Begini sebagian isi surat itu: "Tuan Gubernur, kami kecewa dengan kebijakan Tuan."',
        "Sari Melati",
    ),
    "a post": (
        'Aktris Nola Putri mengunggah foto di Instagram. "Terima kasih atas doa kalian," tulis unggahan itu.',
        "Nola Putri",
    ),
    "a study": (
        "Menurut penelitian Harvard Medical School, partikel plastik bisa memicu peradangan.",
        "Harvard Medical School",
    ),
    "a report released by another": (
        "Angka itu ada dalam laporan Statistik Sukamaju 2023 yang dirilis Badan Pusat Statistik (BPS). "
        "Menurut laporan tersebut, jumlah mobil bertambah pesat.",
        "Badan Pusat Statistik",
    ),
    "the report keeps its issuer": (
        "Laporan Bank Dunia menyebutkan ekonomi melambat. Sukma Wijaya menanggapi hal itu di Komisi VII DPR. "
        '"Ekonomi akan tumbuh tiga persen," tulis laporan tersebut.',
        "Bank Dunia",
    ),
    "an account taken up": (
        "Salah satu akun ada yang mengunggahnya di Instagram. "
        "Akun itu menambahkan bahwa pesawat jatuh di laut.",
        "Salah satu akun",
    ),
    "a notice": (
        'Bank Nagari Sukamaju (BNS) menutup dua cabang. "Cabang Melati kami tutup," '
        "tulis Pengumuman BNS yang dirilis pada Senin (4/8).",
        "Bank Nagari Sukamaju",
    ),
    "an account told to be somebody's own": (
        "Penyanyi Wisnu Adinata menulisnya lewat Instagram pribadinya @melodi_88. "
        '"Silakan nyanyikan lagu saya," tulis @melodi_88.',
        "Wisnu Adinata",
    ),
    "the post in which he was quoted": (
        'Ratna Sari libur panjang. "Aku bahagia sekali," tulis Ratna dalam unggahannya. '
        "Unggahan itu juga menyebut ia akan pulang bulan depan.",
        "Ratna Sari",
    ),
    "a chain letter that nobody wrote": (
        'Berikut isi postingan pesan berantai tersebut: "Jangan makan semangka dengan madu malam ini."',
        "postingan pesan berantai",
    ),
    "a law with its subject": (
        "Pasal 4 Undang-undang Nomor 12 Tahun 1999 tentang Perlindungan Konsumen menegaskan bahwa setiap "
        "pembeli berhak atas ganti rugi.",
        "Undang-undang Nomor 12 Tahun 1999 tentang Perlindungan Konsumen",
    ),
    "a law in a relative clause": (
        "Tindakan itu dilarang. Kemudian, Pasal 4 UU Nomor 12 Tahun 1999 yang menegaskan bahwa setiap "
        "pembeli berhak atas ganti rugi.",
        "UU Nomor 12 Tahun 1999",
    ),
    "a rule by its fullest name": (
        "Peraturan Wali Kota (Perwali) Nomor 21 tahun 2010 berlaku besok. "
        '"Setiap pengendara wajib berhenti," bunyi Perwali Nomor 21 Tahun 2010.',
        "Peraturan Wali Kota (Perwali) Nomor 21 tahun 2010",
    ),
    "a rule taken up": (
        "Menurut Pasal 7 UU Nomor 12 Tahun 1999 tentang Jalan, bahu jalan harus bebas. "
        "Pasal itu menyebutkan pelanggar didenda.",
        "UU Nomor 12 Tahun 1999 tentang Jalan",
    ),
    "a recording is nobody's near it": (
        'Nusa Airlines membatalkan penerbangan. "Mesin kiri rusak," demikian rekaman audio kontrol udara.',
        "rekaman audio kontrol udara",
    ),
    "a document that opens its sentence": (
        '"Kita punya alat," kata pemimpin proyek, Tono Lesmana. Laporan yang beredar belakangan ini '
        "mengatakan bahwa negara itu siap.",
        "Laporan yang beredar",
    ),
    "a statement with an adjective before its issuer": (
        'Pemain itu wafat. "Kami berduka," demikian pernyataan resmi Kementerian Olahraga Oman.',
        "Kementerian Olahraga Oman",
    ),
    "a statement in another language": (
        '"Kami menyesal," demikian keterangan berbahasa Arab dari Kementerian Pertahanan Oman.',
        "Kementerian Pertahanan Oman",
    ),
    "a report that was just read": (
        "Dilansir Sky Sukamaju, klub itu menemukan pengganti. Pelatih senang. Menurut laporan tersebut, sang "
        "pemain tertarik.",
        "Sky Sukamaju",
    ),
    "a report by its verb": (
        "Rina Dewi melaporkan pamannya ke polisi. Laporan tersebut menyebut anaknya juga dipukul.",
        "Rina Dewi",
    ),
    "data that were called a report": (
        'Menurut laporan Bank Dunia, ekonomi melambat. "Utang naik," kata Budi Hartono. Data tersebut juga '
        "mengungkapkan bahwa ekspor turun tajam.",
        "Bank Dunia",
    ),
    "what somebody just said": (
        '"Kami akan melawan," kata Rina Dewi. Pernyataan itu menegaskan bahwa ia tidak takut.',
        "Rina Dewi",
    ),
    "a numbered ruling": (
        "Salah satunya adalah Putusan Mahkamah Konstitusi (MK) Nomor 12/PUU-XX/2022 yang menyatakan bahwa "
        "tambang di pulau kecil dapat merusak.",
        "Mahkamah Konstitusi",
    ),
    "a court that speaks in a numbered ruling": (
        "Mahkamah Konstitusi bersidang. Dalam putusan perkara Nomor 12/PUU-XX/2022, MK menegaskan bahwa "
        "warga berhak menggugat.",
        "Mahkamah Konstitusi",
    ),
    "a statement of the firm": (
        'PT Mega Sandang Tbk (MEGA) menutup pabriknya. "Merek kami kelola," tulis siaran pers perusahaan.',
        "PT Mega Sandang Tbk",
    ),
}
BODIES = {
    "a shortened place": (
        "KontraS Sumatera Utara hadir. KontraS Sumut juga menilai hukuman itu terlalu ringan.",
        "KontraS Sumatera Utara",
    ),
    "an embassy without its place": (
        "Keluarga korban mendatangi KBRI Oslo. KBRI menjelaskan situasi sudah tenang.",
        "KBRI Oslo",
    ),
    "two embassies": (
        "Keluarga korban mendatangi KBRI Oslo dan KBRI Praha. KBRI menjelaskan situasi sudah tenang.",
        "KBRI",
    ),
    "an office named in a title": (
        "Kepala Dinas Kesehatan Bangka Tengah, Zaitun, hadir. Dinas Kesehatan mencatat ada 20 kasus demam.",
        "Dinas Kesehatan Bangka Tengah",
    ),
    "a state body with RI": (
        'Kejaksaan Agung (Kejagung) menahan dua orang. "Berkas lengkap," demikian keterangan Kejagung RI.',
        "Kejaksaan Agung",
    ),
    "letters without brackets": (
        "PT Pelita Husada Citra membuka klinik. PHC menyebutkan klinik itu siap melayani warga.",
        "PT Pelita Husada Citra",
    ),
    "the central bank": (
        "Bank Indonesia (BI) menahan suku bunga. Bank sentral memperkirakan inflasi tetap rendah.",
        "Bank Indonesia",
    ),
    "an apposition before": (
        "Video milik pihak travel, Nusa Wisata Utama. Pihak travel menjelaskan bahwa jemaah telah tiba.",
        "Nusa Wisata Utama",
    ),
    "an airline": (
        "Melati Airlines mengeluarkan pernyataan. Menurut maskapai, semua penerbangan berjalan lancar.",
        "Melati Airlines",
    ),
    "a club's management": (
        "Manajemen PSIS Sukamaju melepas dua pemain. Manajemen menyatakan kontrak mereka tidak diperpanjang.",
        "Manajemen PSIS Sukamaju",
    ),
    "a department": (
        'Departemen Kesehatan New York menutup sumur. "Kami memeriksa air," demikian pernyataan departemen.',
        "Departemen Kesehatan New York",
    ),
    "a company behind its kind": (
        "BUMD Banten PT Banten Sejahtera (Basera) membangun jalan. Basera menyatakan jalan itu belum rusak.",
        "PT Banten Sejahtera",
    ),
    "a body for somebody": (
        "Badan Perserikatan Bangsa-Bangsa untuk Pengungsi (UNHCR) melaporkan setiap hari 20 anak hilang.",
        "Badan Perserikatan Bangsa-Bangsa untuk Pengungsi",
    ),
    "a short name in square brackets": (
        "Dinas Keamanan Moldova [SBM] menyerang pangkalan. SBM mengatakan serangan itu berhasil.",
        "Dinas Keamanan Moldova",
    ),
    "the first of two states": (
        "Prancis dan Kanada menyatakan akan mengakui negara itu.",
        "Prancis",
    ),
    "a cabinet in small letters": (
        "Sementara itu, pada Jumat pagi, kabinet keamanan Israel menyatakan pasukan hanya akan bertahan.",
        "kabinet keamanan Israel",
    ),
    "the only firm": (
        "PT Nusa Kimia Abadi Tbk (NUSA) menulis kepada bursa. Melansir keterbukaan informasi Bursa Efek "
        "Indonesia (BEI), Selasa (10/6/2025), Perseroan menyatakan bahwa rumor itu tidak benar.",
        "PT Nusa Kimia Abadi Tbk",
    ),
    "its management": (
        'PT Mega Sandang Tbk (MEGA) menutup pabriknya. "Merek itu kami kelola," ujar manajemen perusahaan.',
        "PT Mega Sandang Tbk",
    ),
    "the only university": (
        "Universitas Udara Bali (Unubi) menepis kabar itu. Pihak kampus menegaskan, mahasiswa itu sakit.",
        "Universitas Udara Bali",
    ),
    "one of two universities": (
        "Universitas Udara dan Universitas Laut bertanding. Pihak kampus menegaskan, mahasiswa itu sakit.",
        "Pihak kampus",
    ),
    "a firm without a list": (
        "Helvar memproduksi kapal. Perusahaan ini mengklaim bahwa kapal itu tidak berbahaya.",
        "Helvar",
    ),
    "no firm but a person": (
        "Bayu Sentosa bekerja keras. Perusahaan itu mengklaim bahwa kapal itu tidak berbahaya.",
        "Perusahaan",
    ),
    "the agency of an artist": (
        'Kim Dara absen. Ia artis Melati Entertainment. "Kami mohon dukungan," kata agensi tersebut.',
        "Melati Entertainment",
    ),
    "a short name with its place": (
        "Kejaksaan Negeri (Kejari) Karangasem menahan dua orang. Kejari menyatakan bahwa kerugian itu besar.",
        "Kejaksaan Negeri (Kejari) Karangasem",
    ),
    "a clipped name": (
        "Koalisi Warga untuk Pembaruan Pasar berunjuk rasa. Koalisi menilai bahwa harga sewa terlalu tinggi.",
        "Koalisi Warga untuk Pembaruan Pasar",
    ),
    "initials inside a name": (
        'Kabar itu dari Dinas Pekerjaan Umum Kota Binjai. "Jalan ditutup besok," ujar Dinas PU.',
        "Dinas Pekerjaan Umum Kota Binjai",
    ),
    "a listed short name with a state": (
        'Kementerian Kesehatan Irak menghitung korban. "Korban dirawat," tulis Kemenkes Irak.',
        "Kementerian Kesehatan Irak",
    ),
    "a word in capitals": (
        'Kementerian Pertanian diam. "Panen naik," tulis KEMENTERIAN Pertanian.',
        "Kementerian Pertanian",
    ),
    "a body before its parent": (
        "Di lain sisi, survei Badan Riset dan Pengukuran (Baripeng) Kementerian Perhubungan (Kemenhub) pada "
        "2022 menyebut pendapatan nelayan lebih rendah.",
        "Badan Riset dan Pengukuran (Baripeng) Kementerian Perhubungan",
    ),
    "an English name": (
        "Center for Deep Ocean Studies menerangkan bahwa gempa itu kecil.",
        "Center for Deep Ocean Studies",
    ),
    "the government through a ministry": (
        "Pemerintah melalui Kementerian Perdagangan menyebut harga beras turun pada pekan ini.",
        "Kementerian Perdagangan",
    ),
    "the police": (
        "Warga panik. Pihak kepolisian mengimbau agar warga tertib.",
        "kepolisian",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), WRITTEN.values(), ids=WRITTEN)
def test_a_document_leads_to_who_wrote_it(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize(("text", "speaker"), BODIES.values(), ids=BODIES)
def test_a_body_is_called_by_its_fullest_name(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker
