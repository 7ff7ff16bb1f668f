"""Sources beside a history: a word can be new in a draft, and stand in an older text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_diff.lineages.blame import Attribution
from mla_diff.provenance.origins import find_sources
from mla_diff.provenance.texts import read_text
from mla_diff.writers.sources.cut import cut_by_source
from mla_diff.writers.sources.told import Sourced
from tests.cli.test_commands import complaint, run
from tests.provenance.texts import ARCHIVE, CASSATION, ESCORT, MARRIAGE, version

OPENING = (
    "The competent authority of the sentencing State shall forward certified copies of the judgment without delay."
)
CONSIGNMENT = "an escort of customs officers may accompany any consignment of explosives across the frontier"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("beside")
    texts = {
        "draft.md": (f"1. {OPENING}\n\n2. Books are lent.", MARRIAGE),
        "final.md": (f"1. {CASSATION}\n\n2. Books are lent, and {CONSIGNMENT}.", MARRIAGE),
        "older.md": (ARCHIVE, ESCORT, CASSATION),
        "dutch.md": ("De staten verlenen elkaar de rechtshulp die in het land van de aanvrager wordt voorzien.",),
    }
    for name, articles in texts.items():
        word = "Artikel" if name == "dutch.md" else "Article"
        body = "\n\n".join(f"## {word} {number}\n\n{text}" for number, text in enumerate(articles, 1))
        (place / name).write_text(f"# Convention\n\n{body}\n", encoding="utf-8")
    return place


BOTH = ("--versions", "draft.md,final.md", "--from", "older.md")


def test_a_history_says_of_new_words_in_which_older_text_they_stand(folder: Path) -> None:
    out = " ".join(run("trace", "Art. 1", "draft.md", "final.md", "--from", "older.md", folder=folder).stdout.split())
    assert "Sources: of its 19 words, 16 stand in older Art. 3. Noise:" in out
    assert "46 stand in" not in out, "each source is named by itself"
    assert "words new here, 16 stand in older Art. 3, 14 in older Art. 2, 1 in no source." in out


def test_what_did_not_change_is_not_told_again(folder: Path) -> None:
    out = run("trace", "Art. 2", "draft.md", "final.md", "--from", "older.md", folder=folder).stdout
    assert out.count("Sources:") == 1


def test_a_history_as_json_counts_new_words_and_those_that_stand_in_a_source(folder: Path) -> None:
    values = json.loads(
        run("trace", "Art. 1", "draft.md", "final.md", "--from", "older.md", "-f", "json", folder=folder).stdout
    )
    first, second = values["steps"]
    assert [entry["version"] for entry in first["sources"]["sources"]] == ["older"]
    assert "fresh" not in first["sources"]
    assert second["sources"]["fresh"] == {"words": 31, "covered": 30}
    assert second["sources"]["noise"] > 0


def test_every_word_has_the_version_it_came_in_with_and_the_source_it_stands_in(folder: Path) -> None:
    out = run("blame", "final.md", "Art. 1", *BOTH, folder=folder).stdout
    assert "‹1a›The competent authority" in out
    assert "‹2a› to the administering State" in out
    assert f"‹2›, and ‹2a›{CONSIGNMENT[:20]}" in out
    assert "a older: 46 words" in out
    assert "new in final, of which 97 % stand in a source" in out


def test_words_with_versions_and_sources_are_the_same_words(folder: Path) -> None:
    values = json.loads(run("blame", "final.md", *BOTH, "-f", "json", folder=folder).stdout)
    for one, other in zip(values["provisions"], values["sources"]["provisions"], strict=True):
        assert "".join(text for text, _ in one["runs"]) == "".join(run[0] for run in other["runs"])
    assert values["sources"]["texts"] == ["older"]


def test_pages_name_the_source_beside_words(folder: Path) -> None:
    page = run("blame", "final.md", *BOTH, "-f", "html", "-o", "-", folder=folder).stdout
    assert "<sub>2a</sub>" in page
    assert 'title="older Art. 2"' in page
    told = run("trace", "Art. 1", "draft.md", "final.md", "--from", "older.md", "-f", "html", "-o", "-", folder=folder)
    assert "14 in older Art. 2" in told.stdout


def test_without_sources_nothing_is_said_of_them(folder: Path) -> None:
    out = run("trace", "Art. 1", "draft.md", "final.md", folder=folder).stdout
    assert "Sources" not in out
    assert "Noise" not in out


def test_a_text_in_another_language_is_refused(folder: Path) -> None:
    told = complaint(run("blame", "final.md", "--versions", "draft.md,final.md", "--from", "dutch.md", folder=folder))
    assert "its language is nl" in told


def test_the_dossier_on_amnesty_says_where_the_words_of_2017_stand() -> None:
    out = run("report", "amnesty").stdout
    told = "Of its 20 words, 18 stand in Convention on the Transfer of Sentenced Persons, Art. 12."
    assert told in " ".join(out.split())


PASSAGES = st.sampled_from((CASSATION, ESCORT, ARCHIVE, MARRIAGE, "Books are lent.", "(a) x; (b) “y”."))
ARTICLES = st.lists(st.lists(PASSAGES, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=3)


@given(ARTICLES, ARTICLES, st.integers(1, 30))
def test_cutting_by_source_loses_no_letter(target: list[str], source: list[str], border: int) -> None:
    new, old = version("new", *target), version("old", *source)
    sourced = Sourced(find_sources(read_text(new), [read_text(old)]), new, (old,))
    parts = []
    for provision in new.provisions:
        text = f"{provision.heading}{provision.text}"
        parts.append((provision, (Attribution(text[:border], 0), Attribution(text[border:], 1))))
    for (provision, runs), (same, cuts) in zip(parts, cut_by_source(parts, sourced), strict=True):
        assert provision is same
        for at in (0, 1):
            assert "".join(cut.text for cut in cuts if cut.version == at) == runs[at].text
