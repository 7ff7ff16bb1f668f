"""What became of a redline's changes, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import to_builtins

from mla_diff.model.redline import Fate, Settled
from mla_diff.writers.tables import Table

SCHEMA = "mla-diff/settled/1"
_ORDER: tuple[Fate, ...] = ("stands", "refused", "in part", "open", "new", "unmarked")
_SAID: dict[Fate, str] = {
    "stands": "{} accepted", "refused": "{} refused", "in part": "{} accepted in part", "open": "{} still open",
    "new": "{} new in the file that came back", "unmarked": "{} made without a mark",
}  # fmt: skip


def settled_table(changes: Sequence[Settled], name: str, sent: str) -> Table:
    """Return the table of what became of each change; ``sent`` is "" where only the redline itself is known."""
    counts = Counter(change.fate for change in changes)
    told = ", ".join(_SAID[fate].format(counts[fate]) for fate in _ORDER if counts[fate])
    authors = Counter(change.author or "no name" for change in changes if change.fate != "unmarked")
    by_whom = ", ".join(f"{author} {count}" for author, count in sorted(authors.items()))
    notices = [f"Changes: {told or 'none'}.", *([f"By: {by_whom}."] if by_whom else [])]
    if not sent:
        notices.append("Only what is still marked is known; name the file that was sent with --sent to see the rest.")
    rows = tuple((change.fate, change.place, change.old, change.new, change.author, change.date) for change in changes)
    return Table(
        f"What became of the changes in {name}", ("fate", "where", "struck", "put in", "by", "on"), rows, SCHEMA,
        tuple(to_builtins(change) for change in changes), tuple(notices),
    )  # fmt: skip
