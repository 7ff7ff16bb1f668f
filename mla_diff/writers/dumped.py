"""Values as JSON that is safe to look at in a terminal, and still holds every character."""

from __future__ import annotations

import re
from typing import Any

import msgspec

#: JSON writes out C0 control characters itself; a terminal also obeys C1, and shows text turned round by bidi controls.
_STEERING = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def dump(values: Any, indent: int | None = 1) -> str:
    """Return values as JSON with a line end; characters that would steer a terminal are written as numbers.

    >>> dump({"a": "\x9b31m\u202e"}, None)
    '{"a":"\\\\u009b31m\\\\u202e"}\\n'
    """
    try:
        content = msgspec.json.encode(values)
    except UnicodeEncodeError:  # half of a surrogate pair, which is no character but was in the text
        import json

        text = json.dumps(values, ensure_ascii=False, indent=indent, separators=(",", ": " if indent else ":"))
    else:
        del values  # those of two long codes take as much room as their text, and are of no more use
        text = (msgspec.json.format(content, indent=indent) if indent else content).decode()
        del content
    if text.isascii() and "\x7f" not in text:  # which is known at once, where a pattern looks at every character
        return text + "\n"
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
