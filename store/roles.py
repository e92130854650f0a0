"""Roles and organisations brought to the same words: `Menlu` and `Menteri Luar Negeri`."""

from __future__ import annotations

from functools import lru_cache

from store.acronyms import KNOWN
from store.names import PARENTHESES, WORD, folded

SHORT = {
    "menlu": "menteri luar negeri", "menkeu": "menteri keuangan", "mendag": "menteri perdagangan",
    "menkes": "menteri kesehatan", "mendagri": "menteri dalam negeri", "menhan": "menteri pertahanan",
    "menhub": "menteri perhubungan", "menag": "menteri agama", "menaker": "menteri ketenagakerjaan",
    "mensos": "menteri sosial", "menperin": "menteri perindustrian", "mentan": "menteri pertanian",
    "menpora": "menteri pemuda olahraga", "mensesneg": "menteri sekretaris negara",
    "menko": "menteri koordinator", "menkopolhukam": "menteri koordinator bidang politik hukum keamanan",
    "polhukam": "politik hukum keamanan", "marves": "kemaritiman investasi",
    "esdm": "energi sumber daya mineral", "imipas": "imigrasi pemasyarakatan",
    "mendikbud": "menteri pendidikan kebudayaan", "menpan": "menteri pendayagunaan aparatur negara",
    "sekjen": "sekretaris jenderal", "dirjen": "direktur jenderal",
    "dirjenpas": "direktur jenderal pemasyarakatan", "dirut": "direktur utama", "jubir": "juru bicara",
    "wapres": "wakil presiden", "wamen": "wakil menteri", "wagub": "wakil gubernur",
    "wabup": "wakil bupati", "wawali": "wakil wali kota", "walikota": "wali kota", "ketum": "ketua umum",
    "waketum": "wakil ketua umum", "waka": "wakil ketua", "sekda": "sekretaris daerah",
    "kabid": "kepala bidang", "kadis": "kepala dinas", "kasi": "kepala seksi", "kasat": "kepala satuan",
    "kapolri": "kepala polri", "kapolda": "kepala polda", "kapolres": "kepala polres",
    "kapolsek": "kepala polsek", "kabag": "kepala bagian", "kanwil": "kantor wilayah",
    "pm": "perdana menteri", "presdir": "presiden direktur", "cawapres": "calon wakil presiden",
    "capres": "calon presiden", "caleg": "calon legislatif", "kemlu": "kementerian luar negeri",
    "kemenlu": "kementerian luar negeri", "kemenkeu": "kementerian keuangan",
    "kemendag": "kementerian perdagangan", "kemenkes": "kementerian kesehatan",
    "kemenag": "kementerian agama", "kemendagri": "kementerian dalam negeri",
    "kemenhan": "kementerian pertahanan", "kemenhub": "kementerian perhubungan",
    "kemensos": "kementerian sosial", "kementan": "kementerian pertanian",
    "kemenperin": "kementerian perindustrian", "kemnaker": "kementerian ketenagakerjaan",
    "kemendikbud": "kementerian pendidikan kebudayaan", "kejagung": "kejaksaan agung",
    "kejari": "kejaksaan negeri", "kejati": "kejaksaan tinggi", "pemkot": "pemerintah kota",
    "pemkab": "pemerintah kabupaten", "pemprov": "pemerintah provinsi", "pemda": "pemerintah daerah",
    "pemdes": "pemerintah desa", "disdamkar": "dinas pemadam kebakaran", "disdik": "dinas pendidikan",
    "dinkes": "dinas kesehatan", "dishub": "dinas perhubungan", "dpp": "dewan pimpinan pusat",
    "as": "amerika serikat", "sumut": "sumatera utara", "sumbar": "sumatera barat",
    "sumsel": "sumatera selatan", "jabar": "jawa barat", "jateng": "jawa tengah", "jatim": "jawa timur",
    "sulsel": "sulawesi selatan", "kalsel": "kalimantan selatan", "diy": "yogyakarta",
}  # fmt: skip
"""Abbreviations of offices, ministries and provinces, written out."""

STOP = frozenset(
    [
        "dan",
        "di",
        "dari",
        "yang",
        "untuk",
        "pada",
        "oleh",
        "dalam",
        "atas",
        "para",
        "urusan",
        "bidang",
        "juga",
        "sekaligus",
        "itu",
        "ini",
        "tersebut",
        "pak",
        "ri",
        "republik",
        "selaku",
        "sebagai",
        "adalah",
        "mantan",
        "eks",
        "kata",
        "menurut",
        "the",
        "of",
        "and",
        "for",
    ]
)
"""Words of a role that tell nothing."""

GENERIC = frozenset(
    [
        "warga",
        "pedagang",
        "petani",
        "nelayan",
        "pengamat",
        "analis",
        "politik",
        "pakar",
        "ahli",
        "dosen",
        "mahasiswa",
        "saksi",
        "korban",
        "pelaku",
        "tersangka",
        "anggota",
        "ketua",
        "kepala",
        "direktur",
        "manajer",
        "pemilik",
        "pengusaha",
        "artis",
        "penyanyi",
        "aktor",
        "pemain",
        "pelatih",
        "dokter",
        "guru",
        "relawan",
        "staf",
        "pejabat",
        "petugas",
        "polisi",
        "pengacara",
        "hukum",
        "kuasa",
        "ibu",
        "bapak",
        "suami",
        "istri",
        "anak",
        "wakil",
        "juru",
        "bicara",
        "koordinator",
        "ekonom",
        "peneliti",
        "wartawan",
        "jurnalis",
        "sekretaris",
        "bupati",
        "gubernur",
        "wali",
        "kota",
        "menteri",
        "umum",
        "pusat",
        "daerah",
        "negara",
        "nasional",
    ]
)
"""Words that many people's roles share; alone they are no evidence."""


KIN = frozenset({
    "istri", "suami", "anak", "putra", "putri", "ibu", "ayah", "adik", "kakak", "menantu", "keluarga",
    "ajudan", "wakil", "kuasa", "pengacara",
})  # fmt: skip
"""Words that make another person of a role: the wife of a minister, the deputy of a governor."""
PRIVATE = frozenset({
    "warga", "pedagang", "petani", "nelayan", "mahasiswa", "siswa", "saksi", "korban", "pelaku", "tersangka",
    "sopir", "pengemudi", "ibu", "bapak", "suami", "istri", "anak", "relawan", "guru", "buruh", "karyawan",
    "penjual", "pembeli", "tetangga", "keluarga", "rt", "rw", "desa", "dusun", "kelurahan", "camat", "lurah",
    "kades", "peternak", "pemilik", "penjaga", "satpam", "ojek", "murid", "orangtua",
})  # fmt: skip
"""Words of roles that every town has many of: whoever bears a famous name and such a role is not famous."""


@lru_cache(maxsize=65536)
def role_words(text: str) -> frozenset[str]:
    """The telling words of a role or affiliation, abbreviations written out."""
    words: list[str] = []
    for word in WORD.findall(folded(text)):
        words.extend(SHORT[word].split() if word in SHORT else [word])
    return frozenset(word for word in words if word not in STOP and not word.isdigit())


@lru_cache(maxsize=65536)
def organization_key(name: str) -> str:
    """Equal for spellings of one organisation: abbreviations written out, parentheses left out."""
    words: list[str] = []
    for word in WORD.findall(folded(PARENTHESES.sub(" ", name))):
        words.extend((SHORT.get(word) or KNOWN.get(word) or word).split())
    return " ".join(word for word in words if word not in {"dan", "the", "ri"}) or folded(name)
