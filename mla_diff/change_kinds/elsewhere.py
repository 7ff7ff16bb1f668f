"""Words that only stand elsewhere: in the sentence, in the chapeau or a point, in another new or dropped provision.

    The port may, {in order to fight theft,} close its gates.
    The port may close its gates {in order to fight theft}.

What comes at one place and goes at another is wording, whatever kind each piece would be alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from mla_diff.change_kinds.context import Context
from mla_diff.change_kinds.edits import Edit, Reading, Word, count_words, words_of
from mla_diff.change_kinds.spelling import letters, same_but_number
from mla_diff.change_kinds.structure import is_form_of, says_something
from mla_diff.languages.change_rules import Rules
from mla_diff.model.comparison import Change
from mla_diff.model.kinds import Evidence
from mla_diff.text.folded import without_accents

STANDS_AROUND = 0.6  # of a piece's words that a chapeau must have gained for them to have gone there
BETWEEN = 6  # words of a predicate
NEAR = 2  # words that come, go, or stand between those that come and those that go
SAME = 0.7  # of the longer phrase's words that are forms of the other's, wherever the two stand
BESIDE = 0.5  # of them where the two stand side by side: "legally acquired goods", "goods of legal origin"
PHRASE = 3  # words; of a shorter phrase half is too little to know it by
OF_SUBSTANCE = frozenset({"force", "scope", "numbers", "actors"})
_MOVABLE = frozenset({"force", "actors", "crossref"})
Judged = tuple[Edit, list[Evidence]]


def settle(judged: Sequence[Judged], reading: Reading, change: Change, context: Context) -> list[Evidence]:
    """Return the evidence; words that only stand elsewhere, here or in another provision, are wording."""
    settled: list[Evidence] = []
    around = context.around(change)
    told = {
        (edit.old.strip(), edit.new.strip()): {one.kind for one in evidence} - {"wording"} for edit, evidence in judged
    }
    reordered = _reordered(judged, context.rules) if len(judged) > 1 else {}
    near = _near(judged, reading, context.rules) if len(judged) > 1 else set()
    for index, (edit, evidence) in enumerate(judged):
        for one in evidence:
            if index in near and one.kind == "scope":
                settled.append(Evidence("wording", one.old, one.new, "put otherwise"))
            elif one.kind == "scope" and _repeats_chapeau(edit, around, context.rules):
                settled.append(Evidence("wording", one.old, one.new, "repeats the words above"))
            elif index in reordered and (one.kind == "wording" or _stands_there(one, reordered[index])):
                settled.append(Evidence("wording", one.old, one.new, "stands elsewhere in the sentence"))
            elif one.kind in OF_SUBSTANCE and _stands_around(edit, around, context):
                settled.append(Evidence("wording", one.old, one.new, "stands right above or below"))
            elif one.kind in ("force", "actors") and _phrases_stand_above(one, edit, context.above(change)):
                settled.append(Evidence("wording", one.old, one.new, "stands right above"))
            elif one.kind in _MOVABLE and _has_moved(one, edit, reading, context):
                settled.append(Evidence("wording", one.old, one.new, "stands in another provision"))
            elif one.kind != "wording" or not told[edit.old.strip(), edit.new.strip()] or len(evidence) > 1:
                settled.append(one)
    return settled


def _stands_around(edit: Edit, around: tuple[str, str], context: Context) -> bool:
    """Return whether the words of a piece that comes or goes alone went to, or came from, the chapeau or the points.

    A subject may stand there in another form: "Notifying authorities shall", "The notifying authority shall".
    """
    if bool(letters(edit.old)) == bool(letters(edit.new)):
        return False
    here, there = (0, 1) if letters(edit.old) else (1, 0)
    idle = context.rules.function_words
    moved = Counter(word.key for word in words_of((edit.old, edit.new)[here]) if word.key not in idle)
    if not around[there] or not moved:
        return False
    stand, stood = count_words(around[there]), count_words(around[here])
    shared = sum(max(0, min(times, stand[word] - stood[word])) for word, times in moved.items())
    if shared >= STANDS_AROUND * moved.total():
        return True
    is_subject = 1 < moved.total() <= PHRASE and not (edit.old_start if here == 0 else edit.new_start)
    return is_subject and all(_has_form(word, stand - stood) for word in moved)


def _phrases_stand_above(evidence: Evidence, edit: Edit, above: tuple[str, str]) -> bool:
    """Return whether the phrases of a rewritten piece went to, or came from, the chapeau.

    "The Committee shall not consider a communication which is anonymous" has become a point under "The Committee shall
    not consider a communication that:".
    """
    turn, _, phrases = evidence.why.partition(" ")
    if turn not in ("adds", "drops") or not (letters(edit.old) and letters(edit.new)):
        return False
    here, there = above if turn == "drops" else above[::-1]
    stood, stand = count_words(here), count_words(there)
    return all(stand[word.key] > stood[word.key] for word in words_of(phrases))


def _has_form(word: str, words: Counter[str]) -> bool:
    """Return whether a word, or a form of it, is among others."""
    return word in words or any(is_form_of(word, other) for other in words)


def _repeats_chapeau(edit: Edit, around: tuple[str, str], rules: Rules) -> bool:
    """Return whether an item only begins with the noun that the words above have: "measures identified by ..."."""
    if bool(letters(edit.old)) == bool(letters(edit.new)) or edit.old_start or edit.new_start:
        return False
    above = {word.key for word in words_of(around[0] if letters(edit.old) else around[1])}
    telling = [word.key for word in words_of(edit.old + edit.new) if word.key not in rules.idle_words]
    return 0 < len(telling) <= NEAR and all(word in above for word in telling)


def _has_moved(evidence: Evidence, edit: Edit, reading: Reading, context: Context) -> bool:
    """Return whether the sentence of a phrase that comes or goes alone stands in another new or dropped provision."""
    if (
        not evidence.why.startswith(("adds", "drops"))
        or not context.one_sided["+" if evidence.why.startswith("drops") else "-"]
    ):
        return False
    if evidence.why.startswith("drops"):
        clause = _clause(reading.old, [(e.old_start, e.old_end) for e in reading.edits], edit.old_start, edit.old_end)
        return context.has_moved(clause, reading.new, "-")
    clause = _clause(reading.new, [(e.new_start, e.new_end) for e in reading.edits], edit.new_start, edit.new_end)
    return context.has_moved(clause, reading.old, "+")


def _clause(text: str, changed: Sequence[tuple[int, int]], start: int, end: int) -> str:
    """Return the sentence a piece stands in where most of that sentence changed, else the piece alone."""
    low, high = _sentence(text, start, end)
    inside = sum(max(0, min(high, stop) - max(low, begin)) for begin, stop in changed)
    return text[low:high] if inside * 2 >= high - low else text[start:end]


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence begins and ends in which most of a piece stands."""
    piece = text[start:end]
    inside = piece.find(". ")
    if inside > len(piece) / 2:
        end = start + inside
    elif inside >= 0:
        start += inside + 1
    low = max(text.rfind(". ", 0, start + 1), text.rfind("\n", 0, start))
    high = text.find(". ", end)
    return low + 1, high if high >= 0 else len(text)


def _stands_there(evidence: Evidence, there: str) -> bool:
    """Return whether evidence of substance is of words that stand at the other place; a phrase that is not is gone."""
    if evidence.kind not in OF_SUBSTANCE:
        return False
    turn, _, phrases = evidence.why.partition(" ")
    if evidence.kind != "scope" or turn not in ("adds", "drops") or "list" in phrases:
        return True
    words = {word.key for word in words_of(there)}
    return all(word.key in words for word in words_of(phrases))


def _reordered(judged: Sequence[Judged], rules: Rules) -> dict[int, str]:
    """Return which edits only drop or add a phrase that another edit of the provision adds or drops, with that edit's.

    The phrase may be put otherwise at its new place: "in order to fight crime" at the end, "to fight corruption" ahead.
    """
    gone: list[tuple[int, Counter[str]]] = []
    come: list[tuple[int, Counter[str]]] = []
    for index, (edit, _) in enumerate(judged):
        if bool(letters(edit.old)) != bool(letters(edit.new)):
            moved = edit.old if letters(edit.old) else edit.new
            words = Counter(same_but_number(rules.bare(word.key)) for word in words_of(moved))
            (gone if letters(edit.old) else come).append((index, words))
    found: dict[int, str] = {}
    for dropped, old_words in gone:
        for added, new_words in come:
            if _is_same_phrase(old_words, new_words, rules):
                found[dropped] = found.get(dropped, "") + " " + judged[added][0].new
                found[added] = found.get(added, "") + " " + judged[dropped][0].old
    return found


def _tells(text: str, rules: Rules) -> bool:
    """Return whether a piece has a word that says something, and not "of" alone."""
    return any(word.key not in rules.function_words for word in words_of(text))


def _near(judged: Sequence[Judged], reading: Reading, rules: Rules) -> set[int]:
    """Return which edits drop a word beside which another adds one, or add the two ends of a predicate."""
    gone = [index for index, (edit, _) in enumerate(judged) if letters(edit.old) and not letters(edit.new)]
    come = [index for index, (edit, _) in enumerate(judged) if letters(edit.new) and not letters(edit.old)]
    tell = {index for index in (*gone, *come) if _tells(judged[index][0].old + judged[index][0].new, rules)}
    pairs = [
        (one, other)
        for one in gone
        for other in come
        if one in tell and other in tell and _are_near(judged[one][0], judged[other][0], reading, rules)
    ]
    for several in (gone, come):
        single = [(index, words[0].key) for index in several if len(words := _side(judged[index][0])) == 1]
        pairs += [
            (pronoun, verb)
            for pronoun, key in single
            if key in rules.relatives or key in rules.comma_relatives
            for verb, _ in single
            if _frame(judged[pronoun][0], judged[verb][0], reading)
        ]
    return {index for pair in pairs for index in pair}


def _side(edit: Edit) -> Sequence[Word]:
    """Return the words of an edit of which one side alone has any."""
    return words_of(edit.old if letters(edit.old) else edit.new)


def _frame(pronoun: Edit, verb: Edit, reading: Reading) -> bool:
    """Return whether a relative pronoun and its verb come, or go, round words that stay: "{die} goed {handelen}"."""
    is_old = bool(letters(pronoun.old))
    text = reading.old if is_old else reading.new
    low, high = (pronoun.old_end, verb.old_start) if is_old else (pronoun.new_end, verb.new_start)
    return low <= high and not _holds_stop(text[low:high]) and len(words_of(text, low, high)) <= BETWEEN


def _holds_stop(text: str) -> bool:
    """Return whether a clause ends within a text."""
    return any(sign in text for sign in ",;.:")


def _are_near(dropped: Edit, added: Edit, reading: Reading, rules: Rules) -> bool:
    """Return whether one word goes and one comes with next to nothing between: "the following {methods}".

    Longer phrases have to say half the same: "{rechtmatig verkregen} goederen {van rechtmatige herkomst}".
    """
    between = (
        reading.old[dropped.old_end : added.old_start] if dropped.old_end <= added.old_start
        else reading.old[added.old_start : dropped.old_start]
    )  # fmt: skip
    if _holds_stop(between) or sum(map(str.isalpha, between.split())) > NEAR or len(words_of(between)) > NEAR:
        return False  # most stand far apart, and are told so before words are read
    sides = [[rules.bare(word.key) for word in words_of(side)] for side in (dropped.old, added.new)]
    return max(map(len, sides)) <= NEAR or _says_the_same(sides[0], sides[1], rules) >= BESIDE


def _says_the_same(old: Iterable[str], new: Iterable[str], rules: Rules) -> float:
    """Return the share of what the longer of two phrases says that is a form of what the other says."""
    said = [{without_accents(word) for word in side if says_something(word, rules)} for side in (old, new)]
    shorter, longer = sorted(said, key=len)
    return sum(any(is_form_of(word, other) for other in shorter) for word in longer) / max(1, len(longer))


def _is_same_phrase(old: Counter[str], new: Counter[str], rules: Rules) -> bool:
    """Return whether two phrases share what they say, or most of their words and one that says something."""
    told = [Counter({word: n for word, n in side.items() if word not in rules.function_words}) for side in (old, new)]
    if told[0] and told[0] == told[1]:
        return True
    if _says_the_same(old, new, rules) > SAME:
        return True
    shared = old & new
    smaller, larger = sorted((old.total(), new.total()))
    says = any(word not in rules.function_words and word not in rules.determiners for word in shared)
    return says and smaller >= PHRASE and larger <= 2 * smaller and shared.total() * 2 >= smaller
