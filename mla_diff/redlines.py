"""A Word redline that went out and came back: what became of its changes, and in which provision each stands."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from mla_diff.cite.citation import cite
from mla_diff.diff.settling import list_changes, settle
from mla_diff.loading import read_file, read_version
from mla_diff.model.redline import MarkedParagraph, Settled
from mla_diff.readers.docx.redline import read_redline
from mla_diff.readers.registry import Options, Tracked

_AHEAD = 40  # provisions that a paragraph may leave out before it is looked for no further
_SIDES: tuple[Tracked, ...] = ("original", "accepted")


def settle_redline(returned: str | Path, sent: str | Path = "") -> list[Settled]:
    """Return what became of the changes of a Word file, given the one that came back and the one that was sent.

    Without the latter, all that is known is what is still marked. Raises LoadError for what is no Word file.
    """
    names = [str(name) for name in (sent, returned) if str(name)]
    files = [read_file(Path(name)) for name in names]
    paragraphs = [read_redline(name, content) for name, content in zip(names, files, strict=True)]
    changes = settle(*paragraphs) if sent else list_changes(paragraphs[0])
    places = [_places(name, content, marked) for name, content, marked in zip(names, files, paragraphs, strict=True)]
    return [
        replace(change, place=(places[0] if change.is_sent else places[-1])[change.paragraph]) for change in changes
    ]


def _places(name: str, content: bytes, paragraphs: Sequence[MarkedParagraph]) -> list[str]:
    """Return how the provision is cited that each paragraph of a redline belongs to, on whichever side it stands."""
    places = [""] * len(paragraphs)
    for tracked in _SIDES:
        version = read_version(name, content, options=Options(tracked=tracked))
        wanted = [
            (cite(version, provision.eid), _squeezed(provision.text or provision.heading))
            for provision in version.provisions
        ]
        at = 0
        for index, paragraph in enumerate(paragraphs):
            text = _squeezed(paragraph.original if tracked == "original" else paragraph.accepted)
            match = next(
                (step for step in range(at, min(at + _AHEAD, len(wanted))) if _holds(text, wanted[step][1])), None
            )
            if match is not None:
                places[index], at = wanted[match][0], match
            elif text and not places[index] and at:
                places[index] = wanted[at][0]
    return places


def _holds(paragraph: str, words: str) -> bool:
    return bool(words) and (words in paragraph or (len(paragraph) > 20 and paragraph in words))


def _squeezed(text: str) -> str:
    return "".join(text.split())
