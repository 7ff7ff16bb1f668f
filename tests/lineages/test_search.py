"""Words are found version by version, grouped by lineage."""

from __future__ import annotations

import pytest

from mla_diff.lineages.search import count, read_pattern, search, snippet
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.provision import Version
from mla_diff.writers.search import tell_course
from tests.lineages.texts import PURPOSE, A, B, C, history, version


def course(text: str, *versions: Version) -> str:
    found = history(*versions)
    return tell_course(found, search(found, read_pattern(text)))


def test_a_search_says_when_words_left_and_came_back() -> None:
    assert course("amnesty", A, B, C) == "2 in a; none in b; 2 in c; gone by b; back in c"


def test_hits_are_grouped_by_lineage() -> None:
    found = history(A, B, C)
    (hit,) = search(found, read_pattern("amnesty"))
    assert (hit.lineage.wid, hit.counts) == ("art_2@a", (2, 0, 2))


def test_a_fragment_without_the_words_proves_nothing() -> None:
    part = version("part", ("Purpose", PURPOSE), fragment=True)
    assert course("amnesty", A, part) == "2 in a; not attested in part"
    assert course("amnesty", part, A) == "2 in a; not attested in part; first attested in a"


TEXT = "The States Parties and each State Party; the parties' duty"


@pytest.mark.parametrize(
    ("pattern", "times"),
    [("States", 1), ("part*", 3), ("State Party", 1), ("state* part*", 2), ("party, duty", 2), ("Parties’ duty", 1)],
)
def test_words_phrases_stars_and_alternatives_are_matched(pattern: str, times: int) -> None:
    assert count(read_pattern(pattern), TEXT) == times


def test_a_search_without_words_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="holds no word"):
        read_pattern(" ,; ")


def test_beside_a_paraphrase_no_word_is_said_to_have_gone() -> None:
    retold = version("retold", ("Amnesty", "Said that an amnesty is allowed."), nature="paraphrase", fragment=True)
    assert course("amnesty", retold, B) == "2 in retold (a paraphrase); none in b"


def test_a_snippet_shows_the_first_occurrence_with_words_on_both_sides() -> None:
    text = "No State Party shall grant an amnesty, pardon or “similar” measure."
    assert snippet(read_pattern("pardon"), text, around=2) == ("an amnesty, ", "pardon", " or “similar")
    assert "".join(snippet(read_pattern("amnest* pardon"), text, around=50)) == text[:-1]


def test_a_snippet_takes_whichever_phrase_comes_first() -> None:
    assert snippet(read_pattern("pardon, amnesty"), "An amnesty or a pardon", around=1)[1] == "amnesty"


def test_without_an_occurrence_a_snippet_is_empty() -> None:
    assert snippet(read_pattern("pardon granted"), "A pardon") == ("", "", "")
