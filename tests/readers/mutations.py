"""Damaged files, the same for the same seed: bytes changed, tags moved, attributes made absurd, parts torn out."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZipFile

from mla_diff.model.block import Document
from mla_diff.readers import docx, encodings, html, office
from mla_diff.readers.registry import Options
from tests.readers.docx_writer import docx as word_file
from tests.readers.docx_writer import level, numbering, package, para, run, treaty_docx
from tests.readers.html_writer import eurlex_page, plain_page
from tests.readers.odt_writer import TREATY_STYLES, fodt, odt, treaty_body
from tests.readers.treaty import units

Read = Callable[[str, bytes, Options], Document]
ODD = ("", "-1", "0", "999999999999", "1e309", "abc", "\u0660", "%1%2%9", "9" * 40, "nan")


def _tracked() -> bytes:
    change = '<w:{0} w:id="1">{1}</w:{0}>'
    deleted = change.format("del", "<w:r><w:delText>x</w:delText></w:r>")
    body = "".join(
        para(run("a") + deleted + change.format("ins", run("b")), num=(1, i % 3), mark=mark)
        for i, mark in enumerate(("del", "ins", "moveFrom", "", "moveTo", "del", "del"))
    )
    table = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{para('(a)')}</w:tc><w:tc>{para('x')}</w:tc></w:tr></w:tbl>"
    levels = [level(i, "lowerLetter", f"(%{i + 1})") for i in range(3)]
    return word_file(body + table + body, numbering=numbering(*levels))


def _read_text(name: str, content: bytes, options: Options) -> Document:
    text, findings = encodings.decode(name, content, options)
    assert isinstance(text, str)
    return Document(name, "", "text", (), findings)


def originals() -> list[tuple[str, Read, bytes]]:
    """Return sound files of each format with the loader of each."""
    text = "\n".join(unit.printed for unit in units()) + "\nl’État – ćžš Статья\n"
    return [
        ("a.docx", docx.read, treaty_docx()),
        ("b.docx", docx.read, treaty_docx(separate=True)),
        ("c.docx", docx.read, _tracked()),
        ("d.odt", office.read, odt(treaty_body(), TREATY_STYLES)),
        ("e.fodt", office.read, fodt(treaty_body(), TREATY_STYLES)),
        ("f.html", html.read, plain_page().encode()),
        ("g.html", html.read, eurlex_page().encode("utf-16")),
        ("h.html", html.read, eurlex_page().encode()),
        ("i.txt", _read_text, text.encode()),
        ("j.txt", _read_text, text.encode("cp1251", "replace")),
        ("k.txt", _read_text, text.encode("utf-16-le")),
    ]


def cases(seed: int, count: int) -> Iterator[tuple[str, Read, bytes, Options]]:
    """Yield damaged files with their loaders."""
    chance = random.Random(seed)
    sound = originals()
    for _ in range(count):
        name, read, content = chance.choice(sound)
        content = damage(content, chance)
        original = name < "d" and chance.random() < 0.5
        yield name, read, content, Options(tracked="original" if original else "accepted")


def damage(content: bytes, chance: random.Random) -> bytes:
    """Return a file of any format but PDF with a few things wrong."""
    if content.startswith(b"PK") and chance.random() < 0.8:
        return _in_a_part(content, chance)
    if content.startswith(b"<") and chance.random() < 0.7:
        return _markup(content, chance)
    return _bytes(content, chance)


def _bytes(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 3, 30))):
        at = chance.randrange(len(changed) + 1)
        kind = chance.randrange(4)
        if kind == 0:
            changed[at : at + 1] = bytes((chance.randrange(256),))
        elif kind == 1:
            del changed[at : at + chance.choice((1, 10, 1000))]
        elif kind == 2:
            changed[at:at] = bytes(chance.randrange(256) for _ in range(chance.choice((1, 8, 200))))
        else:
            begin = chance.randrange(len(changed) + 1)
            changed[at:at] = changed[begin : begin + chance.choice((5, 100, 3000))]
    return bytes(changed)


def _in_a_part(content: bytes, chance: random.Random) -> bytes:
    archive = ZipFile(BytesIO(content))
    parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(chance.choice((1, 2))):
        name = chance.choice(sorted(parts))
        if chance.random() < 0.05:
            del parts[name]
        else:
            parts[name] = _markup(parts[name], chance) if chance.random() < 0.9 else _bytes(parts[name], chance)
        if not parts:
            break
    return package({**parts})


def _markup(content: bytes, chance: random.Random) -> bytes:
    """Return XML or HTML with tags, elements or attributes changed; most of it stays well-formed."""
    pieces = re.split(rb"(<[^>]*>)", content)
    for _ in range(chance.choice((1, 2, 8))):
        at, other = chance.randrange(len(pieces)), chance.randrange(len(pieces))
        kind = chance.randrange(6)
        if kind == 0:
            pieces[at] = re.sub(rb'="[^"]*"', b'="' + chance.choice(ODD).encode() + b'"', pieces[at])
        elif kind == 1:
            pieces[at], pieces[other] = pieces[other], pieces[at]
        elif kind == 2:
            pieces[at:at] = pieces[other : other + chance.choice((1, 3, 40))]
        elif kind == 3:
            opening = [p for p in pieces if p.startswith(b"<") and b"/" not in p]
            tag = chance.choice(opening) if opening else b"<w:p>"
            name = re.split(rb"[\s>]", tag[1:])[0]
            times = chance.choice((2, 20, 200, 400))
            pieces[at] = tag * times + pieces[at] + (b"</" + name + b">") * times
        elif kind == 4:
            del pieces[at : at + chance.choice((1, 2, 10))]
        else:
            values = re.findall(rb'(?:id|Id|styleId|numId|val|style-name|name|href)="([^"]*)"', content)
            value = chance.choice(values) if values else b"x"
            pieces[at] = re.sub(rb'="[^"]*"', lambda _: b'="' + value + b'"', pieces[at])  # noqa: B023
        if not pieces:
            pieces = [b""]
    return b"".join(pieces)
