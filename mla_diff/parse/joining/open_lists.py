"""The lists that are open before a line of a wrapped text, as far as the labels tell."""

from __future__ import annotations

from mla_diff.parse.joining.text_lines import TextLine
from mla_diff.parse.label import Label
from mla_diff.parse.levels import Level, Place, place_item


class OpenLists:
    """The open lists, kept up to date with each paragraph that begins; several rules ask for one line's place."""

    def __init__(self) -> None:
        self._levels: list[Level] = []
        self._asked: tuple[Label, Place] | None = None  # since the last paragraph began

    def place(self, label: Label) -> Place:
        """Return where an item with ``label`` would stand."""
        if self._asked is None or self._asked[0] is not label:
            self._asked = label, place_item(self._levels, label.keyword, label.number)
        return self._asked[1]

    def enter(self, line: TextLine) -> None:
        """Take note of the label with which a paragraph begins."""
        label = line.label
        if label is None:
            return
        if label.type == "item":
            place = self.place(label)
            self._levels[place.depth :] = [Level(place.key, place.value, -1)]
        else:
            self._levels.clear()
        self._asked = None
