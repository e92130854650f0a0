"""The parser behind the protocol: words in, words out, no network, clear errors."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from quotes import packages, quicker
from quotes.errors import ModelError
from quotes.parser import MAX_WORDS, StanzaParser, shared_parser
from quotes.quicker import best_heads, first_cycle
from quotes.syntax import QUOTED, ROOT, ScriptedParser, Token, words

CLAUSES = {
    "kata after the quotation": (
        "“…” , kata Menteri Luar Negeri Sergei Lavrov di Moskow , Senin .",
        "kata",
        "Menteri",
    ),
    "mengatakan before it": ("Juru bicara itu mengatakan bahwa harga akan naik .", "mengatakan", "Juru"),
    "passive": ("Hal itu dikatakan oleh Kepala BMKG di Jakarta .", "dikatakan", "Kepala"),
}


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any attempt to connect fails the test."""

    def refuse(*_: Any, **__: Any) -> None:
        pytest.fail("the parser tried to use the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.delenv("KUTIPAN_MODEL", raising=False)


@pytest.fixture(scope="session")
def parser() -> StanzaParser:
    """The shipped weights, loaded once."""
    return shared_parser("built-in")


@pytest.mark.parametrize("name", CLAUSES)
def test_the_speaker_hangs_on_the_reporting_word(parser: StanzaParser, name: str) -> None:
    text, cue, speaker = CLAUSES[name]
    [tokens] = parser.parse([text.split()])
    subject = next(token for token in tokens if token.text == speaker)
    assert tokens[subject.head].text == cue
    assert subject.deprel in {"nsubj", "nsubj:pass", "obl", "obl:agent"}


def _reaches_the_root(tokens: list[Token], index: int) -> bool:
    for _ in tokens:
        if tokens[index].head == ROOT:
            return True
        index = tokens[index].head
    return False


def test_every_clause_is_one_tree_over_its_own_words(parser: StanzaParser) -> None:
    clauses = [text.split() for text, *_ in CLAUSES.values()]
    for clause, tokens in zip(clauses, parser.parse(clauses), strict=True):
        assert [token.text for token in tokens] == clause
        assert [token.deprel for token in tokens if token.head == ROOT] == ["root"]
        assert all(token.head < len(tokens) for token in tokens)


def test_clauses_come_back_in_the_order_given_whatever_their_length(parser: StanzaParser) -> None:
    clauses = [["Ia", "pergi", "."], [], ["“…”", ",", "kata", "nya", "."], ["Ya"]]
    assert [[token.text for token in tokens] for tokens in parser.parse(clauses)] == clauses


def test_a_clause_is_parsed_alike_alone_and_among_others(parser: StanzaParser) -> None:
    clauses = [text.split() for text, *_ in CLAUSES.values()]
    assert parser.parse(clauses) == [parser.parse([clause])[0] for clause in clauses]


def test_a_clause_too_long_for_the_parser_is_still_one_tree(parser: StanzaParser) -> None:
    clause = ["kata", "dia", ","] * MAX_WORDS
    [tokens] = parser.parse([clause])
    assert [token.text for token in tokens] == clause
    assert sum(token.head == ROOT for token in tokens) == 1
    assert all(_reaches_the_root(tokens, index) for index in range(len(tokens)))


@pytest.mark.parametrize("word", ["", " ", "\u200b", "😀", "\x00", "a b", "𝔎", "_", "-" * 5000])
def test_no_word_is_too_odd(parser: StanzaParser, word: str) -> None:
    [tokens] = parser.parse([["Kata", word, "."]])
    assert [token.text for token in tokens] == ["Kata", word, "."]


def test_the_quickened_models_answer_as_stanza_s_own(
    parser: StanzaParser, monkeypatch: pytest.MonkeyPatch
) -> None:
    clauses = [text.split() for text, *_ in CLAUSES.values()]
    clauses += [
        ["Ia", "dia", "kami", "mereka", "melihat", "membaca", "itu", "ini"],
        ["😀", "-" * 300, "itu"],
        ["Ya"],
    ]
    monkeypatch.setattr(quicker, "quicken", lambda _: None)
    plain = StanzaParser("built-in").parse(clauses)
    assert parser.parse(clauses) == plain
    assert parser.parse(clauses[::-1]) == plain[::-1], "words spelled before are remembered rightly"


def test_words_are_forgotten_before_they_fill_the_memory(
    parser: StanzaParser, monkeypatch: pytest.MonkeyPatch
) -> None:
    clauses = [text.split() for text, *_ in CLAUSES.values()]
    parsed = parser.parse(clauses)
    monkeypatch.setattr(quicker, "REMEMBERED", 3)
    assert [parser.parse([clause]) for clause in clauses] == [[tokens] for tokens in parsed]


@pytest.mark.parametrize(("habits", "relation"), [("gsd", "compound"), ("csui", "nmod"), ("unknown", "nmod")])
def test_the_parser_follows_the_habits_it_is_told(habits: str, relation: str) -> None:
    [tokens] = StanzaParser("built-in", habits).parse([["Ia", "membeli", "kartu", "telepon", "."]])
    assert (tokens[3].deprel, tokens[3].head) == (relation, 2)


def test_best_heads_are_a_tree_or_none() -> None:
    np = pytest.importorskip("numpy")

    def scores(*heads: int) -> Any:
        table = np.full((len(heads) + 1, len(heads) + 1), -9.0)
        table[0, 0] = 0.0
        for dependent, head in enumerate(heads, 1):
            table[dependent, head] = -0.1
        return table

    assert list(best_heads(scores(2, 0, 2, 3))) == [0, 2, 0, 2, 3]
    assert best_heads(scores(0, 0)) is None, "two roots"
    assert best_heads(scores(2, 1, 0)) is None, "a cycle"
    assert best_heads(scores(2, 3, 1)) is None, "no root"


def test_best_heads_are_what_the_search_finds() -> None:
    np = pytest.importorskip("numpy")
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

    random = np.random.default_rng(1)
    quick = 0
    for size in [2, 3, 4, 5, 9] * 40:
        scores = np.log(random.dirichlet(np.full(size, 0.2), size) + 1e-9)
        np.fill_diagonal(scores, -np.inf)
        heads = best_heads(scores)
        if heads is not None:
            quick += 1
            assert list(heads[1:]) == list(chuliu_edmonds_one_root(scores)[1:])
    assert quick > 20


def test_the_quicker_search_finds_what_stanza_s_own_finds() -> None:
    np = pytest.importorskip("numpy")
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root
    from stanza.models.depparse import model

    quicker.find_trees_fast()
    random = np.random.default_rng(3)
    for size in [2, 3, 4, 5, 9, 20] * 40:
        scores = np.log(random.dirichlet(np.full(size, 0.3), size) + 1e-9)
        np.fill_diagonal(scores, -np.inf)
        assert list(model.chuliu_edmonds_one_root(scores)[1:]) == list(chuliu_edmonds_one_root(scores)[1:])


@pytest.mark.parametrize(
    ("heads", "cycle"), [([0, 2, 0, 2], []), ([0, 0, 3, 4, 2], [2, 3, 4]), ([0, 2, 1, 1], [1, 2]), ([0], [])]
)
def test_a_cycle_is_seen(heads: list[int], cycle: list[int]) -> None:
    np = pytest.importorskip("numpy")
    found = first_cycle(np.array(heads))
    assert [list(np.flatnonzero(mask)) for mask in found] == ([cycle] if cycle else [])


def test_the_search_finds_the_same_trees_with_cycles_seen_one_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    np = pytest.importorskip("numpy")
    from stanza.models.common import chuliu_edmonds

    random = np.random.default_rng(2)
    tables = [np.log(random.dirichlet(np.full(size, 0.5), size) + 1e-9) for size in [3, 5, 9, 14] * 10]
    trees = []
    for find in (_tarjan(), first_cycle):
        monkeypatch.setattr(chuliu_edmonds, "tarjan", find)
        trees.append([list(chuliu_edmonds.chuliu_edmonds_one_root(table)[1:]) for table in tables])
    assert trees[0] == trees[1]


def _tarjan() -> Any:
    """Stanza's own, from a fresh copy of its module: the parser replaces it."""
    from importlib.util import find_spec, module_from_spec

    spec = find_spec("stanza.models.common.chuliu_edmonds")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.tarjan


def test_nothing_to_parse_loads_nothing() -> None:
    assert StanzaParser("not-installed").parse([]) == []


def test_missing_weights_are_told_with_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(packages, "WEIGHTS", tmp_path)
    with pytest.raises(ModelError, match="missing") as caught:
        StanzaParser("built-in").parse([["Ya"]])
    assert "kutipan model list" in caught.value.hint


@pytest.mark.parametrize("part", ["id/pos/kutipan.pt", "resources.json"])
def test_damaged_weights_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, part: str) -> None:
    copy = shutil.copytree(packages.WEIGHTS, tmp_path / "weights")
    content = (copy / part).read_bytes()
    (copy / part).write_bytes(content[: len(content) // 2])
    monkeypatch.setattr(packages, "WEIGHTS", copy)
    with pytest.raises(ModelError, match="damaged"):
        StanzaParser("built-in").parse([["Ya"]])


def test_the_weights_fit_into_the_package() -> None:
    assert sum(file.stat().st_size for file in packages.WEIGHTS.rglob("*") if file.is_file()) <= 40_000_000
    assert "CC BY-SA 4.0" in (packages.WEIGHTS / "LICENSE").read_text("utf-8")


def test_importing_the_engine_imports_neither_stanza_nor_torch() -> None:
    code = "import sys, quotes, quotes.parser, quotes.packages; print({'stanza', 'torch'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"


def test_the_twin_answers_from_its_script_and_flatly_otherwise() -> None:
    said = (Token("kata", "VERB", ROOT, "root"), Token("dia", "PRON", 0, "nsubj"))
    twin = ScriptedParser({("kata", "dia"): said})
    assert twin.parse([["kata", "dia"], ["Ya", "."], []]) == [
        list(said),
        [Token("Ya", "X", ROOT, "root"), Token(".", "X", 0, "dep")],
        [],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Ya," katanya.', ['"', "Ya", ",", '"', "kata", "nya", "."]),
        ("Menurutnya, akhirnya turun", ["Menurut", "nya", ",", "akhirnya", "turun"]),
        ("Prof. Dr. H.M. Joko P. Santoso", ["Prof.", "Dr.", "H.M.", "Joko", "P.", "Santoso"]),
        ("anak-anak 20-an Al-Qur'an", ["anak-anak", "20-an", "Al-Qur'an"]),
        ("Rp1.250,50 (18/10) 5%", ["Rp", "1.250,50", "(", "18/10", ")", "5", "%"]),
        ("APBD-nya apakah meskipun", ["APBD", "-", "nya", "apa", "kah", "meski", "pun"]),
        ("", []),
    ],
)
def test_words_are_cut_as_the_treebanks_cut_them(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == expected


def test_words_of_a_part_keep_their_place_in_the_whole() -> None:
    text = "Jakarta. Ia datang."
    assert [text[a:b] for a, b in words(text, 9)] == ["Ia", "datang", "."]
    assert words(text, 9, 11) == [(9, 11)]


def test_the_placeholder_is_one_word_to_the_weights(parser: StanzaParser) -> None:
    [tokens] = parser.parse([[QUOTED, "ujar", "dia", "."]])
    assert tokens[2].head == 1
