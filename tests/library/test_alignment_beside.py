"""A person's word on files that are in no library: the ``alignment.toml`` beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mla_diff import compare
from mla_diff.library.names import LibraryError
from tests.library.conftest import Cli

OLD = "Article 1\n\nThe Parties shall keep ferries.\n\nArticle 2\n\nHarbours shall be open to all vessels at night.\n"
NEW = "Article 1\n\nThe Parties shall keep ferries.\n\nArticle 2\n\nBridges may be raised on the request of a master.\n"
PIN = """
[[link]]
old_version = "Draft_A"
new_version = "Draft_B"
old = "{old}"
new = "{new}"
reason = "both say who passes"
by = "N. N."
{more}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "Draft_A.txt").write_text(OLD, "utf-8")
    (tmp_path / "Draft_B.txt").write_text(NEW, "utf-8")
    return tmp_path


def pin(folder: Path, old: str = "Art. 2", new: str = "Art. 2", more: str = "") -> None:
    (folder / "alignment.toml").write_text(PIN.format(old=old, new=new, more=more), "utf-8")


def relation(folder: Path) -> tuple[str, str]:
    comparison = compare(folder / "Draft_A.txt", folder / "Draft_B.txt")
    found = comparison.alignment.of_old["art_2"]
    return found.relation, found.links[0].basis if found.links else ""


def test_a_pin_beside_two_files_holds(folder: Path) -> None:
    assert relation(folder)[0] == "deleted"
    pin(folder)
    assert relation(folder) == ("one-to-one", "set by hand")


def test_a_forbidden_pair_stays_apart(folder: Path) -> None:
    pin(folder, "Art. 1", "Art. 1", "forbid = true")
    comparison = compare(folder / "Draft_A.txt", folder / "Draft_B.txt")
    assert comparison.alignment.of_old["art_1"].relation == "deleted"


def test_a_pin_that_names_no_provision_is_an_error(folder: Path, cli: Cli) -> None:
    pin(folder, new="Art. 9")
    code, out, err = cli("compare", str(folder / "Draft_A.txt"), str(folder / "Draft_B.txt"))
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "link 1" in err
    assert "Article 9" in err or "Art. 9" in err


def test_a_pin_for_a_file_that_is_not_there_is_an_error_with_the_near_name(folder: Path) -> None:
    pin(folder)
    text = (folder / "alignment.toml").read_text("utf-8")
    (folder / "alignment.toml").write_text(text.replace("Draft_B", "Draft_C2"), "utf-8")
    with pytest.raises(LibraryError, match=r"no version Draft_C2; did you mean Draft_"):
        relation(folder)


def test_pins_speak_of_the_folder_they_lie_in_only(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    pin(folder)
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "Draft_B.txt"
    elsewhere.write_text(NEW, "utf-8")
    assert compare(folder / "Draft_A.txt", elsewhere).alignment.of_old["art_2"].relation == "deleted"


def test_a_librarys_file_is_not_read_as_one_for_files(folder: Path) -> None:
    pin(folder)
    (folder / "versions.toml").write_text("schema = 1\n", "utf-8")
    assert relation(folder)[0] == "deleted"
