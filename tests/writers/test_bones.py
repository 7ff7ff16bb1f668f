"""The bones of a text: its structure can be seen, its words cannot."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_diff.loading import read_version
from mla_diff.model.errors import MlaDiffError
from mla_diff.readers.registry import read
from mla_diff.writers.bones import strip_words, structural_words, write_bones
from tests.cli.test_commands import complaint, run

SECRET = """THE SECRET TREATY OF RIVERMOUTH

Chapter II. Confidential Dealings

Article 12 bis. Transfer of Ambassador Łukasz

1. The Ministers shall transfer 450000 crowns to Monaco, see Article 7.
(a) promptly; and
(iv) without the Senate's knowledge.

Annex 1
Список тайный агентов
"""


def bones_of(text: str, name: str = "secret-plan.txt") -> str:
    content = text.encode()
    return write_bones(read(name, content), read_version(name, content))


def test_labels_numbers_and_shapes_stay_and_words_do_not() -> None:
    told = bones_of(SECRET)
    for line in (
        "XXX XXXXXX XXXXXX XX XXXXXXXXX",
        "Chapter II. Xxxxxxxxxxxx Xxxxxxxx",
        "Article 12 bis. Xxxxxxxx xx Xxxxxxxxxx Xxxxxx",
        "1. Xxx Xxxxxxxxx xxxxx xxxxxxxx 999999 xxxxxx xx Xxxxxx, xxx Article 7.",
        "(a) xxxxxxxx; xxx",
        "(iv) xxxxxxx xxx Xxxxxx'x xxxxxxxxx.",
        "Annex 1",
        "Жжжжжж жжжжжж жжжжжжж",
    ):
        assert line in told
    for word in ("Secret", "secret", "Rivermouth", "Monaco", "450", "Łukasz", "Senate", "агент", "plan"):
        assert word not in told


def test_the_structure_as_it_was_understood_stands_below() -> None:
    told = bones_of(SECRET).split("Provisions as understood\n")[1]
    assert re.search(r"^ +article \[Article 12 bis\.?\] Xxxxxxxx xx Xxxxxxxxxx Xxxxxx", told, re.MULTILINE)
    assert "Findings (" in told


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_no_word_of_any_text_is_left(text: str) -> None:
    kept = structural_words("en")
    for word in re.findall(r"[^\W\d_]{5,}", strip_words(text, kept)):
        assert word.casefold() in kept or not set(word.casefold()) - set("xжξبש字"), word


@given(st.text(st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="\n"), max_size=200))
def test_a_line_keeps_its_length_and_its_signs(text: str) -> None:
    left = strip_words(text, frozenset())
    assert len(left) == len(text)
    assert re.sub(r"\w", "", left) == re.sub(r"\w", "", text)


@pytest.mark.parametrize("seed", range(3))
def test_random_texts_leave_no_word_of_their_own_whatever_is_read_into_them(seed: int) -> None:
    lines = [
        f"Article {number}\n\n{'zqvk' * (number % 3 + 1)} wolframite {seed} {'gh' * number}\n" for number in range(1, 9)
    ]
    assert not re.search("zqvk|wolfram|ghgh", bones_of("\n".join(lines)))


def test_show_prints_the_bones_of_a_file_and_nothing_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(SECRET, "utf-8")
    result = run("show", tmp_path / "secret.txt", "--bones")
    assert result.returncode == 0, result.stderr
    assert "Article 12 bis. Xxxx" in result.stdout
    assert "secret" not in result.stdout.lower()
    assert run("show", tmp_path / "secret.txt", "--bones", "-o", tmp_path / "bones.txt").returncode == 0
    assert (tmp_path / "bones.txt").read_text("utf-8") == result.stdout


def test_bones_are_text_and_of_a_whole_file(demo: tuple[Path, Path]) -> None:
    assert "--bones" in complaint(run("show", demo[0], "--bones", "-f", "json"))
    assert "--bones" in complaint(run("show", demo[0], "Art. 8", "--bones"))


def test_a_version_of_the_library_has_bones_too() -> None:
    assert "article [Article 92]" in run("show", "adopted-2023-05-26", "--bones").stdout


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert "the file is empty" in complaint(run("show", tmp_path / "empty.txt", "--bones"))
    with pytest.raises(MlaDiffError):
        bones_of("")
