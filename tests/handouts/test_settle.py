"""A redline that comes back: what was accepted, refused, left open, added, and changed without a mark."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from mla_diff.loading import read_version
from mla_diff.model.redline import Settled
from mla_diff.pipeline import compare, render
from mla_diff.redlines import settle_redline
from tests.handouts.office import answer as answer_in_office

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLD = """Convention on Help

Article 1

Scope

The Parties shall help each other in all criminal matters without delay.

Article 2

Costs

The requested Party shall bear the ordinary costs of every request for help.

Article 3

Languages

Requests shall be written in a language that the requested Party accepts.
"""
NEW = (
    OLD.replace("shall help", "may help")
    .replace("ordinary", "reasonable")
    .replace("language that", "language which")
    .replace("written", "made")
)


def redline() -> bytes:
    made = render(compare(read_version("old.txt", OLD.encode()), read_version("new.txt", NEW.encode())), "docx")
    assert isinstance(made, bytes)
    return made


def edited(document: bytes, edit) -> bytes:
    """Return a document after ``edit`` worked on the root of its main part."""
    source = ZipFile(io.BytesIO(document))
    stream = io.BytesIO()
    with ZipFile(stream, "w") as target:
        for entry in source.namelist():
            content = source.read(entry)
            if entry == "word/document.xml":
                root = etree.fromstring(content)
                edit(root)
                content = etree.tostring(root)
            target.writestr(entry, content)
    return stream.getvalue()


def settle_words(root: etree._Element, words: str, accept: bool) -> None:
    """Accept or refuse the change of these words, as Word does."""
    for mark in list(root.iter(f"{W}ins", f"{W}del")):
        if "".join(mark.itertext()).strip() != words:
            continue
        stays = (mark.tag == f"{W}ins") == accept
        for run in list(mark):
            for text in run.iter(f"{W}delText"):
                text.tag = f"{W}t"
            if stays:
                mark.addprevious(run)
        mark.getparent().remove(mark)


def answer(root: etree._Element) -> None:
    for words in ("shall", "may"):
        settle_words(root, words, True)
    for words in ("ordinary", "reasonable"):
        settle_words(root, words, False)
    for mark in root.iter(f"{W}ins", f"{W}del"):
        if "".join(mark.itertext()).strip() in ("that", "which"):
            mark.set(f"{W}author", "Ruritania")
    for text in root.iter(f"{W}t"):
        if text.text and "without delay" in text.text:
            text.text = text.text.replace("without delay", "without undue delay")


def settled(tmp_path: Path, returned: bytes, sent: bytes | None = None) -> list[Settled]:
    (tmp_path / "returned.docx").write_bytes(returned)
    (tmp_path / "sent.docx").write_bytes(sent or b"")
    return settle_redline(tmp_path / "returned.docx", tmp_path / "sent.docx" if sent else "")


def told(changes: list[Settled]) -> set[tuple[str, str, str, str]]:
    return {(one.fate, one.old, one.new, one.place) for one in changes}


EXPECTED = {
    ("stands", "shall", "may", "Art. 1"), ("refused", "ordinary", "reasonable", "Art. 2"),
    ("open", "written", "made", "Art. 3"), ("open", "that", "which", "Art. 3"), ("unmarked", "", "undue", "Art. 1"),
}  # fmt: skip


def test_each_change_has_its_fate_and_its_place(tmp_path: Path) -> None:
    sent = redline()
    assert told(settled(tmp_path, edited(sent, answer), sent)) == EXPECTED


def test_a_redline_by_itself_tells_what_is_open_and_whose_it_is(tmp_path: Path) -> None:
    changes = settled(tmp_path, edited(redline(), answer))
    assert {(one.fate, one.old, one.new, one.author) for one in changes} == {
        ("open", "written", "made", "mla_diff"), ("open", "that", "which", "Ruritania"),
    }  # fmt: skip


def test_a_change_that_the_other_side_adds_is_new_and_theirs(tmp_path: Path) -> None:
    def add(root: etree._Element) -> None:
        run = next(text.getparent() for text in root.iter(f"{W}t") if "without delay" in (text.text or ""))
        mark = etree.Element(
            f"{W}ins", {f"{W}author": "Ruritania", f"{W}date": "2024-05-06T00:00:00Z", f"{W}id": "900"}
        )
        run.addnext(mark)
        inner = etree.SubElement(etree.SubElement(mark, f"{W}r"), f"{W}t")
        inner.text = " and free of charge"

    sent = redline()
    changes = [one for one in settled(tmp_path, edited(sent, add), sent) if one.fate == "new"]
    assert [(one.new, one.author, one.date, one.place) for one in changes] == [
        ("and free of charge", "Ruritania", "2024-05-06", "Art. 1")
    ]


@pytest.mark.parametrize(("accept", "fate"), [(True, "stands"), (False, "refused")])
def test_all_changes_settled_one_way_are_told_so(tmp_path: Path, accept: bool, fate: str) -> None:
    def all_of(root: etree._Element) -> None:
        for mark in list(root.iter(f"{W}ins", f"{W}del")):
            settle_words(root, "".join(mark.itertext()).strip(), accept)

    sent = redline()
    changes = settled(tmp_path, edited(sent, all_of), sent)
    assert {one.fate for one in changes} == {fate}
    assert len(changes) == 4


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_fates_are_the_same_after_libreoffice_saved_the_file(tmp_path: Path) -> None:
    sent = redline()
    (tmp_path / "answer.docx").write_bytes(edited(sent, answer))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "docx:MS Word 2007 XML",
         "--outdir", str(tmp_path / "saved"), str(tmp_path / "answer.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert told(settled(tmp_path, (tmp_path / "saved" / "answer.docx").read_bytes(), sent)) == EXPECTED


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_changes_that_libreoffice_itself_accepted_or_refused_one_by_one_are_told_so(tmp_path: Path) -> None:
    sent = tmp_path / "sent.docx"
    sent.write_bytes(redline())
    returned = answer_in_office(sent, tmp_path, "aa" + "rr" + "--" + "ar")
    assert {(one.fate, one.old, one.new) for one in settle_redline(returned, sent)} == {
        ("stands", "shall", "may"), ("refused", "ordinary", "reasonable"), ("open", "written", "made"),
        ("in part", "that", "which"),
    }  # fmt: skip


LABELS = """Convention on Help

Article {0}

Scope

{1}) The Parties help each other under article {2}.

Article {3}

Costs

The requested Party bears the costs under article {0}, paragraph 1.
"""


@pytest.mark.parametrize("accept", [True, False])
def test_labels_that_share_words_are_settled_by_their_whole_wording(tmp_path: Path, accept: bool) -> None:
    """ "Article 6" is struck, "Article 9" put in: the word that both hold is no part of either that stayed."""
    old, new = (
        read_version("x.txt", LABELS.format(*numbers).encode())
        for numbers in (("6", "a", "2", "7"), ("9", "b", "3", "10"))
    )
    sent = render(compare(old, new), "docx")
    assert isinstance(sent, bytes)

    def all_of(root: etree._Element) -> None:
        for mark in list(root.iter(f"{W}ins", f"{W}del")):
            settle_words(root, "".join(mark.itertext()).strip(), accept)

    changes = settled(tmp_path, edited(sent, all_of), sent)
    assert len(changes) >= 4
    assert {one.fate for one in changes} == {"stands" if accept else "refused"}


def test_the_command_tells_it_in_a_table(tmp_path: Path) -> None:
    sent = redline()
    (tmp_path / "sent.docx").write_bytes(sent)
    (tmp_path / "back.docx").write_bytes(edited(sent, answer))
    done = subprocess.run(
        [sys.executable, "-m", "mla_diff", "settle", "back.docx", "--sent", "sent.docx"], cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "1 accepted, 1 refused, 2 still open, 1 made without a mark" in re.sub(r"\s+", " ", done.stdout)
