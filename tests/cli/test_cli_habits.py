"""Exit codes, configuration, completion, pipes: what every command does alike."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli.console import Console, Progress
from cli.main import kutipan
from cli.options import Command
from cli.registry import COMMANDS, GROUPS
from store import Store
from tests.cli.conftest import ARTICLES, ROOT, Run

HEAVY = (
    "torch",
    "stanza",
    "textual",
    "trafilatura",
    "dateparser",
    "pandas",
    "matplotlib",
    "spacy",
    "pyarrow",
)


def command(name: str) -> click.Command:
    found = kutipan.get_command(click.Context(kutipan), name)
    assert found is not None
    return found


def shell(line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=Path.cwd(),
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), **environment},
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, name: str) -> None:
    ran = run(name, "--help")

    assert ran.code == 0
    assert ran.out.startswith(f"Usage: kutipan {name}")
    if isinstance(command(name), Command):
        assert f"\n  kutipan {name}" in ran.out.split("Example", 1)[1]


def test_the_help_lists_every_command_under_what_it_is_for(run: Run) -> None:
    out = run("--help").out

    assert all(f"{title}:" in out for title in GROUPS)
    assert all(f"\n  {name} " in out for name in COMMANDS)


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out.startswith("kutipan 0.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("serch", "search"), ("speaker", "speakers"), ("undoo", "undo"), ("explian", "explain")],
)
def test_a_mistyped_command_gets_the_nearest_names(run: Run, typed: str, meant: str) -> None:
    ran = run(typed)

    assert ran.code == 2
    assert ran.err.splitlines()[0] == f"error: no command is called {typed!r}"
    assert meant in ran.err.splitlines()[1]


def test_a_wrong_option_is_exit_two_in_one_line_and_a_hint(run: Run) -> None:
    ran = run("speakers", "--limt", "3")

    assert ran.code == 2
    assert ran.err.count("\n") == 2
    assert "--limit" in ran.err


def test_configuration_environment_and_flag_go_before_each_other(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def color() -> list[str]:
        rows = json.loads(run("config", "color", "--format", "json").out)
        return [rows[0]["value"], rows[0]["from"]]

    assert color() == ["auto", "default"]
    run("config", "color", "never")
    assert (home / ".config/kutipan/config.toml").read_text() == 'color = "never"\n'
    assert color() == ["never", "file"]
    monkeypatch.setenv("KUTIPAN_COLOR", "always")
    assert color() == ["always", "KUTIPAN_COLOR"]
    rows = json.loads(run("config", "color", "--color", "auto", "--format", "json").out)
    assert rows[0]["from"] == "flag"


def test_an_unknown_key_is_an_error_with_the_nearest_match(home: Path, run: Run) -> None:
    path = home / ".config/kutipan/config.toml"
    path.parent.mkdir(parents=True)
    path.write_text('colour = "never"\n')

    ran = run("config")

    assert ran.code == 2
    assert "unknown key 'colour'" in ran.err
    assert "did you mean 'color'?" in ran.err


@pytest.mark.parametrize("text", ['color = "purple"\n', "color = \n", "workers = []\n"])
def test_a_wrong_value_in_the_configuration_is_exit_two(home: Path, run: Run, text: str) -> None:
    path = home / ".config/kutipan/config.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text)

    assert run("config").code == 2


def test_writing_a_key_keeps_the_other_lines(home: Path, run: Run) -> None:
    path = home / ".config/kutipan/config.toml"
    path.parent.mkdir(parents=True)
    path.write_text('# mine\ncolor = "auto"\nworkers = 2\n')

    run("config", "color", "never")

    assert path.read_text() == '# mine\ncolor = "never"\nworkers = 2\n'
    assert run("config", "workers", "many").code == 2
    assert path.read_text() == '# mine\ncolor = "never"\nworkers = 2\n'


@pytest.mark.parametrize(
    "name", ["speakers", "quotes", "search x", "show x", "stats", "paths", "config", "undo"]
)
def test_a_command_that_extracts_nothing_imports_nothing_heavy(name: str) -> None:
    code = (
        "import sys; from cli.main import run; run(sys.argv[1:]); "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *name.split()], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert ran.stdout.splitlines()[-1] == "[]"


@pytest.mark.usefixtures("stored")
def test_a_pipe_that_is_closed_early_ends_the_command_quietly() -> None:
    ran = shell("set -o pipefail; kutipan quotes --format jsonl | head -n 1")

    assert ran.stderr == ""
    assert ran.stdout.count("\n") == 1


def test_errors_go_to_stderr_and_data_to_stdout() -> None:
    ran = shell("kutipan speakers --db tidak-ada.json")

    assert (ran.returncode, ran.stdout) == (3, "")
    assert ran.stderr.startswith("error: ")
    assert "\x1b" not in ran.stderr


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize("shell_name", ["bash", "zsh", "fish"])
def test_completion_scripts_are_printed(run: Run, shell_name: str) -> None:
    assert "_KUTIPAN_COMPLETE" in run("completion", shell_name).out


@pytest.mark.usefixtures("stored")
def test_bash_completes_commands_and_speaker_names() -> None:
    words = shell('COMP_WORDS="kutipan spea" COMP_CWORD=1 _KUTIPAN_COMPLETE=bash_complete kutipan')
    assert words.stdout == "plain,speakers\n"

    script = (
        "source <(kutipan completion bash); COMP_WORDS=(kutipan quotes --speaker lung); COMP_CWORD=3; "
        '_kutipan_completion kutipan lung --speaker; printf "%s|" "${COMPREPLY[@]}"'
    )
    assert shell(script).stdout == "Oana\\ Lungescu|"


def test_progress_counts_and_tells_the_time_left() -> None:
    progress = Progress(500, shown=False)
    progress.done = 120

    assert progress.line(2.0) == "120 of 500 articles · 60/s · 0:06 left"
    progress.total = None
    assert progress.line(2.0) == "120 articles · 60/s"


def test_notes_are_silent_with_quiet_and_errors_are_not(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console(quiet=True)
    console.note("selesai")
    console.error("rusak\x1b[31m\nsekali", "coba lagi")

    assert capsys.readouterr().err == "error: rusak [31m sekali\nhint: coba lagi\n"


@pytest.mark.usefixtures("stored")
def test_no_color_is_heeded(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[1m" in run("show", "purnama-0002", "--color", "always").out
    assert "\x1b" not in run("show", "purnama-0002").out


@pytest.mark.usefixtures("toy")
def test_foreign_text_never_steers_the_terminal(run: Run) -> None:
    Path("a.txt").write_bytes(b'\x1b]0;judul\x07\x1b[2J "Siap \x1b[31m," kata Budi.')

    for name in ("show", "explain"):
        assert "\x1b" not in run(name, "a.txt").out
    assert "\x1b" not in run("extract", "a.txt", "--format", "table").out


def test_click_runner_agrees_with_ours() -> None:
    assert CliRunner().invoke(kutipan, ["paths", "--help"]).exit_code == 0


@pytest.mark.parametrize("name", ["doctor", "paths"])
def test_diagnosis_works_without_a_store(run: Run, name: str) -> None:
    ran = run(name)

    assert "store" in ran.out
    assert ran.err == ""


UNDEAF = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Runs a command that hears SIGINT, though who started the tests in the background does not."""
MUCH = 100_000
"""Bytes in the store that only articles make."""


@pytest.mark.slow
def test_an_interrupt_of_the_real_thing_says_what_is_stored_and_prints_no_trace(tmp_path: Path) -> None:
    rows = [json.loads(line) for line in ARTICLES.read_text("utf-8").splitlines()]
    many = tmp_path / "many.jsonl"
    many.write_text(
        "".join(
            json.dumps({**row, "id": f"{row['id']}-{n}", "text": f"{row['text']} {n}"}) + "\n"
            for n in range(150)
            for row in rows
        )
    )
    command = [str(Path(sys.executable).with_name("kutipan")), "--db", "s.json", "add", str(many)]
    with subprocess.Popen(
        [sys.executable, "-c", UNDEAF, *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        end = time.monotonic() + 60
        while time.monotonic() < end and sum(file.stat().st_size for file in Path().glob("s.json*")) < MUCH:
            time.sleep(0.1)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)

    assert (process.returncode, out) == (130, "")
    assert err.startswith("error: interrupted; stored so far: ")
    assert "Traceback" not in err
    with Store.open(Path("s.json")) as store:
        assert f" {store.counts().articles} articles added" in err


def test_progress_shows_on_a_terminal_only(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    many = tmp_path / "many.jsonl"
    many.write_text(
        "".join(json.dumps({"id": str(n), "text": "Hujan reda. " * 150}) + "\n" for n in range(40))
    )
    command = [str(Path(sys.executable).with_name("kutipan")), "extract", str(many)]

    ours, theirs = pty.openpty()
    on_terminal = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=theirs, check=True)
    os.close(theirs)
    os.set_blocking(ours, False)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    elsewhere = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)

    assert on_terminal.returncode == 0
    assert re.search(r"\r\x1b\[K\d+ of 40 articles · \d+/s", shown)
    assert elsewhere.stderr == b""
