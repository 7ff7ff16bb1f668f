"""Files of every format with all that can hold words, put together at random; each word is met once.

A ``Made`` writes one kind of file. Its ``words`` are those that a reader of the file sees, in no order.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from tests.readers.odt_writer import fodt
from tests.readers.test_epub import book

NOUNS = (
    "harbour",
    "lantern",
    "ferry",
    "tide",
    "keel",
    "pilot",
    "anchor",
    "wharf",
    "beacon",
    "buoy",
    "cargo",
    "draught",
)
Part = Callable[[], str]


class Made:
    """A file being made: what is random in it, its words, and its notes."""

    name = ""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.words: list[str] = []
        self.notes: list[str] = []
        self.articles = 0

    def say(self, most: int = 5) -> str:
        """Return some words that stand nowhere else in the file."""
        said = []
        for _ in range(self.random.randint(1, most)):
            said.append(f"{self.random.choice(NOUNS)}{len(self.words)}x")
            self.words.append(said[-1])
        return " ".join(said)

    def one_of(self, *parts: Part) -> str:
        return self.random.choice(parts)()

    def some(self, part: Part, most: int = 3, between: str = "") -> str:
        return between.join(part() for _ in range(self.random.randint(1, most)))

    def article(self) -> str:
        self.articles += 1
        return f"Article {self.articles}"

    def make(self) -> bytes:
        raise NotImplementedError


class Html(Made):
    name = "made.html"
    INLINE = (
        "b",
        "i",
        "em",
        "strong",
        "u",
        "small",
        "span",
        "a",
        "code",
        "kbd",
        "samp",
        "var",
        "q",
        "cite",
        "dfn",
        "abbr",
        "mark",
        "sub",
        "sup",
        "time",
        "data",
        "bdi",
        "bdo",
        "big",
        "tt",
        "font",
        "label",
        "ins",
        "output",
        "nobr",
    )
    AROUND = (
        "blockquote",
        "section",
        "article",
        "div",
        "center",
        "fieldset",
        "details",
        "form",
        "hgroup",
        "main",
        "figure",
    )
    ALONE = (
        "p",
        "address",
        "aside",
        "nav",
        "header",
        "footer",
        "pre",
        "summary",
        "legend",
        "figcaption",
        "marquee",
        "custom-tag",
        "menu",
    )

    def line(self, depth: int = 0) -> str:
        def element() -> str:
            tag = self.random.choice(self.INLINE)
            return f"<{tag}>{self.line(depth + 1) if depth < 2 else self.say()}</{tag}>"

        broken: Part = lambda: f"{self.say()}<br>{self.say()}<wbr> {self.say()}"  # noqa: E731
        return self.some(lambda: self.one_of(self.say, self.say, element, broken), between=" ")

    def noted(self) -> str:
        number = len(self.notes) + 1
        back = f'<a href="#mark{number}">back</a>'
        self.notes.append(f'<li id="note{number}"><p>{self.say()}</p><p>{self.say()} {back}</p></li>')
        return f'<p>{self.say()}<sup><a id="mark{number}" href="#note{number}">{number}</a></sup> {self.say()}</p>'

    def items(self, depth: int = 0) -> str:
        kind = self.random.choice(("ol", "ul", 'ol type="a"', "ul style='list-style:none'"))

        def item() -> str:
            inner = self.blocks(1, depth + 1) if self.random.random() < 0.4 and depth < 3 else self.line()
            return f"<li>{inner}{self.items(depth + 1) if depth < 2 and self.random.random() < 0.3 else ''}</li>"

        return f"<{kind}>{self.some(item)}</{kind.split()[0]}>"

    def terms(self) -> str:
        return f"<dl>{self.some(lambda: f'<dt>{self.line()}</dt><dd>{self.line()}</dd>')}</dl>"

    def table(self, depth: int = 0) -> str:
        def cell() -> str:
            span = self.random.choice(("", "", " colspan=2", " rowspan=2", " rowspan=0", " colspan=0"))
            inner: Part = lambda: self.table(depth + 1) if depth < 2 else self.say()  # noqa: E731
            return f"<td{span}>{self.one_of(self.line, self.line, lambda: self.blocks(1, 2), str, inner)}</td>"

        caption = self.one_of(str, lambda: f"<caption>{self.line()}</caption>")
        foot = self.one_of(str, lambda: f"<tfoot><tr><th>{self.say()}</th></tr></tfoot>")
        return f"<table>{caption}{self.some(lambda: f'<tr>{self.some(cell)}</tr>')}{foot}</table>"

    def around(self) -> str:
        tag = self.random.choice(self.AROUND)
        return f"<{tag}>{self.one_of(self.say, str)}{self.blocks(1, 3)}{self.one_of(self.say, str)}</{tag}>"

    def alone(self) -> str:
        tag = self.random.choice(self.ALONE)
        return f"<{tag}>{self.say()}</{tag}>"

    def heading(self) -> str:
        level = self.random.randint(1, 6)
        return f"<h{level}>{self.one_of(self.line, lambda: f'<button>{self.say()}</button>')}</h{level}>"

    def unit(self) -> str:
        return f"<h3>{self.article()}</h3><p>{self.say()}</p>"

    def blocks(self, count: int, depth: int = 0) -> str:
        parts: list[Part] = [self.line, self.heading, self.unit, self.noted, self.terms, self.around, self.alone]
        if depth < 3:
            parts += [lambda: self.items(depth), lambda: self.table(depth)]
        return "\n".join(self.one_of(*parts) for _ in range(count))

    def body(self) -> str:
        blocks = self.blocks(12)
        return f"{blocks}<hr><ol>{''.join(self.notes)}</ol>" if self.notes else blocks

    def make(self) -> bytes:
        return f"<!doctype html><html><body>{self.body()}</body></html>".encode()


class Epub(Html):
    """The same page as one of a book's, which is XML."""

    name = "made.epub"
    VOID = ("<br>", "<wbr>", "<hr>")

    def make(self) -> bytes:
        page = self.body()
        for tag in self.VOID:
            page = page.replace(tag, f"{tag[:-1]}/>")
        return book(**{"OPS/gone.xhtml": f"<html><body>{page}</body></html>"})


class Markdown(Made):
    name = "made.md"

    def line(self) -> str:
        def signed() -> str:
            before, after = self.random.choice(
                (("**", "**"), ("*", "*"), ("_", "_"), ("***", "***"), ("`", "`"), ("<b>", "</b>"), ("<sup>", "</sup>"),
                 ("[", "](https://example.org/a_b)"), ("![", "](a.png)"), ("[", "]"), ("[", "][1]"), ("<", ">"),
                 ("", "\\*"), ("", "<br>"), ("", "  \n"), ("", "\\\n"))
            )  # fmt: skip
            return f"{before}{self.say(2)}{after}"

        return self.some(lambda: self.one_of(self.say, self.say, signed), between=" ")

    def noted(self) -> str:
        number = len(self.notes) + 1
        more = self.one_of(str, lambda: f"\n    {self.say()}", lambda: f"\n\n    {self.say()}")
        self.notes.append(f"[^{number}]: {self.say()}{more}")
        return f"{self.say()}[^{number}] {self.say()}"

    def table(self) -> str:
        columns = self.random.randint(1, 3)

        def row() -> str:
            return "|".join(("", *(self.one_of(self.say, self.say, str) for _ in range(columns)), ""))

        return f"{row()}\n{'|---' * columns}|\n{self.some(row, between=chr(10))}"

    def listed(self) -> str:
        sign = self.random.choice(("-", "*", "1.", "(a)", "1)", ">", "- [ ]"))
        return self.some(lambda: f"{'  ' * self.random.randint(0, 2)}{sign} {self.say()}", between="\n")

    def block(self) -> str:
        fence = self.random.choice(("```", "~~~", "$$", ":::", "+++"))
        level = "#" * self.random.randint(1, 6)
        return self.one_of(
            self.line, self.line, self.noted, self.table, self.listed,
            lambda: f"{level} {self.line()}", lambda: f"{level} {self.article()} {self.say()}\n\n{self.line()}",
            lambda: f"{self.article()}\n\n{self.say()}", lambda: f"{self.say()}\n---", lambda: f"{self.say()}\n: {self.say()}",
            lambda: f"{fence}\n{self.say()}\n{fence}", lambda: f"    {self.say()}\n    {self.say()}",
            lambda: f"<div>\n{self.say()}\n</div>", lambda: f"<table><tr><td>{self.say()}</td><td>{self.say()}</td></tr></table>",
        )  # fmt: skip

    def make(self) -> bytes:
        blocks = [self.block() for _ in range(14)]
        return "\n\n".join((*blocks, *self.notes)).encode()


class Text(Made):
    name = "made.txt"

    def block(self) -> str:
        number = self.random.randint(1, 9)
        form = self.random.choice(
            ("{}", "{}\n{}\n{}", "Article # {}\n{}", "Article #\n\n{}", "Article #. {}", "  (a) {}\n    {}", "#. {}",
             "PART I\n{}", "ANNEX II\n\n{}", "______\n1 {}", "{}\t{}\t{}", "\f{}", "- {}", "Section #", "(#) {}",
             "CONTENTS\n\nArticle 1 {} ..... 3\nArticle 2 {} ..... 4", "Chapter # - {}\n\nArticle #\n{}\n{}",
             '"Article #\n{}"', "Page # of 9 {}", "Done at {}, 1 May 2020.\n{}", "| {} | {} |", "[^1]: {}", "{}[^1]")
        )  # fmt: skip
        return "".join(piece + self.say() for piece in form.replace("#", str(number)).split("{}")[:-1]) or form

    def make(self) -> bytes:
        return "\n\n".join(self.block() for _ in range(20)).encode()


class OpenDocument(Made):
    name = "made.fodt"
    INLINE = (
        "span",
        "a",
        "meta",
        "bookmark-ref",
        "date",
        "conditional-text",
        "user-field-get",
        "sequence",
        "meta-field",
        "placeholder",
        "bibliography-mark",
        "ruby-base",
    )
    SHAPES: tuple[str, ...] = ("custom-shape", "rect", "ellipse", "line")

    def line(self, depth: int = 0) -> str:
        def element() -> str:
            tag = self.random.choice(self.INLINE)
            return f"<text:{tag}>{self.line(depth + 1) if depth < 2 else self.say()}</text:{tag}>"

        broken: Part = lambda: f"{self.say()}<text:line-break/>{self.say()}<text:tab/>{self.say()}"  # noqa: E731
        parts: Sequence[Part] = (self.say, self.say, element, broken)
        parts = (*parts, self.noted, self.frame) if depth == 0 else parts
        return self.some(lambda: self.one_of(*parts), between=" ")

    def noted(self) -> str:
        number, kind = len(self.notes) + 1, self.random.choice(("footnote", "endnote"))
        self.notes.append(kind)
        inner = f"<text:p>{self.say()}</text:p>{self.one_of(self.plain, lambda: self.table(3), lambda: self.items(3))}"
        return (
            f'<text:note text:note-class="{kind}"><text:note-citation>{number}</text:note-citation><text:note-body>'
            f"{inner}</text:note-body></text:note>"
        )

    def plain(self) -> str:
        return f"<text:p>{self.say()}</text:p>"

    def paragraph(self) -> str:
        return f"<text:p>{self.line()}</text:p>"

    def heading(self) -> str:
        level = self.random.randint(1, 4)
        words = self.one_of(self.line, lambda: f"{self.article()} {self.say()}")
        return f'<text:h text:outline-level="{level}">{words}</text:h>'

    def frame(self) -> str:
        shape = self.random.choice(self.SHAPES)
        box = f"<draw:frame><draw:text-box>{self.plain()}{self.table(3)}</draw:text-box></draw:frame>"
        drawn = f"<draw:{shape}>{self.plain()}<draw:enhanced-geometry/></draw:{shape}>"
        return self.one_of(lambda: f"<draw:g>{box}{drawn}</draw:g>", lambda: box + drawn)

    def table(self, depth: int = 0) -> str:
        def cell() -> str:
            span = self.random.choice(("", ' table:number-columns-spanned="2"', ' table:number-rows-spanned="2"'))
            deeper: list[Part] = (
                [self.paragraph, lambda: self.table(depth + 1), lambda: self.items(2)] if depth < 2 else []
            )
            tag = self.random.choice(("table-cell", "table-cell", "covered-table-cell"))
            return f"<table:{tag}{span}>{self.one_of(self.plain, str, *deeper)}</table:{tag}>"

        rows = self.some(lambda: f"<table:table-row>{self.some(cell)}</table:table-row>")
        around = self.random.choice(("", "table-header-rows", "table-row-group"))
        return f"<table:table>{f'<table:{around}>{rows}</table:{around}>' if around else rows}</table:table>"

    def items(self, depth: int = 0) -> str:
        def item() -> str:
            tag = self.random.choice(("list-item", "list-item", "list-header"))
            inner = (
                self.plain() if depth > 1 else self.one_of(self.paragraph, self.heading, lambda: self.items(depth + 1))
            )
            return f"<text:{tag}>{inner}</text:{tag}>"

        return f"<text:list>{self.some(item)}</text:list>"

    def block(self) -> str:
        contents = "<text:table-of-content><text:index-body>{}</text:index-body></text:table-of-content>"
        return self.one_of(
            self.paragraph, self.paragraph, self.heading, self.table, self.items, self.frame,
            lambda: f"<text:section>{self.paragraph()}{self.table()}</text:section>",
            lambda: contents.format(self.plain()),
            lambda: f"<text:numbered-paragraph>{self.paragraph()}</text:numbered-paragraph>",
        )  # fmt: skip

    def make(self) -> bytes:
        return fodt("".join(self.block() for _ in range(12)))
