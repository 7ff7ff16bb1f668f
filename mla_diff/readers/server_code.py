"""What a server would carry out before it sends a page: no text, and where a page is saved with it, read by nobody.

<?php include "head.php"; ?>      PHP; "<?xml ...?>" goes as well, for it says how the page is written
<% if (fees > 0) { %>             templates
{% include menu.html %}           the same, alone on a line or between tags; {{ page.title }} stands for words and stays
"""

from __future__ import annotations

import re

_ALONE = r"(?:^[^\S\n]*|(?<=>))(?:\{%[^\n]*?%\}|\{\{<[^\n]*?>\}\})(?:[^\S\n]*$|(?=<))"
_CODE = re.compile(rf"<\?.*?\?>|<%.*?%>|{_ALONE}", re.DOTALL | re.MULTILINE)
_OPENINGS = ("<?", "<%", "{%", "{{<")


def without_server_code(text: str) -> str:
    """Return a text without server code; what nothing closes is text, but for the last of a page.

    >>> without_server_code('<?php $a = ["x" => "y"]; ?>Article 1 <% if (a > b) { %>Fees<% } %> <? 2')
    'Article 1 Fees <? 2'
    >>> without_server_code("Fees\\n<?php include 'foot.php';")
    'Fees\\n'
    """
    if not any(opening in text for opening in _OPENINGS):
        return text
    text = _CODE.sub("", text)
    last = text.rfind("<?php")
    return text[:last] if last >= 0 else text
