"""Proposals are branches of a provision's history: who wanted what, against which version, and what became of it."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path

import pytest

from mla_diff.cli.main import run
from mla_diff.library.library import open_library
from mla_diff.library.names import LibraryError
from mla_diff.library.proposals import read_proposals


def main(arguments: list[str]) -> int:
    """Run a command, and return how it ended."""
    try:
        run(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


DRAFT = """# Treaty of Two Cities

### Article 1. Purpose

The purpose of this Treaty is the return of books that were lent between the two Cities.

### Article 2. Disputes

1. Any dispute on this Treaty shall be submitted to arbitration at the request of either City within six months.

2. The costs of arbitration shall be borne by both Cities in equal parts.
"""
ADOPTED = DRAFT.replace("Article 2", "Article 3").replace(
    "### Article 3",
    "### Article 2. Deposit\n\nEach City shall name a library with which borrowed books are left.\n\n### Article 3",
)


@pytest.fixture
def library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "cities"
    assert main(["init", str(folder)]) == 0
    for name, text, date in (("draft-1", DRAFT, "2020"), ("adopted-1", ADOPTED, "2021")):
        add(folder, tmp_path, name, text, "--date", date)
    capsys.readouterr()
    return folder


def add(folder: Path, tmp_path: Path, name: str, text: str, *more: str) -> int:
    file = tmp_path / f"{name}.md"
    file.write_text(text)
    return main(["versions", "add", str(file), "--id", name, "--library", str(folder), *more])


def propose(folder: Path, tmp_path: Path, text: str, *more: str) -> int:
    return add(folder, tmp_path, "from-b", text, "--proposal-by", "City B", "--against", "draft-1", *more)


ARBITRATION = (
    "1. Any dispute on this Treaty {} be submitted to arbitration at the request of either City within {} months."
)


def proposal(verb: str, months: str) -> str:
    return f"### Article 2. Disputes\n\n{ARBITRATION.format(verb, months)}\n"


@pytest.mark.parametrize(
    ("adopted", "fate"),
    [
        (("shall", "six"), "Not taken up: adopted-1 keeps the words as they were."),
        (("may", "twelve"), "Taken up word for word in adopted-1."),
        (("may", "six"), "Of 2 words that it would have added, 1 came with adopted-1."),
    ],
)
def test_what_became_of_a_proposal_is_read_off_the_next_text(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], adopted: tuple[str, str], fate: str
) -> None:
    text = ADOPTED.replace(ARBITRATION.format("shall", "six"), ARBITRATION.format(*adopted))
    add(library, tmp_path, "adopted-1", text, "--date", "2021")
    propose(library, tmp_path, proposal("may", "twelve"))
    capsys.readouterr()
    assert main(["trace", "Art. 3(1)", "--library", str(library), "--width", "200"]) == 0
    out = capsys.readouterr().out
    assert fate in out
    assert "[-shall-]{+may+}" in out
    assert "╰─" in out


def test_a_proposal_is_no_version_of_the_series_and_is_compared_like_one(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    propose(library, tmp_path, proposal("may", "six"))
    assert "mla-diff compare draft-1 from-b" in capsys.readouterr().err
    assert [entry.id for entry in open_library(library).entries] == ["draft-1", "adopted-1"]
    assert main(["compare", "draft-1", "from-b", "--library", str(library)]) in (0, 1)
    assert "may" in capsys.readouterr().out
    assert main(["versions", "--library", str(library)]) == 0
    assert "City B, against draft-1" in capsys.readouterr().out


def test_what_a_proposal_leaves_out_it_leaves_as_it_is(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    propose(library, tmp_path, proposal("may", "six"))
    capsys.readouterr()
    main(["trace", "Art. 1", "--library", str(library)])
    assert "Proposals" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--proposal-by", "City B"], "a proposal needs both"),
        (["--against", "draft-1"], "a proposal needs both"),
        (["--proposal-by", "City B", "--against", "draft-2"], "no version 'draft-2'"),
    ],
)
def test_half_a_proposal_is_refused_with_the_way_out(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], told: str
) -> None:
    assert add(library, tmp_path, "from-b", proposal("may", "six"), *more) == 2
    assert told in capsys.readouterr().err


def test_the_shipped_proposals_say_who_wanted_what() -> None:
    found = {one.id: one for one in read_proposals(open_library())}
    assert found["proposal-ch-2020"].by == ("Switzerland",)
    assert found["proposal-ch-2020"].against == "draft-2020-03-12"
    assert (found["proposal-fr-2023"].by, found["proposal-fr-2023"].supported) == (("France",), ("the United Kingdom",))
    assert found["proposal-sl-slave-trade"].by == ("Sierra Leone",)
    assert found["debate-budapest-protocol"].by == ()
    assert {one.outcome for one in found.values()} == {"not taken up", "not known"}
    assert all(source.count("https://") == 1 for one in found.values() for source in one.sources)


@pytest.mark.parametrize(
    ("provision", "who"),
    [("Art. 8(3)", "France"), ("Art. 14", "France"), ("Art. 5", "Switzerland"), ("Art. 5", "Sierra Leone")],
)
def test_a_trace_shows_the_branches_that_ended(
    capsys: pytest.CaptureFixture[str], provision: str, who: str, tmp_path: Path
) -> None:
    assert main(["trace", provision, "--width", "160"]) == 0
    out = capsys.readouterr().out
    assert f"✕ {who}" in out.partition("\nProposals\n")[2]
    assert main(["trace", provision, "--format", "json"]) == 0
    assert who in [by for one in json.loads(capsys.readouterr().out)["proposals"] for by in one["by"]]
    file = tmp_path / "trace.html"
    assert main(["trace", provision, "-o", str(file)]) == 0
    assert f"{who}" in unescape(file.read_text("utf-8"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("slave trade", "Sierra Leone: would have added the slave trade"),
        ("Switzerland", "would have dropped the definitions of crimes"),
        ("Budapest", "Budapest Convention on Cybercrime"),
    ],
)
def test_a_search_finds_what_is_known_beside_the_texts(
    capsys: pytest.CaptureFixture[str], words: str, told: str
) -> None:
    assert main(["search", words, "--width", "400"]) == 0
    assert told in capsys.readouterr().out
    assert main(["search", words, "--format", "json"]) == 0
    assert any(told in one["says"] for one in json.loads(capsys.readouterr().out)["mentions"])


def test_a_word_of_a_paraphrase_is_not_called_attested(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ("dual criminality", "reservation*", "pardon*"):
        main(["search", words])
        assert "first attested" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("provision", "told"),
    [
        ("Art. 52", "Art. 52 of draft-2017 is another provision: --in draft-2017 follows it."),
        ("Art. 85", "Art. 85 of draft-2022-11-30 is another provision (later Art. 92 of adopted-2023-05-26)"),
    ],
)
def test_a_number_that_means_another_provision_in_another_version_is_told(
    capsys: pytest.CaptureFixture[str], provision: str, told: str
) -> None:
    assert main(["trace", provision, "--width", "160"]) == 0
    assert told in capsys.readouterr().out


def test_an_explanation_gives_the_reason_and_the_source_of_a_link(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "draft-2022-11-30", "adopted-2023-05-26", "Art. 85", "--width", "400"]) == 0
    out = capsys.readouterr().out
    assert "both shut out all reservations but those provided for" in out
    assert "source: L. N. Sadat, ASIL Insights vol. 27 no. 12, 15 November 2023, https://www.asil.org" in out
    assert "of all words of both texts agree" not in out
    assert "Both texts have an Art. 85, and these are two provisions" in out


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ('by = ["X"]\nsource = ["nobody"]', "source 'nobody' is not described"),
        ('by = ["X"]\nsource = ["s"]\noutcome = "lost"', "'lost' is none of taken up"),
        ('by = ["X"]\nsource = ["s"]\nwants = "x"', "'wants' is not known here"),
    ],
)
def test_a_wrong_proposal_in_a_manifest_is_refused_with_its_place(tmp_path: Path, entry: str, told: str) -> None:
    source = '[source.s]\nwhat = "S"\nurl = "https://example.org/"\n'
    (tmp_path / "versions.toml").write_text(f'schema = 1\ntreaty = "T"\n{source}[[proposal]]\nid = "p"\n{entry}\n')
    with pytest.raises(LibraryError, match=told):
        open_library(tmp_path)
