"""What the page says: the same in every language, and all that the templates ask for."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from mla_diff.site.messages import TONGUES, messages

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "templates/site").glob("*.html"))


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_language_says_the_same_things(tongue: str) -> None:
    here, english = messages(tongue), messages("en")
    assert list(here) == list(english)
    assert not [name for name, text in here.items() if not text.strip()]
    for name in english:
        fields = [{field for _, field, _, _ in Formatter().parse(text[name]) if field} for text in (here, english)]
        assert fields[0] == fields[1], name


def test_there_is_a_file_for_each_language_and_no_other() -> None:
    assert {path.stem for path in (ROOT / "templates/site").glob("*.toml")} == set(TONGUES)


def test_what_the_templates_ask_for_is_there_and_nothing_is_left_over() -> None:
    asked = {name for path in TEMPLATES for name in re.findall(r"\bt\.(\w+)", path.read_text("utf-8"))}
    assert asked <= set(messages("en"))
    assert not asked & set(dir(dict)), "a template would take it for a method"
    code = "".join(path.read_text("utf-8") for path in (ROOT / "mla_diff/site").glob("*.py"))
    by_name = {name for name in messages("en") if f'"{name}"' in code}
    made_up = {name for name in messages("en") if name.startswith(("doing_", "format_", "sure_"))} | {
        "sound",
        "doubtful",
        "failed",
    }
    assert set(messages("en")) == asked | by_name | made_up


def test_no_template_switches_escaping_off() -> None:
    assert len(TEMPLATES) > 5
    for path in TEMPLATES:
        text = re.sub(r"\s", "", path.read_text("utf-8"))
        assert "|safe" not in text
        assert "autoescape" not in text
