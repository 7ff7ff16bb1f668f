"""Which language a text is in, told by its labels, its commonest words and its script."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from mla_diff.languages import LANGUAGES, language
from mla_diff.languages.language import Language

_SAMPLE = 20_000  # characters; enough for a clear majority and a bound on long texts
LABEL_WEIGHT = 3.0  # of a line that begins with a language's word for the basic unit, beside a common word's 1
LEAST = 2.0  # weight without which a text shows no language
#: Of a longer text the words must speak for a language by so much each: they did by .033 to .3 in the 31 languages
#: known here, and by .02 at most in Icelandic, Indonesian, Vietnamese, Swahili and Albanian, which are not.
LEAST_SHARE = 0.025
LONG_ENOUGH = 100  # words
#: Of so many different words, so many are among the commonest of the language that a text is in. The beginnings of the
#: Universal Declaration in 32 languages known here held 6, 11 and 14 or more; of 333, 247 and 185 in others that repeat
#: one or two words common in one of these, 235, 208 and 164 held fewer.
VARIED = ((450, 12), (200, 9), (60, 5))
PLAINLY = 4.0  # times as much as for the language that a file declares, its words speak for another one
LEAST_WITH_LABEL = 0.5  # the same where a label does: "Artikel 1" over one sentence is German, not Danish
#: Scripts by their first and last characters, and the languages written in them alone.
_SCRIPTS = {
    "ar": ("\u0600", "\u06ff"),
    "zh": ("\u4e00", "\u9fff"),
    "ja": ("\u3040", "\u30ff"),
    "ko": ("\uac00", "\ud7af"),
    "el": ("\u0370", "\u03ff"),
}
#: Letters of other languages in the script of Arabic, which prints them hardly ever: in the Universal Declaration they
#: are by .015 (Persian), .02 (Urdu, Uighur) and .04 (Pashto) of all letters, and none in Arabic.
_BEYOND_ARABIC = "پچژگ"
#: Latin letters with two signs each, which only Vietnamese prints: by .1 of all letters in the Universal Declaration.
_VIETNAMESE = "ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự"
LETTER_WEIGHT = 0.5  # of a language's own letter, beside a common word's 1
_LABEL = re.compile(r"^[\W_]*([^\W\d_]+)\.?(?:\s+(?:\d|[ivxlc]+\b)|[^\S\n]+([^\W\d_]+))", re.MULTILINE)
#: A sign is one in many languages, but its place is told: "§ 5" in most of them, "5 §" in some.
_SIGN = re.compile(r"^[^\w§]*(§)\s?\d", re.MULTILINE)
_NUMBER_FIRST = re.compile(r"^\W*\d+(?:\s?[a-z]\b)?\.?\s?(§|[^\W\d_]+)", re.MULTILINE)


def detect_language(text: str) -> str:
    """Return the primary BCP 47 tag of the language ``text`` is mostly in, "" where nothing speaks for any.

    A word that several languages share speaks for each of them the less.

    >>> detect_language("Each State Party shall take the measures that may be necessary for this purpose.")
    'en'
    >>> detect_language("Chaque État partie prend les mesures nécessaires pour les victimes et dans la loi.")
    'fr'
    >>> detect_language("Article 1\\nOnly a ferry may cross.\\nArticle 2\\nFares as before.")
    'en'
    """
    sample = text[:_SAMPLE].lower()
    by_script = "" if sample.isascii() else _by_script(sample)
    if by_script:
        return by_script
    words, labels = _count_words(sample), _labels_in(sample)
    weights = _weigh(sample, words, labels)
    best, second = sorted(weights, key=lambda tag: (-weights[tag], LANGUAGES.index(tag)))[:2]
    count = len(sample.split())
    if count >= LONG_ENOUGH and (weights[best] < LEAST_SHARE * count or not _is_varied(words, labels, best)):
        return ""
    if weights[best] >= LEAST and weights[best] > weights[second]:
        return best
    return best if weights[best] >= LEAST_WITH_LABEL and labels else ""


def _is_varied(words: Mapping[str, int], labels: Sequence[tuple[str, ...]], tag: str) -> bool:
    """Return whether a text holds as many different ones of a language's commonest words as one in it does.

    Where a line begins with a label of that language, "Article 1", its words may be few.
    """
    if any(tag in tags for tags in labels):
        return True
    least = next((common for different, common in VARIED if len(words) >= different), 0)
    return sum(word in words for word in language(tag).common) >= least


def settle_language(declared: str, text: str) -> str:
    """Return the primary tag of the language a file declares, unless its words plainly speak for another one.

    Word processors and web pages declare the language of their template, whatever is written in it.

    >>> settle_language("en-US", "Статья 1\\nНастоящая Конвенция вступает в силу на тридцатый день. " * 10)
    'ru'
    >>> settle_language("nl-BE", "Artikel 1")
    'nl'
    """
    tag = re.split(r"[-_]", declared.lower())[0]
    sample = text[:_SAMPLE].lower()
    if tag and len(sample.split()) < LONG_ENOUGH:
        return tag
    told = detect_language(text)
    if not tag or not told or told == tag:
        return tag or told
    weights = language_weights(sample)
    return told if weights.get(told, 0.0) >= PLAINLY * weights.get(tag, 0.0) else tag


def language_weights(sample: str) -> dict[str, float]:
    """Return how much the words of a text in lower case speak for each language that is told by its words."""
    return _weigh(sample, _count_words(sample), _labels_in(sample))


def _weigh(sample: str, words: Mapping[str, int], labels: Sequence[tuple[str, ...]]) -> dict[str, float]:
    common, _ = _vocabulary()
    weights = dict.fromkeys((tag for tag in LANGUAGES if language(tag).common), 0.0)
    for word, count in words.items():
        speaks_for = common.get(word, ())
        for tag in speaks_for:
            weights[tag] += count / len(speaks_for)
    if not sample.isascii():
        for tag in weights:
            weights[tag] += LETTER_WEIGHT * sum(map(sample.count, language(tag).own_letters))
    for tags, count in Counter(labels).items():
        for tag in tags:
            weights[tag] += LABEL_WEIGHT * min(count, 20) / len(tags)
    return weights


def _labels_in(sample: str) -> list[tuple[str, ...]]:
    """Return, for each line that may begin with a label, the languages in which it does.

    >>> _labels_in("artículo 1\\nартикул 2\\narticle premier\\n5 straipsnis\\nthe ferry 6")
    [('es',), ('fr',), ('lt',)]
    """
    _, labels = _vocabulary()
    found = [_with_number(labels.get(word, ()), spoken) for word, spoken in _LABEL.findall(sample)]
    found += [labels[sign] for sign in _SIGN.findall(sample)]
    found += [labels.get(f"_{word}", ()) for word in _NUMBER_FIRST.findall(sample)]
    return [tags for tags in found if tags]


@lru_cache(maxsize=256)
def _with_number(tags: tuple[str, ...], spoken: str) -> tuple[str, ...]:
    """Return those languages that have a number in words; all of them where it stands in figures."""
    return tuple(tag for tag in tags if not spoken or spoken in language(tag).numbers)


#: What parts words in ASCII, as spaces, for ``bytes.translate``; what does not stays.
_PARTED = bytes(code if code > 127 or chr(code).isalpha() else 32 for code in range(256))


def _count_words(text: str) -> Counter[str]:
    """Return the runs of letters in a text, counted. Cutting bytes at spaces takes a third of a pattern's time."""
    parted = text.encode("utf-8", "surrogatepass").translate(_PARTED).decode("utf-8", "surrogatepass")
    counts = Counter(parted.split())
    if not parted.isascii():
        for piece in [piece for piece in counts if not piece.isascii()]:  # quotation marks and the like part words too
            count = counts.pop(piece)
            for word in re.findall(r"[^\W\d_]+", piece):
                counts[word] += count
    return counts


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Return which languages each common word, and each first word of a label, speaks for."""
    common: defaultdict[str, list[str]] = defaultdict(list)
    labels: defaultdict[str, list[str]] = defaultdict(list)
    for tag in LANGUAGES:
        known = language(tag)
        if known.common:
            for word in known.common.union(known.instruments):
                common[word].append(tag)
            for word in _label_words(known):
                labels[word].append(tag)
    return {word: tuple(tags) for word, tags in common.items()}, {word: tuple(tags) for word, tags in labels.items()}


def _label_words(known: Language) -> frozenset[str]:
    after = {f"_{word}" for word in known.article_after if word == "§" or word.isalpha()}
    sign = {"§"} if "§" in known.article and "§" not in known.article_after else set()
    return frozenset(word for word in (*known.article, *known.divisions) if word.isalpha()) | after | sign


def _by_script(sample: str) -> str:
    letters = sum(map(str.isalpha, sample))
    far = [char for char in sample if char >= "\u0370"]
    counts = {tag: sum(first <= char <= last for char in far) for tag, (first, last) in _SCRIPTS.items()}
    if counts["ja"] > letters / 20:
        return "ja"
    if counts["ar"] > letters / 2 and sum(map(sample.count, _BEYOND_ARABIC)) > letters / 100:
        return ""
    told = next((tag for tag in ("ar", "ko", "zh", "el") if counts[tag] > letters / 2), "")
    return told or ("vi" if sum(map(sample.count, _VIETNAMESE)) > letters / 50 else "")
