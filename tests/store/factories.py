"""Extractions made by hand, in Indonesian, as the engine would make them."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from quotes.records import Article, Candidate, Evidence, Extraction, Kind, Link, Quote, QuoteType, Speaker


class Said:
    """One quotation to be: the words, who said them, and how the article names them."""

    def __init__(
        self,
        words: str,
        speaker: str | None = "Sergei Lavrov",
        *,
        title: str = "",
        role: str = "",
        affiliation: str = "",
        kind: Kind = "person",
        type: QuoteType = "direct",  # noqa: A002
        confidence: float = 0.9,
    ) -> None:
        self.words = words
        self.speaker = speaker
        self.title = title
        self.role = role
        self.affiliation = affiliation
        self.kind = kind
        self.type = type
        self.confidence = confidence


def extraction(
    article_id: str,
    *said: Said,
    outlet: str = "Harian Sagara",
    date: str = "2021-10-20",
    title: str = "Misi ditangguhkan",
    lead: str = "MOSKWA -",
    url: str = "",
) -> Extraction:
    """An article that holds the quotations one after another."""
    text, quotes = lead, []
    speakers: dict[str, Speaker] = {}
    for one in said:
        start = len(text) + 2
        text += f' "{one.words}"'
        end = start + len(one.words)
        cue = (end + 2, end + 6)
        named = f"{one.title} {one.speaker}".strip() if one.speaker else "sumber itu"
        text += f" kata {named}."
        source = (cue[1] + 1, cue[1] + 1 + len(named))
        chain = (Link(source, named, "name"),) if one.speaker else ()
        candidates = (Candidate(one.speaker, one.confidence),) if one.speaker else ()
        evidence = Evidence("marks-cue-source", chain, candidates)
        quotes.append(
            Quote(
                one.type, ((start, end),), cue, source, one.speaker, one.kind, evidence, one.confidence,
                one.role, one.affiliation,
            )
        )  # fmt: skip
        if one.speaker:
            known = speakers.get(one.speaker)
            mentions = dict.fromkeys((*(known.mentions if known else ()), named))
            speakers[one.speaker] = Speaker(one.speaker, one.kind, tuple(mentions), one.role, one.affiliation)
    article = Article(article_id, text, title, outlet, date, url or f"https://berita.example/{article_id}")
    return Extraction(article, tuple(quotes), tuple(speakers.values()))


LAVROV = "Kami menangguhkan kerja misi tetap kami di markas besar aliansi itu mulai awal bulan depan"
LUNGESCU = (
    "Kami menyesalkan langkah ini dan tetap terbuka untuk berdialog dengan Moskwa,"
    " termasuk melalui dewan NATO-Rusia"
)
STOLTENBERG = "Undangan untuk bertemu sudah kami kirim, jawabannya belum pernah kami terima"


def collection() -> Sequence[Extraction]:
    """Three articles of two outlets on the suspended mission."""
    return (
        extraction(
            "sagara-1",
            Said(
                LAVROV,
                "Sergei Lavrov",
                title="Menteri Luar Negeri Rusia",
                role="Menteri Luar Negeri",
                affiliation="Rusia",
            ),
            Said(LUNGESCU, "Oana Lungescu", title="juru bicara NATO", role="juru bicara", affiliation="NATO"),
            date="2021-10-18",
        ),
        extraction(
            "lintang-1",
            Said(
                "Pintu tidak kami kunci",
                "Sergey Lavrov",
                title="Menlu Rusia",
                role="Menlu",
                affiliation="Rusia",
            ),
            Said(LUNGESCU.replace("dewan", "Dewan"), "Oana Lungescu", role="juru bicara", affiliation="NATO"),
            Said("Tidak ada yang perlu ditakutkan warga", None, kind="unknown", confidence=0.3),
            outlet="Warta Lintang",
            date="2021-10-19",
        ),
        extraction(
            "sagara-2",
            Said(
                STOLTENBERG,
                "Jens Stoltenberg",
                title="Sekjen NATO",
                role="Sekretaris Jenderal",
                affiliation="NATO",
            ),
            Said("langkah itu bukan kejutan", "Jens Stoltenberg", type="indirect", confidence=0.5),
            date="2021-10-26",
        ),
    )


def tell(figures: str) -> None:
    """Show what was seen; `make test-faults` prints it."""
    sys.stdout.write(figures + "\n")
