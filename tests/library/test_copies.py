"""A user's own copies: used instead of what the library holds, checked, and safe when two runs meet."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mla_diff.library.library import open_library
from mla_diff.library.shipped import shipped
from mla_diff.loading import load
from tests.library.conftest import TEXT, Cli

PLAIN = "Article 1\nFerries\n\nEach State Party shall run a ferry.\n"
DRAFT = """# Draft Convention

### Article 85. Reservations

1. No reservations shall be permitted except those specifically provided for.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "official draft.md"
    path.write_text(DRAFT, "utf-8")
    return path


def test_an_own_copy_is_used_instead_of_the_fragment(draft: Path, data_folder: Path, cli: Cli) -> None:
    assert load("draft-2022-11-30").fragment is True
    code, out, _ = cli("versions", "add", draft, "--id", "draft-2022-11-30", "--nature", "authentic")
    assert code == 0
    assert "1 article from official draft.md" in out
    version = load("draft-2022-11-30")
    assert (version.fragment, version.nature, version.date) == (False, "authentic", "2022-11-30")
    assert version.by_eid["art_85__para_1"].text.startswith("No reservations shall be permitted")
    assert "complete (your own copy): authentic" in cli("versions")[1]
    assert all(path.is_relative_to(data_folder) for path in data_folder.iterdir()), "the library itself is not touched"
    assert load(shipped("versions") / "mla" / "draft-2022-11-30.en.md").nature == "paraphrase", "named by its path"
    assert "is used again" in cli("versions", "remove", "draft-2022-11-30")[1]
    assert load("draft-2022-11-30").fragment is True


def test_with_an_own_copy_the_words_are_compared(draft: Path, cli: Cli) -> None:
    cli("versions", "add", draft, "--id", "draft-2022-11-30")
    _, out, _ = cli("compare", "draft-2022-11-30", "adopted-2023-05-26", "--only", "reservations")
    assert "not compared" not in out
    assert "New text: working translation" in out


def test_an_own_copy_of_a_part_stays_a_fragment(draft: Path, cli: Cli) -> None:
    draft.write_text("### Article 85. Reservations\n\n1. No reservations to this Convention may be made.\n", "utf-8")
    cli("versions", "add", draft, "--id", "draft-2022-11-30", "--fragment", "--nature", "authentic")
    version = load("draft-2022-11-30")
    assert (version.fragment, version.nature) == (True, "authentic")
    _, out, _ = cli("compare", "draft-2022-11-30", "adopted-2023-05-26", "--inline", "--width", 100)
    assert "Articles: 1 carried on, 93 not attested." in out
    assert "other than those provided for in" in out, "words of the clause that is held are compared"
    assert "Words: 8 inserted, 0 deleted" in out


def test_a_version_the_library_does_not_know_takes_its_place_by_date(ferries: Path, draft: Path, cli: Cli) -> None:
    where = ("--library", ferries)
    code, _, err = cli("versions", "add", draft, "--id", "draft-1bis", "--date", "2001-11", "--stage", "draft", *where)
    assert code == 0
    told = f"Next: mla-diff compare draft-1 draft-1bis --library {ferries}\n"
    assert err == f"draft-1bis is new to this library\n{told}"  # what is right is not asked back about
    assert [entry.id for entry in open_library(ferries).entries] == ["draft-1", "draft-1bis", "draft-2"]
    assert load("draft-1bis", library=ferries).stage == "draft"


def test_what_cannot_be_read_as_text_is_not_put_in(tmp_path: Path, data_folder: Path, cli: Cli) -> None:
    empty = tmp_path / "empty.md"
    empty.write_bytes(b"")
    code, _, err = cli("versions", "add", empty, "--id", "draft-2018")
    assert code == 2
    assert "the file is empty" in err
    assert not data_folder.exists()


@pytest.mark.parametrize("bad", ["../../x", "A B", "", "con"])
def test_an_id_that_is_no_plain_name_is_refused(draft: Path, data_folder: Path, cli: Cli, bad: str) -> None:
    code, _, err = cli("versions", "add", draft, "--id", bad)
    assert code == 2
    assert "--id" in err
    assert not data_folder.exists()


def test_a_suffix_never_leads_anywhere(ferries: Path, tmp_path: Path, cli: Cli) -> None:
    odd = tmp_path / "text.m d"
    odd.write_text(PLAIN, "utf-8")
    assert cli("versions", "add", odd, "--id", "draft-2", "--library", ferries)[0] == 0
    (held,) = (ferries / "held").glob("draft-2.*")
    assert re.fullmatch(r"draft-2\.[0-9a-f]{12}", held.name)
    assert load("draft-2", library=ferries).by_eid["art_1"].heading == "Ferries"


def test_a_held_file_that_was_changed_is_found_and_not_used(draft: Path, data_folder: Path, cli: Cli) -> None:
    cli("versions", "add", draft, "--id", "draft-2022-11-30")
    (held,) = data_folder.glob("*.md")
    held.write_text(DRAFT.replace("No reservations", "Reservations"), "utf-8")
    code, out, err = cli("versions", "verify")
    assert code == 2
    assert "FAULT  draft-2022-11-30" in out
    assert "1 of 6 files" in err
    code, _, err = cli("show", "draft-2022-11-30")
    assert code == 2
    assert "has been changed since it was pinned" in err


def test_verify_counts_articles(ferries: Path, cli: Cli) -> None:
    assert cli("versions", "verify", "--library", ferries)[0] == 0
    manifest = ferries / "versions.toml"
    text = manifest.read_text("utf-8")
    manifest.write_text(text.replace('held = "complete"', 'held = "complete"\narticles = 3'), "utf-8")
    code, out, _ = cli("versions", "verify", "--library", ferries)
    assert code == 2
    assert "2 articles were found in it, not 3" in out


def test_a_missing_file_is_a_fault(ferries: Path, cli: Cli) -> None:
    (ferries / "texts" / "one.md").unlink()
    code, out, _ = cli("versions", "verify", "--library", ferries)
    assert code == 2
    assert "cannot be read" in out


@pytest.mark.parametrize(
    "content",
    [
        "{", "[]", "null", '{"schema": 2}', '{"schema": 1, "copies": 3, "pins": []}', "[" * 100_000,
        '{"schema": 1, "copies": [{"id": "a", "file": "../../etc/passwd"}], "pins": []}',
        '{"schema": 1, "copies": [{"id": "a", "file": "/etc/passwd"}], "pins": []}',
        '{"schema": 1, "copies": [{"id": "../a", "file": "a"}], "pins": []}',
        '{"schema": 1, "copies": [], "pins": [{"url": "file:///etc/passwd", "sha256": ""}]}',
    ],
)  # fmt: skip
def test_a_damaged_lock_file_is_refused_in_one_line(ferries: Path, cli: Cli, content: str) -> None:
    (ferries / "held").mkdir()
    (ferries / "held" / "versions.lock.json").write_text(content, "utf-8")
    code, out, err = cli("versions", "--library", ferries)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "versions.lock.json" in err


def started(*arguments: object) -> subprocess.Popen[bytes]:
    """Start the command line in a process of its own."""
    command = f"from mla_diff.cli.main import run; run({[str(argument) for argument in arguments]!r})"
    quiet = subprocess.DEVNULL
    return subprocess.Popen([sys.executable, "-c", command], stdout=quiet, stderr=quiet)


def test_two_runs_at_once_lose_nothing(ferries: Path, tmp_path: Path) -> None:
    count = 6
    runs = []
    for at in range(count):
        text = tmp_path / f"{at}.md"
        text.write_text(TEXT.replace("Ferries", f"Ferries {at}"), "utf-8")
        runs.append(started("versions", "add", text, "--id", f"own-{at}", "--library", ferries))
    assert [run.wait(30) for run in runs] == [0] * count
    values = json.loads((ferries / "held" / "versions.lock.json").read_text("utf-8"))
    assert [copy["id"] for copy in values["copies"]] == [f"own-{at}" for at in range(count)]
    names = {path.name for path in (ferries / "held").iterdir()}
    assert names == {".turn", "versions.lock.json", *(copy["file"] for copy in values["copies"])}, "nothing left over"


def test_two_runs_on_one_version_leave_one_whole_copy(ferries: Path, tmp_path: Path, cli: Cli) -> None:
    runs = []
    for at in range(4):
        text = tmp_path / f"{at}.md"
        text.write_text(TEXT + f"\n### Article 3. Run {at}\n\nIt ran.\n", "utf-8")
        runs.append(started("versions", "add", text, "--id", "draft-2", "--library", ferries))
    assert [run.wait(30) for run in runs] == [0] * 4
    assert len(list((ferries / "held").glob("draft-2.*"))) == 1
    assert cli("versions", "verify", "--library", ferries)[0] == 0


def test_the_library_can_be_named_by_the_environment(ferries: Path, monkeypatch: pytest.MonkeyPatch, cli: Cli) -> None:
    monkeypatch.setenv("MLA_DIFF_LIBRARY", str(ferries))
    assert cli("versions")[1].startswith("Convention on Ferries")
    assert load("draft-1").by_eid["art_1"].heading == "Ferries"


def test_a_file_of_that_name_wins_over_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft-2022-11-30").write_text(PLAIN, "utf-8")
    assert load("draft-2022-11-30").by_eid["art_1"].heading == "Ferries"


def test_what_is_neither_a_file_nor_a_version_has_near_misses_of_both(tmp_path: Path, cli: Cli) -> None:
    (tmp_path / "draft-2022.md").write_text(TEXT, "utf-8")
    code, _, err = cli("show", tmp_path / "draft-2022.m")
    assert code == 2
    assert "did you mean" in err
    assert "draft-2022.md" in err
    code, _, err = cli("show", "draft-2022-11-3")
    assert code == 2
    assert "draft-2022-11-30" in err
    assert err.count("\n") == 1


def test_a_known_version_of_which_nothing_is_held_says_how_to_get_it(cli: Cli, ferries: Path) -> None:
    code, _, err = cli("show", "draft-2", "--library", ferries)
    assert code == 2
    assert "nothing of its text is held" in err
    assert "https://example.org/two" in err
    assert "mla-diff versions add FILE --id draft-2" in err


def test_the_list_has_dates_holdings_and_sources(cli: Cli) -> None:
    plain = cli("versions", "--width", 120)[1]
    assert "draft-2018          2018-11     nothing is held" in plain
    assert "adopted-2023-05-26  2023-05-26  complete: working translation, not an authentic text" in plain
    cited = cli("versions", "--sources", "--width", 120)[1]
    assert "87 articles" in cited
    assert "(our inference)" in cited
    values = json.loads(cli("versions", "--format", "json")[1])
    assert values["versions"][-1]["title"].startswith("Ljubljana-The Hague Convention")
    assert all(each["sources"] for one in values["versions"] for each in one["statements"])


def test_a_new_id_is_asked_back_about_only_where_it_looks_like_a_slip(ferries: Path, draft: Path, cli: Cli) -> None:
    where = ("--library", ferries)
    assert "take it out" not in cli("versions", "add", draft, "--id", "draft-2", *where)[2]
    slip = cli("versions", "add", draft, "--id", "drfat-1", *where)[2]
    assert "if it is draft-1, take it out with mla-diff versions remove drfat-1" in slip


def test_init_says_what_to_do_next(tmp_path: Path, cli: Cli) -> None:
    code, out, err = cli("init", tmp_path / "my treaty")
    assert code == 0
    assert "versions.toml" in out
    folder = tmp_path / "my treaty"
    assert err == f"Next, put a text in: mla-diff versions add draft.pdf --id draft-2019-03-01 --library '{folder}'\n"
