"""Counting numbered paragraphs on nine or ten levels, as word processors do."""

from __future__ import annotations

from collections.abc import Sequence


class Counters:
    """The numbers one list has reached on each level; ``step`` counts a paragraph and returns its numbers."""

    def __init__(self, depth: int) -> None:
        self.values: list[int | None] = [None] * depth

    def step(self, level: int, starts: Sequence[int], restarts: Sequence[int | None] = ()) -> tuple[int, ...]:
        """Return the numbers of the next paragraph at ``level``, the highest level's first.

        ``starts`` says where each level begins. ``restarts`` says, for each level, below which level it begins anew:
        None below any higher one, 0 never, n only below level n (counted from 1) or higher.

        >>> list_ = Counters(3)
        >>> list_.step(0, (1, 1, 1)), list_.step(1, (1, 1, 1)), list_.step(0, (1, 1, 1)), list_.step(1, (1, 1, 1))
        ((1,), (1, 1), (2,), (2, 1))
        """
        value = self.values[level]
        self.values[level] = starts[level] if value is None else value + 1
        for above in range(level):  # a level that was skipped shows, and uses up, its first number
            if self.values[above] is None:
                self.values[above] = starts[above]
        for below in range(level + 1, len(self.values)):
            after = restarts[below] if below < len(restarts) else None
            if after is None or (after > 0 and level < after):
                self.values[below] = None
        return tuple(value if value is not None else 0 for value in self.values[: level + 1])

    def set_next(self, level: int, number: int) -> None:
        """Give the next paragraph at ``level`` this number, whatever was counted before."""
        self.values[level] = number - 1
