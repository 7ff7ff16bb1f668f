"""Locks a PDF page with the standard handler's oldest method (RC4, 40 bits; ISO 32000-1, 7.6.3)."""

from __future__ import annotations

from hashlib import md5

from tests.readers.pdf_writer import Page, write_pdf

_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_ID = b"0123456789abcdef"


def rc4(key: bytes, data: bytes) -> bytes:
    """Return data enciphered, or deciphered."""
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def locked(text: str, password: bytes) -> bytes:
    """Return a PDF of one line that opens with a password, which may be empty."""
    page = Page()
    page.text(72, 700, text)
    owner = rc4(md5((b"owner" + _PAD)[:32]).digest()[:5], (password + _PAD)[:32])
    rights = (-4 & 0xFFFFFFFF).to_bytes(4, "little")
    key = md5((password + _PAD)[:32] + owner + rights + _ID).digest()[:5]
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<%s><%s>]" % (
        owner.hex().encode(), rc4(key, _PAD).hex().encode(), _ID.hex().encode(), _ID.hex().encode(),
    )  # fmt: skip
    content = write_pdf([page], trailer=lock)
    start = content.index(b"stream\n") + 7
    end = content.index(b"\nendstream")
    own = md5(key + (6).to_bytes(3, "little") + (0).to_bytes(2, "little")).digest()[:10]  # object 6, generation 0
    return content[:start] + rc4(own, content[start:end]) + content[end:]
