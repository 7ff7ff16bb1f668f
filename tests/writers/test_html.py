"""The redline as one HTML file: what is in it, and that it is sound. Tests in a browser are in tests/browser."""

from __future__ import annotations

import re
from collections import Counter
from time import process_time
from typing import Any

import pytest
from msgspec.structs import replace

from mla_diff.loading import load
from mla_diff.model.alignment import Alignment, Correspondence, Link
from mla_diff.model.comparison import Change, Comparison, NoteChange, Op
from mla_diff.model.provision import Footnote, Provision, Source, Version
from mla_diff.pipeline import compare
from mla_diff.writers.html import render
from mla_diff.writers.markup import words_markup
from mla_diff.writers.registry import View
from tests.browser.pages import NEW, OLD, compare_texts, shared_texts
from tests.report import versions


@pytest.fixture(scope="module")
def page() -> str:
    return render(compare_texts(OLD, NEW), View())


def article(number: str, heading: str, text: str, notes: tuple[Footnote, ...] = ()) -> Provision:
    return Provision(f"art_{number}", "article", number, f"Article {number}", heading, None, text, notes=notes)


def version(name: str, *provisions: Provision, **more: Any) -> Version:
    more = {"title": name, "language": "en", **more}
    return Version(name, source=Source(f"/folder/{name}.txt", "0" * 64), provisions=provisions, **more)


def comparison_of(old: Version, new: Version, one: Correspondence, *ops: Op) -> Comparison:
    return Comparison(old, new, Alignment((one,)), ((Change(one.old[0], one.new[0], ops),),))


def pair(ops: list[Op], **more: Any) -> Comparison:
    """Return the comparison of an article 1 with itself in two versions; ``more`` is said of the new version."""
    link = Link("art_1", "art_1", 1.0, "text")
    old = version("old", article("1", "Scope", "It may apply."))
    new = version("new", article("1", "Scope", "It shall apply."), **more)
    return comparison_of(old, new, Correspondence(("art_1",), ("art_1",), (link,), "one-to-one"), *ops)


OPS = [Op("=", "Scope\nIt "), Op("-", "may"), Op("+", "shall"), Op("=", " apply.")]


def first(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    assert found, pattern
    return found[1]


def sound(text: str) -> None:
    """Fail where a page is not well-formed HTML, an address stands twice, or a link leads nowhere."""
    html5lib = pytest.importorskip("html5lib", reason="needs html5lib to validate HTML")
    html5lib.HTMLParser(strict=True).parse(text)
    names = Counter(re.findall(r' id="([^"]*)"', text))
    assert [name for name, count in names.items() if count > 1] == []
    assert {name for name in re.findall(r'href="#([^"]*)"', text) if name not in names} == set()


def test_the_page_is_sound(page):
    sound(page)


@pytest.mark.parametrize("name", ["laundering", "terrorism"])
def test_the_page_of_a_real_pair_is_sound_both_ways(name):
    old, new = (load(path) for path in shared_texts(name))
    sound(render(compare(old, new), View()))
    sound(render(compare(new, old), View(everything=True)))


def test_the_same_input_gives_the_same_bytes(page):
    assert render(compare_texts(OLD, NEW), View()) == page


def test_a_text_compared_with_itself_shows_no_insertion_or_deletion():
    text = render(compare_texts(OLD, OLD), View())
    assert "No differences." in text
    body = text[text.index("<main") : text.index("</main>")]
    assert "<ins" not in body
    assert "<del" not in body


def test_nothing_is_fetched_from_elsewhere(page):
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"|url\(|@import', page) == []


def test_style_and_script_are_let_in_by_their_hashes_and_nothing_else(page):
    policy = first(r'Content-Security-Policy" content="([^"]*)"', page)
    assert "default-src &#39;none&#39;" in policy
    assert policy.count("sha256-") == 2
    assert "unsafe" not in policy
    assert " style=" not in page


def test_old_words_and_new_words_are_all_in_the_page(page):
    comparison = compare_texts(OLD, NEW)
    for cell, side in (("o", comparison.old), ("w", comparison.new)):
        cells = "".join(re.findall(rf'<(?:div|h\d) class="{cell}"[^>]*>(.*?)</(?:div|h\d)>', page))
        gone = re.sub(r"<del.*?</del>", "", cells) if cell == "w" else cells
        text = re.sub(r"<[^>]*>", " ", gone)
        words = Counter(re.findall(r"\w+", " ".join(f"{one.heading} {one.text}" for one in side.provisions)))
        assert words - Counter(re.findall(r"\w+", text)) == Counter()


def test_a_heading_is_told_from_the_words_below_it_where_both_changed():
    old, new = article("1", "Scope", "It may apply."), article("1", "Field", "It shall apply.")
    ops = (Op("-", "Scope"), Op("+", "Field"), Op("=", "\nIt "), Op("-", "may"), Op("+", "shall"), Op("=", " apply."))
    assert words_markup(ops, "+", old, new) == (
        "<del>Scope</del><ins>Field</ins>", "It <del>may</del><ins>shall</ins> apply.",
    )  # fmt: skip
    assert words_markup(ops, "-", old, new) == ("<del>Scope</del>", "It <del>may</del> apply.")


def test_an_op_over_the_end_of_a_heading_is_cut_there():
    new = article("1", "Scope", "It applies.")
    found = words_markup((Op("+", "Scope\nIt applies."),), "+", None, new)
    assert found == ("<ins>Scope</ins>", "<ins>It applies.</ins>")


def test_typography_is_not_marked_and_a_renumbered_reference_is_marked_apart():
    old, new = article("1", "", "“a” in 2"), article("1", "", '"a" in 3')
    ops = (Op("-", "“", "typography"), Op("+", '"', "typography"), Op("=", "a in "), Op("-", "2", "renumbering"))
    assert words_markup(ops, "+", old, new)[1] == '&#34;a in <del class="ref">2</del>'


def test_footnotes_stand_at_their_place_and_link_both_ways():
    note = Footnote("1", "See <Art.> 2.", 2)
    comparison = pair(OPS)
    fresh = replace(comparison.new.provisions[0], notes=(note,))
    notes = ((NoteChange(None, "art_1", "", "1", (Op("+", note.text),)),),)
    comparison = replace(comparison, new=replace(comparison.new, provisions=(fresh,)), notes=notes)
    text = render(comparison, View())
    sound(text)
    assert 'It<sup class="mark"><a href="#art_1--note-1" id="art_1--note-1-mark"' in text
    assert "<ins>See &lt;Art.&gt; 2.</ins>" in text
    assert "footnote changed" in text


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"nature": "working translation"}, "working translation, not an authentic text"),
        ({"nature": "paraphrase"}, "paraphrase, not the text of the draft"),
        ({"fragment": True}, "is not attested"),
    ],
)
def test_a_banner_warns_of_a_text_that_is_not_the_authentic_whole(more, told):
    assert told in first(r'class="banner"[^>]*>(.*)</p>', render(pair(OPS, **more), View()))


def test_there_is_no_banner_for_an_authentic_text():
    assert 'class="banner"' not in render(pair(OPS, nature="authentic"), View())


def test_a_text_written_from_right_to_left_says_so():
    assert '<div class="w" lang="ar" dir="rtl">' in render(pair(OPS, language="ar"), View())


def test_the_citation_names_stage_date_and_nature():
    text = render(pair(OPS, stage="adopted", date="2023-05-26", nature="working translation"), View())
    assert 'data-new="adopted text 26 May 2023, working translation"' in text


def test_the_page_looks_at_no_clock():
    assert "Made on" not in render(pair(OPS), View())
    assert "Made on 2023-05-26." in render(pair(OPS), View(made="2023-05-26"))
    assert "Made from texts of 2023-05-26." in render(pair(OPS, date="2023-05-26"), View())


def test_a_link_set_by_hand_says_why_and_a_doubtful_one_asks():
    links = Link("art_1", "art_1", 1.0, "set by hand", reason="Doe: <travaux>"), Link("art_1", "art_1", 0.3, "text")
    comparison = pair(OPS)
    for link, told in zip(
        links, ("was set by hand: Doe: &lt;travaux&gt;", "The match is a guess (0.30), by its words"), strict=True
    ):
        one = replace(comparison.alignment.correspondences[0], links=(link,))
        assert told in render(replace(comparison, alignment=Alignment((one,))), View())


def test_a_split_tells_the_shares_of_its_parts():
    links = Link("art_1", "art_1", 0.9, "text", 0.62, 1.0), Link("art_1", "art_2", 0.8, "part of the text", 0.38, 1.0)
    old = version("old", article("1", "", "One. Two."))
    new = version("new", article("1", "", "One."), article("2", "", "Two."))
    one = Correspondence(("art_1",), ("art_1", "art_2"), links, "split")
    changes = (Change("art_1", "art_1", (Op("=", "One."),)), Change("art_1", "art_2", (Op("=", "Two."),)))
    text = render(Comparison(old, new, Alignment((one,)), (changes,)), View())
    sound(text)
    assert "62 %" in text
    assert "38 %" in text


def test_characters_that_html_allows_nowhere_become_visible_signs():
    text = render(pair([Op("=", "Scope\nIt "), Op("+", "\x00\x1b\ud800\ufffe shall apply.")]), View())
    sound(text)
    text.encode()


def treaty(articles: int, changed: str) -> str:
    sentence = "Each State Party shall afford the widest measure of mutual legal assistance in {} under Article {}."
    parts = (f"Article {n}\nMeasure {n}\n\n" + "\n".join(
        f"{p}. {' '.join(sentence.format(f'matter {n}-{p}-{s} {changed}', n) for s in range(5))}" for p in range(1, 5)
    ) for n in range(1, articles + 1))  # fmt: skip
    return "Convention\n\n" + "\n\n".join(parts)


def test_a_hundred_articles_take_less_than_a_megabyte_and_a_half_and_less_time_than_comparing_them():
    start = process_time()
    comparison = compare_texts(treaty(100, "pending"), treaty(100, "settled"))
    compared = process_time()
    text = render(comparison, View())
    assert len(text.encode()) < 1_500_000
    assert process_time() - compared < compared - start  # half of it; in seconds, a busy machine would decide


def test_a_paraphrase_is_never_marked_not_even_its_labels():
    text = render(compare("draft-2022-11-30", "adopted-2023-05-26"), View(everything=True))
    body = text[text.index('<header class="mast">') :]
    assert not re.findall(r"<(?:ins|del)\b[^>]*>[^<]*", body)


def test_a_title_is_no_division_that_can_be_folded():
    comparison = versions.compare_texts(versions.TEXT, versions.TEXT.replace("River", "Lake", 1))
    contents = first(r"(?s)(<nav.*?</nav>)", render(comparison, View()))
    assert '<li><a href="#title">' in contents


@pytest.mark.parametrize("word", ["Chapter", "Part", "Title"])
def test_what_stays_in_a_division_is_not_listed_under_one_that_was_dropped(word: str) -> None:
    units = {
        number: f"## Article {number} {name}\n\nThe keeper of the {name.lower()} writes down what it costs each year.\n"
        for number, name in enumerate(("Harbour", "Lantern", "Council", "Pilot"), 1)
    }
    old = f"# Act\n\n# {word} 1 Ports\n\n{units[1]}\n# {word} 2 Lights\n\n{units[2]}\n{units[3]}"
    new = f"# Act\n\n# {word} 1 Ports\n\n{units[1]}\n{units[3]}\n{units[4]}"
    markup = render(versions.compare_texts(old, new), View())
    contents = markup[markup.index("<nav") : markup.index("</nav>")]
    open_lists: list[str] = []
    above: dict[str, list[str]] = {}
    for tag in re.finditer(r"<summary>(.*?)</summary>|</details>|<li[^>]*><a href=\"#([^\"]+)\"", contents):
        if tag[0] == "</details>":
            open_lists.pop()
        elif tag[1]:
            open_lists.append(re.sub("<[^>]+>", "", tag[1]))
        else:
            above[tag[2]] = [re.sub(r".*: ", "", name) for name in open_lists[1:]]
    assert [name.partition(" Ports")[0] for name in above["art_1"]] == [f"{word} 1"]
    assert above["art_3"] == above["art_1"]
    assert above["art_4"] == above["art_3"]
    assert not open_lists
