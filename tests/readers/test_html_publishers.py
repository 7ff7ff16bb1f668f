"""Pages as publishers of law make them: their badges, menus and numbers in elements of their own.

The pages are written after the shape of legislation.gov.uk, Fedlex, wetten.overheid.nl and of what Word saves; the law in
them is invented.
"""

from __future__ import annotations

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

UK = """<!DOCTYPE html><html lang="en"><body id="leg"><div id="layout1"><ul id="quickNav"><li><a href="#c">Skip to main
content</a></li></ul><div id="header"><h2><a href="/">legislation.gov.uk</a></h2></div><div id="primaryNav"><ul><li>
<a href="/">Home</a></li></ul></div><div id="content"><div class="LegSnippet"><h1 class="LegTitle">Ferries Act 2020</h1>
<h2 class="LegPartFirst"><span class="LegPartNo">Part 1</span><span class="LegPartTitle">General</span><span
class="LegExtentContainer"><span class="LegExtentRestriction" title="Applies to the United Kingdom">U.K.</span></span></h2>
<h3 class="LegP1GroupTitleFirst">Duty of operators<span class="LegExtentRestriction">E+W</span></h3>
<p><span class="LegDS LegP1No">1</span><span class="LegDS LegP1Text">Every operator must keep a log.</span></p>
<h3 class="LegP1GroupTitle">Fees</h3>
<p><span class="LegDS LegP1No">2</span><span class="LegDS LegP2No">(1)</span><span class="LegDS LegP2Text">The fee is due in
May.</span></p><p><span class="LegDS LegP2No">(2)</span><span class="LegDS LegP2Text">The fee includes
<span>[</span><a class="LegCommentaryLink" href="#commentary-c1" id="reference-c1">F1</a><span>the luggage</span>
<span>]</span>.</span></p>
<h3 class="LegP1GroupTitle">Logs</h3><p><span class="LegP1No">3</span><span class="LegP1Text">The log is bound.</span></p>
<h3 class="LegP1GroupTitle">Boats</h3><p><span class="LegP1No">4</span><span class="LegP1Text">A boat is safe.</span></p>
<h3 class="LegP1GroupTitle">Start</h3><p><span class="LegP1No">5</span><span class="LegP1Text">This starts now.</span></p>
<div class="LegAnnotations"><p class="LegAnnotationsHeading">Textual Amendments</p><div id="commentary-c1"><p>
<span class="LegCommentaryType"><a href="#reference-c1">F1</a></span><span> Words substituted by S.I. 2021/1</span></p></div>
</div></div></div><div id="footerNav"><ul><li><a href="/help">Help</a></li></ul></div></div></body></html>"""

SWISS = """<!DOCTYPE html><html lang="de"><body><app-root><app-header role="banner"><nav><a href="/">Fedlex</a></nav>
</app-header><div id="lawcontent"><div id="preface"><h1>Bundesgesetz über die Fähren</h1><p>vom 3. Mai 2020</p></div>
<div id="preamble"><p><i>Die Bundesversammlung</i></p><p>beschliesst:</p></div><main id="maintext"><article id="art_1">
<h6 class="heading"><a href="#art_1"><b>Art. 1</b></a><a href="#art_1"> Gegenstand</a></h6><div class="collapseable">
<p class="absatz"><sup>1</sup> Dieses Gesetz regelt die Fähren.<sup><a href="#fn-1" id="fnbck-1">1</a></sup></p>
<p class="absatz"><sup>2</sup> Es gilt nicht für:</p><dl><dt>a. </dt><dd>Brücken;</dd><dt>b. </dt><dd>Kähne.</dd></dl>
<div class="footnotes"><p id="fn-1"><sup><a href="#fnbck-1">1</a></sup> SR <b>101</b></p></div></div></article>
<article id="art_1_a"><h6 class="heading"><a href="#art_1_a"><b>Art. 1</b><i>a</i></a></h6><div class="collapseable">
<p class="absatz">Der Rat erhebt Gebühren für die Fahrt über den See.</p></div></article></main></div></app-root>
<footer><p>Fussbereich</p></footer></body></html>"""

DUTCH = """<!DOCTYPE html><html lang="nl"><body><header class="site-header"><p>Overheid.nl</p></header><main id="content">
<h1>Veerbootwet</h1><div class="artikel"><h4><span class="label">Artikel</span> <span class="nr">1:1</span></h4>
<div class="action--plugin"><ul class="actions"><li><a href="#">Toon relaties in LiDO</a></li><li><a>...</a></li></ul></div>
<ul class="artikel_leden"><li class="lid"><p class="lid labeled"><span class="lidnr">1</span> Onder veerman wordt verstaan:</p>
<ul class="expliciet"><li><p class="labeled"><span class="ol">a. </span>een schipper; of</p></li><li><p class="labeled">
<span class="ol">b. </span>een gast.</p></li></ul></li><li class="lid"><p class="lid labeled"><span class="lidnr">2</span> De
veerman houdt een logboek bij.</p></li></ul></div><div class="artikel"><h4><span class="label">Artikel</span>
<span class="nr">1:2</span></h4><p>De wet treedt in werking.</p></div></main></body></html>"""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-GB><div class=WordSection1>
<h1>Convention on Ferries<o:p></o:p></h1><p class=MsoNormal><b><span>Article 1<o:p></o:p></span></b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span>Each Party keeps a log<a
href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]><span>[1]</span><![endif]></span></a>
of its
ferries.<o:p></o:p></span></p><p class=MsoListParagraph><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span>The
fee is <ins>ten</ins><del>five</del> crowns<a class=msocomanchor href="#_msocom_1">[A1]</a> per 5 km<sup>2</sup>.</p></div>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a
href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> A bound book.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is that right?</p></div></div>
</body></html>"""


CONSOLIDATED = """<html lang="en"><body><div class="eli-container"><div class="eli-main-title"><p class="title-doc-first">
REGULATION on ferries</p></div><p class="modref"><a href="#">▼B</a></p><p class="title-article-norm">Article 1</p><div
class="norm"><span class="no-parag">1.</span>The fee is <span class="arrow"><a href="#E1">►M2</a></span>ten<span
class="arrow">◄</span> crowns.</div><div class="norm"><span class="no-parag">2.</span><div class="norm inline-element">It
is paid in May.</div></div><p class="title-article-norm">Article 2 <span class="norm">bis</span></p><p class="norm">
<a>►C1</a>Boats ◄ are safe.</p></div></body></html>"""


def version(page: str) -> Version:
    return parse(read("law.html", page.encode()))


def shown(page: str) -> str:
    return "\n".join(f"{one.label} {one.heading} {one.text}" for one in version(page).provisions)


def labels(page: str) -> list[str]:
    return [provision.label for provision in version(page).provisions if provision.label]


def test_sections_of_the_united_kingdom_are_read_without_badges_and_menus() -> None:
    assert labels(UK) == ["Part 1", "1", "2", "(1)", "(2)", "3", "4", "5"]
    part = version(UK).by_eid["part_1"]
    assert part.heading == "General"
    text = shown(UK)
    for badge in ("U.K.", "E+W", "Skip", "legislation.gov.uk", "Home", "Help", "F1"):
        assert badge not in text
    assert [note.text for one in version(UK).provisions for note in one.notes] == ["Words substituted by S.I. 2021/1"]


def test_a_swiss_act_keeps_its_title_and_preamble_which_stand_outside_the_main_text() -> None:
    assert version(SWISS).title == "Bundesgesetz über die Fähren"
    assert "beschliesst:" in shown(SWISS)
    assert "Fussbereich" not in shown(SWISS)
    assert labels(SWISS) == ["Art. 1", "¹", "²", "a.", "b.", "Art. 1a"]
    assert [note.text for one in version(SWISS).provisions for note in one.notes] == ["SR 101"]


def test_a_dutch_law_is_read_without_the_links_below_its_headings_and_without_dashes() -> None:
    assert labels(DUTCH) == ["Artikel 1:1", "1", "a.", "b.", "2", "Artikel 1:2"]
    assert "LiDO" not in shown(DUTCH)
    assert "–" not in shown(DUTCH)


def test_what_word_saves_is_read_without_comments_and_with_numbers_and_notes() -> None:
    assert labels(WORD) == ["Article 1", "1.", "2."]
    assert "The fee is ten crowns per 5 km²." in shown(WORD)
    assert "Is that right?" not in shown(WORD)
    assert "hidden-text" in [finding.code for finding in version(WORD).findings]
    assert [note.text for one in version(WORD).provisions for note in one.notes] == ["A bound book."]


def test_what_is_beside_the_main_text_is_left_out_where_it_is_links() -> None:
    text = "<main><h2>Article 1</h2><p>Each Party shall keep a register of all ferries.</p></main>"
    page = f"<body><div class=wrap><div><a href=/>News</a> <a href=/b>More about us</a></div>{text}</div></body>"
    assert "News" not in shown(page)
    assert "7 words stand around" not in str(version(page).findings)


def test_links_below_each_article_and_at_the_foot_are_no_text() -> None:
    page = "".join(
        f'<h3>§ {number} Zweck</h3><p>Die Fähre fährt.</p><p><a href="#top">Zum Inhalt</a></p>' for number in (1, 2, 3)
    )
    document = read(
        "law.html", f'<body>{page}<div><a href="i">Impressum</a> <a href="d">Datenschutz</a></div></body>'.encode()
    )
    assert [block.text for block in document.blocks if block.style == "furniture"] == ["Zum Inhalt"] * 3 + [
        "Impressum Datenschutz"
    ]


def test_links_to_provisions_and_links_met_twice_stay_text() -> None:
    page = '<p><a href="#1">Article 1</a></p><p>Fees.</p>' * 3 + '<p><a href="b">See the Annex</a></p><p>Costs.</p>' * 2
    document = read("law.html", f"<body>{page}</body>".encode())
    assert all(block.style == "body" for block in document.blocks)


def test_a_label_in_an_element_of_its_own_joins_the_words_beside_it() -> None:
    item = '<li><span class="number">({0})</span><div>Fees.</div></li><li><div>(2)</div><div>Costs:<ol><li><div>1.</div><div>Rent.</div></li></ol></div></li>'
    for kind in ("ol", "ul", 'ol style="list-style:none"'):
        document = read("law.html", f"<body><{kind}>{item.format(1)}</{kind.split()[0]}></body>".encode())
        assert [block.text for block in document.blocks] == ["(1) Fees.", "(2) Costs:", "1. Rent."]


def test_a_label_without_words_is_kept() -> None:
    document = read(
        "law.html", b"<body><ol><li><div>(1)</div></li><li><div>(2)</div><div>Costs.</div></li></ol></body>"
    )
    assert [block.text for block in document.blocks] == ["(1)", "(2) Costs."]


def test_a_number_and_a_title_in_elements_of_their_own_are_not_glued() -> None:
    page = "<h2><span>1 luku</span><span>Lautat</span></h2><h3><span>2 §</span><span>Maksut</span></h3><p><b>M</b><b>AKSU</b></p>"
    document = read("law.html", f"<body>{page}</body>".encode())
    assert [block.text for block in document.blocks] == ["1 luku Lautat", "2 § Maksut", "MAKSU"]


def test_signs_of_amendments_in_consolidated_texts_are_no_words() -> None:
    """An arrow that stands in the text's own words, and not in an element of its own, is not known for a sign."""
    texts = [block.text for block in read("law.html", CONSOLIDATED.encode()).blocks]
    assert texts == [
        "REGULATION on ferries", "Article 1", "1. The fee is ten crowns.", "2. It is paid in May.", "Article 2 bis",
        "Boats ◄ are safe.",
    ]  # fmt: skip


def test_a_number_in_an_element_of_its_own_is_parted_from_the_sentence_behind_it() -> None:
    page = b"<p><b>1.</b>The fee</p><p><i>a)</i>Boats</p><p>In the <b>U.</b>S. of</p><p><span>2</span>nd</p>"
    assert [block.text for block in read("law.html", page).blocks] == [
        "1. The fee",
        "a) Boats",
        "In the U.S. of",
        "2nd",
    ]
