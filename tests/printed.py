"""What a command prints, as a reader of a terminal without colour sees it."""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path
from unittest.mock import patch


def printed(words: list[str], folder: Path, columns: int = 80) -> str:
    """Return the output of ``mla-diff`` with these words, called in a folder. Raises RuntimeError where it fails.

    The command runs in this process, which has to have no other thread: its folder and its output are changed.
    """
    from mla_diff.cli.main import run

    out, err = io.StringIO(), io.StringIO()
    kept = {name: value for name, value in os.environ.items() if name not in ("MLA_DIFF_LIBRARY", "FORCE_COLOR")}
    terminal = {"COLUMNS": str(columns), "NO_COLOR": "1", "MLA_DIFF_CACHE": "off"}
    with (
        patch.dict(os.environ, kept | terminal, clear=True), contextlib.chdir(folder), contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):  # fmt: skip
        try:
            run(words)
        except SystemExit as end:
            if end.code:
                raise RuntimeError(f"mla-diff {' '.join(words)}: {err.getvalue()}{out.getvalue()}") from None
    return out.getvalue()
