"""How a provision is cited: "Art. 8(3)(a)"."""

from __future__ import annotations

from mla_diff.languages import language
from mla_diff.model.provision import DIVISIONS, Provision, Version, is_number_in_number
from mla_diff.text.folded import folded


def cite(version: Version, eid: str) -> str:
    """Return how a provision is cited: "Art. 8(3)(a)", "Annex A", "Part III", "Preamble, recital 4".

    Unnumbered paragraphs are counted: "Art. 5, second paragraph" is "Art. 5, para. 2". A division whose label another
    one bears too is cited with the one it stands in: "Chapter IX, Section 4".

    >>> from mla_diff.model.provision import Source
    >>> article = Provision("art_8", "article", "8", "Article 8", "Costs", None, "")
    >>> paragraph = Provision("art_8__para_3", "paragraph", "3", "3.", "", "art_8", "Each bears its own.")
    >>> cite(Version("draft", "", "en", Source("", ""), (article, paragraph)), "art_8__para_3")
    'Art. 8(3)'
    """
    if eid not in version.by_eid:
        return "Title"  # of a version that has no preface: it is compared, but is no provision
    chain = chain_of(version, eid)
    text = ""
    for place, provision in enumerate(chain):
        groups = provision.kind in DIVISIONS and provision.kind != version.article_kind and not text
        if groups and provision is not chain[-1] and not _is_told_apart(version, chain[place:]):
            continue
        is_one_number = text != "" and provision.kind == "section" and is_number_in_number(version, provision)
        text = _cite_step(version, "" if is_one_number else text, provision)
    return text


def _is_told_apart(version: Version, chain: list[Provision]) -> bool:
    """Return whether the division that opens a chain is needed to tell the one that ends it from its namesakes."""
    return all(provision.kind in DIVISIONS and provision.eid in version.named_alike for provision in chain[1:])


def _cite_step(version: Version, text: str, provision: Provision) -> str:
    if provision.kind == "recital":
        recitals = [one.eid for one in version.provisions if one.kind == "recital"]
        return f"Preamble, recital {recitals.index(provision.eid) + 1}"
    if provision.kind == "article" and _is_counted_apart(version, provision):
        return f"{text}{', ' if text else ''}{provision.label}"
    if provision.kind == "article":
        sign = "§" in provision.label
        return f"{text}{', ' if text else ''}{'§ ' if sign else 'Art. '}{provision.number}"
    if provision.kind in ("paragraph", "point", "subparagraph", "row") and not (text or provision.number):
        return _opening(provision)
    if provision.kind in ("paragraph", "point", "subparagraph", "row"):
        return f"{text}({provision.number})" if provision.number else f"{text}, {_counted(version, provision)}"
    if provision.kind == "preface":
        return "Title"
    if provision.kind == "preamble":
        return "Preamble"
    if provision.kind == "final clause":
        return "Closing formula"
    return f"{text}{', ' if text else ''}{provision.label or provision.heading or provision.kind.capitalize()}"


def _is_counted_apart(version: Version, provision: Provision) -> bool:
    """Return whether a unit bears a name of its own beside the articles: "Amendment I" is not Art. 1."""
    apart = language(version.language).counted_apart
    return bool(apart) and folded(provision.label).startswith(tuple(map(folded, apart)))


def _opening(provision: Provision) -> str:
    """Return how a paragraph without number that stands in no unit is cited: by its first words."""
    words = (provision.text or provision.heading).split()
    return f"“{' '.join(words[:_NAMING])}{' …' if len(words) > _NAMING else ''}”"


_NAMING = 6  # words by which a loose paragraph is named


def _counted(version: Version, provision: Provision) -> str:
    """Return how an unnumbered unit is cited: by its place among its like, after the text of the unit above."""
    siblings = [one.eid for one in version.children[provision.parent] if not one.number]
    if provision.kind == "row":
        rows = [one.eid for one in version.children[provision.parent] if one.kind == "row"]
        return f"row {rows.index(provision.eid) + 1}"
    if provision.kind != "subparagraph":
        return f"dash {siblings.index(provision.eid) + 1}"
    above = provision.parent is not None and bool(version.by_eid[provision.parent].text)
    return f"para. {siblings.index(provision.eid) + 1 + above}"


def chain_of(version: Version, eid: str) -> list[Provision]:
    """Return a provision with all that it stands in, outermost first."""
    chain = [version.by_eid[eid]]
    while chain[0].parent:
        chain.insert(0, version.by_eid[chain[0].parent])
    return chain
