"""Labels of basic units whose word stands first: "Article 12 bis", "§ 312g", "Articles 4 to 6 (repealed)"."""

from __future__ import annotations

import re
from functools import lru_cache

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels.counting import end_of_label, number_at
from mla_diff.parse.labels.following import begins_sentence, goes_on, looks_like_heading, may_follow_label, part_rest
from mla_diff.parse.labels.patterns import Patterns, any_of, own_word
from mla_diff.parse.labels.ranges import range_at
from mla_diff.parse.variants import is_alternative, take_variant

_INSERTED = re.compile(r"\s\(([A-Z])\)")  # all that follows a number that has been put in: "Article 140 (A)"


def read_article(text: str, words: Language, patterns: Patterns, marked: bool) -> Label | None:
    """Return the label of a basic unit whose word stands first, or None where the line only names a unit."""
    match = patterns.article.match(text)
    if not match:
        return None
    keyword = own_word(match["word"].rstrip("."), words)
    number = number_at(text, match.end(), words, patterns)
    several = range_at(text, match.end(), number, words)
    if several:
        rest, parted = part_rest(text[several.end :])
        return Label("article", "article", several.value, text[: several.end].strip(), rest, keyword, parted)
    if number is None:
        return None
    end = end_of_label(text, number.end)
    variant = take_variant(text[end:])
    if variant and is_alternative(variant.suffix):
        rest, parted = part_rest(variant.rest)
        if not rest.strip("[]") or parted or looks_like_heading(rest):
            printed = f"{text[:end].strip()} {variant.printed}"
            return Label("article", "article", number.value + variant.suffix, printed, rest, keyword, parted)
    inserted = _INSERTED.fullmatch(text, end)
    if inserted:
        return Label("article", "article", number.value + inserted[1].lower(), text, "", keyword)
    if text[end : end + 1].isupper():  # a footnote's text that ran into the label stays with it
        return Label("article", "article", number.value, text, "", keyword)
    rest, parted = part_rest(text[end:])
    if not parted and rest.startswith("(") and text[end] == "(":
        return None  # "Article 3(2) applies"
    if not parted and not marked and (_cites_unit(words).match(rest) or _is_another_s(rest, words)):
        return None  # "Artikel 2 Absatz 1 des Vertrages"
    if not (marked or may_follow_label(rest, parted) or begins_sentence(rest)) or (parted and goes_on(rest)):
        return None
    return Label("article", "article", number.value, text[:end].strip(), rest, keyword, parted)


@lru_cache(maxsize=64)
def _cites_unit(words: Language) -> re.Pattern[str]:
    """Return the pattern of a unit inside the one that is cited: "paragraph 2", "Abs. 1", "lit. a", "tweede lid"."""
    return re.compile(rf"(?:{any_of(list(words.units))})\.?\s*(?:\d|[IVX]+\b|[a-z]\b)", re.IGNORECASE)


def _is_another_s(rest: str, words: Language) -> bool:
    """Return whether an "of" follows in letters without capitals, which elsewhere tell a heading from a citation."""
    return rest.partition(" ")[0] in words.of and not rest[0].isupper()
