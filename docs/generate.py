"""Everything in README.md and docs/ that the program itself knows: `python -m docs.generate`.

Tables between `<!-- name -->` and `<!-- /name -->` come from the code, the output below each `$`
line of a ```console block from running it, docs/kutipan.1 from the commands' help. `--check`
names what is out of date; a test does the same. `--shared FOLDER` measures accuracy anew on the
gold in FOLDER; without it the measured tables stay as they are.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from cli.main import kutipan
from cli.options import Command
from cli.registry import GROUPS
from cli.settings import Settings

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
MAN = ROOT / "docs" / "kutipan.1"
WIDTH = "80"

_BLOCK = re.compile(r"(?s)(<!-- (\w+) -->\n).*?(<!-- /\2 -->)")
_CONSOLE = re.compile(r"(?ms)^```console\n(.*?)^```$")


def main() -> int:
    """Write what is out of date, or name it."""
    checking = "--check" in sys.argv
    stale = False
    for path, text in made():
        if text == (path.read_text("utf-8") if path.exists() else ""):
            continue
        stale = True
        sys.stdout.write(f"{path.relative_to(ROOT)} {'is out of date' if checking else 'renewed'}\n")
        if not checking:
            path.write_text(text, "utf-8")
    return 1 if checking and stale else 0


def made() -> Iterator[tuple[Path, str]]:
    """Every generated file with what it should hold."""
    for page in PAGES:
        yield page, generated(page)
    yield MAN, man_page()


def generated(page: Path) -> str:
    """The page with its tables and the output of its commands renewed."""
    text = _BLOCK.sub(_renewed, page.read_text("utf-8"))
    with Sandbox() as sandbox:
        return _CONSOLE.sub(lambda found: f"```console\n{sandbox.session(found[1])}```", text)


def _renewed(block: re.Match[str]) -> str:
    measured = block[2] == "accuracy" and "--shared" not in sys.argv
    return block[0] if measured else f"{block[1]}{TABLES[block[2]]()}{block[3]}"


class Sandbox:
    """An empty home with the sample articles, in which the commands of one page run in turn."""

    def __enter__(self) -> Sandbox:
        self._folder = tempfile.TemporaryDirectory()
        self.home = Path(self._folder.name)
        (self.home / "fixtures").symlink_to(ROOT / "fixtures")
        self.environment = {
            "HOME": str(self.home),
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "COLUMNS": WIDTH,
            "LC_ALL": "C.UTF-8",
            "OMP_NUM_THREADS": "1",
        }
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def session(self, block: str) -> str:
        """The block with every command's output as it is now."""
        lines = [line for line in block.splitlines() if line.startswith("$ ")]
        return "".join(f"{line}\n{self.run(line[2:])}" for line in lines)

    def run(self, command: str) -> str:
        """What a terminal would show of `command`."""
        ran = subprocess.run(
            ["bash", "-c", command],
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        if "a fault of the program" in ran.stdout:
            raise RuntimeError(f"{command}: {ran.stdout}")
        return ran.stdout.replace(str(self.home), "/home/kamu")


def commands() -> Iterator[tuple[str, str, click.Command]]:
    """Group, summary and command, in the order of the help."""
    context = click.Context(kutipan)
    for title, names in GROUPS.items():
        for name, summary in names.items():
            found = kutipan.get_command(context, name)
            if found is not None:
                yield title, summary, found


def _context(command: click.Command, name: str) -> click.Context:
    return click.Context(command, info_name=name, help_option_names=["-h", "--help"])


def command_table() -> str:
    """Every command with its summary, by what it is for."""
    rows, last = [], ""
    for title, summary, command in commands():
        rows.append(f"| {title if title != last else ''} | `{command.name}` | {summary} |\n")
        last = title
    return "| | command | |\n|---|---|---|\n" + "".join(rows)


def command_reference() -> str:
    """Every command with its help, its own options and its example."""
    return "\n".join(_reference(command) for _, _, command in commands()) + "\n"


def _reference(command: click.Command) -> str:
    context = _context(command, f"kutipan {command.name}")
    usage = " ".join(command.collect_usage_pieces(context))
    text = "\n\n".join(_flowed(part) for part in (command.help or "").split("\n\n"))
    example = f"\nExample: `{command.example}`\n" if isinstance(command, Command) and command.example else ""
    rows = "".join(f"| `{names}` | {_cell(about)} |\n" for names, about in _options(command, context))
    options = f"\n| option | |\n|---|---|\n{rows}" if rows else ""
    return f"## {command.name}\n\n    kutipan {command.name} {usage}\n\n{text}\n{options}{example}"


def _flowed(paragraph: str) -> str:
    if "\b" in paragraph:
        return "\n".join(f"    {line}" for line in paragraph.replace("\b", "").strip("\n").splitlines())
    return " ".join(paragraph.split())


def _options(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    """The options of the command alone; those of every command stand at the top of the page."""
    shared = {name for name, _ in _shared(context)}
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if isinstance(parameter, click.Option) and record and record[0] not in shared:
            yield record


def _shared(context: click.Context) -> list[tuple[str, str]]:
    own = [parameter.get_help_record(context) for parameter in kutipan.get_params(context)]
    return [record for record in own if record and "--version" not in record[0]]


def shared_options() -> str:
    """The options of every command."""
    rows = dict(_shared(_context(kutipan, "kutipan")))
    return "| option | |\n|---|---|\n" + "".join(
        f"| `{name}` | {_cell(about)} |\n" for name, about in rows.items()
    )


def settings_table() -> str:
    """Every key of the configuration file, its variable, its default and what it does."""
    import ast
    import inspect

    body = ast.parse(inspect.getsource(Settings)).body[0]
    assert isinstance(body, ast.ClassDef)
    about = {}
    for field, text in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            about[ast.unparse(field.target)] = str(ast.literal_eval(text.value))
    rows = "".join(
        f"| `{key}` | `KUTIPAN_{key.upper()}` | `{getattr(Settings(), key)!r}` | {_cell(text)} |\n"
        for key, text in about.items()
    )
    return f"| key | variable | default | |\n|---|---|---|---|\n{rows}"


def exit_table() -> str:
    """Exit codes and what they say."""
    import ast
    import inspect

    from cli.exits import Exit

    body = ast.parse(inspect.getsource(Exit)).body[0]
    assert isinstance(body, ast.ClassDef)
    texts = [ast.literal_eval(text.value) for text in body.body[1:] if isinstance(text, ast.Expr)]
    rows = "".join(f"| {int(code)} | {_cell(str(text))} |\n" for code, text in zip(Exit, texts, strict=True))
    return f"| code | |\n|---|---|\n{rows}"


def key_table() -> str:
    """Every key of the browser by group."""
    from tui.keys import GROUPS as KEY_GROUPS
    from tui.keys import KEYS, PLACES

    parts = []
    for group in KEY_GROUPS:
        rows: dict[tuple[str, str], list[str]] = {}
        for key in KEYS:
            if key.group == group:
                rows.setdefault((key.keys, key.text), []).append(PLACES.get(key.place, key.place))
        lines = [
            f"| {' '.join(f'`{_key_name(name)}`' for name in keys.split(','))} | {_cell(text)} | "
            f"{', '.join(dict.fromkeys(places))} |\n"
            for (keys, text), places in rows.items()
        ]
        parts.append(f"### {group}\n\n| key | | where |\n|---|---|---|\n{''.join(lines)}\n")
    return "".join(parts)


_KEY_NAMES = {
    "slash": "/",
    "plus": "+",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "backspace": "Backspace",
    "home": "Home",
    "end": "End",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
}


def _key_name(name: str) -> str:
    from textual.keys import key_to_character

    sign = key_to_character(name) if "_" in name else None
    named = _KEY_NAMES.get(name) or sign
    return named or re.sub(r"^ctrl\+(.)$", lambda found: f"Ctrl+{found[1].upper()}", name)


def cue_table() -> str:
    """Reporting words by class, and how many there are."""
    rows: dict[str, list[str]] = {}
    cues = tomllib.loads((ROOT / "quotes" / "cues.toml").read_text("utf-8"))["cue"]
    for cue in cues:
        rows.setdefault(cue["class"], []).append(cue["lemma"])
    lines = "".join(
        f"| {kind} | {len(words)} | {', '.join(sorted(words))} |\n" for kind, words in rows.items()
    )
    return f"{len(cues)} words:\n\n| class | | words |\n|---|---|---|\n{lines}"


def accuracy() -> str:
    """What the scorers of the gold's folder say of `kutipan extract`, as they print it."""
    shared = Path(sys.argv[sys.argv.index("--shared") + 1]).resolve()
    parts = []
    for title, gold, scorer in (
        ("61 articles for development", "gold/dev.jsonl", "score.py"),
        ("Five articles on the NATO mission", "gold/seeds.jsonl", "score.py"),
        ("PFSA-ID: statements of public figures in 203 Kompas articles", "data/pfsa-id/dev.jsonl", "pfsa.py"),
    ):
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as predictions:
            extract: list[str | Path] = [Path(sys.executable).with_name("kutipan"), "extract", shared / gold]
            subprocess.run(extract, stdout=predictions, check=True)
            score: list[str | Path] = [sys.executable, shared / "bench" / scorer]
            score += [shared / gold, predictions.name]
            table = subprocess.run(score, capture_output=True, text=True, check=True).stdout
        parts.append(f"### {title}\n\n```text\n{table.rstrip()}\n```\n\n")
    return "".join(parts)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def man_page() -> str:
    """The manual page of the command."""
    lines = [
        '.TH KUTIPAN 1 "" "kutipan" "User Commands"',
        ".SH NAME",
        r"kutipan \- who said what in Indonesian news",
        ".SH SYNOPSIS",
        ".B kutipan",
        "[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR] [\\fIARGS\\fR]",
        ".SH DESCRIPTION",
        _roff(kutipan.help or ""),
        ".SH OPTIONS",
    ]
    for names, about in _shared(_context(kutipan, "kutipan")):
        lines += [".TP", f"\\fB{_roff(names)}\\fR", _roff(about)]
    last = ""
    for title, summary, command in commands():
        lines += [f".SH {title.upper()}"] if title != last else []
        last = title
        context = _context(command, f"kutipan {command.name}")
        lines += [
            f".SS {command.name} {_roff(' '.join(command.collect_usage_pieces(context)))}",
            _roff(summary),
        ]
        for names, about in _options(command, context):
            lines += [".TP", f"\\fB{_roff(names)}\\fR", _roff(about)]
        if isinstance(command, Command) and command.example:
            lines += [".PP", "Example:", ".PP", ".EX", _roff(command.example), ".EE"]
    return "\n".join([*lines, ".SH EXIT STATUS", *_roff_codes(), ""])


def _roff_codes() -> Iterator[str]:
    for row in exit_table().splitlines()[2:]:
        _, code, text, _ = row.split("|")
        yield f".TP\n\\fB{code.strip()}\\fR\n{_roff(text.strip())}"


def _roff(text: str) -> str:
    flat = " ".join(text.replace("\b", "").split())
    escaped = flat.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


TABLES: dict[str, Callable[[], str]] = {
    "commands": command_table,
    "reference": command_reference,
    "options": shared_options,
    "settings": settings_table,
    "exits": exit_table,
    "keys": key_table,
    "cues": cue_table,
    "accuracy": accuracy,
}


if __name__ == "__main__":
    sys.exit(main())
