"""The generator of treaties with known edits, run so that it also tells where every clause and every word is from."""

from __future__ import annotations

import importlib.util
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mla_diff.lineages.edges import Place
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from mla_diff.text.tokens import words


class Told(str):
    """A word that knows the version it came in with, and, the first of a clause, which clause it begins."""

    origin: int
    clause: int = 0

    def __deepcopy__(self, memo: object) -> Told:
        """Return itself: a word that is copied with its treaty is the same word."""
        return self


@dataclass
class Series:
    """The versions of a generated treaty, and the truth about them."""

    versions: list[Version] = field(default_factory=list)
    clauses: dict[int, list[Place]] = field(default_factory=dict)  # the places of each paragraph and point
    last: list[list[tuple[str, int]]] = field(default_factory=list)  # the last version's words by article, with origins


def generate(folder: Path, articles: int, seed: int, versions: int) -> Series:
    """Return a series made by the generator in a folder; the same texts as it writes when called by itself."""
    gen = _load(folder)
    rng = random.Random(seed)
    uids, used = list(range(articles)), set[str]()
    treaty = [gen.make_art(rng, uid, uids, used) for uid in uids]
    fresh = [articles]
    found = Series()
    for at in range(versions):
        if at:
            treaty, _ = gen.step(rng, treaty, fresh, max(1, round(articles / 100)), used)
        _tell(treaty, at, found)
        text = "\n\n".join(line for _, line in gen.lines(treaty)) + "\n"
        found.versions.append(parse(read(f"v{at + 1}.txt", text.encode())))
    numbers = {one.uid: str(at) for at, one in enumerate(treaty, 1)}
    found.last = [list(_words(article, numbers)) for article in treaty]
    return found


def _load(folder: Path) -> Any:
    spec = importlib.util.spec_from_file_location("gen", folder / "gen.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    arguments, sys.argv = sys.argv, ["gen", "nowhere"]
    try:
        spec.loader.exec_module(module)
    finally:
        sys.argv = arguments
    return module


def _tell(treaty: list[Any], at: int, found: Series) -> None:
    """Mark what is new in a version, and note where each clause stands."""
    for number, article in enumerate(treaty, 1):
        article.head = _told(article.head, at)
        for paragraph, lines in enumerate(article.paras, 1):
            for place, (_, line) in enumerate(lines):
                new = [not isinstance(word, Told) for word in line]
                for position, word in enumerate(line):
                    if new[position] and word[0] == "@" and position and not new[position - 1]:
                        line[position] = _told(word, line[position - 1].origin)  # its article was merged into another
                    else:
                        line[position] = _told(word, at)
                if not line[0].clause:
                    line[0].clause = len(found.clauses) + 1
                point = f"__point_{'abcdefgh'[place - 1]}" if place else ""
                found.clauses.setdefault(line[0].clause, []).append((at, f"art_{number}__para_{paragraph}{point}"))


def _told(word: str, at: int) -> Told:
    if isinstance(word, Told):
        return word
    told = Told(word)
    told.origin = at
    return told


def _words(article: Any, numbers: dict[int, str]) -> Iterator[tuple[str, int]]:
    told = [article.head, *(word for lines in article.paras for _, line in lines for word in line)]
    for word in told:
        text = numbers[int(word[1:])] if word[0] == "@" and len(word) > 1 else word
        yield from ((token, word.origin) for token in words(text))
