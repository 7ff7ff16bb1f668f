"""The whole way through the page, by forms alone: bring, check, see, take away."""

from __future__ import annotations

import json
import re
from pathlib import Path

from mla_diff.pipeline import compare, render
from tests.cli.test_commands import run as run_command
from tests.readers.docx_writer import docx, para, run, treaty_docx
from tests.readers.pdf_treaty import make_treaty
from tests.readers.pdf_writer import Look
from tests.site.client import Client


def test_two_files_are_brought_and_said_how_they_were_read(client: Client, desk: str) -> None:
    page = client.get(desk).text
    assert "read as: 11 articles in 3 parts, English; sound" in page
    assert "read as: 13 articles in 3 parts, English; sound" in page
    assert page.index("draft.md</bdi></h2>") < page.index("adopted.md</bdi></h2>")
    assert 'id="t1-art_8"' in page


def test_what_is_seen_is_what_compare_writes(client: Client, desk: str, demo: tuple[Path, Path]) -> None:
    seen = client.get(f"{desk}see/t1/t2")
    assert seen.status == 200
    written = render(compare(*demo), "html")
    main = re.compile(r"<main.*</main>", re.DOTALL)
    correct = re.compile('<a class="correct"[^>]*></a>')
    assert correct.search(seen.text)
    assert main.findall(correct.sub("", seen.text)) == main.findall(written)
    assert client.get(f"{desk}take/t1/t2/html").text == written


def test_every_format_can_be_taken_away(client: Client, desk: str, demo: tuple[Path, Path]) -> None:
    links = [link for link in client.get(f"{desk}take/t1/t2").links() if "/take/t1/t2/" in link]
    assert {link.rpartition("/")[2] for link in links} >= {"docx", "html", "md", "csv", "json", "akn"}
    for name in ("docx", "md", "csv", "json", "akn"):
        taken = client.get(f"{desk}take/t1/t2/{name}")
        assert taken.headers["content-disposition"].startswith('attachment; filename="draft--adopted.')
        made = render(compare(*demo), name)
        assert name == "json" or taken.body == (made if isinstance(made, bytes) else made.encode())
    assert json.loads(client.get(f"{desk}take/t1/t2/json").text)["schema"].startswith("mla-diff/")


def test_the_command_that_does_the_same_is_told(client: Client, desk: str) -> None:
    assert "mla-diff compare draft.md adopted.md -f docx -o redline.docx" in client.get(f"{desk}take/t1/t2").text


def test_texts_can_be_pasted(client: Client) -> None:
    old, new = "Article 1\n\nThe Parties shall meet.", "Article 1\n\nThe Parties may meet."
    page = client.send(f"{client.home}bring", [("old_text", "", old.encode()), ("new_text", "", new.encode())])
    assert "earlier text.txt</bdi></h2>" in page.text
    assert "“shall” is now “may”" in client.get(f"{page.path}see/t1/t2").text


def test_several_files_are_put_in_order_of_their_dates_and_moved_by_hand(client: Client) -> None:
    parts = [
        ("files", f"{date}.txt", f"Article 1\n\nIn {date}.".encode()) for date in ("2023-05", "2019", "2022-11-30")
    ]
    page = client.send(f"{client.home}bring", parts)
    order = re.compile(r"<h2><bdi>([\d-]+)\.txt")
    assert order.findall(page.text) == ["2019", "2022-11-30", "2023-05"]
    moved = client.post(f"{page.path}text/t1", [("do", "up")])
    assert order.findall(moved.text) == ["2019", "2023-05", "2022-11-30"]
    fewer = client.post(f"{page.path}text/t1", [("do", "remove")])
    assert order.findall(fewer.text) == ["2019", "2022-11-30"]


def test_versions_of_the_library_are_texts_like_others(client: Client) -> None:
    fields = [("versions", "", name.encode()) for name in ("draft-2022-11-30", "adopted-2023-05-26")]
    page = client.send(f"{client.home}bring", fields)
    assert "paraphrase, not the text of the draft." in page.text
    assert "Reservations" in client.get(f"{page.path}see/t1/t2").text


def test_a_text_is_read_in_another_way_when_asked(client: Client) -> None:
    texts = [(side, f"{side}.txt", b"Article 1\n\nSalut.") for side in ("old", "new")]
    page = client.send(f"{client.home}bring", texts)
    again = client.post(f"{page.path}text/t1", [("do", "read"), ("language", "fr")])
    assert "1 article, French" in again.text


def test_a_file_that_cannot_be_read_is_said_to_be_so_by_its_own_name(client: Client) -> None:
    page = client.send(
        f"{client.home}bring", [("old", "picture.png", b"\x89PNG\0\0"), ("new", "b.txt", b"Article 1\n\nA.")]
    )
    assert "picture.png: not a format that can be read" in page.text
    assert "/made/" not in page.text
    assert "/texts/" not in page.text


def test_nothing_brought_is_said_where_it_happened(client: Client) -> None:
    answer = client.send(f"{client.home}bring", [("old", "", b"")])
    assert answer.status == 422
    assert "Nothing was chosen." in answer.text


def test_the_page_speaks_the_language_of_the_browser_until_another_is_chosen(client: Client) -> None:
    assert "Comparar dos textos" in client.ask(client.home, Accept_Language="es").text
    chosen = client.post(f"{client.home}tongue", [("tongue", "fr"), ("here", client.home)])
    assert '<html lang="fr">' in chosen.text
    assert "Comparer deux textes" in chosen.text
    client.post(f"{client.home}tongue", [("tongue", "en"), ("here", client.home)])


def test_a_comparison_is_closed_and_its_files_go(client: Client, desk: str) -> None:
    client.get(f"{desk}see/t1/t2")
    start = client.post(f"{desk}close")
    assert start.path == client.home
    assert desk not in start.links()
    assert client.get(desk).status == 404


def test_the_two_laundering_conventions_go_the_whole_way(client: Client, shared: Path) -> None:
    folder = shared / "texts/pairs/laundering"
    parts = [(side, f"{side}.en.md", (folder / f"{side}.en.md").read_bytes()) for side in ("old", "new")]
    page = client.send(f"{client.home}bring", parts)
    assert re.findall(r"read as: (\d+) articles", page.text) == ["44", "56"]
    assert "What weighs most" in client.get(f"{page.path}see/t1/t2").text
    assert client.get(f"{page.path}take/t1/t2/docx").body.startswith(b"PK")
    assert "Pairings (" in client.get(f"{page.path}hand/t1/t2").text


def test_a_word_file_is_compared_with_a_pdf(client: Client) -> None:
    parts = [("old", "a.docx", treaty_docx()), ("new", "b.pdf", make_treaty(Look())[0])]
    page = client.send(f"{client.home}bring", parts)
    assert re.findall(r"read as: (\d+) articles", page.text) == ["12", "14"]
    assert client.get(f"{page.path}see/t1/t2").status == 200


def word_with_tracked_changes() -> bytes:
    gone = '<w:del w:id="1" w:author="A"><w:r><w:delText>shall</w:delText></w:r></w:del>'
    come = f'<w:ins w:id="2" w:author="A">{run("may")}</w:ins>'
    return docx(para(run("Article 1")) + para(f"{run('The Parties ')}{gone}{come}{run(' meet in public.')}"))


def test_the_two_sides_of_tracked_changes_are_compared(client: Client, tmp_path: Path) -> None:
    word = word_with_tracked_changes()
    one = client.send(f"{client.home}bring", [("old", "draft.docx", word)])
    two = client.post(f"{one.path}text/t1", [("do", "read"), ("tracked", "both")])
    assert re.findall(r"<h2><bdi>([^<]*)</bdi>", two.text) == ["draft-original.docx", "draft-accepted.docx"]
    assert "<del>shall</del>" in client.get(f"{two.path}see/t1/t2").text
    (tmp_path / "draft.docx").write_bytes(word)
    written = run_command("compare", "draft.docx", "--tracked", "both", "-f", "md", folder=tmp_path).stdout
    assert client.get(f"{two.path}take/t1/t2/md").text.strip() == written.strip()
    assert "mla-diff compare draft.docx --tracked both -f docx" in client.get(f"{two.path}take/t1/t2").text
    left = client.post(f"{two.path}text/t1", [("do", "remove")])
    assert "read as:" in left.text, "the file stays for the side that is left"
    plain = client.post(f"{two.path}text/t2", [("do", "read"), ("tracked", "original")])
    assert re.findall(r"<h2><bdi>([^<]*)</bdi>", plain.text) == ["draft.docx"]


def test_two_columns_of_one_file_are_compared_and_two_pairs_at_once_are_not(client: Client, desk: str) -> None:
    answer = client.post(f"{desk}text/t1", [("do", "read"), ("tracked", "both"), ("side", "both")])
    assert answer.status == 422
    assert "choose one of them" in answer.text
    page = client.post(f"{desk}text/t1", [("do", "read"), ("side", "both")])
    assert re.findall(r"<h2><bdi>([^<]*)</bdi>", page.text) == ["draft-left.md", "draft-right.md", "adopted.md"]
