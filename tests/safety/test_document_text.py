"""Text from a document, and the name of a file, are shown and never obeyed: in no command and no format."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from mla_diff.writers.runs import _ANSI
from mla_diff.writers.templates import load_template
from tests.readers.docx_writer import docx, para
from tests.readers.docx_writer import run as word_run
from tests.safety.commands import ROOT, Ran, every_command, run_watched

#: Escape sequences of each kind: colour, title, link, clipboard, answerback; C0 and C1 forms; bidi controls.
STEERING = "\x1b[31mred \x1b]0;title\x07 \x1b]8;;http://x.example\x1b\\link \x1b]52;c;AAAA\x07 \x9b2J \x85 \x05 \u202egnirts \u2066x\u2069"
MARKUP = (
    '<script>alert(1)</script><img src=x onerror=alert(1)> </style></title> javascript:alert(1) "onmouseover=alert(1) '
    "[/red] [bold] {{ 7*7 }} {% raw %} %s %n {0.__class__} ${jndi:ldap://x} `rm` *x* _y_ [a](javascript:alert(1)) | a "
    '=HYPERLINK("http://x.example";"y") @SUM(1) {= FIELD =} ]]> &lt; --> {++a++} ⟦b⟧'
)
OLD = f"""Treaty {MARKUP} {STEERING}

Preamble {MARKUP}

Article 1
{MARKUP}

=1+1 The Party shall {STEERING} act {MARKUP}.

1. @SUM(A1) the first {STEERING}.
3. +cmd|' /C calc'!A0 the third.

Article 2

-1 See Article 1 {STEERING} of the Convention.

Article 3 Reservations <b>

No reservation to the treaty {MARKUP} is allowed.
"""
#: A text with too many control characters is taken for no text at all; this much prose around them makes it one.
OLD += "".join(
    f"\nArticle {at}\n\nThe Party shall {'take measures necessary to ensure cooperation ' * 6}.\n"
    for at in range(6, 40)
)
NEW = OLD.replace("shall", "may").replace("the first", "the very first \x1b[5m <iframe src=x>").replace("Article 3", "Article 5")  # fmt: skip
SGR = re.compile(r"\x1b\[[0-9;]*m")
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\udc80-\udcff]")
NAME = "\x1b[31m<img src=x onerror=alert(1)>\u202e=1+1{{7*7}}"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    (folder / "old.txt").write_text(OLD, "utf-8")
    (folder / "new.txt").write_text(NEW, "utf-8")
    (folder / f"{NAME} old.txt").write_text(OLD, "utf-8")
    (folder / f"{NAME} new.txt").write_text(NEW, "utf-8")
    (folder / os.fsdecode(b"\xff\xfe.txt")).write_text(NEW, "utf-8")
    return folder


@pytest.fixture(scope="module")
def ran(place: Path) -> list[Ran]:
    """Every command on hostile texts in files of harmless and of hostile names."""
    commands = list(every_command("old.txt", "new.txt"))
    commands += every_command(f"{NAME} old.txt", f"{NAME} new.txt", out=f"out {NAME}")
    odd = os.fsdecode(b"\xff\xfe.txt")
    for format in ("terminal", "json", "csv", "md", "html"):
        commands.append(["compare", "old.txt", odd, "-f", format, "-o", "-"])
    commands += [
        ["show", odd],
        ["show", f"{odd}.no"],
        ["compare", "old.txt", odd, "-o", f"{odd}.out"],
        ["show", "old.txt", "\x1b[31m"],
    ]
    commands += [
        ["versions", "remove", "\x1b[31m"],
        ["\x1b[31mcompare"],
        ["compare", "--\x9b31m"],
        ["compare", "a", "b", "-f", "\x1b[1m"],
    ]
    commands += [
        ["search", "\x1b[31m party", "old.txt", "new.txt"],
        ["report", "\x1b]0;x\x07"],
        ["init", f"own {NAME}"],
    ]
    return run_watched(commands, place)


def test_nothing_fails_on_hostile_text_but_in_one_line(ran: list[Ran]) -> None:
    for one in ran:
        assert one.code in (0, 2), (one.command, one.err)
        assert "Traceback" not in one.err, (one.command, one.err)
        assert len(one.err.splitlines()) <= 1, (one.command, one.err)
    assert sum(one.code == 0 for one in ran) > 100


def test_no_command_prints_what_steers_a_terminal(ran: list[Ran]) -> None:
    for one in ran:
        if "-f" in one.command and one.command[one.command.index("-f") + 1] in (
            "csv",
            "md",
            "md-critic",
            "md-brackets",
            "html",
        ):
            shown = re.sub(
                r"[\u202a-\u2069\r]", "", one.out
            )  # files to be opened elsewhere: direction is the text's own
        else:
            shown = SGR.sub("", one.out) if "--color" in one.command else one.out
        assert not UNSAFE.search(shown), (one.command, shown[UNSAFE.search(shown).start() - 50 :][:100])  # type: ignore[union-attr]


def test_no_complaint_steers_a_terminal(ran: list[Ran]) -> None:
    for one in ran:
        assert not UNSAFE.search(one.err), (one.command, one.err)


def test_styling_asked_for_is_ours_alone(ran: list[Ran]) -> None:
    styled = next(one.out for one in ran if "--color" in one.command)
    assert set(SGR.findall(styled)) <= {f"\x1b[{code}m" for code in ("0", *filter(None, _ANSI.values()))}


class _Tags(HTMLParser):
    """Gathers tags and attributes of a page, and what is in its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]


def pages(ran: list[Ran], place: Path) -> list[str]:
    found = [one.out for one in ran if one.out.lstrip().lower().startswith("<!doctype html")]
    found += [path.read_text("utf-8") for folder in place.glob("out*") for path in folder.glob("*.html")]
    assert len(found) >= 12
    return found


def test_no_page_has_a_tag_a_script_or_an_address_of_the_documents(ran: list[Ran], place: Path) -> None:
    for page in pages(ran, place):
        tags = _Tags(page)
        assert not {"img", "iframe", "b1", "object", "embed", "form", "base", "link"} & set(tags.tags)
        assert tags.tags.count("script") <= 1
        assert tags.tags.count("style") == 1
        assert not [one for one in tags.attributes if one[1].startswith("on")]
        assert all(value.startswith(("#", "https://")) for _, name, value in tags.attributes if name in ("href", "src"))
        assert "default-src 'none'" in next(
            value for _, name, value in tags.attributes if name == "content" and "default-src" in value
        )
        assert "49" not in re.findall(r"7\*7|\b49\b", page)


def test_every_template_escapes_what_is_put_into_it() -> None:
    names = sorted(path.name for path in (ROOT / "templates").glob("*.html"))
    assert len(names) >= 6
    for name in names:
        assert load_template(name).environment.autoescape is True
        assert "|safe" not in re.sub(r"\s", "", (ROOT / "templates" / name).read_text("utf-8"))
        assert "autoescapefalse" not in re.sub(r"\s", "", (ROOT / "templates" / name).read_text("utf-8"))


def test_no_cell_of_any_table_is_a_formula(ran: list[Ran]) -> None:
    tables = [one for one in ran if "csv" in one.command and one.code == 0]
    assert len(tables) >= 6
    for one in tables:
        for row in csv.reader(io.StringIO(one.out.removeprefix("\ufeff"), newline="")):
            assert not [value for value in row if re.match(r"[\s\ufeff\u200b]*[=+\-@＝＋－＠]", value)], one.command


def test_json_holds_every_character_and_shows_none_that_steers(ran: list[Ran]) -> None:
    made = [json.loads(one.out) for one in ran if "json" in one.command and one.code == 0 and "-o" not in one.command]
    assert len(made) >= 10
    texts = json.dumps(made, ensure_ascii=False)
    assert "\u202e" in texts
    assert "<script>" in texts


def test_markdown_has_no_tags_and_no_links_of_the_documents(ran: list[Ran]) -> None:
    made = [
        one
        for one in ran
        if "-f" in one.command and one.command[one.command.index("-f") + 1].startswith("md") and one.code == 0
    ]
    assert len(made) >= 8
    for one in made:
        html = MarkdownIt("commonmark").enable("table").render(one.out)
        allowed = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "ins", "del", "small", "br", "blockquote", "em", "table", "thead",
                   "tbody", "tr", "th", "td", "ul", "li", "hr"}  # fmt: skip
        assert set(re.findall(r"<(\w+)", html)) <= allowed, one.command
        assert "href" not in re.sub(r"&[^;]*;", "", "".join(re.findall(r"<[^>]*>", html)))


@pytest.mark.parametrize("form", ["docx", "docx-moves", "docx-static"])
def test_a_word_file_holds_no_field_macro_link_or_embedded_part(ran: list[Ran], place: Path, form: str) -> None:
    archive = zipfile.ZipFile(place / f"out/compare.{form}")
    assert not [name for name in archive.namelist() if re.search(r"vba|\.bin$|embeddings|customXml|activeX", name)]
    active = {
        "instrText",
        "fldSimple",
        "fldChar",
        "hyperlink",
        "object",
        "OLEObject",
        "altChunk",
        "attachedTemplate",
        "control",
    }
    for name in archive.namelist():
        for element in ElementTree.fromstring(archive.read(name)).iter():
            local = element.tag.rpartition("}")[2]
            if local in active:
                fields = "".join(element.itertext())
                assert local in ("fldChar", "instrText", "fldSimple"), (name, local)
                assert name == "word/footer.xml"  # the page number, which is ours
                assert fields.strip() in ("", "PAGE", "NUMPAGES", "1"), (name, fields)
            assert element.get("TargetMode") != "External", name


def test_text_from_a_word_file_steers_nothing_either(tmp_path: Path) -> None:
    """XML cannot hold control characters, but C1 ones; they come as characters and as references."""
    (tmp_path / "a.docx").write_bytes(
        docx(para(word_run("Article 1")) + para(word_run("The Party \x9b31m shall &#x9b;2J \u202ex <b>act</b>.")))
    )
    (tmp_path / "a.html").write_text(
        "<html><p>Article 1</p><p>The Party &#27;[31m &#x9b;31m &lt;script&gt; may act.</p></html>"
    )
    told = run_watched(
        [
            ["show", "a.docx"],
            ["show", "a.html"],
            ["compare", "a.docx", "a.html"],
            ["compare", "a.docx", "a.html", "-f", "json"],
        ],
        tmp_path,
    )
    for one in told:
        assert one.code == 0
        assert not UNSAFE.search(one.out), one
