"""The commands over many versions, as a person meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import complaint, run

GRANT = "Each Party may grant an amnesty under its laws."
TEXTS = {
    "a": f"## Article 1 Purpose\n\nThe Parties cooperate fully.\n\n## Article 2 Amnesty\n\n{GRANT}\n",
    "b": "## Article 1 Purpose\n\nThe Parties shall cooperate fully.\n",
    "c": f"## Article 1 Amnesty\n\n{GRANT}\n\n## Article 2 Purpose\n\nThe Parties shall cooperate fully.\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("series")
    for name, text in TEXTS.items():
        (place / f"{name}.md").write_text(f"# Convention\n\n{text}")
    return place


SERIES = "a.md,b.md,c.md"


def test_trace_follows_a_provision_named_in_any_version(folder: Path) -> None:
    for name, within in (("purpose", ""), ("Art. 2", "c"), ("art. 1", "a.md")):
        result = run("trace", name, "--versions", SERIES, *(["--in", within] if within else []), folder=folder)
        assert result.returncode == 0, result.stderr
        assert result.stdout.startswith("Art. 2 of c Purpose\nFirst seen as Art. 1 of a.\n")


def test_trace_without_versions_follows_the_library() -> None:
    result = run("trace", "Art. 92")
    assert "draft-2022-11-30: Art. 85 · first attested here" in result.stdout
    assert "renumbered, was Art. 85 of draft-2022-11-30" in result.stdout


def test_a_provision_of_another_version_is_hinted_at(folder: Path) -> None:
    said = complaint(run("trace", "Art. 2", "a.md", "b.md", folder=folder))
    assert said.endswith("a has one: add --in a")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("trace", "Art. 1", "a.md"), "needs two versions at least"),
        (("trace", "Art. 1", "a.md", "b.md", "--in", "d"), "'d' is none of the versions; choose one of a, b"),
        (("trace", "Art. 1", "a.md", "nowhere.md"), "no such file"),
        (("trace", "Art. 1", "a.md", "b.md", "-f", "htlm"), "did you mean html?"),
        (("report", "piracy"), "is no topic"),
        (("search", ",", "a.md", "b.md"), "holds no word"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(folder: Path, arguments: tuple[str, ...], told: str) -> None:
    assert told in complaint(run(*arguments, folder=folder))


def test_blame_marks_words_up_to_the_version_asked_about(folder: Path) -> None:
    result = run("blame", "c.md", "purpose", "--versions", "a.md,b.md", folder=folder)
    assert "‹1›cooperate" in result.stdout or "‹2›shall‹1› cooperate" in result.stdout
    values = json.loads(run("blame", "b", "--versions", SERIES, "--format", "json", folder=folder).stdout)
    assert values["version"] == "b"


def test_concordance_and_search_speak_of_all_versions(folder: Path) -> None:
    table = run("concordance", "--all", "--versions", SERIES, folder=folder).stdout.splitlines()
    assert table[1].split()[:6] == ["Art.", "2", "—", "Art.", "1", "Amnesty"]
    assert "gone by b; back in c" in run("search", "amnesty", "--versions", SERIES, folder=folder).stdout


def test_versions_of_one_name_are_told_apart(folder: Path) -> None:
    (folder / "old").mkdir(exist_ok=True)
    (folder / "old/a.md").write_text((folder / "b.md").read_text())
    assert "First seen as Art. 1 of a.\n" in run("trace", "Purpose", "old/a.md", "a.md", folder=folder).stdout
    assert "a-2: Art. 1" in run("trace", "Purpose", "old/a.md", "a.md", folder=folder).stdout


def test_topics_are_listed_and_a_report_is_written(folder: Path) -> None:
    assert run("topics").stdout.startswith("reservations")
    result = run("report", "amnesty", "-f", "html", "-o", str(folder / "amnesty.html"))
    assert result.returncode == 0
    assert "<title>Amnesty and pardon</title>" in (folder / "amnesty.html").read_text()
