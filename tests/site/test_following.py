"""Clauses followed through all texts of a desk, as trace, blame and concordance do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.client import Client

THREE = {
    "2001.txt": "Article 1\n\nThe Parties shall meet.\n\nArticle 2\n\nIt enters into force on signature.",
    "2002.txt": "Article 1\n\nTerms are defined below.\n\nArticle 2\n\nThe Parties shall meet each year.\n\nArticle 3\n\n"
    "It enters into force on signature.",
    "2003.txt": "Article 1\n\nTerms are defined below.\n\nArticle 2\n\nThe Parties may meet each year.\n\nArticle 3\n\n"
    "It enters into force on ratification.",
}


@pytest.fixture
def three(client: Client) -> str:
    """The address of a desk with three texts."""
    return client.send(f"{client.home}bring", [("files", name, text.encode()) for name, text in THREE.items()]).path


def test_a_clause_is_followed_under_its_number_in_any_text(client: Client, three: str) -> None:
    for query in ("provision=Art.+2", "provision=Art.+1&within=t1"):
        page = client.get(f"{three}follow/trace?{query}")
        assert page.status == 200
        assert "History of Art. 2" in page.text
        assert "each year" in page.text
        assert "<del>shall</del>" in page.text


def test_each_word_has_its_version(client: Client, three: str) -> None:
    page = client.get(f"{three}follow/blame?provision=Art.+2").text
    assert "Where the words of" in page
    assert "2003" in page
    assert client.get(f"{three}follow/blame").status == 200


def test_the_concordance_is_over_all_texts(client: Client, three: str) -> None:
    page = client.get(f"{three}follow/concordance").text
    assert all(f'<th scope="col">{name}' in page for name in ("2001", "2002", "2003"))
    assert "A page of mla-diff on this computer" in page


def test_a_clause_that_is_not_there_is_said_with_what_is_near(client: Client, three: str) -> None:
    page = client.get(f"{three}follow/trace?provision=Art.+9")
    assert page.status == 422
    assert "2003 has no &#39;Art. 9&#39;; did you mean" in page.text


@pytest.mark.parametrize("path", ["follow/other", "follow/trace?provision=1&within=t9", "see?old=t1&new=t9"])
def test_what_is_not_there_is_not_found(client: Client, three: str, path: str) -> None:
    assert client.get(f"{three}{path}").status == 404


def test_any_two_of_several_are_compared(client: Client, three: str) -> None:
    page = client.get(f"{three}see?old=t1&new=t3")
    assert page.path.endswith("/see/t1/t3")
    assert "<del>signature</del>" in page.text


def test_words_taken_from_another_text_are_said_to_be_its(client: Client, shared: Path) -> None:
    folder = shared / "texts/pairs/laundering"
    parts = [
        ("files", f"{date}-{side}.md", (folder / f"{side}.en.md").read_bytes())
        for date, side in (("1990", "old"), ("2005", "new"))
    ]
    desk = client.send(f"{client.home}bring", parts).path
    page = client.get(f"{desk}follow/sources")
    assert page.status == 200
    assert "1990-old" in page.text
    assert 'aria-label="Steps"' in page.text
