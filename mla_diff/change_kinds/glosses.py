"""Words that say again what the words beside them say: in brackets, in full for a short form, as an announcement.

    {artificial intelligence systems (‘}AI systems{’)}     the short form stays, its full name goes
    within {sixty (}60{)} days                             the number stays, the same in words comes
    The request contains {the following particulars}:      the list below says so itself

None of these reaches further or less far, is a number, or says who acts.
"""

from __future__ import annotations

from mla_diff.change_kinds.edits import Edit, Reading, words_of
from mla_diff.languages.change_rules import Rules

OPENING, CLOSING = "(", ")"  # square brackets are open points of a negotiation
ANNOUNCED = 3  # words besides the one that announces: "the following types of securities"
INSIDE = 60  # characters in a bracket that only names once more
LONGEST = 6  # words; more before a bracket than a name has are no name
_QUOTES = " '\"‘’“”«»„"


def is_gloss(edit: Edit, reading: Reading) -> bool:
    """Return whether a piece ends by opening, or begins by closing, a bracket round words that stand on both sides.

    >>> from mla_diff.change_kinds.edits import Edit, Reading
    >>> edits = (Edit("", "sixty (", 7, 7), Edit("", ")", 9, 16))
    >>> reading = Reading("within 60 days", "within sixty (60) days", edits, ())
    >>> [is_gloss(edit, reading) for edit in edits]
    [True, True]
    """
    if _opens(edit.new) == _opens(edit.old) and _closes(edit.new) == _closes(edit.old):
        return False
    is_new = _opens(edit.new) or _closes(edit.new)
    if max(len(words_of(edit.old)), len(words_of(edit.new))) > LONGEST:
        return False
    text = reading.new if is_new else reading.old
    own = (edit.new_start, edit.new_end) if is_new else (edit.old_start, edit.old_end)
    spans = [(one.new_start, one.new_end) if is_new else (one.old_start, one.old_end) for one in reading.edits]
    if _opens(edit.new if is_new else edit.old):
        end = text.find(CLOSING, own[1], own[1] + INSIDE)
        return end >= 0 and any(low <= end < high and low > own[0] for low, high in spans)
    start = text.rfind(OPENING, max(0, own[0] - INSIDE), own[0])
    return start >= 0 and any(low <= start < high and high < own[1] for low, high in spans)


def _opens(text: str) -> bool:
    return text.rstrip(_QUOTES).endswith(OPENING)


def _closes(text: str) -> bool:
    return text.lstrip(_QUOTES).startswith(CLOSING)


def announces(edit: Edit, reading: Reading, rules: Rules) -> bool:
    """Return whether a piece only says that a list follows, right before the colon.

    >>> from mla_diff.change_kinds.edits import Edit, Reading
    >>> from mla_diff.languages.change_rules import rules_for
    >>> old, new = "It applies to:", "It applies to the following boats:"
    >>> edit = Edit("", " the following boats", 13, 13)
    >>> announces(edit, Reading(old, new, (edit,), ()), rules_for("en"))
    True
    """
    if edit.old.strip() and edit.new.strip():
        return False
    text, end = (reading.old, edit.old_end) if edit.old.strip() else (reading.new, edit.new_end)
    piece = (edit.old or edit.new).rstrip()
    if not (text[end:].lstrip().startswith(":") or piece.endswith(":")) or text[end:].strip(" :\n"):
        return False
    words = [word.key for word in words_of(piece)]
    besides = [word for word in words if word not in rules.untelling_words]
    opens_list = any(word in rules.announcing for word in words) or (words[-1:] and words[-1] in rules.inclusion_verbs)
    return bool(opens_list) and len(besides) <= ANNOUNCED
