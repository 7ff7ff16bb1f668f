"""Word files with tracked changes in every element, made at random: accepted and rejected without a word lost."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest

from mla_diff.parse.document import parse
from mla_diff.readers.registry import Options, Tracked, read
from tests.readers.docx_writer import docx
from tests.readers.made import NOUNS

PAIRS = 112
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
#: How a paragraph ends: on both sides, or on one of them only.
ENDS = (
    "",
    "",
    *(f'<w:pPr><w:rPr><w:{mark} w:id="2" w:author="A"/></w:rPr></w:pPr>' for mark in ("ins", "del", "moveFrom")),
)
_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
AROUND_RUNS = (
    ("<w:smartTag>", "</w:smartTag>"), ("<w:customXml>", "</w:customXml>"), ('<w:bdo w:val="ltr">', "</w:bdo>"),
    ('<w:hyperlink w:anchor="x">', "</w:hyperlink>"), ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ('<w:fldSimple w:instr=" REF x ">', "</w:fldSimple>"),
    (
        f"{_FIELD.format('begin')}<w:r><w:instrText> REF x </w:instrText></w:r>{_FIELD.format('separate')}",
        _FIELD.format("end"),
    ),
)  # fmt: skip
AROUND_CELLS = (
    ("", ""),
    ("", ""),
    ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("<w:customXml>", "</w:customXml>"),
)
AROUND_PARAGRAPHS = (
    *AROUND_CELLS[2:], ('<w:moveFromRangeStart w:id="7" w:name="m"/>', '<w:moveFromRangeEnd w:id="7"/>'),
    ('<mc:AlternateContent><mc:Choice Requires="w14">', "</mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>"),
)  # fmt: skip
VOCABULARY = [*NOUNS, "mooring", "quay", "rudder"]


@dataclass
class Made:
    """A file being made, and the words of its two sides in no order."""

    rng: random.Random
    accepted: list[str] = field(default_factory=list)
    original: list[str] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=lambda: {"footnote": [], "endnote": []})
    count: int = 0

    def words(self, side: str) -> str:
        """Return some words, each met once in the file, and remember whose they are."""
        made = []
        for _ in range(self.rng.randint(1, 4)):
            self.count += 1
            made.append(f"{self.rng.choice(VOCABULARY)}{self.count}")
        self.accepted += made if side != "deleted" else []
        self.original += made if side != "inserted" else []
        return " ".join(made)

    def runs(self) -> str:
        """Return runs of a paragraph: kept, inserted, deleted and moved."""
        return "".join(
            self.rng.choice((self.kept, self.kept, self.inserted, self.deleted, self.moved))() for _ in range(5)
        )

    def kept(self) -> str:
        return f'<w:r><w:t xml:space="preserve"> {self.words("kept")} </w:t></w:r>'

    def inserted(self) -> str:
        tag = self.rng.choice(("ins", "moveTo"))
        return f'<w:{tag} w:id="{self.count}" w:author="A"><w:r><w:t xml:space="preserve"> {self.words("inserted")} </w:t></w:r></w:{tag}>'

    def deleted(self) -> str:
        tag = self.rng.choice(("del", "moveFrom"))
        text = "delText" if tag == "del" else "t"
        return (
            f'<w:{tag} w:id="{self.count}" w:author="A"><w:r><w:{text} xml:space="preserve"> {self.words("deleted")} '
            f"</w:{text}></w:r></w:{tag}>"
        )

    def moved(self) -> str:
        return self.deleted() + self.kept() + self.inserted()

    def twice_changed(self) -> str:
        """Return what one hand inserted and another deleted: words of neither side."""
        self.count += 1
        words = f'<w:r><w:delText xml:space="preserve"> lost{self.count} </w:delText></w:r>'
        return f'<w:ins w:id="{self.count}" w:author="A"><w:del w:id="1" w:author="B">{words}</w:del></w:ins>'

    def within(self, depth: int = 0) -> str:
        """Return runs inside what may stand around runs, one in another."""
        inner = self.within(depth + 1) if depth < 2 else self.kept() + self.inserted() + self.deleted()
        before, after = self.rng.choice(AROUND_RUNS)
        return f"{before}{inner}{self.kept()}{after}"

    def formula(self) -> str:
        return f"<m:oMath {MATH}><m:r><m:t> {self.words('kept')} </m:t></m:r></m:oMath>"

    def broken(self) -> str:
        return "<w:r>{}</w:r>".format("<w:br/><w:tab/><w:cr/>".join(f"<w:t>{self.words('kept')}</w:t>" for _ in "123"))

    def paragraph(self, inner: str = "") -> str:
        end = self.rng.choice(ENDS)
        return f"<w:p>{end}{self.runs()}{inner}</w:p>"

    def formula_alone(self) -> str:
        return f"<w:p>{self.rng.choice(ENDS)}{self.formula()}</w:p>"

    def noted(self) -> str:
        kind = self.rng.choice(("footnote", "endnote"))
        notes = self.notes[kind]
        number = len(notes) + 1
        notes.append(f'<w:{kind} w:id="{number}">{self.closed()}{self.closed()}{self.table(2)}</w:{kind}>')
        return f'<w:p>{self.runs()}<w:r><w:{kind}Reference w:id="{number}"/></w:r>{self.kept()}</w:p>'

    def closed(self) -> str:
        """Return a paragraph whose end is of both sides."""
        return f"<w:p>{self.runs()}</w:p>"

    def boxed(self) -> str:
        box = f"<w:txbxContent>{self.closed()}{self.closed()}</w:txbxContent>"
        old = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
        new = f"<w:drawing><wp:anchor><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></wp:anchor></w:drawing>"
        both = f'<mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>'
        return self.paragraph(f"<w:r>{self.rng.choice((old, new, both))}</w:r>")

    def controlled(self) -> str:
        before, after = self.rng.choice(AROUND_PARAGRAPHS)
        return f"{before}{self.closed()}{self.closed()}{after}"

    def table(self, depth: int = 0) -> str:
        def cell() -> str:
            nested = self.table(depth + 1) + "<w:p/>" if depth < 2 and self.rng.random() < 0.2 else ""
            before, after = self.rng.choice(AROUND_CELLS)
            return f"{before}<w:tc>{self.closed()}{nested}</w:tc>{after}"

        def row() -> str:
            before, after = self.rng.choice(AROUND_CELLS)
            return f"{before}<w:tr>{''.join(cell() for _ in range(self.rng.randint(1, 3)))}</w:tr>{after}"

        return f"<w:tbl>{''.join(row() for _ in range(self.rng.randint(1, 3)))}</w:tbl>"

    def rows_that_came_and_went(self) -> str:
        def row(tag: str, text: str, side: str) -> str:
            mark = f'<w:{tag} w:id="3" w:author="A"'
            words = f"{mark}><w:r><w:{text}>{self.words(side)}</w:{text}></w:r></w:{tag}>"
            end = f"<w:pPr><w:rPr>{mark}/></w:rPr></w:pPr>"
            return f"<w:tr><w:trPr>{mark}/></w:trPr><w:tc><w:p>{end}{words}</w:p></w:tc></w:tr>"

        kept = f"<w:tr><w:tc>{self.closed()}</w:tc></w:tr>"
        return f"<w:tbl>{kept}{row('ins', 't', 'inserted')}{row('del', 'delText', 'deleted')}</w:tbl>"

    def linked(self) -> str:
        return f"<w:p>{self.runs()}<w:hyperlink>{self.kept()}{self.inserted()}</w:hyperlink></w:p>"

    def mixed(self) -> str:
        return self.paragraph(self.within() + self.formula() + self.broken() + self.twice_changed())


def make(seed: int) -> tuple[bytes, Made]:
    made = Made(random.Random(seed))
    elements = [
        made.paragraph, made.noted, made.boxed, made.controlled, made.table, made.linked, made.mixed,
        made.formula_alone, made.rows_that_came_and_went, made.noted,
    ]  # fmt: skip
    body = "".join(element() for element in made.rng.sample(elements, len(elements))) + made.closed()
    head, foot = made.closed() + made.table(2), made.closed()
    shown = '<w:{0}Reference w:type="default" r:id="{0}1"/>'
    body += f"<w:sectPr>{shown.format('header')}{shown.format('footer')}</w:sectPr>"
    notes = {f"{kind}s": "".join(written) for kind, written in made.notes.items()}
    return docx(body, header1=head, footer1=foot, **notes), made


@pytest.mark.parametrize("seed", range(PAIRS))
def test_both_sides_of_a_word_file_hold_their_words_and_no_others(seed: int) -> None:
    content, made = make(seed)
    sides: tuple[tuple[Tracked, list[str]], ...] = (("accepted", made.accepted), ("original", made.original))
    for side, expected in sides:
        document = read("pair.docx", content, Options(tracked=side))
        found = [word for block in document.blocks for word in block.text.split()]
        assert sorted(found) == sorted(expected)
        noted = {mark.number for block in document.blocks for mark in block.marks}
        assert noted == {block.number for block in document.blocks if block.style == "note"}
        version = parse(document)
        assert not [finding for finding in version.findings if finding.code in ("words-lost", "note-without-mark")]
