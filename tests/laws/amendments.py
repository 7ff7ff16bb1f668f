"""A small treaty and the same treaty amended: tables, footnotes, points, parts, and a formula that recurs.

Words are drawn, so that no example is the last one; what was done to the treaty is told, so that a law can ask for it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from hypothesis import strategies as st
from msgspec import Struct

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from tests.laws.drafts import (
    FORMULA,
    NOUNS,
    Article,
    Paragraph,
    Treaty,
    draw_article,
    draw_sentence,
    draw_treaty,
    written,
)


class Amended(Struct):
    """Both texts as files, as they are read, and what was done to get from one to the other."""

    old: bytes
    new: bytes
    done: tuple[str, ...]

    @property
    def versions(self) -> tuple[Version, Version]:
        """The old and the new version, as read."""
        return tuple(parse(read(f"{name}.md", text)) for name, text in (("old", self.old), ("new", self.new)))  # type: ignore[return-value]


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
    paragraph.note = "" if paragraph.note and random.random() < 0.5 else draw_sentence(random)
    return True


def _change_row(random: random.Random, treaty: Treaty) -> bool:
    tables = [one.rows for article in treaty.articles for one in article.paragraphs if one.rows]
    if tables:
        tables[0][-1] = (tables[0][-1][0], "99.50")
    return bool(tables)


def _insert(random: random.Random, treaty: Treaty) -> bool:
    treaty.articles.insert(random.randrange(len(treaty.articles) + 1), draw_article(random))
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
        treaty.articles.insert(at + 1, Article(f"Further {random.choice(NOUNS)}", paragraphs[1:]))
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


def _change_capital(random: random.Random, treaty: Treaty) -> bool:
    sentences = random.choice(random.choice(treaty.articles).paragraphs).sentences
    sentences[0] = sentences[0].replace(" the ", " The ", 1)
    return " The " in sentences[0]


def _change_stop(random: random.Random, treaty: Treaty) -> bool:
    sentences = random.choice(random.choice(treaty.articles).paragraphs).sentences
    sentences[0] = sentences[0].replace(" of the ", ", of the ", 1)
    return ", of the " in sentences[0]


def _change_quotes(random: random.Random, treaty: Treaty) -> bool:
    """Put a word into quotation marks, in both texts, of another form in each."""
    sentences = random.choice(random.choice(treaty.articles).paragraphs).sentences
    sentences[0] = sentences[0].replace('"', "”") if '"' in sentences[0] else f'{sentences[0][:-1]} "so called".'
    return True


def _change_number(random: random.Random, treaty: Treaty) -> bool:
    sentences = random.choice(random.choice(treaty.articles).paragraphs).sentences
    sentences[0] = re.sub(r"\d+\.$", "112.", sentences[0])
    return True


def _change_labels(random: random.Random, treaty: Treaty) -> bool:
    treaty.point = "{}) " if treaty.point == "({}) " else "({}) "
    return any(paragraph.points for article in treaty.articles for paragraph in article.paragraphs)


def _renumber(random: random.Random, treaty: Treaty) -> bool:
    treaty.first += 1
    return True


def _change_head(random: random.Random, treaty: Treaty) -> bool:
    """Change a line of the data at the head of the file, which is no part of the law."""
    treaty.head = "source: register" if treaty.head != "source: register" else "source: gazette"
    return True


AMENDMENTS: dict[str, Callable[[random.Random, Treaty], bool]] = {
    "word": _change_word, "title": _change_title, "heading": _change_heading, "recital": _change_recital,
    "note": _change_note, "row": _change_row, "insert": _insert, "drop": _drop, "drop paragraph": _drop_paragraph,
    "move": _move, "move paragraph": _move_paragraph, "split": _split, "merge": _merge, "recut": _recut,
    "copy": _copy, "formula": _repeat_formula, "border": _move_border, "capital": _change_capital,
    "stop": _change_stop, "quotes": _change_quotes, "number": _change_number, "labels": _change_labels,
    "renumber": _renumber, "head": _change_head,
}  # fmt: skip


@st.composite
def amended(draw: st.DrawFn, *only: str, most: int = 3) -> Amended:
    """A treaty and what became of it, by at most so many amendments, of some kinds ``only`` where named."""
    source = random.Random(draw(st.integers(0, 2**32)))
    treaty = draw_treaty(source)
    old = written(treaty)
    names = draw(st.lists(st.sampled_from(only or tuple(AMENDMENTS)), min_size=1, max_size=most))
    done = tuple(name for name in names if len(treaty.articles) > 2 and AMENDMENTS[name](source, treaty))
    return Amended(old, written(treaty), done)
