"""Markdown handouts: words stay words, and CriticMarkup settles to either text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from mla_diff import pipeline
from mla_diff.writers.registry import View, render
from tests.handouts.settle import settled_critic, words_of
from tests.handouts.versions import NEW, comparison

DANGEROUS = "*may* _not_ `x` [shall](y) <script>alert(1)</script> {++a++} | ~b~ & \\ ⟦c⟧ 1^2^ $d$ ~~e~~ {>>f<<}"


def _words(text: str) -> list[str]:
    return re.sub(r"^#+ |<br>", " ", text, flags=re.MULTILINE).split()


@pytest.mark.parametrize("pair", ["laundering", "terrorism"])
def test_critic_markup_of_real_conventions_settles_to_either_text(shared: Path, pair: str) -> None:
    folder = shared / "texts" / "pairs" / pair
    both = pipeline.compare(folder / "old.en.md", folder / "new.en.md")
    text = render(both, "md-critic")
    assert _words(settled_critic(text, accept=True)) == words_of(both.new)
    assert _words(settled_critic(text, accept=False)) == words_of(both.old)


def test_each_dialect_marks_what_changed() -> None:
    both = comparison()
    assert "Reasons <del>shall</del><ins>must</ins> be given" in render(both, "md")
    assert "Reasons {--shall--}{++must++} be given" in render(both, "md-critic")
    assert "Reasons ⟦shall⟧⟨must⟩ be given" in render(both, "md-brackets")


def test_the_text_is_never_markup() -> None:
    both = comparison(NEW, NEW.replace("negotiation", DANGEROUS))
    html = MarkdownIt("commonmark").render(render(both, "md"))
    assert set(re.findall(r"<(\w+)", html)) <= {"h1", "h2", "h3", "p", "ins", "del", "small", "br", "blockquote"}
    assert DANGEROUS.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in html


def test_a_numbered_paragraph_is_no_list() -> None:
    assert "<ol" not in MarkdownIt("commonmark").render(render(comparison(), "md"))


def test_moves_say_where_to_and_where_from() -> None:
    text = render(comparison(), "md")
    assert "Moved here from Art. 4" in text
    assert "Moved to Art. 2" in text


def test_typography_is_not_marked_where_it_is_read_but_kept_where_it_is_settled() -> None:
    quoted = comparison(NEW.replace("alone", '"alone"'), NEW.replace("alone", "“alone”"))
    assert "<ins>" not in render(quoted, "md").partition("\n\n# ")[2]
    assert "“alone”" in settled_critic(render(quoted, "md-critic"), accept=True)
    assert '"alone"' in settled_critic(render(quoted, "md-critic"), accept=False)


@pytest.mark.parametrize("style", ["md", "md-brackets"])
@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Section {}", "SECTION {}", "{new}"),
        ("Section {}.", "Section {}", "{new}"),
        ("Section {}", "Article {}", "-{old}-+{new}+"),
        ("Artikel {}", "Art. {}", "-{old}-+{new}+"),
    ],
)
def test_a_label_in_other_words_is_marked_and_one_in_other_signs_is_not(
    style: str, old: str, new: str, shown: str
) -> None:
    texts = [
        "\n\n".join(f"{label.format(at)}\n\nThe ferry of pier {at} shall run at all hours." for at in range(1, 4))
        for label in (old, new)
    ]
    gone, come = (("<del>", "</del>"), ("<ins>", "</ins>")) if style == "md" else (("⟦", "⟧"), ("⟨", "⟩"))
    marks = shown.format(old=old.format(2), new=new.format(2)).replace("2.", "2\\.")
    for sign, (opening, closing) in (("-", gone), ("+", come)):
        marks = re.sub(rf"\{sign}([^+-]+)\{sign}", rf"{opening}\1{closing}", marks)
    assert f"# {marks}" in render(comparison(*texts), style)


def test_only_the_provisions_asked_for_are_written() -> None:
    text = render(comparison(), "md", View(only=frozenset({"art_5"})))
    assert "Disputes" in text
    assert "Refusal" not in text
