"""Capitals that call no person: places of offices, laws, bodies in English, what a group deals with."""

from __future__ import annotations

import pytest

from quotes import extract

SPEAKERS = {
    "an office's place": ("Kajati Kepri mengatakan perkara itu sudah selesai.", "Kajati Kepri", "unnamed"),
    "an office's unit": ("Petugas Patwal mengatakan jalan itu ditutup.", "Petugas Patwal", "unnamed"),
    "a former club": (
        "Mantan pemain Athletic Bilbao menyebut klub itu akan juara.",
        "Mantan pemain Athletic Bilbao",
        "unnamed",
    ),
    "what a group owns": (
        "Sejumlah pemilik Palisade mengeluhkan rem mobil itu rusak.",
        "Sejumlah pemilik Palisade",
        "unnamed",
    ),
    "a ministry's rule": (
        "Permendagri Nomor 5 Tahun 2021 menyebutkan warga boleh memilih dua kali.",
        "Permendagri Nomor 5 Tahun 2021",
        "organization",
    ),
    "a ruling": ("Fatwa Lajnah Daimah menyebutkan salat itu sunah.", "Fatwa Lajnah Daimah", "organization"),
    "a firm": ("Gotion High Tech mengatakan pabrik itu segera dibuka.", "Gotion High Tech", "organization"),
    "an agency": (
        "Gro Intelligence memperkirakan panen gandum turun.",
        "Gro Intelligence",
        "organization",
    ),
    "a ministry's field": (
        "Staf Khusus Bidang Kebijakan Fiskal dan Makroekonomi Danu Wijaya mengatakan ekonomi tumbuh.",
        "Danu Wijaya",
        "person",
    ),
    "an office of several fields": (
        "Danu Wijaya, Direktur Pemasaran, Operasi dan Teknologi PT Sagara mengatakan laba naik tajam.",
        "Danu Wijaya",
        "person",
    ),
    "an office in English": (
        "Danu Wijaya, Vice President Director, PT Sagara Indo mengatakan laba naik tajam.",
        "Danu Wijaya",
        "person",
    ),
    "two people behind commas": (
        "Danu Wijaya, warga Medan, Rina Wati mengatakan air sudah surut.",
        "Rina Wati",
        "person",
    ),
    "an unknown office before a rank": (
        "Kasubagmin Satlantas Polres Sukamaju Iptu Wihandaka mengatakan jalan itu dibuka.",
        "Wihandaka",
        "person",
    ),
    "a name like a body's letters": (
        "Sekretaris Dinas Perhubungan Kota Bekasi, Idi Wijaya, mengatakan jalan itu dibuka.",
        "Idi Wijaya",
        "person",
    ),
    "one letter": (
        "Kanit Sandi Wijaya hadir. Kepada polisi, pemotor berinisial S itu mengaku mencuri helm warga.",
        "pemotor berinisial S",
        "unnamed",
    ),
    "two letters": (
        "Kanit Sandi Wijaya hadir. Kepada polisi, pelaku berinisial AR tersebut mengaku mencuri helm warga.",
        "AR",
        "person",
    ),
    "now": ("Rina Wati saat ini mengatakan air sudah surut.", "Rina Wati", "person"),
    "a degree at the end": (
        "Hadir dosen Universitas Melati, Rina Wati, Ph.D. Ia mengatakan bahasa itu hampir punah.",
        "Rina Wati",
        "person",
    ),
}


@pytest.mark.parametrize(("text", "name", "kind"), SPEAKERS.values(), ids=SPEAKERS)
def test_who_speaks(text: str, name: str, kind: str) -> None:
    (quote,) = extract(text).quotes
    assert (quote.speaker, quote.kind) == (name, kind)
