"""The table of contents of the HTML redline: divisions and articles, each with the signs of what happened to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from mla_diff.cite.citation import cite
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Provision
from mla_diff.report.signs import KNOWN_KINDS
from mla_diff.report.values import Heading, Part, Section
from mla_diff.writers.markup import plain


def contents_markup(comparison: Comparison, parts: Sequence[Part]) -> Iterator[str]:
    """Yield nested lists; divisions can be folded. A summary holds no link: it is one itself."""
    yield "<ul>"
    around: list[Heading] = []  # the divisions whose lists are open
    for part, after in zip_longest(parts, parts[1:]):
        while around and not _stays(around[-1], part):
            around.pop()
            yield "</ul></details></li>"
        if isinstance(part, Heading) and after is not None and _holds(part, after):
            yield f"<li><details open><summary><span>{_entry(comparison, part)}</span></summary><ul>"
            around.append(part)
        else:
            nothing = not part.row.kinds if isinstance(part, Heading) else part.tells_nothing
            same = ' class="same"' if nothing else ""
            yield f'<li{same}><a href="#{plain(part.name)}">{_entry(comparison, part)}</a></li>'
    yield "</ul></details></li>" * len(around) + "</ul>"


def _stays(heading: Heading, part: Part) -> bool:
    """Return whether the list of a division goes on: what was dropped stands where it stood, in whatever is new."""
    return _holds(heading, part) or (part.new is None and heading.new is not None)


def _holds(heading: Heading, part: Part) -> bool:
    """Return whether a part stands in a division; what is new stands in none that was dropped."""
    if heading.new is None and part.new is not None:
        return False
    if isinstance(part, Heading):
        return part.level > heading.level
    division = heading.row.new if part.new else heading.row.old
    return division is not None and any(above.eid == division.eid for above in part.above)


def _entry(comparison: Comparison, part: Part) -> str:
    row_kinds = part.row.kinds if isinstance(part, Heading) else _kinds(part)
    new = part.row.new if isinstance(part, Heading) else part.new
    old = part.row.old if isinstance(part, Heading) else next(iter(part.old), None)
    provision = new or old
    if provision is None:
        return ""
    cited = cite(comparison.new if new else comparison.old, provision.eid)
    return f"{_signs(tuple(kind for kind in row_kinds if kind in KNOWN_KINDS))}<span>{_title(provision, cited)}</span>"


def _kinds(part: Section) -> tuple[str, ...]:
    """Return the kinds of the unit itself, and "changed" where anything below it is."""
    own = [kind for row in part.rows if not row.depth for kind in row.kinds]
    below = part.kinds - {"reference"}
    if below and not {"new", "dropped", "unattested"} & set(own):
        own.append("changed")
    return tuple(dict.fromkeys(kind for kind in own if kind in KNOWN_KINDS and kind != "reference"))


def _signs(kinds: tuple[str, ...]) -> str:
    telling = sorted(kinds, key=lambda kind: kind in ("changed", "renumbered"))  # the rarer ones first
    signs = "".join(KNOWN_KINDS[kind].sign for kind in telling[:2])  # as many as the margin holds
    words = ", ".join(KNOWN_KINDS[kind].label for kind in kinds)
    return f'<i aria-hidden="true">{plain(signs)}</i><span class="sr">{plain(words)}: </span>' if signs else "<i></i>"


def _title(provision: Provision, cited: str) -> str:
    named = provision.heading and provision.heading not in cited and provision.kind != "preface"
    heading = f" <bdi>{plain(provision.heading)}</bdi>" if named else ""
    return f"<b>{plain(cited)}</b>{heading}"
