"""Cross-references resolved within a version: "Article 12, paragraph 1 (a)", "this Article", "§ 5 Absatz 1"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mla_diff.model.provision import DIVISIONS, Kind, Provision, Version
from mla_diff.model.reference import Reference
from mla_diff.parse.labels import language_words
from mla_diff.parse.languages.keywords import Keywords
from mla_diff.text.numerals import LATIN, canonical_number

_TOKEN = re.compile(r"\d+(?:-\d+)*(?:[a-z]{1,2}\b)?|[^\W\d_]+(?:-[^\W\d_]+)*\.?º?|§+|[^\w\s]")
_NUMBER = re.compile(r"\d+(?:-\d+)*[a-z]{0,2}")
_MAX_LIST = 40  # members of a list of numbers; a bound on hostile text
LONGEST = 400  # characters one reference may take: forty numbers with their "and"
_NUMBER_AHEAD = re.compile(r"(?<=[\s(\[§])(?:\d|[a-zA-Z]\)|[A-Z]\b|[IVXLC]{2,}\b)")
_WORD_BEFORE = re.compile(r"(§+|(?<![^\W\d_])[^\W\d_]+(?:-[^\W\d_]+)*)\.?\s*\[?\(?$")
_WORD = re.compile(r"§+|[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    word: str  # in lower case, without the full stop of an abbreviation
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as it stands in a reference: what is compared, and where."""

    value: str
    start: int
    end: int


class _Index:
    """Provisions by what a reference says of them."""

    def __init__(self, version: Version) -> None:
        self.children: dict[tuple[str, str], str] = {}
        self.articles: defaultdict[str, list[str]] = defaultdict(list)
        self.divisions: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self.parents = {provision.eid: provision.parent for provision in version.provisions}
        self.kinds = {provision.eid: provision.kind for provision in version.provisions}
        for provision in version.provisions:
            number = canonical_number(provision.number)
            if provision.parent:
                self.children.setdefault((provision.parent, provision.number.lower()), provision.eid)
            if provision.kind in ("article", version.article_kind):
                self.articles[number].append(provision.eid)
            elif provision.kind in DIVISIONS or provision.kind == "annex":
                self.divisions[provision.kind, number].append(provision.eid)

    def article(self, number: str, near: str) -> str:
        """Return the article of that number in the same annex or instrument as ``near``, else the first one."""
        found = self.articles.get(canonical_number(number), [])
        scope = self.scope(near)
        return next((eid for eid in found if self.scope(eid) == scope), found[0] if found else "")

    def division(self, kind: Kind, number: str, near: str) -> str:
        """Return the division of that number that shares most with ``near``: sections count anew in each chapter."""
        found = self.divisions.get((kind, canonical_number(number)), [])
        if len(found) < 2:
            return found[0] if found else ""
        around = set(self._chain(near))
        return max(found, key=lambda eid: sum(above in around for above in self._chain(eid)))

    def _chain(self, eid: str) -> Iterator[str]:
        at: str | None = eid
        while at:
            yield at
            at = self.parents[at]

    def scope(self, eid: str) -> str:
        at: str | None = eid
        while at and self.kinds[at] not in ("annex", "instrument"):
            at = self.parents[at]
        return at or ""

    def above(self, eid: str, kinds: Sequence[str]) -> str:
        at: str | None = eid
        while at and self.kinds[at] not in kinds:
            at = self.parents[at]
        return at or ""

    def child(self, parent: str, number: str) -> str:
        """Return the unit of that number under ``parent``, or under its unnumbered paragraphs."""
        return self.children.get((parent, number.lower()), "") if parent else ""


@dataclass(frozen=True, slots=True)
class _Words:
    """A language's reference words, as sets."""

    articles: frozenset[str]
    divisions: dict[str, Kind]
    units: dict[str, Kind]
    joins: frozenset[str]
    this: frozenset[str]
    of: frozenset[str]
    ordinals: dict[str, str]
    openings: frozenset[str]  # the words that may begin a reference


@lru_cache(maxsize=16)
def _reference_words(words: Keywords) -> _Words:
    singular = {word for word in words.article if " " not in word}
    divisions: dict[str, Kind] = {**words.divisions, **dict.fromkeys(words.annex, "annex")}
    plural = {f"{word}s": kind for word, kind in divisions.items() if f"{word}s" not in divisions}
    ordinals = {word: value for word, value in words.numbers.items() if words.number_first and value.isdigit()}
    opening = sorted({*singular, *divisions, *plural, *words.units, *ordinals}, key=len, reverse=True)
    single_words = {part for phrase in (*words.to, *words.conjunctions) for part in phrase.split()}
    return _Words(
        frozenset(singular), {**plural, **divisions}, dict(words.units), frozenset(single_words) | {",", ";"},
        frozenset(phrase.split()[-1] for phrase in words.this), frozenset(words.of),
        ordinals, frozenset(opening),
    )  # fmt: skip


def find_references(version: Version) -> tuple[Reference, ...]:
    """Return the references in a version's own texts to its own provisions, in reading order."""
    words = _reference_words(language_words(version.language))
    index = _Index(version)
    return tuple(reference for provision in version.provisions for reference in _read(provision, words, index))


def _read(provision: Provision, words: _Words, index: _Index) -> Iterator[Reference]:
    if provision.kind == "recital":
        return
    after = 0
    for start in _openings(provision.text, words):
        if start < after:
            continue
        tokens = _Tokens(provision.text, start)
        reader = _Reader(tokens, 0, provision.eid, words, index)
        reader.read()
        for number, target in reader.found:
            if target:
                yield Reference(provision.eid, number.start, number.end, target)
        after = tokens[max(reader.at, 1) - 1].end


def _openings(text: str, words: _Words) -> Iterator[int]:
    """Yield where a word that may begin a reference stands before a number, or anywhere if ordinals come first."""
    if words.ordinals:
        yield from (found.start() for found in _WORD.finditer(text) if found[0].lower() in words.openings)
        return
    for number in _NUMBER_AHEAD.finditer(text):
        begin = max(0, number.start() - 24)
        word = _WORD_BEFORE.search(text[begin : number.start()])
        if word and word[1].lower() in words.openings:
            yield begin + word.start()


class _Tokens:
    """The tokens from a place in a text on, cut as they are asked for, as far as one reference can reach."""

    def __init__(self, text: str, start: int) -> None:
        self._found = _TOKEN.finditer(text, start, start + LONGEST)
        self._tokens: list[_Token] = []

    def __getitem__(self, at: int) -> _Token:
        """Return a token. Raises IndexError past the last one."""
        self.reach(at)
        return self._tokens[at]

    def reach(self, at: int) -> bool:
        """Return whether there is a token at that place."""
        tokens = self._tokens
        while len(tokens) <= at:
            one = next(self._found, None)
            if one is None:
                return False
            text = one[0]
            tokens.append(_Token(text, text.lower().rstrip("."), one.start(), one.end()))
        return True


class _Reader:
    """Reads one reference from a place in the tokens; ``found`` then has its numbers with their targets."""

    def __init__(self, tokens: _Tokens, at: int, source: str, words: _Words, index: _Index) -> None:
        self.tokens, self.at, self.source, self.words, self.index = tokens, at, source, words, index
        self.found: list[tuple[_Number, str]] = []

    def read(self) -> None:
        """Read the reference that begins at the present word, if it is one."""
        word = self._word()
        if word in self.words.articles:
            self.article()
        elif word in self.words.units or word in self.words.ordinals:
            self.units()
        elif word in self.words.divisions:
            self.division(self.words.divisions[word])

    def article(self) -> None:
        """Read "Article 5(2)(a), paragraph 3", "Articles 5, 6 and 8 to 10"."""
        self.at += 1
        members: list[tuple[_Number, str]] = []
        last = ""
        for number in self._numbers():
            last = self.index.article(number.value, self.source)
            members.append((number, last))
            below = last
            for inner in self._brackets():
                below = self.index.child(below, inner.value)
                members.append((inner, below))
        resume = self.at
        self._skip(",")
        if members and self._word() in {*self.words.units, *self.words.ordinals}:
            self._resolve(self._unit_lists(), last, members)
        else:
            self.at = resume
        if not self._belongs_elsewhere():
            self.found = members

    def units(self) -> None:
        """Read "paragraph 2 of this Article", "points (a) and (b) of Article 6", "tweede lid"."""
        members: list[tuple[_Number, str]] = []
        begin = self.at
        pending = self._unit_lists()
        if not pending:
            self.at = begin
            return
        base = self._base()
        if base is None:
            return
        self._resolve(pending, base, members)
        self.found += members

    def division(self, kind: Kind) -> None:
        """Read "Part III", "Chapters II and IV", "Annex A"."""
        self.at += 1
        members = [(number, self.index.division(kind, number.value, self.source)) for number in self._numbers(True)]
        if not self._belongs_elsewhere():
            self.found = members

    def _unit_lists(self) -> list[tuple[Kind, list[_Number]]]:
        """Return the lists of a phrase such as "paragraphs 1 and 2, point (a)", outermost first as written."""
        lists: list[tuple[Kind, list[_Number]]] = []
        while self.tokens.reach(self.at) and len(lists) < 4:
            word = self._word()
            if word in self.words.units:
                kind = self.words.units[word]
                self.at += 1
                numbers = list(self._numbers(True))
                if not numbers:
                    break
                lists.append((kind, numbers))
                inner = list(self._brackets())
                lists += [("point", [number]) for number in inner]
            elif word in self.words.ordinals and self._word(1) in self.words.units:
                token = self.tokens[self.at]
                lists.append(
                    (self.words.units[self._word(1)], [_Number(self.words.ordinals[word], token.start, token.end)])
                )
                self.at += 2
            else:
                break
            resume = self.at
            if not (self._skip(",") and self._word() in {*self.words.units, *self.words.ordinals}):
                self.at = resume
                if self._word() not in self.words.units:
                    break
        return lists

    def _base(self) -> str | None:
        """Return the unit a list of paragraphs or points is under; None where it is another instrument's."""
        resume = self.at
        if self._skip(*self.words.of) or self._word() in self.words.articles:
            while self._word() in self.words.this or self._word(1) in self.words.this or self._skip(*self.words.of):
                self.at += 1 if self._word() in self.words.this or self._word(1) in self.words.this else 0
            if self._word() in self.words.articles:
                before = self.at
                reader = _Reader(self.tokens, self.at, self.source, self.words, self.index)
                reader.article()
                self.at = reader.at
                if reader.found:
                    self.found = reader.found
                    return reader.found[-1][1]
                own = self._word_at(before + 1)
                return None if own[:1].isdigit() else self._own_article()
            if self._word() in self.words.units:
                outer = _Reader(self.tokens, self.at, self.source, self.words, self.index)
                outer.units()
                self.at = outer.at
                self.found = outer.found
                return outer.found[-1][1] if outer.found else None
        self.at = resume
        return self._own_article()

    def _own_article(self) -> str:
        return self.index.above(self.source, ("article", "section", "annex"))

    def _resolve(
        self, lists: Sequence[tuple[Kind, list[_Number]]], base: str, members: list[tuple[_Number, str]]
    ) -> None:
        parent = base
        for kind, numbers in lists:
            if kind == "point" and parent == base == self._own_article():
                parent = self.index.above(self.source, ("paragraph",)) or parent
            inner = parent
            for number in numbers:
                if kind == "subparagraph":  # sentences and unnumbered paragraphs are counted, not labelled
                    continue
                inner = self.index.child(parent, number.value) or self.index.child(base, number.value)
                members.append((number, inner))
            parent = inner

    def _numbers(self, letters: bool = False) -> Iterator[_Number]:
        """Yield the numbers of a list: "5, 6 bis and 8 to 10"; with ``letters`` also "(a)" and roman ones."""
        expect = True
        for _ in range(_MAX_LIST):
            resume = self.at
            while not expect and self._word() in self.words.joins:
                self.at += 1
                expect = True
            number = self._number(letters) if expect else None
            if number is None:
                self.at = resume
                return
            yield number
            expect = False

    def _number(self, letters: bool) -> _Number | None:
        if not self.tokens.reach(self.at):
            return None
        token = self.tokens[self.at]
        if _NUMBER.fullmatch(token.text):
            self.at += 1
            end = token.end
            if self._word() in LATIN:
                end = self.tokens[self.at].end
                self.at += 1
                return _Number(f"{token.text}{self.tokens[self.at - 1].word}", token.start, end)
            return _Number(token.text, token.start, end)
        if letters and token.text == "(" and self._word_at(self.at + 2) == ")":
            return next(self._brackets(), None)
        bare = token.text.rstrip(".")
        shape = r"[IVXLC]+|[A-Za-z]" if letters else r"[IVXLC]+"
        if re.fullmatch(shape, bare) and (not letters or bare != token.text or self._closes(self.at + 1)):
            self.at += 1
            return _Number(bare, token.start, token.start + len(bare))
        return None

    def _closes(self, at: int) -> bool:
        """Return whether a bare letter at the place before can be a number: "point a)", but not "a Party"."""
        return (
            not self.tokens.reach(at)
            or not self.tokens[at].text[0].isalnum()
            or self._word_at(at) in (self.words.joins | self.words.of | {"shall", "may", "is", "are", "to", "of"})
        )

    def _brackets(self) -> Iterator[_Number]:
        while self._word() == "(" and self._word_at(self.at + 2) == ")":
            token = self.tokens[self.at + 1]
            if not re.fullmatch(r"\d{1,3}[a-z]{0,2}|[a-z]{1,2}|[ivxl]+|[IVXL]+", token.text):
                return
            self.at += 3
            yield _Number(token.text, token.start, token.end)

    def _belongs_elsewhere(self) -> bool:
        """Return whether "of the Treaty", "of Regulation (EC)" follows: the reference leads out of this version."""
        at = self.at
        if self.tokens.reach(at) and self.tokens[at].text == "." and self._word_at(at + 2) in self.words.of:
            at += 2  # "Article 20.d of the Statute"
        if self._word_at(at) not in self.words.of:
            return False
        if self._word_at(at + 2).isdigit() and self._word_at(at + 3) not in self.words.joins:
            at += 1  # "of the 1968 Convention"
        ahead = [there for there in (at + 1, at + 2) if self.tokens.reach(there)]
        if any(self._word_at(there) in self.words.this for there in ahead):
            return False
        return any(
            self.tokens[there].text[0].isupper()
            and not (self._word_at(there) in self.words.articles and self._word_at(there + 1)[:1].isdigit())
            for there in ahead
        )

    def _word(self, ahead: int = 0) -> str:
        return self._word_at(self.at + ahead)

    def _word_at(self, at: int) -> str:
        return self.tokens[at].word if self.tokens.reach(at) else ""

    def _skip(self, *words: str) -> bool:
        if self._word() in words:
            self.at += 1
            return True
        return False
