"""Which format a command writes: as asked, else as the ending of the file says that it goes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

import typer

from mla_diff.model.errors import MlaDiffError

#: The endings of formats that several commands write. Those of ``compare`` stand in the registry of writers.
ENDINGS = {"terminal": ".txt", "html": ".html", "csv": ".csv", "md": ".md", "json": ".json"}
#: Other ways in which the same endings are written.
_SAME = {".htm": ".html", ".xhtml": ".html", ".markdown": ".md", ".text": ".txt", ".log": ".txt", "": ".txt"}


class FormatError(MlaDiffError):
    """A format and a file's ending that contradict each other, or an ending that is no format's."""


def choose_format(asked: str, output: str, formats: Mapping[str, str]) -> str:
    """Return the format to write: ``asked``, else the first with the ending of ``output``, else the first of all.

    ``formats`` gives each format's ending, the plainest first. Raises FormatError where the two contradict each other,
    and UnknownNameError for a format that is not known.

    >>> formats = {"terminal": ".txt", "html": ".html", "docx": ".docx", "docx-static": ".docx"}
    >>> choose_format("", "redline.docx", formats), choose_format("docx-static", "redline.docx", formats)
    ('docx', 'docx-static')
    >>> choose_format("", "", formats), choose_format("html", "redline.page", formats)
    ('terminal', 'html')
    """
    if asked and asked not in formats:
        from mla_diff.model.errors import UnknownNameError
        from mla_diff.text.guess import guess

        known = f"one of {', '.join(formats)}" if len(formats) > 2 else either(formats)
        hint = guess(asked, formats, f"choose {known}")
        raise UnknownNameError(f"there is no format {asked!r} here; {hint}")
    written = "" if output in ("", "-") else PurePath(output).suffix.lower()
    ending = _SAME.get(written, written)
    if asked:
        _check(asked, output, ending, formats)
        return asked
    if output in ("", "-") or not written:
        return next(iter(formats))
    fitting = [name for name, suffix in formats.items() if suffix == ending]
    if not fitting:
        known = either(dict.fromkeys(formats.values()))
        raise FormatError(f"{output}: no format here ends in {written}; name a file that ends in {known}, or say -f")
    return fitting[0]


def _check(asked: str, output: str, ending: str, formats: Mapping[str, str]) -> None:
    """Raise FormatError where a file's ending is that of another format than the one that was asked for."""
    if not PurePath(output).suffix or ending == formats[asked]:
        return
    known = {**{suffix: name for name, suffix in reversed(all_endings().items())}, ".doc": "Word's old format"}
    if ending in known:
        raise FormatError(
            f"{output}: the file's ending says {known[ending]}, and -f says {asked}; "
            f"leave out -f, or choose a file that ends in {formats[asked]}"
        )


def all_endings() -> dict[str, str]:
    """Return the ending of every format that any command writes."""
    from mla_diff.writers.registry import RENDERERS

    return {**ENDINGS, **{renderer.name: renderer.suffix for renderer in RENDERERS}}


def endings_of(names: tuple[str, ...]) -> dict[str, str]:
    """Return the endings of formats that are named, in their order."""
    return {name: ENDINGS.get(name, f".{name}") for name in names}


def either(names: Iterable[str]) -> str:
    """Return names as one reads them out, with "or" before the last.

    >>> either(["terminal", "md", "json"])
    'terminal, md or json'
    """
    *some, last = names
    return f"{', '.join(some)} or {last}" if some else last


def format_option(formats: Mapping[str, str], notes: Mapping[str, str] | None = None) -> Any:
    """Return the option ``--format`` of a command that writes these formats; ``notes`` say more of some."""
    named = {name: (notes or {}).get(name, "") for name in formats}
    told = either([f"{name} ({note})" if note else name for name, note in named.items()])
    return typer.Option(
        "--format", "-f", metavar="FORMAT", show_default=False, autocompletion=lambda: list(formats),
        help=f"{told}; where it is not given, the ending of the file decides.",
    )  # fmt: skip
