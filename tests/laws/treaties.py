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


NUMBERED = ("", "{at}. ", "({at}) ")


@st.composite
def cuttings(draw: st.DrawFn) -> tuple[bytes, bytes]:
    """The same articles twice, word for word, their sentences grouped into paragraphs each time anew."""
    treaty = draw(st.lists(st.lists(sentences(), min_size=1, max_size=9), min_size=1, max_size=4))
    return _cut(draw, treaty), _cut(draw, treaty)


def _cut(draw: st.DrawFn, treaty: list[list[str]]) -> bytes:
    blocks = ["Convention on Everything"]
    for number, article in enumerate(treaty, 1):
        blocks += [f"Article {number}", f"Matter {number}"]
        borders = draw(st.sets(st.integers(1, len(article))))
        starts = [0, *sorted(borders - {len(article)})]
        ends = [*starts[1:], len(article)]
        label = draw(st.sampled_from(NUMBERED))
        for at, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
            blocks.append(label.format(at=at) + " ".join(article[start:end]))
    return "\n\n".join(blocks).encode()


_THINGS = ["bridges", "ferries", "landings and quays", "the lights of the harbour", "boats of any size", "cables"]


@st.composite
def lists_set_apart(draw: st.DrawFn) -> tuple[bytes, bytes]:
    """A sentence with a list in it, running on and set as points; the letters of the points are in both texts or in one."""
    things = draw(st.lists(st.sampled_from(_THINGS), min_size=2, max_size=5, unique=True))
    lettered = draw(st.booleans())
    letters = [f"({letter}) " for letter in "abcde"]
    items = [f"{thing}{',' if at < len(things) - 1 else '.'}" for at, thing in enumerate(things)]
    before, after = ("Convention on Rivers", "Article 1", "Upkeep"), ("Article 2", "Seat", "The council sits in Fermo.")
    inside = [f"{letter if lettered else ''}{item}" for letter, item in zip(letters, items, strict=False)]
    running = f"Each Party shall keep in repair: {' '.join(inside)}"
    points = [f"{letter}{item}" for letter, item in zip(letters, items, strict=False)]
    return (
        "\n\n".join([*before, running, *after]).encode(),
        "\n\n".join([*before, "Each Party shall keep in repair:", *points, *after]).encode(),
    )
