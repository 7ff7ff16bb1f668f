"""The cache of versions already read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mla_diff import loading
from mla_diff.runtime import cache

PAGE = b"<html lang='en'><body><h1>Treaty</h1><h3>Article 1</h3><p>The Party shall act on it.</p></body></html>"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    file = tmp_path / "treaty.html"
    file.write_bytes(PAGE)
    return file


def test_a_file_read_before_is_not_read_again(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = loading.load(page)
    monkeypatch.setattr(loading, "read", lambda *_: pytest.fail("the file was read again"))
    assert loading.load(page) == first


def test_a_changed_file_is_read_anew(page: Path) -> None:
    loading.load(page)
    page.write_bytes(PAGE.replace(b"shall", b"may"))
    assert "may act" in loading.load(page).by_eid["art_1"].text


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b"{", b""), (b'"parent":"art_1"', b'"parent":"nowhere"'), (b'"eid":"art_1"', b'"eid":"art_1__para_1"'),
        (b'"kind":"article"', b'"kind":"clause"'), (b'"page":null', b'"page":"one"'), (b"{", b'{"id":' * 200_000),
    ],
)  # fmt: skip
def test_a_damaged_entry_is_as_good_as_none(page: Path, tmp_path: Path, was: bytes, becomes: bytes) -> None:
    page.write_bytes(PAGE.replace(b"<p>The", b"<p>1. The"))
    first = loading.load(page)
    (entry,) = (tmp_path / "cache").iterdir()
    content = entry.read_bytes()
    entry.write_bytes(content.replace(was, becomes))
    assert entry.read_bytes() != content
    assert loading.load(page) == first


def test_it_can_be_turned_off_and_a_read_only_folder_is_no_trouble(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.VARIABLE, "off")
    loading.load(page)
    assert not (tmp_path / "cache").exists()
    monkeypatch.setenv(cache.VARIABLE, os.devnull)
    assert loading.load(page).by_eid["art_1"]
