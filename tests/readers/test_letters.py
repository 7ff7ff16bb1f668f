"""Typography is no difference: each letter comes out in its plain form from every format."""

from __future__ import annotations

import unicodedata

import pytest

from mla_diff.readers.letters import plain_letters
from mla_diff.readers.registry import read
from tests.readers.docx_writer import docx, para, run

SAME = {
    "ligatures": ("the oﬃce ﬁxes the ﬂag", "the office fixes the flag"),
    "Dutch ij": ("ĳveren, Ĳssel", "ijveren, IJssel"),
    "Croatian dž": ("ǆep", "džep"),
    "full-width digits": ("第１５日", "第15日"),
    "Arabic shapes and strokes": ("ﻟﻠﻌﺒـــﺎرات", "للعبارات"),
    "Hebrew with points": ("שׁלום", "שׁלום"),
    "decomposed accents": (unicodedata.normalize("NFD", "élève né à Łódź"), "élève né à Łódź"),
    "marks of direction": ("\u200fالمادة\u200e 5\u202c", "المادة 5"),
    "Greek accents ahead of capitals": ("΄Αρθρο 1 ’Ενωση ’ΑΡΘΡΟ", "Άρθρο 1 Ένωση ΆΡΘΡΟ"),
    "soft hyphens and joiners": ("con\u00adven\u2060tion", "convention"),
}


@pytest.mark.parametrize(("printed", "typed"), SAME.values(), ids=SAME)
@pytest.mark.parametrize("suffix", ["txt", "md", "html", "docx"])
def test_a_printed_letter_is_the_letter_that_was_typed(suffix: str, printed: str, typed: str) -> None:
    contents = {
        "txt": printed.encode(),
        "md": printed.encode(),
        "html": f"<meta charset=utf-8><p>{printed}</p>".encode(),
        "docx": docx(para(run(printed))),
    }
    (block,) = read(f"treaty.{suffix}", contents[suffix]).blocks
    assert block.text == unicodedata.normalize("NFC", typed)


@pytest.mark.parametrize(
    "text", ["x²", "½", "№ 5", "，第（一）", "می‌خواهم", "a–b", "“quoted”", "’Ελλάδα", "'Ενωση'", "σ’Ενωση"]
)
def test_what_means_something_of_its_own_stays(text: str) -> None:
    assert plain_letters(text) == text
