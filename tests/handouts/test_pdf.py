"""PDF from the HTML redline: an extra, and the same bytes for the same input."""

from __future__ import annotations

import sys

import pytest

from mla_diff.library.shipped import shipped
from mla_diff.model.errors import MlaDiffError
from mla_diff.writers.pdf import fix_switches
from mla_diff.writers.registry import View, render
from tests.handouts.versions import comparison


def test_without_weasyprint_one_line_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(MlaDiffError, match=r"pip install 'mla-diff\[pdf\]'"):
        render(comparison(), "pdf")


def test_no_rule_of_the_style_depends_on_a_switch() -> None:
    style = (shipped("templates") / "redline.css").read_text("utf-8")
    assert ":has(" in style
    assert ":has(" not in fix_switches(style)


@pytest.mark.filterwarnings("ignore")
def test_the_same_input_gives_the_same_pages() -> None:
    pytest.importorskip("weasyprint", reason="WeasyPrint, an extra, is not installed", exc_type=ImportError)
    made = [render(comparison(), "pdf", View(made="2024-01-01")) for _ in range(2)]
    assert made[0] == made[1]
    assert isinstance(made[0], bytes)
    assert made[0].startswith(b"%PDF-")
    from io import BytesIO

    from pdfminer.high_level import extract_text

    text = " ".join(extract_text(BytesIO(made[0])).split())
    assert "Disputes shall be settled by negotiation." in text
