"""Made-up treaties: articles given as paragraphs, read as any file is."""

from __future__ import annotations

from mla_diff.loading import read_version
from mla_diff.model.provision import Version
from mla_diff.provenance.texts import Text, read_text

CASSATION = (
    "The competent authority of the sentencing State shall forward certified copies of the judgment without delay to "
    "the administering State, together with a statement of the time already served by the prisoner."
)
ESCORT = (
    "An escort of customs officers may accompany any consignment of explosives across the frontier, provided that the "
    "master of the vessel has been informed of their names and ranks beforehand."
)
ARCHIVE = (
    "Registers kept by harbour pilots under the present rules are to be preserved for thirty years and then offered to "
    "the national archive, which may refuse them only for want of room."
)
MARRIAGE = (
    "No consul shall celebrate a marriage between nationals of third States unless both of them have resided in the "
    "district for six weeks and have published their intention at the chancery."
)


def version(name: str, *articles: str, language: str = "en") -> Version:
    """Return a version whose articles are numbered from 1."""
    body = "\n\n".join(f"## Article {number}\n\n{text}" for number, text in enumerate(articles, 1))
    return read_version(f"{name}.md", f"# Treaty {name}\n\n{body}\n".encode(), language=language)


def text(name: str, *articles: str, language: str = "en") -> Text:
    """Return such a version as provenance sees it."""
    return read_text(version(name, *articles, language=language))
