"""Reading keeps its pace: what is done for each line is counted, which no other load on the machine can disturb.

Wall time tells a slower program from a busy machine only where both are large. The number of calls tells at once: each
pattern that is asked of every line, and each question asked twice, adds one or more a line.
"""

from __future__ import annotations

from collections.abc import Callable
from cProfile import Profile

import pytest

from mla_diff.model.block import Block, Document
from mla_diff.parse.document import parse

ARTICLES = 60
#: Calls a line, of all kinds and of patterns, with a tenth to spare. Whoever adds work to each line raises them here.
TREATY, STATUTE, GESETZ = (180, 13.5), (185, 13.5), (215, 18.0)


def _treaty(articles: int) -> list[str]:
    """Return a treaty whose paragraphs are numbered and hold lettered points."""
    lines = ["Convention on Lighthouses", "PART I", "General provisions"]
    for number in range(1, articles + 1):
        lines += [f"Article {number}", f"Lamps of the {number}th order"]
        for paragraph in (1, 2, 3):
            lines.append(
                f"{paragraph}. Each State Party shall keep its lamps lit, in accordance with article {number}:"
            )
            lines += [f"({letter}) The keeper shall report what was seen at sea;" for letter in "abc"]
    return lines


def _statute(articles: int) -> list[str]:
    """Return a statute of sections with headings in their lines, and paragraphs without numbers."""
    lines = ["Lighthouses Act", "CHAPTER I", "Preliminary"]
    for number in range(1, articles + 1):
        lines.append(f"Section {number}. Duties of keepers")
        lines += ["The keeper of a lighthouse shall light the lamp at dusk and put it out at dawn."] * 4
        lines.append("Parties to a dispute over a lamp may ask the harbour court, which decides within a month.")
    return lines


def _gesetz(articles: int) -> list[str]:
    """Return a German statute of paragraphs and sentences in lists."""
    lines = ["Leuchtturmgesetz", "Erster Abschnitt", "Allgemeine Vorschriften"]
    for number in range(1, articles + 1):
        lines += [f"§ {number} Pflichten der Wärter", "(1) Der Wärter zündet die Lampe an, wenn es dämmert:"]
        lines += [f"{point}. das große Licht nach § {number} Absatz 1," for point in (1, 2, 3)]
        lines.append("(2) Die Hafenbehörde kann Ausnahmen zulassen, soweit niemand gefährdet wird.")
    return lines


def _count(lines: list[str]) -> tuple[int, int]:
    """Return how many calls reading takes, and how many of these are to patterns."""
    document = Document("made-up.txt", "", "text", tuple(Block(line, line=True, gap=True) for line in lines))
    parse(document)  # what is made once for a language, or remembered of a number, is no line's work
    profile = Profile(builtins=True)
    profile.runcall(parse, document)
    calls = [(str(entry.code), entry.callcount) for entry in profile.getstats()]
    return sum(count for _, count in calls), sum(count for name, count in calls if "re.Pattern" in name)


@pytest.mark.parametrize(
    ("lines", "most"),
    [(_treaty(ARTICLES), TREATY), (_statute(ARTICLES), STATUTE), (_gesetz(ARTICLES), GESETZ)],
    ids=["treaty", "statute", "Gesetz"],
)
def test_a_line_is_asked_no_more_than_it_was(lines: list[str], most: tuple[float, float]) -> None:
    calls, patterns = (count / len(lines) for count in _count(lines))
    assert calls <= most[0]
    assert patterns <= most[1]


def test_a_text_four_times_as_long_takes_four_times_the_work() -> None:
    short, long = (_count(_treaty(articles))[0] for articles in (ARTICLES, 4 * ARTICLES))
    assert long <= 4.2 * short


def _numbered(articles: int) -> list[str]:
    """Return a long list of numbered lines that look like headings, of which many begin again, over an article."""
    return [*(f"{number % 9 + 1}. Fees of ports" for number in range(articles)), "Article 1", "The fee is due."]


def _introduced(articles: int) -> list[str]:
    """Return articles, each behind a line with a colon that names its number."""
    return [line for number in range(1, articles) for line in (f"It is set for {number}:", f"Article {number}")]


def _reported(articles: int) -> list[str]:
    """Return the short numbered paragraphs of a report, which all begin with the same words."""
    return [f"{number}. The council notes the fee of quay {number}." for number in range(1, 4 * articles)]


@pytest.mark.parametrize("made", [_numbered, _introduced, _reported])
def test_a_strange_text_four_times_as_long_takes_little_more_than_four_times_the_work(
    made: Callable[[int], list[str]],
) -> None:
    short, long = (_count(made(articles))[0] for articles in (4 * ARTICLES, 16 * ARTICLES))
    assert long <= 4.5 * short
