"""Reads one reference, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mla_diff.model.provision import Kind
from mla_diff.parse.references.index import Index
from mla_diff.parse.references.tokens import Token, Tokens
from mla_diff.parse.references.words import ReferenceWords
from mla_diff.text.numerals import LATIN

_NUMBER = re.compile(r"\d+(?:-\d+)*[a-z]{0,2}")
_MAX_LIST = 40  # members of a list of numbers; a bound on hostile text


def _joined(text: str, start: int, end: int) -> Token:
    """Return the token of a number that is written otherwise than it counts, or in two words."""
    return Token(text, text, start, end)


class Reader:
    """Reads one reference from a place in the tokens; ``found`` then has its numbers with their targets."""

    def __init__(self, tokens: Tokens, at: int, source: str, words: ReferenceWords, index: Index) -> None:
        self.tokens, self.at, self.source, self.words, self.index = tokens, at, source, words, index
        self.found: list[tuple[Token, str]] = []

    def read(self) -> None:
        """Read the reference that begins at the present word, if it is one."""
        word = self._word()
        if word in self.words.articles:
            self.article()
        elif word in self.words.counted:
            self.units()
        elif word in self.words.divisions:
            self.division(self.words.divisions[word])

    def article(self) -> None:
        """Read "Article 5(2)(a), paragraph 3", "Articles 5, 6 and 8 to 10"."""
        self.at += 1
        members: list[tuple[Token, str]] = []
        last = ""
        for number in self._numbers():
            last = self.index.article(number.text, self.source)
            members.append((number, last))
            below = last
            for inner in self._brackets():
                below = self.index.child(below, inner.text)
                members.append((inner, below))
        resume = self.at
        self._skip(",")
        if members and self._word() in self.words.counted:
            self._resolve(self._unit_lists(), last, members)
        else:
            self.at = resume
        if not self._belongs_elsewhere():
            self.found = members

    def units(self) -> None:
        """Read "paragraph 2 of this Article", "points (a) and (b) of Article 6", "tweede lid"."""
        members: list[tuple[Token, str]] = []
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
        members = [(number, self.index.division(kind, number.text, self.source)) for number in self._numbers(True)]
        if not self._belongs_elsewhere():
            self.found = members

    def _unit_lists(self) -> list[tuple[Kind, list[Token]]]:
        """Return the lists of a phrase such as "paragraphs 1 and 2, point (a)", outermost first as written."""
        lists: list[tuple[Kind, list[Token]]] = []
        while len(lists) < 4:
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
                    (self.words.units[self._word(1)], [_joined(self.words.ordinals[word], token.start, token.end)])
                )
                self.at += 2
            else:
                break
            resume = self.at
            if not (self._skip(",") and self._word() in self.words.counted):
                self.at = resume
                if self._word() not in self.words.units:
                    break
        return lists

    def _base(self) -> str | None:
        """Return the unit a list of paragraphs or points is under; None where it is another instrument's."""
        resume = self.at
        if self._skip(",") and self._word() not in self.words.of:  # "points (a) and (b), of Article 1"
            self.at = resume
        if self._skip(*self.words.of) or self._word() in self.words.articles:
            while self._word() in self.words.this or self._word(1) in self.words.this or self._skip(*self.words.of):
                self.at += 1 if self._word() in self.words.this or self._word(1) in self.words.this else 0
            if self._word() in self.words.articles:
                before = self.at
                reader = Reader(self.tokens, self.at, self.source, self.words, self.index)
                reader.article()
                self.at = reader.at
                if reader.found:
                    self.found = reader.found
                    return reader.found[-1][1]
                own = self._word_at(before + 1)
                return None if own[:1].isdigit() else self._own_article()
            if self._word() in self.words.units:
                outer = Reader(self.tokens, self.at, self.source, self.words, self.index)
                outer.units()
                self.at = outer.at
                self.found = outer.found
                return outer.found[-1][1] if outer.found else None
        self.at = resume
        return self._own_article()

    def _own_article(self) -> str:
        return self.index.above(self.source, ("article", "section", "annex"))

    def _resolve(self, lists: Sequence[tuple[Kind, list[Token]]], base: str, members: list[tuple[Token, str]]) -> None:
        parent = base
        for kind, numbers in lists:
            if kind == "point" and parent == base == self._own_article():
                parent = self.index.above(self.source, ("paragraph",)) or parent
            inner = parent
            for number in numbers:
                if kind == "subparagraph":  # sentences and unnumbered paragraphs are counted, not labelled
                    continue
                inner = self.index.child(parent, number.text) or self.index.child(base, number.text)
                members.append((number, inner))
            parent = inner

    def _numbers(self, letters: bool = False) -> Iterator[Token]:
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

    def _number(self, letters: bool) -> Token | None:
        token = self.tokens[self.at]
        if _NUMBER.fullmatch(token.text):
            self.at += 1
            following = self.tokens[self.at]
            if following.word in LATIN:
                self.at += 1
                return _joined(f"{token.text}{following.word}", token.start, following.end)
            return token
        if letters and token.text == "(" and self._word_at(self.at + 2) == ")":
            return next(self._brackets(), None)
        bare = token.text.rstrip(".")
        shape = r"[IVXLC]+|[A-Za-z]" if letters else r"[IVXLC]+"
        is_sure = not letters or len(bare) > 1 or bare != token.text  # "Part II", "II.", not "a" of "point a Party"
        if re.fullmatch(shape, bare) and (is_sure or self._closes(self.at + 1)):
            self.at += 1
            return _joined(bare, token.start, token.start + len(bare))
        return None

    def _closes(self, at: int) -> bool:
        """Return whether a bare letter at the place before can be a number: "point a)", but not "a Party"."""
        following = self.tokens[at]
        return not following.text[:1].isalnum() or (
            following.word in (self.words.joins | self.words.of | {"shall", "may", "is", "are", "to", "of"})
        )

    def _brackets(self) -> Iterator[Token]:
        while self._word() == "(" and self._word_at(self.at + 2) == ")":
            token = self.tokens[self.at + 1]
            if not re.fullmatch(r"\d{1,3}[a-z]{0,2}|[a-z]{1,2}|[ivxl]+|[IVXL]+", token.text):
                return
            self.at += 3
            yield token

    def _belongs_elsewhere(self) -> bool:
        """Return whether "of the Treaty", "of Regulation (EC)" follows: the reference leads out of this version."""
        index = self.at
        if self.tokens[index].text == "." and self._word_at(index + 2) in self.words.of:
            index += 2  # "Article 20.d of the Statute"
        if self._word_at(index) not in self.words.of:
            return False
        if self._word_at(index + 2).isdigit() and self._word_at(index + 3) not in self.words.joins:
            index += 1  # "of the 1968 Convention"
        ahead = (index + 1, index + 2)
        if any(self._word_at(there) in self.words.this for there in ahead):
            return False
        return any(
            self.tokens[there].text[:1].isupper()
            and not (self._word_at(there) in self.words.articles and self._word_at(there + 1)[:1].isdigit())
            for there in ahead
        )

    def _word(self, ahead: int = 0) -> str:
        return self._word_at(self.at + ahead)

    def _word_at(self, at: int) -> str:
        return self.tokens[at].word

    def _skip(self, *words: str) -> bool:
        if self._word() in words:
            self.at += 1
            return True
        return False
