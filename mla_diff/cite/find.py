"""Provisions named as people write them: "Art. 8(3)", "8.3", "Article 8, paragraph 3", "Annex A", "reservations"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mla_diff.cite.citation import chain_of, cite
from mla_diff.cite.names import SENTENCE, Step, read_name, same_number
from mla_diff.model.errors import UnknownNameError
from mla_diff.model.provision import Provision, Version, articles, units_below
from mla_diff.text.folded import folded
from mla_diff.text.numbers import FIGURES
from mla_diff.text.numerals import LATIN_PATTERN, canonical_number, sort_key

_NUMBER = rf"\d+(?:[\s-]?(?:{LATIN_PATTERN})\b|[a-z]{{1,2}}\b)?"
_RANGE = (
    rf"(?:articles?|arts?\.?|artikel(?:en)?|art[íi]culos?|§+)?\s*({_NUMBER}|[IVXLC]+)"
    rf"\s*(?:-|–|to|bis zu|bis|tot en met|à|a)\s*({_NUMBER}|[IVXLC]+)"
)
_OPENING = 8  # words; where a text has no headings of its own, an article often begins with one
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
    steps = read_name(wanted, version.language)
    found, reached = follow_steps(version, steps)
    if (
        not found
        and (span := re.fullmatch(_RANGE, wanted, re.IGNORECASE))
        and (several := _range(version, span[1], span[2]))
    ):
        return several
    if len(found) != 1 and (labelled := _by_labels(version, wanted)):
        return labelled
    if not steps and re.search(r"[^\W\d_]{3}", wanted):
        found = _by_heading(version, wanted)
    if len(found) > 1:
        raise UnknownNameError(
            f"{name!r} may mean several provisions of {version.id}: {_list(version, found)}; name one"
        )
    if not found:
        from mla_diff.cite.near import near

        raise UnknownNameError(f"{version.id} has no {_pretty(name)}{near(version, wanted, steps, reached)}")
    return found


def _by_labels(version: Version, wanted: str) -> tuple[str, ...]:
    """Return the one unit whose label, with those of the units it stands in, is what is wanted: "Amendment I"."""
    name = _letters_and_figures(wanted)
    found = [
        provision.eid
        for provision in version.provisions
        if provision.kind in ("article", "section")
        and name in (_labels(version, provision), _letters_and_figures(provision.label))
    ]
    return tuple(found) if len(found) == 1 else ()


def _labels(version: Version, unit: Provision) -> str:
    chain = [provision for provision in chain_of(version, unit.eid) if provision.kind in ("article", "section")]
    return _letters_and_figures(" ".join(provision.label for provision in chain))


def _letters_and_figures(text: str) -> str:
    return "".join(char for char in folded(text) if char.isalnum())


def follow_steps(version: Version, steps: Sequence[Step]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the provisions that steps lead to, and those last reached: where they lead nowhere, what was near."""
    reached: tuple[str, ...] = ()
    for index, step in enumerate(steps):
        found = tuple(dict.fromkeys(eid for one in reached or ("",) for eid in _next(version, one, step)))
        if (
            not found and index and (joined := _joined(steps[index - 1], step, index))
        ):  # "312 g" where there is no Art. 312(g)
            found, further = follow_steps(version, (*steps[: index - 1], joined, *steps[index + 1 :]))
            return found, further or reached
        if not found and (apart := _apart(step)):  # "8.3" where there is no Article 8.3
            return follow_steps(version, (*steps[:index], *apart, *steps[index + 1 :]))
        if not found:
            return (), reached
        reached = _in_the_body(version, found) if len(found) > 1 else found
    return reached, reached


def _joined(step: Step, letter: Step, at: int) -> Step | None:
    if (step.kind == "article" or at == 1) and step.number.isdigit() and not letter.kind and letter.number.isalpha():
        return Step("article", step.number + letter.number)
    return None


def _apart(step: Step) -> tuple[Step, ...]:
    """Return a number with points or a colon as the steps that it may mean; none where it has neither."""
    first, *others = re.split(r"[.:]", step.number)
    return (Step(step.kind, first), *(Step("", other) for other in others)) if others and all(others) else ()


def _in_the_body(version: Version, eids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the one provision that stands in no annex, since its number is meant where none is named; else all."""
    found = [eid for eid in eids if not any(provision.kind == "annex" for provision in chain_of(version, eid))]
    return tuple(found) if len(found) == 1 else eids


def _next(version: Version, at: str, step: Step) -> Iterator[str]:
    """Yield where a step leads from a provision, "" for the whole text."""
    if step.kind == SENTENCE and at:
        yield at
    elif step.kind in ("", "paragraph", "subparagraph", "point") and at:
        yield from _units(version, at, step)
        if not step.kind and version.by_eid[at].kind not in ("article", version.article_kind):
            yield from _articles_of(version, at, step.number)
    elif step.kind in ("", "article"):
        yield from _articles_of(version, at, step.number)
    elif step.kind == "recital":
        yield from _nth([provision.eid for provision in version.provisions if provision.kind == "recital"], step.number)
    else:
        wanted = canonical_number(step.number.upper())
        yield from (
            provision.eid for provision in version.provisions
            if provision.kind == step.kind and _stands_in(version, provision.eid, at)
            and (not step.number or canonical_number(provision.number.upper()) == wanted)
        )  # fmt: skip


def _articles_of(version: Version, at: str, number: str) -> Iterator[str]:
    wanted = {canonical_number(number), canonical_number(number.upper())}
    wanted |= {one.replace("-", "") for one in wanted if re.search(LATIN_PATTERN, one)}
    for provision in articles(version):
        if canonical_number(provision.number) in wanted and _stands_in(version, provision.eid, at):
            yield provision.eid


def _units(version: Version, at: str, step: Step) -> Iterator[str]:
    """Yield the unit of that number below a provision; where none has a number, the one that stands in that place."""
    if version.by_eid[at].kind == "preamble":
        yield from _nth(
            [provision.eid for provision in version.children.get(at, ()) if provision.kind == "recital"], step.number
        )
        return
    below = list(units_below(version, at))
    found = [provision.eid for provision in below if provision.number and same_number(provision.number, step.number)]
    if (
        not found
        and step.kind != "point"
        and not any(provision.number for provision in below if provision.kind == "paragraph")
    ):
        own = [at] if version.by_eid[at].text else []
        found = list(_nth([*own, *(provision.eid for provision in below if not provision.number)], step.number))
    yield from found


def _nth(eids: Sequence[str], number: str) -> Iterator[str]:
    if re.fullmatch(FIGURES, number) and 0 < int(number) <= len(eids):
        yield eids[int(number) - 1]


def _stands_in(version: Version, eid: str, outer: str) -> bool:
    return not outer or any(provision.eid == outer for provision in chain_of(version, eid)[:-1])


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


def _range(version: Version, first: str, last: str) -> tuple[str, ...]:
    low, high = sort_key(canonical_number(first)), sort_key(canonical_number(last))
    return tuple(
        provision.eid for provision in articles(version) if low <= sort_key(canonical_number(provision.number)) <= high
    )


def _by_heading(version: Version, wanted: str) -> tuple[str, ...]:
    words = wanted.casefold()
    titled = [(provision.eid, provision.heading.casefold()) for provision in version.provisions if provision.heading]
    opened = [(provision.eid, _opening(provision.text)) for provision in articles(version) if not provision.heading]
    exact = [eid for eid, heading in titled if heading == words]
    inside = [eid for eid, heading in titled if words in heading]
    return tuple(exact or inside or _by_words(titled, words) or _by_words(opened, words))


def _opening(text: str) -> str:
    """Return the first words of a text, where its heading stands if the file does not set it apart."""
    return " ".join(text.casefold().split(maxsplit=_OPENING)[:_OPENING])


def _by_words(headings: Sequence[tuple[str, str]], wanted: str) -> tuple[str, ...]:
    """Return the provisions whose heading has all the words, in any order: "data protection"."""
    words = [word for word in re.findall(r"\w+", wanted) if len(word) > 2]
    found = ((eid, re.findall(r"\w+", heading)) for eid, heading in headings)
    return tuple(eid for eid, heading in found if words and all(word in heading for word in words))


def _pretty(name: str) -> str:
    return f"Article {name}" if re.fullmatch(rf"{_NUMBER}(?:\(.*)?", name) else repr(name)


def _list(version: Version, eids: tuple[str, ...]) -> str:
    shown = [f"{cite(version, eid)} ({eid})" for eid in eids[:_TOO_MANY]]
    return ", ".join(shown) + (f" and {len(eids) - _TOO_MANY} more" if len(eids) > _TOO_MANY else "")
