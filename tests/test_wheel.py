"""The wheel and the source archive, installed in an empty environment, work from any folder and without a network.

On the Python that runs the tests and on the newest other one this machine has.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.interpreters import newest_other_python

#: One worker sets up the environments for all of these tests.
pytestmark = pytest.mark.xdist_group("wheel")
ROOT = Path(__file__).resolve().parents[1]
PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet")
#: Put where Python looks at its start: whoever asks for a connection or a name is told that there is no network.
NO_NETWORK = """
import socket
def refuse(*_, **__):
    raise OSError("this test has no network")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = refuse
"""
#: Every module is imported with warnings as errors; the one let through is another library's about a third one.
IMPORT_ALL = """
import importlib, pkgutil, sys, warnings
warnings.filterwarnings("error")
warnings.filterwarnings("ignore", ".*click.utils.*", DeprecationWarning)
import mla_diff
names = [one.name for one in pkgutil.walk_packages(mla_diff.__path__, "mla_diff.") if not one.name.endswith("__main__")]
for name in names:
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:  # what an extra brings is not there, and the page alone may ask for it
        if not name.startswith("mla_diff.site.") or error.name not in ("starlette", "uvicorn"):
            raise
print(len(names), sys.version_info[:2], mla_diff.__file__)
"""


@cache
def build_constraints() -> Path:
    """Return a file that holds pip to the locked versions of what builds an archive, whatever an index offers."""
    lock = (ROOT / "requirements-build.lock").read_text(encoding="utf-8")
    path = Path(tempfile.mkdtemp()) / "constraints.txt"
    path.write_text("\n".join(re.findall(r"^[\w.-]+==[^\s;]+", lock, re.MULTILINE)) + "\n", encoding="utf-8")
    return path


def run(*command: str | Path, cwd: Path | None = None, network: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a command as a user would, with nothing of this checkout in reach."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    environment["PIP_CONSTRAINT"] = str(build_constraints())
    if not network and cwd:
        (cwd / "start").mkdir(exist_ok=True)
        (cwd / "start/sitecustomize.py").write_text(NO_NETWORK)
        environment["PYTHONPATH"] = str(cwd / "start")
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=False, env=environment)


def set_up(*command: str | Path) -> None:
    """Run a step that needs a package index; the test is skipped, saying so, where none can be reached."""
    done = run(*command)
    told = done.stdout + done.stderr
    if done.returncode and ("No matching distribution" in told or "Could not find a version" in told):
        pytest.skip(f"no package index can be reached, or it lacks what this Python needs: {told.strip()[-300:]}")
    assert done.returncode == 0, told


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive built from this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    set_up(sys.executable, "-m", "venv", folder / "builder")
    python = folder / "builder/bin/python"
    set_up(python, *PIP, "install", "--no-deps", "--require-hashes", "-r", ROOT / "requirements-build.lock")
    built = subprocess.run(
        [python, "-m", "hatchling", "build", "-d", folder], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="session")
def make_environment(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A function that makes an environment with nothing but what requirements.lock names, once for each Python."""

    @cache
    def make(which: str) -> Path:
        interpreter = Path(sys.executable) if which == "the Python of the tests" else newest_other_python()
        if interpreter is None:
            pytest.skip("this machine has no other Python from 3.11 on")
        folder = tmp_path_factory.mktemp("env")
        set_up(interpreter, "-m", "venv", folder)
        set_up(
            folder / "bin/python", *PIP, "install", "--no-deps", "--require-hashes", "-r", ROOT / "requirements.lock"
        )
        set_up(folder / "bin/python", *PIP, "check")
        return folder

    return make


@pytest.fixture(scope="session", params=["the Python of the tests", "the newest other Python"])
def environment(request: pytest.FixtureRequest, make_environment: Callable[[str], Path]) -> Path:
    """An environment with nothing but what requirements.lock names."""
    return make_environment(request.param)


@pytest.fixture(scope="session", params=["whl", "tar.gz"])
def installed(request: pytest.FixtureRequest, environment: Path, dist: Path) -> Iterator[Path]:
    """The folder of scripts of an environment in which one of the two archives is installed."""
    archive = next(dist.glob(f"*.{request.param}"))
    python = environment / "bin/python"
    set_up(python, *PIP, "install", "--no-deps", "--force-reinstall", archive)
    yield environment / "bin"
    run(python, *PIP, "uninstall", "--yes", "mla-diff")


def test_the_installed_demo_runs_from_another_folder_without_a_network(installed: Path, tmp_path: Path) -> None:
    result = run(installed / "mla-diff", "demo", cwd=tmp_path, network=False)
    assert result.returncode == 0, result.stderr
    assert "Art. 8 → Art. 3" in result.stdout
    assert list((tmp_path / "reports").glob("*.html"))


def test_the_installed_program_compares_two_files_without_a_network(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("Article 1\nScope\n\nStates Parties shall cooperate.\n")
    (tmp_path / "new.txt").write_text("Article 1\nScope\n\nStates Parties may cooperate.\n")
    result = run(installed / "mla-diff", "compare", "old.txt", "new.txt", "-f", "json", cwd=tmp_path, network=False)
    assert result.returncode in (0, 1), result.stderr
    assert json.loads(result.stdout)["summary"]["words"] == {"inserted": 1, "deleted": 1, "renumbering": 0}


def test_every_module_can_be_imported_with_warnings_as_errors(installed: Path, tmp_path: Path) -> None:
    result = run(installed / "python", "-W", "error", "-c", IMPORT_ALL, cwd=tmp_path, network=False)
    assert result.returncode == 0, result.stderr
    count, place = int(result.stdout.split()[0]), result.stdout.split()[-1]
    assert count > 100
    assert str(installed.parent) in place


def test_the_installed_program_says_what_the_page_needs(installed: Path, tmp_path: Path) -> None:
    result = run(installed / "mla-diff", "open", "--no-browser", cwd=tmp_path, network=False)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        "mla-diff: the page needs a few more packages; install them with: pip install 'mla-diff[page]'"
    ]


def test_the_installed_program_knows_its_types(installed: Path) -> None:
    assert next(installed.parent.glob("lib/python*/site-packages/mla_diff/py.typed")).is_file()


def test_the_source_archive_makes_the_same_wheel(dist: Path, tmp_path: Path) -> None:
    set_up(sys.executable, *PIP, "wheel", "--no-deps", "-w", tmp_path, next(dist.glob("*.tar.gz")))
    wheels = [zipfile.ZipFile(next(folder.glob("*.whl"))) for folder in (dist, tmp_path)]
    first, second = ({name: wheel.read(name) for name in wheel.namelist()} for wheel in wheels)
    assert first == second


def test_the_installed_program_publishes_a_pack_without_a_network(installed: Path, tmp_path: Path) -> None:
    result = run(installed / "mla-diff", "publish", "pack", cwd=tmp_path, network=False)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "pack/search.html").is_file()
