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
    level = 0  # lists that are open inside divisions
    depths: list[int] = []
    for part, after in zip_longest(parts, parts[1:]):
        depth = part.level if isinstance(part, Heading) else len(part.above) + 100
        while depths and (depths[-1] >= depth or (isinstance(part, Section) and not part.above)):
            depths.pop()
            level -= 1
            yield "</ul></details></li>"
        if isinstance(part, Heading) and _holds(part, after):
            yield f"<li><details open><summary><span>{_entry(comparison, part)}</span></summary><ul>"
            depths.append(depth)
            level += 1
        else:
            same = "" if (part.row.kinds if isinstance(part, Heading) else part.kinds) else ' class="same"'
            yield f'<li{same}><a href="#{plain(part.name)}">{_entry(comparison, part)}</a></li>'
    yield "</ul></details></li>" * level + "</ul>"


def _holds(heading: Heading, after: Part | None) -> bool:
    """Return whether anything stands in a division; nothing does in a title, or in a division of which none is left."""
    if isinstance(after, Section):
        return bool(after.above)
    return after is not None and after.level > heading.level


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
