"""How much of a file is read at most, counted rather than timed so that the same file always ends the same way."""

from __future__ import annotations

import zlib

from pdfminer.pdftypes import LITERALS_FLATE_DECODE, LITERALS_LZW_DECODE, PDFStream
from pdfminer.psparser import LIT

MAX_BYTES = 300_000_000  # of the file
MAX_PAGES = 5_000
MAX_OBJECTS = 2_000_000  # fetched; the 194-page draft of the ISA fetches 6,000
MAX_OPERATIONS = 30_000_000  # drawing operations; the same draft has 556,000
MAX_CHARACTERS = 20_000_000
MAX_PIECES = 40_000  # of text on one page; a full page set letter by letter has 5,000
MAX_ALL_PIECES = 2_000_000
MAX_STREAM = 100_000_000  # bytes of one stream unpacked: content, fonts and maps, pictures are never unpacked
MAX_UNPACKED = 600_000_000  # of all of them
MAX_LZW = 4_000_000  # packed: pdfminer unpacks LZW byte by byte in Python


class TooMuch(Exception):  # noqa: N818 - reads as what happened
    """A limit was reached; the message names it."""


class Budget:
    """Counts what a file has cost so far and raises TooMuch where a limit is passed."""

    def __init__(self) -> None:
        self.objects = self.operations = self.characters = self.pieces = self.unpacked = 0
        self.broken = 0  # streams that are damaged; pdfminer reads on as far as it can

    def fetch(self) -> None:
        """Count one object."""
        self.objects += 1
        if self.objects > MAX_OBJECTS:
            raise TooMuch(f"more than {MAX_OBJECTS:,} objects")

    def operate(self, count: int) -> None:
        """Count drawing operations."""
        self.operations += count
        if self.operations > MAX_OPERATIONS:
            raise TooMuch(f"more than {MAX_OPERATIONS:,} drawing operations")

    def write(self, count: int) -> None:
        """Count characters."""
        self.characters += count
        if self.characters > MAX_CHARACTERS:
            raise TooMuch(f"more than {MAX_CHARACTERS:,} characters")

    def place(self, on_page: int) -> None:
        """Count a piece of text, the last of so many on its page."""
        self.pieces += 1
        if on_page > MAX_PIECES or self.pieces > MAX_ALL_PIECES:
            raise TooMuch(f"more than {MAX_PIECES:,} pieces of text on a page, or {MAX_ALL_PIECES:,} in all")

    def unpack(self, stream: PDFStream) -> None:
        """Unpack a stream within bounds, so that pdfminer, which has none, finds it done or knows it small."""
        if stream.data is not None or stream.rawdata is None or stream.get("Subtype") is LIT("Image"):
            return
        filters = stream.get_filters()
        if any(name in LITERALS_LZW_DECODE for name, _ in filters) and len(stream.rawdata) > MAX_LZW:
            raise TooMuch(f"a stream of more than {MAX_LZW:,} bytes in LZW")
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
        result = unpacker.decompress(data, MAX_STREAM)
        if unpacker.unconsumed_tail:
            raise TooMuch(f"a stream of more than {MAX_STREAM:,} bytes")
        if not unpacker.eof:
            raise zlib.error("incomplete")
        self.unpacked += len(result)
        if self.unpacked > MAX_UNPACKED:
            raise TooMuch(f"more than {MAX_UNPACKED:,} bytes unpacked")
        return result
