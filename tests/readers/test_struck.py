"""Struck words are read as deleted words are, told, and compared with what is left of one and the same file."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from mla_diff.cli.main import app
from mla_diff.diff.summary import count_words
from mla_diff.parse.document import parse
from mla_diff.pipeline import compare, render
from mla_diff.readers.registry import Options, Tracked, read
from tests.readers.docx_writer import docx, para, run
from tests.readers.odt_writer import odt
from tests.readers.pdf_writer import Page, width, write_pdf


def pdf() -> bytes:
    page = Page()
    x = 72.0
    for word in ("The council ", "may", " shall publish the fees."):
        page.text(x, 700, word)
        x += width(word, 11)
    start = 72 + width("The council ", 11)
    page.rule(start, start + width("may", 11), 703.2)
    page.rule(72, 300, 697)  # underlines, and says nothing
    return write_pdf([page])


FILES = {
    "html s": ("html", b"<p>The council <s>may</s> shall publish the fees."),
    "html strike": ("html", b"<p>The council <strike>may</strike> shall publish the fees."),
    "html del": ("html", b"<p>The council <del>may</del> shall publish the fees."),
    "html css": (
        "html", b"<p>The council <span style='text-decoration: line-through'>may</span> shall publish the fees.",
    ),
    "html class": (
        "html",
        b"<style>.gone { color: red; text-decoration: line-through }</style>"
        b"<p>The council <span class='gone'>may</span> shall publish the fees.",
    ),
    "html id": ("html", b"<style>#a7 { text-decoration: line-through }</style>"
                        b"<p>The council <span id='a7'>may</span> shall publish the fees."),
    "html inside": ("html", b"<style>p .gone, h2 > i { text-decoration: line-through }</style>"
                            b"<p>The council <span class='gone'>may</span> shall publish the fees."),
    "html attribute": ("html", b"<style>span[data-gone], p::before { text-decoration: line-through }</style>"
                               b"<p>The council <span data-gone=1>may</span> shall publish the fees."),
    "markdown": ("md", b"The council ~~may~~ shall publish the fees."),
    "markdown deleted": ("md", b"The council <del class='by-a'>may</del> shall publish the fees."),
    "markdown critic": ("md", b"The council {--may --}shall publish the fees."),
    "word": ("docx", docx(para(run("The council ") + run("may", "<w:strike/>") + run(" shall publish the fees.")))),
    "word twice": (
        "docx", docx(para(run("The council ") + run("may", "<w:dstrike/>") + run(" shall publish the fees."))),
    ),
    "word style": (
        "docx",
        docx(
            para(run("The council ") + run("may", '<w:rStyle w:val="Gone"/>') + run(" shall publish the fees.")),
            styles='<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>',
        ),
    ),
    "open document": (
        "odt",
        odt(
            '<text:p>The council <text:span text:style-name="T1">may</text:span> shall publish the fees.</text:p>',
            '<style:style style:name="T1" style:family="text"><style:text-properties '
            'style:text-line-through-style="solid"/></style:style>',
        ),
    ),
    "pdf": ("pdf", pdf()),
}  # fmt: skip


@pytest.mark.parametrize(("suffix", "content"), FILES.values(), ids=FILES)
def test_struck_words_are_read_as_deleted_words_and_told(suffix: str, content: bytes) -> None:
    accepted = read(f"act.{suffix}", content)
    original = read(f"act.{suffix}", content, Options(tracked="original"))
    assert [block.text for block in accepted.blocks] == ["The council shall publish the fees."]
    assert [block.text for block in original.blocks] == ["The council may shall publish the fees."]
    codes = {"struck-text", "tracked-changes"}
    assert all(codes & {finding.code for finding in document.findings} for document in (accepted, original))


def test_a_struck_article_is_not_read_and_words_that_are_only_underlined_are() -> None:
    page = b"<h2>Article 1</h2><p><u>Ferries</u> cross.<h2><s>Article 2</s></h2><p><s>Rafts are forbidden.</s>"
    assert [block.text for block in read("act.html", page).blocks] == ["Article 1", "Ferries cross."]


def test_both_sides_of_one_file_are_compared(tmp_path: Path) -> None:
    file = tmp_path / "act.md"
    file.write_text("# Ferries Act\n\n## Article 1\n\nThe council ~~may~~ shall publish the fees.\n")
    result = CliRunner().invoke(app, ["compare", str(file), "--tracked", "both", "--format", "md-brackets"])
    assert result.exit_code == 0
    assert "The council ⟦may ⟧shall publish the fees." in result.output


BOTH = {
    "html": ("html", b"<p>The council <del>may -- and can --</del> <ins>shall</ins> publish <ins>all</ins> fees."),
    "markdown tags": ("md", b"The council <del>may -- and can --</del> <ins>shall</ins> publish <ins>all</ins> fees."),
    "markdown critic": (
        "md",
        b"The council {--may -- and can ----} {++shall++} publish {>>which?<<}{++all++} {==fees==}.",
    ),
    "markdown exchanged": ("md", b"The council {~~may -- and can --~>shall~~} publish {++all ++}fees."),
}


@pytest.mark.parametrize(("suffix", "content"), BOTH.values(), ids=BOTH)
def test_what_came_is_in_one_side_and_what_went_in_the_other(suffix: str, content: bytes) -> None:
    accepted = read(f"act.{suffix}", content)
    original = read(f"act.{suffix}", content, Options(tracked="original"))
    assert [block.text for block in accepted.blocks] == ["The council shall publish all fees."]
    assert [block.text for block in original.blocks] == ["The council may -- and can -- publish fees."]
    assert "tracked-changes" in {finding.code for finding in accepted.findings}


def test_a_redline_in_critic_markup_is_both_of_the_texts_it_was_made_from(tmp_path: Path) -> None:
    folder = Path(__file__).parents[2] / "versions" / "demo"
    texts = [read(name, (folder / name).read_bytes()) for name in ("draft.md", "adopted.md")]
    redline = render(compare(*map(parse, texts)), "md-critic")
    sides: tuple[Tracked, Tracked] = ("original", "accepted")
    for text, side in zip(texts, sides, strict=True):
        settled = parse(read("redline.md", redline.encode(), Options(tracked=side)))
        count = count_words(compare(parse(text), settled))
        assert (count.inserted, count.deleted) == (0, 0)


def test_signs_of_changes_that_nothing_closes_are_text() -> None:
    document = read("act.md", b"The council {++ shall \\{--publish--} <ins> the fees.")
    assert [block.text for block in document.blocks] == ["The council {++ shall {--publish--} the fees."]


def test_one_file_alone_says_what_can_be_done(tmp_path: Path) -> None:
    file = tmp_path / "act.md"
    file.write_text("Article 1\n")
    result = CliRunner().invoke(app, ["compare", str(file)])
    assert result.exit_code != 0
    assert "--tracked both" in str(result.exception or result.output)
