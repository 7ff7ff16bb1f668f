"""Characters that are written as entities: "&nbsp;&nbsp;(1)", "&sect; 5", "the Minister &amp; the Council".

Text never becomes marking by them: what is no sign of Markdown or of a tag is decoded before lines are read, the rest
when the marking is off.
"""

from __future__ import annotations

import re
from html import unescape

ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_SIGNS = frozenset("<>&*_~|#[](){}`\\!+-=:\"'^")
_LINE_ENDS = "\n\r\t\f\v\x1c\x1d\x1e\x85\u2028\u2029"
_UNESCAPED = re.compile(rf"(?<!\\){ENTITY}")


def decode_plain(text: str) -> str:
    """Return a text with the entities of characters that mark nothing as these characters.

    >>> decode_plain("&sect;&nbsp;5 &lt;b&gt; &mdash; &#42;x&#42; \\\\&sect; &unknown; &#7;")
    '§\\xa05 &lt;b&gt; — &#42;x&#42; \\\\&sect; &unknown; &#7;'
    """
    return _UNESCAPED.sub(lambda match: _plain(match[0]), text) if "&" in text else text


def _plain(entity: str) -> str:
    character = unescape(entity)
    return entity if character in _SIGNS else decoded(entity)


def decoded(entity: str) -> str:
    """Return the character of an entity; an unknown one, and one of no character that is seen, stays as it is.

    >>> decoded("&amp;"), decoded("&bogus;"), decoded("&#10;")
    ('&', '&bogus;', '&#10;')
    """
    character = unescape(entity)
    is_seen = character.isprintable() or (character.isspace() and character not in _LINE_ENDS)
    return character if character and is_seen else entity
