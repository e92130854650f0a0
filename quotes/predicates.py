"""Whether words are a clause of their own: a subject with a predicate outside any relative clause."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.tokens import NUMBER, PUNCT, QUOTED, WORD, Token

PREDICATES = frozenset(
    """adalah ialah merupakan akan telah sudah belum masih sedang tengah bisa dapat harus perlu tidak tak bukan ada
    naik turun mampu boleh wajib mulai siap ingin mau pernah jadi sangat cukup ikut datang tiba masuk keluar jatuh
    tewas meninggal penting tetap bakal hanya sempat malah justru terus kerap sering selalu punya butuh tumbuh lahir
    kembali hadir hidup habis hilang rusak aman lancar baik buruk tinggi rendah lebih minta beri pakai buat rawan
    wajar layak sah batal gagal lolos menang kalah kena dapatkan ambil tutup buka jangan mesti usah setuju optimistis
    optimis pesimistis yakin percaya tahu paham lupa bangga kecewa senang sedih keberatan kesulitan kesal tahan positif
    negatif sakit sembuh stabil siaga bebas besar kecil sedikit banyak jauh dekat lama cepat lambat aktif kondusif
    membaik sepakat seharusnya semestinya hendaknya sebaiknya""".split()
)
OPENERS = frozenset("yang untuk dengan guna setelah sebelum usai saat ketika tanpa dalam agar supaya sambil seraya karena demi sejak hingga sampai akibat oleh".split())
"""After one of these the next verb is not the main one."""
NOT_VERBS = frozenset(
    """menteri berita dewan media dinas mereka berbagai merek beras meter terkait tersebut terhadap diri dirinya berapa
    bersama berikut medis mesin metode menit meski meskipun berkas terakhir terbaru terbesar tertentu terlebih berat
    bekas belakang bendera bensin benteng beton beasiswa mental menkes mendagri menlu menko menhan dirjen diskusi
    digital dirut direktur direksi dialog diplomat distribusi ternyata terutama terdekat terbaik tertinggi terendah
    berdasarkan berlian berlin bersih ter di me ber mekanisme melalui menurut mengenai menjelang menuju membran
    membership metro mesir merah merdeka terminal teritorial teroris terorisme terapi teror term dimensi diet disertasi
    disiplin diploma diagnosis dini dinding dipan beliau benda bencana bentuk beragam berarti bertingkat terpadu
    berkelanjutan menengah bertahap beberapa berbeda bentrok bengkel benar bersubsidi bermotor terdampak""".split()
)


def is_verb(token: Token) -> bool:
    """Whether a word in lower case has a verb's prefix or stands in predicates."""
    word = token.lower
    if token.kind != WORD or token.capital:
        return False
    if word in PREDICATES:
        return True
    if len(word) < 5 or word in NOT_VERBS or "-" in word and not word.startswith(("me", "ber", "di")):
        return False
    if word.startswith(("me", "ber", "ter")):
        return True
    return word.startswith("di") and word.endswith(("kan", "i", "nya")) or (word.startswith("di") and len(word) > 5)


def is_clause(tokens: Sequence[Token], start: int, end: int, *, subject: bool = True) -> bool:
    """Whether `tokens[start:end]` hold a main predicate; with `subject` something must stand before it."""
    skip = False
    seen = 0
    for token in tokens[start:end]:
        if token.kind == PUNCT:
            continue
        if token.lower in OPENERS:
            skip = True
            continue
        if is_verb(token):
            if skip:
                seen += 1
                continue
            if seen or not subject:
                return True
            seen += 1
            continue
        skip = skip and (token.kind in {QUOTED, NUMBER} or token.lower in PREDICATES)
        seen += 1
    return False
