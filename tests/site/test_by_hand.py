"""Pairings set right by hand: written where the command line reads them, and taken back as easily."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from html import unescape
from pathlib import Path

import pytest

from mla_diff.model.errors import MlaDiffError
from mla_diff.pipeline import compare
from mla_diff.site.alignment_file import Decision, add_entry, remove_entry
from tests.cli.test_commands import run
from tests.site.client import Answer, Client
from tests.site.test_safety import start

APART = [("old", "Art. 7"), ("new", "Art. 8"), ("reason", "data, not readers"), ("by", "A. Reader"), ("do", "forbid")]


def pairs(old: Path, new: Path) -> set[tuple[str, str]]:
    return {pair for pair in compare(old, new).alignment.pairs if "__" not in "".join(pair)}


def taken(client: Client, desk: str, demo: Sequence[Path], folder: Path) -> tuple[Path, Path]:
    """Return copies of the two texts with the file of links that the page gives beside them."""
    old, new = (Path(shutil.copy(path, folder)) for path in demo)
    (folder / "alignment.toml").write_bytes(client.get(f"{desk}alignment/t1/t2").body)
    return old, new


def take_back(client: Client, page: Answer) -> Answer:
    fields = re.findall(r'type="hidden" name="(number|mark)" value="([^"]*)"', page.text)
    return client.post(page.path, [*((name, unescape(value)) for name, value in fields), ("do", "back")])


def test_a_pairing_undone_in_the_page_is_undone_on_the_command_line(
    client: Client, desk: str, demo: tuple[Path, Path], tmp_path: Path
) -> None:
    assert ("art_7", "art_8") in pairs(*demo)
    page = client.post(f"{desk}hand/t1/t2", APART)
    assert "do not belong together; data, not readers (A. Reader)" in page.text
    assert ("art_7", "art_8") not in pairs(*taken(client, desk, demo, tmp_path))
    told = run("concordance", "draft.md", "adopted.md", folder=tmp_path).stdout
    assert re.search(r"^—\s+Art\. 8\s+new", told, re.MULTILINE)
    assert 'id="art_8"' in client.get(f"{desk}see/t1/t2").text


def test_each_change_of_the_redline_leads_to_the_form_with_its_two_provisions(client: Client, desk: str) -> None:
    seen = client.get(f"{desk}see/t1/t2").text
    links = dict(
        re.findall('<a class="correct" href="([^"]*)" title="Set right" aria-label="Set right: ([^"]*)"', seen)
    )
    assert "Art. 7 → Art. 8" in links.values()
    assert [told for told in links.values() if "(" in told], "paragraphs have one, too"
    assert [told for told in links.values() if told.startswith("— → ")], "and what is new"
    (address,) = (address for address, told in links.items() if told == "Art. 7 → Art. 8")
    form = client.get(unescape(address).partition("#")[0]).text
    assert 'name="old" list="old-names" value="Art. 7"' in form
    assert 'name="new" list="new-names" value="Art. 8"' in form


def test_a_file_taken_away_leads_to_no_form(client: Client, desk: str) -> None:
    text = client.get(f"{desk}take/t1/t2/html").text
    assert "/hand/" not in text
    assert not re.search(r"['\" .]correct['\" {]", text)


def test_what_was_said_is_taken_back_as_easily(client: Client, desk: str) -> None:
    before = client.get(f"{desk}see/t1/t2").text
    page = client.post(f"{desk}hand/t1/t2", APART)
    assert client.get(f"{desk}see/t1/t2").text != before
    after = take_back(client, page)
    assert "Said by hand" not in after.text
    assert client.get(f"{desk}see/t1/t2").text == before


def test_a_pairing_made_is_shown_as_set_by_hand(client: Client, desk: str) -> None:
    made = [("old", "Art. 1"), ("new", "Art. 10"), ("reason", "a new home"), ("by", "A. Reader"), ("do", "make")]
    page = client.post(f"{desk}hand/t1/t2", made)
    assert "certain, set by hand: a new home (certain, A. Reader)" in page.text
    assert 'value="A. Reader"' in page.text, "the name is remembered"
    assert "set by hand" in client.get(f"{desk}see/t1/t2").text


def test_that_there_is_no_counterpart_can_be_said(client: Client, desk: str) -> None:
    page = client.post(f"{desk}hand/t1/t2", [("new", "Art. 10"), ("reason", "looked for"), ("do", "make")])
    assert "no counterpart; looked for" in page.text


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ([("old", "Art. 99"), ("new", "Art. 1"), ("do", "make")], "draft has no 'Art. 99'"),
        ([("old", "Art. 7"), ("do", "forbid")], "name a provision of each text"),
        ([("do", "make")], "name a provision of each text"),
    ],
)
def test_a_name_that_means_nothing_changes_nothing(
    client: Client, desk: str, fields: list[tuple[str, str]], says: str
) -> None:
    answer = client.post(f"{desk}hand/t1/t2", fields)
    assert answer.status == 422
    assert says in unescape(answer.text)
    assert client.get(f"{desk}alignment/t1/t2").status == 404


def test_the_list_is_narrowed_to_what_is_unsure_and_to_words(client: Client, desk: str) -> None:
    def shown(query: str) -> int:
        return int(re.findall(r"Pairings \((\d+) of", client.get(f"{desk}hand/t1/t2?{query}").text)[0])

    assert 0 < shown("q=settlement") < shown("show=unsure") < shown("")


def test_a_file_of_links_that_is_brought_with_the_texts_holds(client: Client, demo: tuple[Path, Path]) -> None:
    links = add_entry("# ours\n", Decision("draft", "adopted", ("Art. 7",), ("Art. 8",), "why", "who", forbid=True))
    parts = [(side, path.name, path.read_bytes()) for side, path in zip(("old", "new"), demo, strict=True)]
    desk = client.send(f"{client.home}bring", [*parts, ("files", "alignment.toml", links.encode())])
    assert len(re.findall('class="card"', desk.text)) == 2
    assert "do not belong together; why (who)" in client.get(f"{desk.path}hand/t1/t2").text


def test_texts_of_the_shipped_library_say_why_nothing_can_be_kept(client: Client) -> None:
    fields = [("versions", "", name.encode()) for name in ("draft-2022-11-30", "adopted-2023-05-26")]
    desk = client.send(f"{client.home}bring", fields).path
    assert "cannot be kept" in client.get(f"{desk}hand/t1/t2").text
    assert 'class="correct"' not in client.get(f"{desk}see/t1/t2").text
    assert client.post(f"{desk}hand/t1/t2", APART).status == 400


def test_files_named_on_the_command_line_have_it_written_beside_them(demo: tuple[Path, Path], tmp_path: Path) -> None:
    pytest.importorskip("uvicorn", reason="needs the extra mla-diff[page]", exc_type=ImportError)
    old, new = (Path(shutil.copy(path, tmp_path)) for path in demo)
    process, client = start(tmp_path, old.name, new.name)
    try:
        desk = next(link for link in client.get(client.home).links() if link != client.home)
        client.post(f"{desk}hand/t1/t2", APART)
        assert ("art_7", "art_8") not in pairs(old, new)
    finally:
        process.terminate()
        process.wait(20)
        assert process.stdout
        process.stdout.close()


def test_an_entry_is_taken_out_and_all_else_stays() -> None:
    decisions = [Decision("a", "b", (name,), ("Art. 1",), 'with "quotes" \\ and \u007f', "x") for name in "123"]
    text = "# the head\n\n"
    for decision in decisions:
        text = add_entry(text, decision)
    text = text.replace(
        '[[link]]\nold_version = "a"\nnew_version = "b"\nold = "3"',
        '# on the third\n[[link]]\nold_version = "a"\nnew_version = "b"\nold = "3"',
    )
    less = remove_entry(text, 1)
    assert less.startswith("# the head\n")
    assert "# on the third\n[[link]]" in less
    assert less.count("[[link]]") == 2
    with pytest.raises(MlaDiffError, match="not there any more"):
        remove_entry(less, 2)


def test_a_file_written_in_another_way_is_left_alone() -> None:
    with pytest.raises(MlaDiffError, match=r"edit alignment\.toml"):
        remove_entry('note = """\n[[link]]\n"""\n[[link]]\nold = "1"\n', 0)


def test_a_library_of_one_s_own_keeps_it_in_its_own_file(demo: tuple[Path, Path], tmp_path: Path) -> None:
    pytest.importorskip("uvicorn", reason="needs the extra mla-diff[page]", exc_type=ImportError)
    library = tmp_path / "library"
    library.mkdir()
    entries = []
    for stage, path in zip(("draft", "adopted"), demo, strict=True):
        shutil.copy(path, library)
        entries.append(
            f'[[version]]\nid = "{stage}-1"\nstage = "{stage}"\nheld = "complete"\nnature = "authentic"\n'
            f'language = "en"\ntext = "{path.name}"\n'
        )
    (library / "versions.toml").write_text('schema = 1\ntreaty = "Books"\n' + "".join(entries), encoding="utf-8")
    process, client = start(tmp_path, "--library", "library", "draft-1", "adopted-1")
    try:
        desk = next(link for link in client.get(client.home).links() if link != client.home)
        page = client.post(f"{desk}hand/t1/t2", APART)
        assert "do not belong together" in page.text
        assert (library / "alignment.toml").read_text("utf-8").count("[[link]]") == 1
        told = run("concordance", "draft-1", "adopted-1", "--library", library, folder=tmp_path).stdout
        assert re.search(r"^—\s+Art\. 8\s+new", told, re.MULTILINE)
        again = client.post(f"{desk}hand/t1/t2", APART)
        assert "this is said already" in again.text
        take_back(client, page)
        assert "[[link]]" not in (library / "alignment.toml").read_text("utf-8")
    finally:
        process.terminate()
        process.wait(20)
        assert process.stdout
        process.stdout.close()


def test_a_file_of_links_that_is_none_is_refused_when_it_is_brought(client: Client, desk: str) -> None:
    answer = client.send(f"{desk}bring", [("files", "alignment.toml", b"[[link]\nold = 1")])
    assert answer.status == 422
    assert "alignment.toml: cannot be read" in answer.text
    assert client.get(f"{desk}see/t1/t2").status == 200
