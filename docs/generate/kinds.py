"""The kinds of change with their weights, and the English rules by which they are told."""

from __future__ import annotations

from collections.abc import Iterator

from docs.generate.commands import cell
from mla_diff.languages.change_rules import LANGUAGES, Rule, rules_for
from mla_diff.model.kinds import KINDS, WEIGHTS, Kind, label

MEANING: dict[Kind, str] = {
    "force": "how binding the rule is: a duty, a power, a recommendation, an exception",
    "scope": "how far the rule reaches: a qualifier, a condition, an item of a list",
    "numbers": "a time limit, a threshold, a majority, a date",
    "actors": "who must act, or towards whom",
    "defined_terms": "a definition, or a term that is defined",
    "crossref": "a reference that names another provision than before",
    "inserted": "a provision that the old text does not have",
    "deleted": "a provision that the new text does not have",
    "brackets": "square brackets around words not yet agreed came or went",
    "wording": "words changed, and no rule says what that does",
    "heading": "the heading changed",
    "moved": "the provision stands elsewhere in the order",
    "footnote": "only a footnote changed",
    "renumbering": "another number; a reference that follows its target",
    "editorial": "spelling, punctuation, capitals, typography",
}
_NAMES = {"fr": "French", "es": "Spanish", "de": "German", "nl": "Dutch"}


def tables() -> str:
    """Return the kinds, heaviest first, and the rules of English."""
    return "\n".join([*_kinds(), "## The rules of English", "", *_rules()])


def _kinds() -> Iterator[str]:
    yield from ("| kind | called in output | weight | what it means |", "|---|---|---|---|")
    for kind in KINDS:
        yield f"| `{kind}` | {label(kind)} | {WEIGHTS[kind]} | {MEANING[kind]} |"
    *others, last = (_NAMES.get(tag, tag) for tag in LANGUAGES if tag != "en")
    yield ""
    yield f"There are rules for English and, in the same form, for {', '.join(others)} and {last}; texts in other"
    yield "languages have the kinds that need no words: new, dropped, moved, renumbering, heading, brackets."
    yield ""


def _rules() -> Iterator[str]:
    yield from ("| rule | kind | phrases | for example | source |", "|---|---|---|---|---|")
    for rule in rules_for("en").rules:
        if rule.kind:
            kinds = ", ".join(label(kind) for kind in (rule.kind, *rule.also))
            yield f"| {rule.name} | {kinds} | {_phrases(rule)} | {_example(rule)} | {cell(rule.source)} |"
    yield ""


def _phrases(rule: Rule) -> str:
    more = f" and {len(rule.phrases) - 8} more" if len(rule.phrases) > 8 else ""
    return cell(", ".join(rule.phrases[:8]) + more)


def _example(rule: Rule) -> str:
    if not rule.examples:
        return ""
    old, new = rule.examples[0]
    return cell(f"{old or '(nothing)'} → {new or '(nothing)'}")
