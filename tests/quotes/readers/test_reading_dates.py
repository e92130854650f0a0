"""Dates as Indonesian outlets print them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.readers.dates import iso_date

TODAY = datetime(2021, 11, 2)  # noqa: DTZ001  the reader's own day has no zone


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2021-10-20", "2021-10-20"),
        ("2021-10-20 01:01", "2021-10-20T01:01:00"),
        ("2021-10-20T01:01:00Z", "2021-10-20T01:01:00+00:00"),
        ("Rabu, 20 Oktober 2021 - 01:01 WIB", "2021-10-20T01:01:00+07:00"),
        ("Senin, 18 Okt 2021 21:15 WITA", "2021-10-18T21:15:00+08:00"),
        ("Kamis, 21 Okt 2021, 07:00 WIT", "2021-10-21T07:00:00+09:00"),
        ("Okt 20, 2021 09:38", "2021-10-20T09:38:00"),
        ("Okt 20, 2021 09:38 Asia/Jakarta", "2021-10-20T09:38:00+07:00"),
        ("18/10", "2021-10-18"),
        ("18/12", "2020-12-18"),
        ("Selasa (19/10/2021)", "2021-10-19"),
        ("Jum'at, 22 Oktober 2021", "2021-10-22"),
        ("Ahad, 3 Nop 2019 | 14:20 WIB", "2019-11-03T14:20:00+07:00"),
        ("Kompas.com - 20/10/2021, 09:38 WIB", "2021-10-20T09:38:00+07:00"),
        ("Diperbarui 20 Okt 2021, 09:38 WIB", "2021-10-20T09:38:00+07:00"),
        ("20 Agustus 2021 pukul 08.30 WITA", "2021-08-20T08:30:00+08:00"),
        ("10 Peb 2020", "2020-02-10"),
        ("Kamis, 5 November 2015 - 15:56 wib", "2015-11-05T15:56:00+07:00"),
        ("Wed, 20 Oct 2021 01:01:00 +0700", "2021-10-20T01:01:00+07:00"),
        ("2015/08/25", "2015-08-25"),
        ("Tayang: Senin, 9 Juni 2025 19:33 WIB", "2025-06-09T19:33:00+07:00"),
        ("11 Juni 2025 |11:35 WIB", "2025-06-11T11:35:00+07:00"),
        ("Selasa, 29 Januari 2019 / 14:15 WIB ", "2019-01-29T14:15:00+07:00"),
        ("10/20/2025 3:57", "2025-10-20T03:57:00"),
        ("13+December+2018", "2018-12-13"),
        ("02-Aug-18", "2018-08-02"),
        ("31 Februari 2021", ""),
        ("nan", ""),
        ("Oktober 2021", ""),
        ("99/99/2021", ""),
        ("2021-13-40", ""),
        ("kemarin sore di Jakarta", ""),
        ("", ""),
    ],
)
def test_printed_dates_become_iso_dates(printed: str, iso: str) -> None:
    assert iso_date(printed, TODAY) == iso


@given(st.text(max_size=60))
def test_no_text_is_too_odd_for_a_date(text: str) -> None:
    found = iso_date(text, TODAY)

    assert found == "" or datetime.fromisoformat(found)


@given(st.datetimes(min_value=TODAY.replace(year=1990), max_value=TODAY.replace(year=2030)))
def test_iso_dates_stay_as_they_are(moment: datetime) -> None:
    printed = moment.replace(microsecond=0).isoformat()

    assert iso_date(printed) == printed
