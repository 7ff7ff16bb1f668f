"""Small treaties to be amended: values, how they are drawn, and how they are written as Markdown."""

from __future__ import annotations

import random

from msgspec import Struct

NOUNS = (
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
    """A treaty to be written; ``border`` is the place of the article that begins Part II, 0 for no parts."""

    title: str
    recitals: list[str]
    articles: list[Article]
    numbered: bool
    border: int = 0
    first: int = 1  # the number of the first article
    point: str = "({}) "  # the form of the points' labels
    head: str = ""  # data at the head of the file


def draw_sentence(random: random.Random) -> str:
    subject, thing, whose = (random.choice(NOUNS) for _ in range(3))
    how, number = random.choice(_HOWS), random.randint(1, 99)
    return f"The {subject} {random.choice(_VERBS)} the {thing} of the {whose} {how} {number}."


def draw_article(random: random.Random) -> Article:
    heading = f"{random.choice(NOUNS).capitalize()} and {random.choice(NOUNS)}"
    return Article(heading, [draw_paragraph(random) for _ in range(random.randint(1, 4))])


def draw_paragraph(random: random.Random) -> Paragraph:
    sentences = [draw_sentence(random) for _ in range(random.randint(1, 3))] + [FORMULA] * (random.random() < 0.25)
    points = [draw_sentence(random)[4:-1] for _ in range(random.choice((0, 0, 0, 2, 3)))]
    rows = [(random.choice(NOUNS), f"{random.randint(1, 9)}.00") for _ in range(random.choice((0, 0, 0, 0, 2)))]
    return Paragraph(sentences, points, draw_sentence(random) if random.random() < 0.2 else "", rows)


def draw_treaty(random: random.Random) -> Treaty:
    recitals = [f"Recognising that {draw_sentence(random)[:-1].lower()}," for _ in range(random.randint(0, 3))]
    articles = [draw_article(random) for _ in range(random.randint(2, 7))]
    title = f"Convention on the {random.choice(NOUNS)} and the {random.choice(NOUNS)}"
    return Treaty(title, recitals, articles, random.random() < 0.7, 3 if random.random() < 0.4 else 0)


def written(treaty: Treaty) -> bytes:
    blocks, notes = [f"# {treaty.title}", *treaty.recitals], []
    for place, article in enumerate(treaty.articles, 1):
        if treaty.border and place in (1, treaty.border):
            blocks.append("## PART I GENERAL RULES" if place == 1 else "## PART II PROCEDURE")
        blocks.append(f"### Article {place + treaty.first - 1} {article.heading}")
        for at, paragraph in enumerate(article.paragraphs, 1):
            text = " ".join(paragraph.sentences)
            if paragraph.note:
                notes.append(paragraph.note)
                text += f"[^{len(notes)}]"
            blocks.append(f"{at}. {text}" if treaty.numbered and len(article.paragraphs) > 1 else text)
            labels = map(treaty.point.format, "abc")
            blocks += [f"{label}{point};" for label, point in zip(labels, paragraph.points, strict=False)]
            if paragraph.rows:
                rows = [("Thing", "Fee"), ("---", "---"), *paragraph.rows]
                blocks.append("\n".join(f"| {thing} | {fee} |" for thing, fee in rows))
    blocks += [f"[^{number}]: {note}" for number, note in enumerate(notes, 1)]
    blocks[:0] = [f"---\n{treaty.head}\n---"] if treaty.head else []
    return "\n\n".join(blocks).encode() + b"\n"
