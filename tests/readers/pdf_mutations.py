"""Damaged PDFs, the same for the same seed: torn, patched, with objects swapped, streams rewritten, things nested."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable

from tests.readers.pdf_treaty import make_treaty
from tests.readers.pdf_writer import Look

OBJECT = re.compile(rb"(\d+) 0 obj\b(.*?)endobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
REFERENCE = re.compile(rb"\d+ 0 R")
NUMBER = re.compile(rb"(?<=[ \[/a-zA-Z])-?\d+(?:\.\d+)?(?=[ \]/>])")
ODD = (b"-1", b"0", b"99999999999", b"1e309", b"2147483648", b".", b"--5", b"0.00000001", b"(x)", b"/Name", b"null", b"[]")  # fmt: skip
OPERATORS = (b"q", b"Q", b"BT", b"ET", b"Tj", b"TJ", b"T*", b"Do", b"cm", b"Tm", b"Tf", b"'", b'"', b"BI", b"ID", b"EI",
             b"Td", b"re", b"S", b"BMC", b"EMC", b"Tz", b"Tc", b"Tr")  # fmt: skip
NESTED = ((b"[", b"]"), (b"<<", b">>"), (b"<</A ", b">>"), (b"(", b")"), (b"q ", b" Q"), (b"BT ", b" ET"), (b"<", b">"))

Change = Callable[[bytes, random.Random], bytes]


def originals() -> list[bytes]:
    """Return sound files: one column and two, with notes, running heads, line numbers and broken words."""
    looks = (
        Look(),
        Look(columns=2, head="A DRAFT", foot="Page #", breaks=True),
        Look(line_numbers=True, boxes="after"),
    )
    return [make_treaty(look)[0] for look in looks]


def damage(content: bytes, chance: random.Random) -> bytes:
    """Return the file with one kind of damage, a few, or each of them."""
    changes = [cut, flip, tear, repeat, point_elsewhere, make_absurd, swap, rewrite_stream, nest, loop]
    count = chance.choice((1, 1, 1, 2, 3, len(changes)))
    for change in chance.sample(changes, count):
        content = change(content, chance) or b"%PDF-"
    return mend_table(content) if chance.random() < 0.6 else content


def cut(content: bytes, chance: random.Random) -> bytes:
    """End the file early, mostly not far before its end."""
    keep = 1 - chance.random() ** 3
    return content[: int(len(content) * keep)]


def flip(content: bytes, chance: random.Random) -> bytes:
    """Change single bits."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 10, 100, 1000))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def tear(content: bytes, chance: random.Random) -> bytes:
    """Take a piece out, or put zeros there."""
    at = chance.randrange(len(content))
    size = chance.choice((1, 20, 1000, 20_000))
    return content[:at] + chance.choice((b"", bytes(size))) + content[at + size :]


def repeat(content: bytes, chance: random.Random) -> bytes:
    """Say a piece again somewhere else."""
    at, other = chance.randrange(len(content)), chance.randrange(len(content))
    return content[:at] + content[other : other + chance.choice((5, 300, 20_000))] + content[at:]


def point_elsewhere(content: bytes, chance: random.Random) -> bytes:
    """Let references lead to other objects."""
    share = chance.choice((0.02, 0.2))
    top = content.count(b" 0 obj") + 2

    def other(match: re.Match[bytes]) -> bytes:
        return b"%d 0 R" % chance.randrange(top) if chance.random() < share else match[0]

    return REFERENCE.sub(other, content)


def make_absurd(content: bytes, chance: random.Random) -> bytes:
    """Put absurd values where numbers stand outside streams."""
    share = chance.choice((0.005, 0.05))

    def absurd(match: re.Match[bytes]) -> bytes:
        return chance.choice(ODD) if chance.random() < share else match[0]

    return NUMBER.sub(absurd, content)


def swap(content: bytes, chance: random.Random) -> bytes:
    """Let two objects take each other's place."""
    found = list(OBJECT.finditer(content))
    if len(found) < 2:
        return content
    one, two = sorted(chance.sample(found, 2), key=lambda match: match.start())
    between = content[one.end(2) : two.start(2)]
    return content[: one.start(2)] + two[2] + between + one[2] + content[two.end(2) :]


def rewrite_stream(content: bytes, chance: random.Random) -> bytes:
    """Unpack a stream, change what is in it and pack it again."""
    found = list(STREAM.finditer(content))
    if not found:
        return content
    match = chance.choice(found)
    try:
        inner = zlib.decompress(match[1])
        packed = True
    except zlib.error:
        inner, packed = match[1], False
    for _ in range(chance.choice((1, 3, 20))):
        inner = chance.choice((_operators, _values, _brackets, flip if inner else _brackets))(inner, chance)
    return content[: match.start(1)] + (zlib.compress(inner) if packed else inner) + content[match.end(1) :]


def _operators(inner: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(inner) + 1)
    return inner[:at] + b" " + b" ".join(chance.choices(OPERATORS, k=chance.choice((1, 5, 200)))) + b" " + inner[at:]


def _values(inner: bytes, chance: random.Random) -> bytes:
    return make_absurd(inner, chance)


def _brackets(inner: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(inner) + 1)
    begin, end = chance.choice(NESTED)
    times = chance.choice((1, 30, 500, 20_000))
    return (
        inner[:at]
        + begin * times
        + chance.choice((b"", b"1 ", b"(x) Tj "))
        + end * chance.choice((0, times))
        + inner[at:]
    )


def nest(content: bytes, chance: random.Random) -> bytes:
    """Put deep brackets into an object."""
    found = list(OBJECT.finditer(content))
    if not found:
        return content
    match = chance.choice(found)
    at = chance.randrange(match.start(2), match.end(2))
    return content[: match.start(2)] + _brackets(content[match.start(2) : at], chance) + content[at:]


def loop(content: bytes, chance: random.Random) -> bytes:
    """Let pages, fonts or streams lead back to themselves or to what holds them."""
    found = list(OBJECT.finditer(content))
    if not found:
        return content
    match = chance.choice(found)
    own = match[1]
    key = chance.choice(
        (
            b"/Kids[%s 0 R %s 0 R]",
            b"/Parent %s 0 R",
            b"/Contents[%s 0 R %s 0 R]",
            b"/Length %s 0 R",
            b"/XObject<</X %s 0 R>>",
            b"/Resources %s 0 R",
            b"/ToUnicode %s 0 R",
            b"/Prev %s 0 R",
            b"/DescendantFonts[%s 0 R]",
            b"/UseCMap %s 0 R",
            b"/Filter[/FlateDecode/FlateDecode]",
        )
    )
    inserted = key.replace(b"%s", own)
    at = content.find(b"<<", match.start(2), match.end(2))
    return content[: at + 2] + inserted + content[at + 2 :] if at >= 0 else content


def mend_table(content: bytes) -> bytes:
    """Return the file with a table of objects that is right, so that a reader gets past it to the rest."""
    places = {int(match[1]): match.start() for match in re.finditer(rb"\b(\d{1,5}) 0 obj\b", content)}
    if not places:
        return content
    root = re.search(rb"/Root (\d+) 0 R", content)
    rows = [
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00000 f \n"
        for number in range(max(places) + 1)
    ]
    start = len(content) + 1
    table = b"\nxref\n0 %d\n%s" % (len(rows), b"".join(rows))
    end = b"trailer<</Size %d/Root %s 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(rows), root[1] if root else b"1", start)
    return content + table + end
