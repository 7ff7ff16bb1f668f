"""Provisions named as people write them: "Art. 8(3)", "8.3", "Article 8, paragraph 3", "Annex A", "reservations"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from mla_diff.model.errors import UnknownNameError
from mla_diff.model.provision import DIVISIONS, Provision, Version
from mla_diff.text.numerals import LATIN_PATTERN, canonical_number, sort_key

_NUMBER = rf"\d+(?:[\s-]?(?:{LATIN_PATTERN})\b|[a-z]{{1,2}}\b)?"
_ARTICLE = re.compile(
    r"(?:articles?|arts?\.?|artikel(?:en)?|art[íi]culos?|§+|reg(?:ulation)?s?\.?|rules?)\s*(?=\d|[IVXLC]+\b)",
    re.IGNORECASE,
)
_UNITS = (
    r"(?:paragraphs?|paras?|points?|subparagraphs?|sub-paragraphs?|letters?|items?|absatz|abs|lid|onderdeel"
    r"|paragraphe|alinéa|apartado|párrafo|inciso|§)"
)
_FILLER = re.compile(rf"[,;\s]*(?<!\w){_UNITS}(?!\w)\.?\s*", re.IGNORECASE)
#: "paragraph 3 of Article 8", "para 3 art 8", "Article 5 of annex II": the inner unit first.
_TURNED = re.compile(
    rf"(?P<inner>(?:{_UNITS}\.?|articles?|arts?\.?)\s*\(?\w{{1,8}}\)?)\s*,?\s+(?:of|to|in|from|de|du|del|des|van)?\s*(?:the\s+)?"
    r"(?P<outer>(?:articles?|arts?\.?|artikel|annex|appendix|§)\s*\w.*)",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"({_NUMBER}|[IVXLC]+)\s*(?:-|–|to|bis zu|à|a)\s*({_NUMBER}|[IVXLC]+)", re.IGNORECASE)
_CONTAINER = re.compile(
    r"(annex|appendix|schedule|part|title|chapter|section|book|preamble|recital)\b\s*(.*)", re.IGNORECASE
)
#: "preambular paragraph 4", "preamble, recital 4", "the 4th recital", "first recital".
_RECITAL = re.compile(
    r"(?:preambular\s+(?:paragraph|para\.?)|preamble,?\s*(?:recital|paragraph|para\.?)?|recital)\s*\(?(?P<after>\d+)\)?"
    r"|(?:the\s+)?(?P<before>\d+(?=st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:st|nd|rd|th)?"
    r"\s+(?:recital|preambular paragraph|paragraph of the preamble)",
    re.IGNORECASE,
)
_KINDS = {"annex": "annex", "appendix": "annex", "schedule": "annex", "part": "part", "chapter": "chapter"}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_CLOSING = re.compile(r"(?:the\s+)?(?:closing (?:formula|clause)|testimonium|in witness whereof)", re.IGNORECASE)
_STEP = re.compile(
    rf"\(?\[?\s*([0-9]{{1,3}}(?:\s?(?:{LATIN_PATTERN})\b|[a-z]{{1,2}}\b)?|[a-z]{{1,4}}\b|[IVXL]+\b)\s*\]?\)?\.?",
    re.IGNORECASE,
)
_TOO_MANY = 8  # candidates named in one message


def find_provisions(version: Version, name: str) -> tuple[str, ...]:
    """Return the eIds that ``name`` means in a version: one, or several for a range ("Art. 85-92").

    Raises UnknownNameError with near misses where nothing, or more than one thing, is meant.

    >>> from mla_diff.model.provision import Provision, Source
    >>> article = Provision("art_8", "article", "8", "Article 8", "Costs", None, "")
    >>> paragraph = Provision("art_8__para_3", "paragraph", "3", "3.", "", "art_8", "Each bears its own.")
    >>> version = Version("draft", "", "en", Source("", ""), (article, paragraph))
    >>> find_provisions(version, "Article 8, paragraph 3"), find_provisions(version, "costs")
    (('art_8__para_3',), ('art_8',))
    """
    wanted = name.strip()
    if wanted in version.by_eid or wanted.lower() in version.by_eid:
        return (wanted if wanted in version.by_eid else wanted.lower(),)
    bare = _ARTICLE.sub("", wanted, count=1).strip()
    span = _RANGE.fullmatch(bare)
    if span:
        return _range(version, span[1], span[2], name)
    found = _by_place(version, wanted) or _by_number(version, bare)
    if not found and re.search(r"[^\W\d_]{3}", wanted):
        found = _by_heading(version, wanted)
    if len(found) > 1:
        raise UnknownNameError(
            f"{name!r} may mean several provisions of {version.id}: {_list(version, found)}; name one"
        )
    if not found:
        raise UnknownNameError(f"{version.id} has no {_pretty(name)}{_near(version, bare)}")
    return found


def _by_place(version: Version, wanted: str) -> tuple[str, ...]:
    """Return what is named by its kind and place: a recital, the closing formula, an annex, a unit of another one."""
    recital = _RECITAL.fullmatch(wanted)
    if recital:
        return _recital(version, (recital["after"] or recital["before"]).lower())
    if _CLOSING.fullmatch(wanted):
        return tuple(provision.eid for provision in version.provisions if provision.kind == "final clause")
    turned = _TURNED.fullmatch(wanted)
    if turned:
        outer = _ARTICLE.sub("", turned["outer"], count=1).strip()
        found = _by_container(version, turned["outer"]) or _by_number(version, outer)
        inner = _ARTICLE.sub("", turned["inner"], count=1)
        return tuple(eid for one in found for eid in _below(version, one, _FILLER.sub(" ", inner)))
    return _by_container(version, wanted)


def _recital(version: Version, ordinal: str) -> tuple[str, ...]:
    at = int(ordinal) if ordinal.isdigit() else _ORDINALS.index(ordinal) + 1
    recitals = [provision.eid for provision in version.provisions if provision.kind == "recital"]
    return (recitals[at - 1],) if 0 < at <= len(recitals) else ()


def select_provisions(old: Version, new: Version, names: list[str]) -> frozenset[str]:
    """Return the eIds, of either version, of the named provisions and all below them; empty for no names.

    Raises UnknownNameError where a name means nothing in both versions.
    """
    chosen: set[str] = set()
    for name in names:
        found: set[str] = set()
        failures = []
        for version in (old, new):
            try:
                found.update(below for eid in find_provisions(version, name) for below in _with_all_below(version, eid))
            except UnknownNameError as error:
                failures.append(error)
        if not found:
            raise failures[-1]
        chosen |= found
    return frozenset(chosen)


def select_named(old: Version, new: Version, name: str) -> frozenset[str]:
    """Return the eIds that ``name`` means in either version, without what is below. Raises UnknownNameError."""
    found: set[str] = set()
    failure: UnknownNameError | None = None
    for version in (old, new):
        try:
            found.update(find_provisions(version, name))
        except UnknownNameError as error:
            failure = error
    if failure and not found:
        raise failure
    return frozenset(found)


def _with_all_below(version: Version, eid: str) -> Iterator[str]:
    yield eid
    for child in version.children.get(eid, ()):
        yield from _with_all_below(version, child.eid)


def _range(version: Version, first: str, last: str, name: str) -> tuple[str, ...]:
    low, high = sort_key(canonical_number(first)), sort_key(canonical_number(last))
    found = tuple(
        provision.eid for provision in _articles(version) if low <= sort_key(canonical_number(provision.number)) <= high
    )
    if not found:
        raise UnknownNameError(f"{version.id} has no articles {first} to {last}{_near(version, first)}")
    return found


def _articles(version: Version) -> Iterator[Provision]:
    return (provision for provision in version.provisions if provision.kind in ("article", version.article_kind))


def _by_container(version: Version, wanted: str) -> tuple[str, ...]:
    match = _CONTAINER.fullmatch(wanted)
    if not match:
        return ()
    kind, number = match[1].lower(), match[2].strip(" .,()")
    kind = "annex" if kind in ("appendix", "schedule") else kind
    if kind == "recital":
        return ()
    steps = re.split(r"[,\s(]+", number, maxsplit=1)
    found = [
        provision for provision in version.provisions
        if provision.kind == kind and (not number or canonical_number(provision.number) == canonical_number(steps[0]))
    ]  # fmt: skip
    if len(steps) > 1 and found:
        return _below(version, found[0].eid, _FILLER.sub(" ", _ARTICLE.sub("", f" {steps[1]}")))
    return tuple(provision.eid for provision in found)


def _by_number(version: Version, wanted: str) -> tuple[str, ...]:
    """Return the provision of a number such as "8(3)(a)" or "8.3": the article, then unit by unit below it."""
    match = re.match(rf"\[?((?:{_NUMBER}|[IVXLC]+\b)(?:-\d+)*)\]?", wanted, re.IGNORECASE)
    if not match:
        return ()
    number = canonical_number(match[1])
    number = number.replace("-", "") if re.search(LATIN_PATTERN, number) else number
    rest = _FILLER.sub(" ", wanted[match.end() :])
    found = [provision.eid for provision in _articles(version) if canonical_number(provision.number) == number]
    exact = tuple(eid for article in found for eid in _below(version, article, rest))
    letter = re.fullmatch(r"\s+([a-z])", rest)  # "312 a" where there is no Art. 312(a)
    if exact or not letter:
        return exact
    return tuple(one.eid for one in _articles(version) if canonical_number(one.number) == f"{number}{letter[1]}")


def _below(version: Version, eid: str, rest: str) -> tuple[str, ...]:
    steps = [step.replace(" ", "").lower() for step in _STEP.findall(rest.replace(".", " ").replace(",", " "))]
    if not steps and rest.strip(" .,;:()"):
        return ()
    at = eid
    for step in steps:
        child = next((c.eid for c in _units_below(version, at) if c.number.lower() == step), "")
        if not child:
            return ()
        at = child
    return (at,)


def _units_below(version: Version, eid: str) -> Iterator[Provision]:
    """Yield the labelled units right below a provision, also those that stand under an unnumbered paragraph."""
    for child in version.children.get(eid, ()):
        yield child
        if child.kind == "subparagraph":
            yield from version.children.get(child.eid, ())


def _by_heading(version: Version, wanted: str) -> tuple[str, ...]:
    words = wanted.casefold()
    titled = [provision for provision in version.provisions if provision.heading]
    exact = [provision.eid for provision in titled if provision.heading.casefold() == words]
    inside = [provision.eid for provision in titled if words in provision.heading.casefold()]
    return tuple(exact or inside or _by_heading_words(titled, words))


def _by_heading_words(titled: Sequence[Provision], wanted: str) -> tuple[str, ...]:
    """Return the provisions whose heading has all the words, in any order: "data protection"."""
    words = [word for word in re.findall(r"\w+", wanted) if len(word) > 2]
    headings = ((provision.eid, re.findall(r"\w+", provision.heading.casefold())) for provision in titled)
    return tuple(eid for eid, heading in headings if words and all(word in heading for word in words))


def cite(version: Version, eid: str) -> str:
    """Return how a provision is cited: "Art. 8(3)(a)", "Annex A", "Part III", "Preamble, recital 4".

    Unnumbered paragraphs are counted: "Art. 5, second paragraph" is "Art. 5, para. 2".

    >>> from mla_diff.model.provision import Source
    >>> article = Provision("art_8", "article", "8", "Article 8", "Costs", None, "")
    >>> paragraph = Provision("art_8__para_3", "paragraph", "3", "3.", "", "art_8", "Each bears its own.")
    >>> cite(Version("draft", "", "en", Source("", ""), (article, paragraph)), "art_8__para_3")
    'Art. 8(3)'
    """
    chain = [version.by_eid[eid]]
    while chain[0].parent:
        chain.insert(0, version.by_eid[chain[0].parent])
    text = ""
    for provision in chain:
        if provision.kind in DIVISIONS and provision.kind != version.article_kind and provision is not chain[-1]:
            continue
        text = _cite_step(version, text, provision)
    return text


def _cite_step(version: Version, text: str, provision: Provision) -> str:
    if provision.kind == "recital":
        recitals = [one.eid for one in version.provisions if one.kind == "recital"]
        return f"Preamble, recital {recitals.index(provision.eid) + 1}"
    if provision.kind == "article":
        sign = provision.label.startswith("§")
        return f"{text}{', ' if text else ''}{'§ ' if sign else 'Art. '}{provision.number}"
    if provision.kind in ("paragraph", "point", "subparagraph"):
        return f"{text}({provision.number})" if provision.number else f"{text}, {_counted(version, provision)}"
    if provision.kind == "preamble":
        return "Preamble"
    if provision.kind == "final clause":
        return "Closing formula"
    return f"{text}{', ' if text else ''}{provision.label or provision.heading or provision.kind.capitalize()}"


def _counted(version: Version, provision: Provision) -> str:
    """Return how an unnumbered unit is cited: by its place among its like, after the text of the unit above."""
    siblings = [one.eid for one in version.children[provision.parent] if not one.number]
    if provision.kind != "subparagraph":
        return f"dash {siblings.index(provision.eid) + 1}"
    above = provision.parent is not None and bool(version.by_eid[provision.parent].text)
    return f"para. {siblings.index(provision.eid) + 1 + above}"


def _pretty(name: str) -> str:
    return f"Article {name}" if re.fullmatch(rf"{_NUMBER}(?:\(.*)?", name) else repr(name)


def _list(version: Version, eids: tuple[str, ...]) -> str:
    shown = [f"{cite(version, eid)} ({eid})" for eid in eids[:_TOO_MANY]]
    return ", ".join(shown) + (f" and {len(eids) - _TOO_MANY} more" if len(eids) > _TOO_MANY else "")


def _near(version: Version, wanted: str) -> str:
    """Return a hint at provisions with a similar number, or the nearest ones there are."""
    container = _CONTAINER.fullmatch(wanted)
    if container and container[1].lower() in _KINDS:
        kind = _KINDS[container[1].lower()]
        there = [provision.label or provision.heading for provision in version.provisions if provision.kind == kind]
        return f"; it has {', '.join(there[:_TOO_MANY])}" if there else f"; its text as held has no {kind}"
    articles = [provision.number for provision in _articles(version)]
    if not articles:
        return "; it has no articles at all"
    digits = re.match(r"\d+", wanted)
    if digits:
        article = next((number for number in articles if canonical_number(number) == digits[0]), "")
        if article:
            eid = next(p.eid for p in _articles(version) if p.number == article)
            below = [cite(version, child.eid) for child in _units_below(version, eid) if child.number]
            inside = f"{below[0]} to {below[-1]}" if below else f"Art. {article} without numbered paragraphs"
            return f"; it has {inside}"
        near = get_close_matches(digits[0], articles, 1, 0.5) or [articles[-1]]
        return f"; did you mean Article {near[0]}? It has {len(articles)} articles, {articles[0]} to {articles[-1]}"
    headings = {provision.heading.casefold(): provision for provision in version.provisions if provision.heading}
    close = get_close_matches(wanted.casefold(), headings, 2, 0.5)
    named = " or ".join(f"{headings[one].heading!r} ({cite(version, headings[one].eid)})" for one in close)
    return f"; did you mean {named}?" if named else f"; it has articles {articles[0]} to {articles[-1]}"
