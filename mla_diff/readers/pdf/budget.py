"""Counts what a PDF asks for, against the limits."""

from __future__ import annotations

import zlib

from pdfminer.pdftypes import LITERALS_FLATE_DECODE, LITERALS_LZW_DECODE, PDFStream
from pdfminer.psparser import LIT

from mla_diff.readers import limits


class TooMuch(Exception):  # noqa: N818 - reads as what happened
    """A limit was reached; the message names it."""


class Budget:
    """Counts what a file has cost so far and raises TooMuch where a limit is passed."""

    def __init__(self, size: int) -> None:
        self.allowed = min(limits.BASE_WORK + limits.WORK_PER_BYTE * size, limits.MAX_WORK)
        self.objects = self.work = self.pieces = self.unpacked = 0
        self.broken = 0  # streams that are damaged; pdfminer reads on as far as it can

    def fetch(self) -> None:
        """Count one object."""
        self.objects += 1
        if self.objects > limits.MAX_OBJECTS:
            raise TooMuch(f"more than {limits.MAX_OBJECTS:,} objects")

    def do(self, count: int) -> None:
        """Count drawing operations and characters."""
        self.work += count
        if self.work > self.allowed:
            raise TooMuch(f"more than {self.allowed:,} drawing operations and characters")

    def place(self, on_page: int) -> None:
        """Count a piece of text, the last of so many on its page."""
        self.pieces += 1
        if on_page > limits.MAX_PIECES or self.pieces > limits.MAX_ALL_PIECES:
            most, all_pages = limits.MAX_PIECES, limits.MAX_ALL_PIECES
            raise TooMuch(f"more than {most:,} pieces of text on a page, or {all_pages:,} in all")

    def unpack(self, stream: PDFStream) -> None:
        """Unpack a stream within bounds, so that pdfminer, which has none, finds it done or knows it small."""
        if stream.data is not None or stream.rawdata is None or stream.get("Subtype") is LIT("Image"):
            return
        filters = stream.get_filters()
        if any(name in LITERALS_LZW_DECODE for name, _ in filters) and len(stream.rawdata) > limits.MAX_LZW:
            raise TooMuch(f"a stream of more than {limits.MAX_LZW:,} bytes in LZW")
        data = stream.rawdata
        if stream.decipher and stream.objid is not None and stream.genno is not None:
            data = stream.decipher(stream.objid, stream.genno, data, stream.attrs)
        for name, _ in filters:
            if name not in LITERALS_FLATE_DECODE:
                return
            try:
                data = self._inflate(data)
            except zlib.error:
                self.broken += 1
                return
        if filters and not any(params for _, params in filters):
            stream.data, stream.rawdata = data, None

    def _inflate(self, data: bytes) -> bytes:
        unpacker = zlib.decompressobj()
        result = unpacker.decompress(data, limits.MAX_STREAM)
        if unpacker.unconsumed_tail:
            raise TooMuch(f"a stream of more than {limits.MAX_STREAM:,} bytes")
        if not unpacker.eof:
            raise zlib.error("incomplete")
        self.unpacked += len(result)
        if self.unpacked > limits.MAX_UNPACKED:
            raise TooMuch(f"more than {limits.MAX_UNPACKED:,} bytes unpacked")
        return result
