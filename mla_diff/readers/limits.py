"""How much a file may ask for in each format, all in one place: counted, not timed, so a file always ends the same way.

Each limit is several times what the largest texts of this field need (the draft of the ISA, 194 pages: 3,145 blocks,
440,000 characters of text; the German civil code, 2,500 sections: 9,600 blocks). The worst files that could be made up
to them are read, or refused in one line, in under 5 s of processor time and 700 MB (tests/readers/test_limits.py): PDFs
up to 300 kB; a larger one may take as long as its size pays for, at most 10 s more for each megabyte.
"""

from __future__ import annotations

from mla_diff.model.errors import LoadError

MAX_BLOCKS = 50_000  # paragraphs, headings and notes of any file
MAX_TEXT_BLOCKS = 120_000  # of text and Markdown, which are read faster: 10,000 generated articles have 91,500

# Text and Markdown
MAX_TEXT_BYTES = 24 * 2**20  # those articles have 17 MB
MAX_LINES = 400_000  # with blank ones
MAX_LINE = 1_000_000  # characters; the longest article of the treaties here has 17,000

# Web pages. The 12 articles of tests/readers/treaty.py have 310 elements when set as EUR-Lex sets them.
MAX_PAGE_BYTES = 16 * 2**20
MAX_ELEMENTS = 300_000
MAX_ATTRIBUTES = 600_000  # at most as many as spaces in tags
MOST_ATTRIBUTES = 5_000  # in one tag; the parser compares each with all before it: 990,000 took over 12 minutes
DEEPEST = 5_000  # the parser's time grows with the square of the depth: 100,000 divs in one another took 12 s

# Word and OpenDocument
MAX_PART_BYTES = 64 * 2**20  # of one part unpacked; the same 12 articles, saved by LibreOffice, are 16 kB of XML
#: Tags and attributes in one part, counted as "<" and "=". Those 12 articles have 3 for each word, and three times as
#: many where Word marks each edit; the ISA's draft at that rate has 690,000.
MAX_NODES = 750_000
LONGEST_CHAIN = 20  # styles each based on the next; in the files that LibreOffice and Word saved here at most 4
MAX_PARTS = 20_000  # zipfile keeps 0.7 kB for each, used or not

# PDF
MAX_BYTES = 300_000_000  # of the file
MAX_PAGES = 5_000
MAX_OBJECTS = 200_000  # fetched; the ISA's draft fetches 486
#: Drawing operations and characters: a base, and so many for each byte of the file. That draft has 0.8 for each byte,
#: other PDFs here 0.3 to 0.6; each takes about 3 microseconds.
BASE_WORK = 600_000
WORK_PER_BYTE = 3
BYTES_PER_WORK = 50  # of drawing operations, unpacked; that draft has 18 for each operation
MAX_WORK = 30_000_000
MAX_PIECES = 40_000  # of text on one page; a full page set letter by letter has 5,000
MAX_ALL_PIECES = 2_000_000
MAX_STREAM = 50_000_000  # bytes of one stream unpacked: content, fonts and maps, pictures are never unpacked
MAX_UNPACKED = 600_000_000  # of all of them
MAX_LZW = 4_000_000  # packed: pdfminer unpacks LZW byte by byte in Python


def check_blocks(name: str, count: int, format: str = "") -> None:
    """Raise LoadError where a file has more paragraphs than are read of its format."""
    most = MAX_TEXT_BLOCKS if format in ("text", "markdown") else MAX_BLOCKS
    if count > most:
        raise LoadError(f"{name}: the file has over {most:,} paragraphs; give the treaty's text alone")


def check_text(name: str, content: bytes) -> None:
    """Raise LoadError where a text file is larger than is read."""
    if len(content) > MAX_TEXT_BYTES:
        raise LoadError(f"{name}: the file has over {MAX_TEXT_BYTES >> 20} MB of text; give the treaty's text alone")


def split_lines(name: str, text: str) -> list[str]:
    """Return the lines of a text. Raises LoadError where they are too many or one is too long."""
    lines = text.splitlines()
    if len(lines) > MAX_LINES:
        raise LoadError(f"{name}: the file has over {MAX_LINES:,} lines; give the treaty's text alone")
    if max(map(len, lines), default=0) > MAX_LINE:
        raise LoadError(f"{name}: a line has over {MAX_LINE:,} characters; save it with a line for each paragraph")
    return lines
