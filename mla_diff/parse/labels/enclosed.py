"""Labels that enclose their number: 第三条の二（名称）."""

from __future__ import annotations

import re
from functools import lru_cache

from mla_diff.languages.language import Language
from mla_diff.parse.label import Label
from mla_diff.parse.labels.following import ENDS_SENTENCE, part_rest
from mla_diff.parse.labels.patterns import Patterns, any_of
from mla_diff.text.numbers import counted_value


def read_enclosed(text: str, words: Language, patterns: Patterns) -> Label | None:
    """Return a label such as 第三条の二（名称）; what stands in brackets right behind an article is its heading."""
    assert patterns.enclosed is not None
    match = patterns.enclosed.match(text)
    if not match:
        return None
    number = str(counted_value(match["number"]))
    inserted = words.inserted
    further = re.findall(rf"[{inserted}]\s?([^{inserted}\s]+)", match[0][match.end("word") - match.start() :])
    number = "-".join([number, *(str(counted_value(part)) for part in further)])
    keyword = match["word"]
    joined = _joint(words).match(text, match.end())
    ranged = patterns.enclosed.match(text, joined.end()) if joined else None
    end = match.end()
    if ranged and ranged["word"] == keyword:
        number, end = f"{number}–{counted_value(ranged['number'])}", ranged.end()
        end += len(words.enclosed_end) * text.startswith(words.enclosed_end, end)  # 第六条から第八条まで
    rest, parted = part_rest(text[end:])
    if keyword in words.article:
        if rest and not parted and rest[0] not in "（(【[" and not text[end].isspace():
            return None  # 第三条の規定は, a sentence that names the article
        if rest.partition(" ")[0] in words.of:
            return None  # 제7조의2 중 "갑"을 "을"로 한다, which changes words in it
        return Label("article", "article", number, text[:end].strip(), rest, keyword, parted)
    if rest and ENDS_SENTENCE.search(rest):
        return None
    return Label("division", words.divisions[keyword], number, text[:end].strip(), rest, keyword, parted)


@lru_cache(maxsize=8)
def _joint(words: Language) -> re.Pattern[str]:
    """Return the pattern of what stands between the first and the last of several units: "from ... to", "and"."""
    return re.compile(rf"(?:{any_of(list(words.enclosed_joints))})\s?" if words.enclosed_joints else "(?!)")
