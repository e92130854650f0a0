"""What a notebook, a data frame and a spaCy pipeline get."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

from quotes.records import Article, Candidate, Evidence, Extraction, Finding, Link, Quote, Speaker

TEXT = '<b>Menlu</b> Budi & kawan.\r\n"Siap," kata Budi Hartono. Ia menambahkan [hujan] reda.'


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def extraction(**article: str) -> Extraction:
    chain = (Link(span("Ia"), "Ia", "pronoun"), Link(span("Budi Hartono"), "Budi Hartono", "name"))
    said = Evidence("marks-cue-source")
    guessed = Evidence("source-cue-clause", chain, (Candidate("Budi Hartono", 0.5),))
    kata, budi, ia = span("kata"), span("Budi Hartono"), span("Ia")
    quotes = (
        Quote("direct", (span("Siap,"),), kata, budi, "Budi Hartono", "person", said, 0.97, role="Menlu"),
        Quote("indirect", (span("[hujan] reda"),), span("menambahkan"), ia, None, "unknown", guessed, 0.5),
    )
    return Extraction(
        Article("a-1", TEXT, **article),
        quotes,
        (Speaker("Budi Hartono", "person", role="Menlu"),),
        (Finding("odd-mark", "unclosed", (0, 1)),),
    )


def text_of(page: str) -> str:
    html = pytest.importorskip("lxml.html")
    (body,) = html.document_fromstring(page).xpath("//div[@class='text']")
    return str(body.text_content())


def test_the_page_shows_the_text_to_the_character_and_runs_no_markup() -> None:
    from quotes.html import page

    made = page([extraction(title="Judul </title><script>", url="javascript:alert(1)")])

    assert text_of(made).replace("\r\n", "\n") == TEXT.replace("\r\n", "\n")
    assert "<script" not in made
    assert "&lt;b&gt;Menlu" in made
    assert "javascript:" not in made.replace("&lt;", "<").split("<style>")[0]
    assert "http" not in made.split("</style>")[0]


def test_quotation_cue_and_source_are_marked_and_linked_to_their_reasons() -> None:
    from quotes.html import page

    made = page([extraction(url="https://a.example/1")])

    assert 'class="quote direct c0"' in made
    assert 'class="cue c0"' in made
    assert 'class="source c0"' in made
    assert 'class="quote indirect copen"' in made
    assert "Ia <i>(pronoun)</i> → Budi Hartono <i>(name)</i>" in made
    assert '<a href="https://a.example/1">' in made


def test_a_page_of_a_long_article_takes_linear_time() -> None:
    from quotes.html import page

    sentence = '"Siap," kata Budi. '
    marks = [(n * len(sentence) + 1, n * len(sentence) + 6) for n in range(8000)]
    quotes = tuple(Quote("direct", (mark,), None, None, None, "unknown", Evidence("r")) for mark in marks)

    assert page([Extraction(Article("a", sentence * 8000), quotes, ())]).count('class="quote') == 8000


def test_a_notebook_shows_the_highlighted_article() -> None:
    made = extraction()._repr_html_()

    assert made.startswith('<div class="kutipan-cell">')
    assert "Siap," in made


def test_a_data_frame_has_one_row_a_quotation() -> None:
    pytest.importorskip("pandas")

    frame = extraction(outlet="a.example").to_pandas()

    assert list(frame["quotation"]) == ["Siap,", "[hujan] reda"]
    assert frame["speaker"].isna().tolist() == [False, True]
    assert frame.loc[0, ["start", "end", "outlet"]].tolist() == [*span("Siap,"), "a.example"]


def test_a_spacy_pipeline_gets_quotations(monkeypatch: pytest.MonkeyPatch) -> None:
    spacy = pytest.importorskip("spacy")
    made = extraction()
    monkeypatch.setattr("quotes.extract", lambda _: made)
    monkeypatch.setattr("quotes.extract_all", lambda articles, **_: (made for _ in articles))
    importlib.import_module("quotes.spacy_component")
    nlp = spacy.blank("id")
    nlp.add_pipe("quotes")

    doc = nlp(TEXT)
    (piped,) = nlp.pipe([TEXT])

    for one in (doc, piped):
        assert one._.quotes == made.quotes
        first = one.spans["quotes"][0]
        assert (first.label_, first.id_) == ("direct", "Budi Hartono")
        assert "Siap" in str(first)


def test_importing_quotes_imports_no_extra() -> None:
    heavy = ("pandas", "spacy", "stanza", "torch", "trafilatura", "dateparser")
    code = f"import quotes, quotes.readers, sys; print([m for m in {heavy} if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout == "[]\n"
