"""What a user may overrule when a file is read; a wrong value is refused with those that come near."""

from __future__ import annotations

from pathlib import Path

import pytest

from mla_diff.loading import load
from mla_diff.model.errors import MlaDiffError
from mla_diff.readers.registry import Options


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_bytes("Article 1\nObjet\n1. L’État coopère.\n".encode("cp1252"))
    return path


@pytest.mark.parametrize(
    ("language", "hint"),
    [("englsh", "en (English)"), ("Frensh", "fr (French)"), ("xx", "choose one of en, fr"), ("qq", "or leave it out")],
)
def test_an_unknown_language_is_refused_with_near_ones(file: Path, language: str, hint: str) -> None:
    with pytest.raises(MlaDiffError) as error:
        load(file, language=language)
    assert hint in str(error.value)


@pytest.mark.parametrize(("language", "tag"), [("French", "fr"), ("fr-CH", "fr")])
def test_a_language_may_be_named_in_english_or_by_its_tag(file: Path, language: str, tag: str) -> None:
    assert load(file, language=language).language == tag


def test_an_unknown_encoding_is_refused_with_near_ones(file: Path) -> None:
    with pytest.raises(MlaDiffError, match="did you mean cp1252"):
        load(file, options=Options(encoding="cp1252x"))


def test_an_encoding_overrules_what_is_detected(file: Path) -> None:
    assert load(file, options=Options(encoding="cp1251")).provisions[-1].text == "L’Йtat coopиre."
