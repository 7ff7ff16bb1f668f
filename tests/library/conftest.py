"""Fixtures for the library: a user's data folder of its own, and a small library of another treaty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mla_diff.cli.main import run
from tests.library.https_server import Authority, Site, serving

MANIFEST = """
schema = 1
treaty = "Convention on Ferries"

[source.report]
what = "Report of the committee"
url = "https://example.org/report"

[[version]]
id = "draft-1"
date = "2001-05"
name = "First draft"
stage = "draft"
held = "complete"
nature = "authentic"
text = "texts/one.md"

[[version]]
id = "draft-2"
date = "2002"
stage = "draft"

[[version.publication]]
what = "Page"
url = "https://example.org/two"

[[version.claim]]
about = "date"
says = "It was circulated in 2002."
source = ["report"]
"""
TEXT = """# Convention on Ferries

### Article 1. Ferries

1. Each State Party shall run a ferry.

2. Ferries may be painted.

### Article 2. Reservations

No reservation may be made.
"""


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's own copies for the shipped library, empty."""
    import platformdirs

    from mla_diff.library.shipped import VARIABLE

    home = tmp_path / "data"
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: home)
    monkeypatch.delenv(VARIABLE, raising=False)
    return home / "library"


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    """The folder of a library with a complete draft and one of which nothing is held."""
    folder = tmp_path / "ferries"
    (folder / "texts").mkdir(parents=True)
    (folder / "versions.toml").write_text(MANIFEST, "utf-8")
    (folder / "texts" / "one.md").write_text(TEXT, "utf-8")
    return folder


Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run the command line: exit code, standard output, standard error."""

    def call(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return end.value.code, out, err

    return call


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("trusted"), "trusted")


@pytest.fixture(scope="module")
def server(authority: Authority) -> Iterator[Site]:
    with serving(authority.certify("localhost")) as site:
        yield site
