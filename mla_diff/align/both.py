"""Two pieces of the work of aligning that need not wait for each other: on two cores they are done at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

First = TypeVar("First")
Second = TypeVar("Second")


class Both(Protocol):
    """Does two pieces of work, and returns what each returns; ``of`` is the type of what the second one does."""

    def __call__(
        self, first: Callable[[], First], second: Callable[[], Second], of: type[Second]
    ) -> tuple[First, Second]:
        """Return what both return."""


def one_after_the_other(
    first: Callable[[], First], second: Callable[[], Second], of: type[Second]
) -> tuple[First, Second]:
    """Return what both return, done in this order.

    >>> one_after_the_other(lambda: 1, lambda: "two", str)
    (1, 'two')
    """
    return first(), second()
