"""A small treaty and the same treaty amended: tables, footnotes, points, parts, and a formula that recurs.

Words are drawn, so that no example is the last one; what was done to the treaty is told, so that a law can ask for it.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from hypothesis import strategies as st
from msgspec import Struct

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

_NOUNS = (
    "Party",
    "court",
    "request",
    "witness",
    "Depositary",
    "victim",
    "harbour",
    "ferry",
    "lamp",
    "register",
    "crew",
)
_VERBS = ("shall inform", "may refuse", "shall transmit", "may postpone", "should protect", "must not sell")
_HOWS = (
    "without delay",
    "in writing",
    "where appropriate",
    "upon request",
    "in good faith",
    "after consulting the master",
)
#: A formula that many articles of a treaty repeat.
FORMULA = "Acting by a qualified majority, the Council decides on a proposal from the Commission after consulting the Assembly."


class Paragraph(Struct):
    """Sentences, then points, a footnote at the end of the sentences, and rows of a table; each may be missing."""

    sentences: list[str]
    points: list[str] = []
    note: str = ""
    rows: list[tuple[str, str]] = []


class Article(Struct):
    """A heading and paragraphs."""

    heading: str
    paragraphs: list[Paragraph]


class Treaty(Struct):
    """A treaty to be written; ``border`` is the number of the article that begins Part II, 0 for no parts."""

    title: str
    recitals: list[str]
    articles: list[Article]
    numbered: bool
    border: int = 0


class Amended(Struct):
    """Both texts as files, as they are read, and what was done to get from one to the other."""

    old: bytes
    new: bytes
    done: tuple[str, ...]

    @property
    def versions(self) -> tuple[Version, Version]:
        """The old and the new version, as read."""
        return tuple(parse(read(f"{name}.md", text)) for name, text in (("old", self.old), ("new", self.new)))  # type: ignore[return-value]


def _sentence(random: random.Random) -> str:
    subject, thing, whose = (random.choice(_NOUNS) for _ in range(3))
    how, number = random.choice(_HOWS), random.randint(1, 99)
    return f"The {subject} {random.choice(_VERBS)} the {thing} of the {whose} {how} {number}."


def _article(random: random.Random) -> Article:
    heading = f"{random.choice(_NOUNS).capitalize()} and {random.choice(_NOUNS)}"
    return Article(heading, [_paragraph(random) for _ in range(random.randint(1, 4))])


def _paragraph(random: random.Random) -> Paragraph:
    sentences = [_sentence(random) for _ in range(random.randint(1, 3))] + [FORMULA] * (random.random() < 0.25)
    points = [_sentence(random)[4:-1] for _ in range(random.choice((0, 0, 0, 2, 3)))]
    rows = [(random.choice(_NOUNS), f"{random.randint(1, 9)}.00") for _ in range(random.choice((0, 0, 0, 0, 2)))]
    return Paragraph(sentences, points, _sentence(random) if random.random() < 0.2 else "", rows)


def _treaty(random: random.Random) -> Treaty:
    recitals = [f"Recognising that {_sentence(random)[:-1].lower()}," for _ in range(random.randint(0, 3))]
    articles = [_article(random) for _ in range(random.randint(2, 7))]
    title = f"Convention on the {random.choice(_NOUNS)} and the {random.choice(_NOUNS)}"
    return Treaty(title, recitals, articles, random.random() < 0.7, 3 if random.random() < 0.4 else 0)


def _written(treaty: Treaty) -> bytes:
    blocks, notes = [f"# {treaty.title}", *treaty.recitals], []
    for number, article in enumerate(treaty.articles, 1):
        if treaty.border and number in (1, treaty.border):
            blocks.append("## PART I GENERAL RULES" if number == 1 else "## PART II PROCEDURE")
        blocks.append(f"### Article {number} {article.heading}")
        for at, paragraph in enumerate(article.paragraphs, 1):
            text = " ".join(paragraph.sentences)
            if paragraph.note:
                notes.append(paragraph.note)
                text += f"[^{len(notes)}]"
            blocks.append(f"{at}. {text}" if treaty.numbered and len(article.paragraphs) > 1 else text)
            blocks += [f"({letter}) {point};" for letter, point in zip("abc", paragraph.points, strict=False)]
            if paragraph.rows:
                rows = [("Thing", "Fee"), ("---", "---"), *paragraph.rows]
                blocks.append("\n".join(f"| {thing} | {fee} |" for thing, fee in rows))
    blocks += [f"[^{number}]: {note}" for number, note in enumerate(notes, 1)]
    return "\n\n".join(blocks).encode() + b"\n"


def _change_word(random: random.Random, treaty: Treaty) -> bool:
    sentences = random.choice(random.choice(treaty.articles).paragraphs).sentences
    words = sentences[0].split()
    words[random.randrange(1, len(words) - 1)] = random.choice(("anchor", "mooring"))
    sentences[0] = " ".join(words)
    return True


def _change_title(random: random.Random, treaty: Treaty) -> bool:
    treaty.title = treaty.title.replace("Convention", "Agreement")
    return True


def _change_heading(random: random.Random, treaty: Treaty) -> bool:
    random.choice(treaty.articles).heading += " again"
    return True


def _change_recital(random: random.Random, treaty: Treaty) -> bool:
    if treaty.recitals:
        treaty.recitals[0] = treaty.recitals[0].replace(" the ", " every ", 1)
    return bool(treaty.recitals)


def _change_note(random: random.Random, treaty: Treaty) -> bool:
    paragraph = random.choice(random.choice(treaty.articles).paragraphs)
    paragraph.note = "" if paragraph.note and random.random() < 0.5 else _sentence(random)
    return True


def _change_row(random: random.Random, treaty: Treaty) -> bool:
    tables = [one.rows for article in treaty.articles for one in article.paragraphs if one.rows]
    if tables:
        tables[0][-1] = (tables[0][-1][0], "99.50")
    return bool(tables)


def _insert(random: random.Random, treaty: Treaty) -> bool:
    treaty.articles.insert(random.randrange(len(treaty.articles) + 1), _article(random))
    return True


def _drop(random: random.Random, treaty: Treaty) -> bool:
    treaty.articles.pop(random.randrange(len(treaty.articles)))
    return True


def _drop_paragraph(random: random.Random, treaty: Treaty) -> bool:
    long = [article for article in treaty.articles if len(article.paragraphs) > 1]
    if long:
        article = random.choice(long)
        article.paragraphs.pop(random.randrange(len(article.paragraphs)))
    return bool(long)


def _move(random: random.Random, treaty: Treaty) -> bool:
    article = treaty.articles.pop(random.randrange(len(treaty.articles)))
    treaty.articles.insert(random.randrange(len(treaty.articles) + 1), article)
    return True


def _move_paragraph(random: random.Random, treaty: Treaty) -> bool:
    long = [article for article in treaty.articles if len(article.paragraphs) > 1]
    if long:
        paragraph = random.choice(long).paragraphs.pop()
        random.choice(treaty.articles).paragraphs.append(paragraph)
    return bool(long)


def _split(random: random.Random, treaty: Treaty) -> bool:
    places = [at for at, article in enumerate(treaty.articles) if len(article.paragraphs) > 1]
    if places:
        at = random.choice(places)
        paragraphs = treaty.articles[at].paragraphs
        treaty.articles[at].paragraphs = paragraphs[:1]
        treaty.articles.insert(at + 1, Article(f"Further {random.choice(_NOUNS)}", paragraphs[1:]))
    return bool(places)


def _merge(random: random.Random, treaty: Treaty) -> bool:
    at = random.randrange(len(treaty.articles) - 1)
    treaty.articles[at].paragraphs += treaty.articles.pop(at + 1).paragraphs
    return True


def _recut(random: random.Random, treaty: Treaty) -> bool:
    """Make a paragraph of each sentence of one."""
    for article in treaty.articles:
        for at, paragraph in enumerate(article.paragraphs):
            if len(paragraph.sentences) > 1 and not (paragraph.points or paragraph.note or paragraph.rows):
                article.paragraphs[at : at + 1] = [Paragraph([sentence]) for sentence in paragraph.sentences]
                return True
    return False


def _copy(random: random.Random, treaty: Treaty) -> bool:
    """Repeat the words of a paragraph in another article; the original stays whole."""
    first, second = random.sample(treaty.articles, 2)
    second.paragraphs.append(Paragraph(list(random.choice(first.paragraphs).sentences)))
    return True


def _repeat_formula(random: random.Random, treaty: Treaty) -> bool:
    random.choice(random.choice(treaty.articles).paragraphs).sentences.append(FORMULA)
    return True


def _move_border(random: random.Random, treaty: Treaty) -> bool:
    if treaty.border and len(treaty.articles) > 3:
        treaty.border = 4 if treaty.border == 3 else 3
        return True
    return False


AMENDMENTS: dict[str, Callable[[random.Random, Treaty], bool]] = {
    "word": _change_word, "title": _change_title, "heading": _change_heading, "recital": _change_recital,
    "note": _change_note, "row": _change_row, "insert": _insert, "drop": _drop, "drop paragraph": _drop_paragraph,
    "move": _move, "move paragraph": _move_paragraph, "split": _split, "merge": _merge, "recut": _recut,
    "copy": _copy, "formula": _repeat_formula, "border": _move_border,
}  # fmt: skip


@st.composite
def amended(draw: st.DrawFn, *only: str, most: int = 3) -> Amended:
    """A treaty and what became of it, by at most so many amendments, of some kinds ``only`` where named."""
    source = random.Random(draw(st.integers(0, 2**32)))
    treaty = _treaty(source)
    old = _written(treaty)
    names = draw(st.lists(st.sampled_from(only or tuple(AMENDMENTS)), min_size=1, max_size=most))
    done = tuple(name for name in names if len(treaty.articles) > 2 and AMENDMENTS[name](source, treaty))
    return Amended(old, _written(treaty), done)
