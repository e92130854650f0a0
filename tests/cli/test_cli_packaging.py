"""The wheel and the source archive, built offline, installed in an empty environment, run there."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel; the packages it needs are lent, the repository is not."""
    place = tmp_path_factory.mktemp("env")
    venv.create(place, with_pip=False)
    (wheel,) = built.glob("*.whl")
    python = place / "bin" / "python"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "--python",
            str(python),
            "install",
            "--no-deps",
            "--no-index",
            str(wheel),
        ],
        check=True,
        capture_output=True,
    )
    (site,) = place.glob("lib/python*/site-packages")
    (site / "lent.pth").write_text(sysconfig.get_paths()["purelib"])
    return place


def ran(installed: Path, *arguments: str, stdin: str = "", folder: Path) -> str:
    done = subprocess.run(
        [str(installed / "bin" / "kutipan"), *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        text=True,
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_installed_command_extracts_from_an_empty_directory(installed: Path, tmp_path: Path) -> None:
    assert ran(installed, "--version", folder=tmp_path).startswith("kutipan ")

    line = json.loads(
        ran(installed, "extract", "-", stdin='"Air mulai surut," kata Bupati Siti Aminah.', folder=tmp_path)
    )

    assert [quote["speaker"] for quote in line["quotes"]] == ["Siti Aminah"]


def test_the_installed_package_is_not_the_repository(installed: Path, tmp_path: Path) -> None:
    code = (
        "import quotes, store, tui, cli; print(quotes.__file__, store.__file__, tui.__file__, cli.__file__)"
    )
    done = subprocess.run(
        [str(installed / "bin" / "python"), "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert all(path.startswith(str(installed)) for path in done.stdout.split())


def test_the_installed_program_finds_its_weights(installed: Path, tmp_path: Path) -> None:
    rows = json.loads(ran(installed, "doctor", "--json", folder=tmp_path))

    (weights,) = (row for row in rows if row["check"] == "parser weights")
    assert weights["state"] == "ok"


def test_the_wheel_holds_types_data_and_manual_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()

    assert {"quotes/py.typed", "quotes/cues.toml", "quotes/page.css", "tui/browser.tcss"} <= set(names)
    assert any(name.endswith("share/man/man1/kutipan.1") for name in names)
    tops = {name.split("/")[0] for name in names if ".dist-info" not in name and ".data/" not in name}
    assert tops == {"quotes", "store", "tui", "cli"}
    assert not any("__pycache__" in name for name in names)


def test_the_source_archive_can_build_the_guide_and_run_the_tests(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as members:
        names = {name.split("/", 1)[1] for name in members.getnames() if "/" in name}

    assert {"README.md", "docs/index.md", "mkdocs.yml", "fixtures/articles.jsonl", "Makefile"} <= names
    assert "tests/cli/test_cli_packaging.py" in names
