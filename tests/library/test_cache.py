"""The cache of versions already read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mla_diff import pipeline
from mla_diff.store import cache

PAGE = b"<html lang='en'><body><h1>Treaty</h1><h3>Article 1</h3><p>The Party shall act on it.</p></body></html>"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    file = tmp_path / "treaty.html"
    file.write_bytes(PAGE)
    return file


def test_a_file_read_before_is_not_read_again(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pipeline.load(page)
    monkeypatch.setattr(pipeline, "read", lambda *_: pytest.fail("the file was read again"))
    assert pipeline.load(page) == first


def test_a_changed_file_is_read_anew(page: Path) -> None:
    pipeline.load(page)
    page.write_bytes(PAGE.replace(b"shall", b"may"))
    assert "may act" in pipeline.load(page).by_eid["art_1"].text


def test_a_damaged_entry_is_as_good_as_none(page: Path, tmp_path: Path) -> None:
    first = pipeline.load(page)
    for entry in (tmp_path / "cache").iterdir():
        entry.write_text('{"id": [')
    assert pipeline.load(page) == first


def test_it_can_be_turned_off_and_a_read_only_folder_is_no_trouble(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.VARIABLE, "off")
    pipeline.load(page)
    assert not (tmp_path / "cache").exists()
    monkeypatch.setenv(cache.VARIABLE, os.devnull)
    assert pipeline.load(page).by_eid["art_1"]
