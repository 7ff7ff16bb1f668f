"""Versions aligned with what the library decides about them, from the cache where that was done before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mla_diff.model.alignment import Absence, Alignment, Overrides
from mla_diff.model.comparison import compares_words
from mla_diff.model.provision import Version
from mla_diff.runtime.paths import is_there

if TYPE_CHECKING:
    from mla_diff.runtime.cores import Progress

WORTH_KEEPING = 20_000  # characters on both sides; aligned in 7 ms, and finding an entry takes 4
WORTH_SHARING = 600_000  # characters on both sides of all pairs, 0.2 s of work; starting two processes takes 0.04 s


def align_pair(old: Version, new: Version, folder: str | Path = "") -> Alignment:
    """Return the alignment of two versions, on two cores where they are long; of a paraphrase, by links set by hand."""
    by_hand = overrides(old, new, folder)
    return replace(_make(old, new, by_hand, on_two_cores=True), absent=by_hand.absent)


def align_decided(old: Version, new: Version, by_hand: Overrides) -> Alignment:
    """Return the alignment of two versions of which it is known what a person decided; no file is looked at."""
    return replace(_make(old, new, by_hand), absent=by_hand.absent)


def align_series(
    versions: Sequence[Version], folder: str | Path = "", progress: Progress | None = None
) -> tuple[Alignment, ...]:
    """Return the alignment of each version with the next; what is not in the cache is made on all cores, and kept."""
    from mla_diff.runtime.alignments import alignment_key, decode, keep_alignment, recall_alignment
    from mla_diff.runtime.cores import run_jobs

    pairs = list(pairwise(versions))
    decided = [overrides(old, new, folder) for old, new in pairs]
    sizes = [_size(old) + _size(new) for old, new in pairs]
    keys = [
        alignment_key(old, new, by_hand, compares_words(old, new)) if size >= WORTH_KEEPING else ""
        for (old, new), by_hand, size in zip(pairs, decided, sizes, strict=True)
    ]
    found = [recall_alignment(key, old, new) if key else None for key, (old, new) in zip(keys, pairs, strict=True)]
    missing = [at for at, alignment in enumerate(found) if alignment is None]
    if missing:
        jobs = [partial(_encoded, *pairs[at], decided[at]) for at in missing]
        pays = sum(sizes[at] for at in missing) >= WORTH_SHARING
        for index, content in zip(missing, run_jobs(jobs, pays, progress), strict=True):
            found[index] = decode(content, *pairs[index])
            if keys[index]:
                keep_alignment(keys[index], content)
    return tuple(
        replace(alignment, absent=by_hand.absent)
        for alignment, by_hand in zip(found, decided, strict=True) if alignment is not None
    )  # fmt: skip


def align_kept(old: Version, new: Version, folder: str | Path = "") -> Alignment:
    """Return the alignment of two versions, from the cache where it was made before."""
    (alignment,) = align_series((old, new), folder)
    return alignment


def _size(version: Version) -> int:
    return sum(len(provision.text) for provision in version.provisions)


def _encoded(old: Version, new: Version, by_hand: Overrides) -> bytes:
    from mla_diff.runtime.alignments import encode

    return encode(_make(old, new, by_hand), old, new)


def _make(old: Version, new: Version, by_hand: Overrides, on_two_cores: bool = False) -> Alignment:
    if compares_words(old, new):
        from mla_diff.align.both import one_after_the_other
        from mla_diff.align.engine import align
        from mla_diff.runtime.beside import are_long, beside_each_other

        pays = on_two_cores and are_long(old, new)
        return align(old, new, by_hand, beside_each_other if pays else one_after_the_other)
    from mla_diff.align.by_hand import align_by_hand

    return align_by_hand(old, new, by_hand.links)


def overrides(old: Version, new: Version, folder: str | Path = "") -> Overrides:
    """Return what the library says about two versions; what a file beside them says where they are no versions of one.

    The shipped library's links speak of paraphrases, whose numbers a user's own copy of the draft need not share.
    """
    if not (old.stage and new.stage):
        return _overrides_beside(old, new)
    from mla_diff.library.by_hand import overrides_by_hand
    from mla_diff.library.library import open_library
    from mla_diff.library.shipped import library_folder, shipped

    if compares_words(old, new) and library_folder(folder) == shipped("versions"):
        return Overrides()
    return overrides_by_hand(open_library(folder), old, new)


def absences(versions: Sequence[Version], folder: str | Path = "") -> dict[tuple[tuple[int, str], int], Absence]:
    """Return what a person set down of provisions of a series that have no counterpart in another version of it."""
    from mla_diff.library.by_hand import absences_in, links_beside, read_links
    from mla_diff.library.library import open_library
    from mla_diff.library.shipped import library_folder, shipped

    if any(not version.stage for version in versions):
        folders = {Path(version.source.name).parent for version in versions}
        return absences_in(links_beside(folders.pop(), versions), versions) if len(folders) == 1 else {}
    found = absences_in(read_links(open_library(folder)), versions)
    if library_folder(folder) != shipped("versions"):
        return found
    return {
        (place, other): absence for (place, other), absence in found.items()
        if not compares_words(versions[place[0]], versions[other])
    }  # fmt: skip


def _overrides_beside(old: Version, new: Version) -> Overrides:
    """Return what an ``alignment.toml`` says that lies in the one folder from which both texts were read."""
    folder = Path(old.source.name).parent
    if folder != Path(new.source.name).parent or not is_there(folder / "alignment.toml"):
        return Overrides()
    from mla_diff.library.by_hand import overrides_beside

    return overrides_beside(folder, old, new)
