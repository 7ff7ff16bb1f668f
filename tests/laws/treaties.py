"""Made-up treaties of any shape, for properties that hold of every text."""

from __future__ import annotations

from hypothesis import strategies as st

_NOUNS = ["Party", "court", "request", "extradition", "evidence", "witness", "Depositary", "crime", "victim", "property",
          "measure", "authority", "person", "territory", "notification", "reservation", "treaty", "proceedings"]  # fmt: skip
_VERBS = ["shall inform", "may refuse", "shall transmit", "may postpone", "shall consider", "should protect"]
_ADDED = ["without delay", "in writing", "where appropriate", "upon request", "under its domestic law", "in good faith"]


@st.composite
def sentences(draw: st.DrawFn) -> str:
    parts = [
        "The", draw(st.sampled_from(_NOUNS)), draw(st.sampled_from(_VERBS)), "the", draw(st.sampled_from(_NOUNS)),
        "of the", draw(st.sampled_from(_NOUNS)), draw(st.sampled_from(_ADDED)), str(draw(st.integers(1, 999))),
    ]  # fmt: skip
    return " ".join(parts) + "."


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    """A heading and the paragraphs of one article."""
    heading = f"{draw(st.sampled_from(_NOUNS)).capitalize()} and {draw(st.sampled_from(_NOUNS))}"
    return heading, tuple(draw(st.lists(sentences(), min_size=1, max_size=4)))


def treaties(least: int = 1, most: int = 8) -> st.SearchStrategy[list[tuple[str, tuple[str, ...]]]]:
    return st.lists(articles(), min_size=least, max_size=most)


def written(treaty: list[tuple[str, tuple[str, ...]]], first: int = 1) -> bytes:
    """Return a treaty as plain text, its articles numbered from ``first``."""
    blocks = ["Convention on Everything"]
    for number, (heading, paragraphs) in enumerate(treaty, first):
        blocks += [f"Article {number}", heading]
        blocks += [f"{at}. {text}" for at, text in enumerate(paragraphs, 1)]
    return "\n\n".join(blocks).encode()
