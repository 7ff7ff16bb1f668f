"""Akoma Ntoso out: valid against the standard's schema, the same version when read back, and what was modified."""

from __future__ import annotations

import tarfile
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from mla_diff.library.shipped import shipped
from mla_diff.loading import load, read_version
from mla_diff.model.akoma_ntoso import QUOTED
from mla_diff.model.provision import Footnote, Kind, Provision, Source, Version
from mla_diff.pipeline import compare, render
from mla_diff.writers.akn import render_version
from tests.handouts.versions import NEW, OLD
from tests.laws.test_laws import Treaty
from tests.laws.treaties import treaties, written
from tests.readers.structured.count import shared

DEMO = shipped("versions") / "demo"
REAL = [
    "eu-com-2013-0619-en.xml",
    "ke-act-1980-01-01@1989-12-15.v2.xml",
    "uk-asp-2017-1.xml",
    "uk-ssi-2017-113.xml",
    "uy-bill-2010-09-27.xml",
]


@cache
def schema() -> etree.XMLSchema | None:
    path = shared("akomantoso30.xsd")
    return etree.XMLSchema(etree.parse(path)) if path.exists() else None


def assert_valid(xml: str) -> None:
    known = schema()
    if known is None:
        pytest.skip("the standard's schema is not beside the project")
    known.assertValid(etree.fromstring(xml.encode()))


def text_of(version: Version) -> object:
    """Return all of a version that its text is: pages belong to the file it came from."""
    notes = [[(note.number, note.text, note.offset) for note in one.notes] for one in version.provisions]
    provisions = [replace(one, page=None, notes=()) for one in version.provisions]
    return version.title, version.language, version.date, version.furniture, provisions, notes


def again(version: Version) -> Version:
    return read_version("again.xml", render_version(version).encode())


def assert_same(version: Version) -> None:
    assert text_of(again(version)) == text_of(version)


@pytest.mark.parametrize("name", ["draft.md", "adopted.md"])
def test_the_demonstration_treaty_is_the_same_when_read_back(name: str) -> None:
    version = load(DEMO / name)
    assert_same(version)
    assert_valid(render_version(version))


@pytest.mark.parametrize("name", ["draft-2022-11-30", "adopted-2023-05-26"])
def test_the_convention_is_the_same_when_read_back(name: str) -> None:
    version = load(name)
    assert_same(version)
    assert_valid(render_version(version))


@pytest.mark.parametrize("name", REAL)
def test_a_file_of_a_parliament_is_the_same_when_written_and_read_again(name: str) -> None:
    if not shared(name).exists():
        pytest.skip("the real files are not beside the project")
    version = load(shared(name))
    assert_same(version)
    assert_valid(render_version(version))


@given(treaty=treaties(most=6))
def test_any_treaty_is_the_same_when_read_back(treaty: Treaty) -> None:
    assert_same(read_version("treaty.txt", written(treaty)))


plain = st.text(st.sampled_from("abc AB1(). ,§é中<&>\"'[]"), max_size=12).map(lambda text: " ".join(text.split()))
KINDS: list[Kind] = [
    "preamble", "recital", "part", "section", "article", "paragraph", "subparagraph", "point", "row", "annex",
    "instrument", "final clause",
]  # fmt: skip
kinds = st.sampled_from(KINDS)


@st.composite
def versions(draw: st.DrawFn) -> Version:
    """A version of any shape: any kind in any other, labels that do not show their numbers, notes anywhere."""
    provisions: list[Provision] = []
    for number in range(draw(st.integers(1, 9))):
        above = [one for one in provisions if one.kind != "row"]
        parent = draw(st.sampled_from([None, *above[-3:]]))
        if parent and not _is_open(provisions, parent):
            parent = None
        kind = draw(kinds)
        text = f"{draw(plain)} word {number}".strip()
        ends = [i for i in range(1, len(text) + 1) if text[i : i + 1].isspace() or i == len(text) or text[i - 1] == " "]
        offsets = draw(st.lists(st.sampled_from(ends), max_size=1))
        notes = tuple(Footnote("1", f"note {number}", offset) for offset in offsets)
        label, heading, counted = (
            ("", "", "") if kind == "row" else (draw(plain), draw(plain), draw(st.sampled_from(["", "1", "5bis", "x"])))
        )
        provisions.append(
            Provision(f"e{number}", kind, counted, label, heading, parent.eid if parent else None, text, None, notes)
        )
    return Version("any", "Any title", "en", Source("any.txt", "0" * 64), tuple(provisions), date="2022-11")


def _is_open(provisions: list[Provision], parent: Provision) -> bool:
    """Return whether the next provision may stand in ``parent`` and still come next in the document."""
    by_eid = {one.eid: one for one in provisions}
    at: str | None = provisions[-1].eid
    while at and at != parent.eid:
        at = by_eid[at].parent
    return at is not None


@given(version=versions())
def test_a_version_of_any_shape_is_valid_and_the_same_when_read_back(version: Version) -> None:
    assert_same(version)
    if schema():
        assert_valid(render_version(version))


def modifications(old: str, new: str) -> list[tuple[str, list[str], list[str]]]:
    xml = render(compare(read_version("old.txt", old.encode()), read_version("new.txt", new.encode())), "akn")
    if schema():
        assert_valid(xml)
    root = etree.fromstring(xml.encode())
    return [
        (one.get("type"), *([text.text for text in one.iterfind(f"{{*}}{side}/{QUOTED}")] for side in ("old", "new")))
        for one in root.iter("{*}textualMod")
    ]


def test_a_comparison_is_the_new_text_with_what_was_modified() -> None:
    facts = modifications(OLD, NEW)
    assert ("renumbering", ["Article 4"], ["Article 2"]) in facts
    xml = render(compare(read_version("old.txt", OLD.encode()), read_version("new.txt", NEW.encode())), "akn")
    assert_new = read_version("new.xml", xml.encode())
    assert text_of(assert_new) == text_of(replace(read_version("new.txt", NEW.encode())))


def test_words_that_went_and_came_are_quoted() -> None:
    assert modifications("Article 1\n\nThe Party shall act.\n", "Article 1\n\nThe Party may act.\n") == [
        ("substitution", ["shall"], ["may"])
    ]


def test_an_article_that_went_is_a_repeal_and_one_that_came_an_insertion() -> None:
    base = "Article 1\n\nThe Parties shall help each other in all criminal matters.\n\n"
    fees = "Article 2\n\nFees for copies are borne by the requesting authority.\n"
    assert ("repeal", ["Fees for copies are borne by the requesting authority."], []) in modifications(
        base + fees, base
    )
    assert ("insertion", [], ["Fees for copies are borne by the requesting authority."]) in modifications(
        base, base + fees
    )


def test_a_version_against_itself_has_no_analysis() -> None:
    assert modifications(OLD, OLD) == []
    assert "analysis" not in render(compare(DEMO / "draft.md", DEMO / "draft.md"), "akn")


def test_annexes_are_attachments_and_one_that_the_text_goes_on_after_stays_in_the_body() -> None:
    text = "Article 1\n\nOwls fly.\n\nANNEX I\n\nList of owls\n\n1. Grey owls.\n\nANNEX II\n\nList of mice\n"
    version = read_version("treaty.txt", text.encode())
    assert [one.kind for one in version.children[None]] == ["article", "annex", "annex"]
    root = etree.fromstring(render_version(version).encode())
    assert [one.get("eId") for one in root.iter("{*}attachment")] == ["annex_I", "annex_II"]
    assert [one.text for one in root.iterfind(".//{*}attachment/{*}num")] == ["ANNEX I", "ANNEX II"]
    assert_same(version)
    annex, article = version.by_eid["annex_I"], version.by_eid["art_1"]
    turned = replace(version, provisions=(annex, replace(article, eid="art_2")))
    assert not list(etree.fromstring(render_version(turned).encode()).iter("{*}attachment"))
    assert_same(turned)
    assert_valid(render_version(version))


def test_trade_agreements_are_the_same_when_read_back() -> None:
    packed = shared("akn").parents[1] / "corpus" / "tota.tar.xz"
    if not packed.exists():
        pytest.skip("the trade agreements are not beside the project")
    with tarfile.open(packed) as agreements:
        members = [member for member in agreements if member.name.endswith(".xml")][::45]
        for member in members:
            stream = agreements.extractfile(member)
            assert stream is not None
            assert_same(read_version(member.name, stream.read()))
