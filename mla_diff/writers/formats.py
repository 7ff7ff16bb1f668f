"""In which formats each kind of result can be written: names alone, so that the command line knows them at once."""

from __future__ import annotations

CHANGES = ("terminal", "csv", "md", "docx", "json")
SUMMARY = ("terminal", "md", "docx", "json")
EXPLANATIONS = ("terminal", "md", "docx")
TIMELINES = ("terminal", "html", "md", "docx", "json")
TABLES = ("terminal", "csv", "md", "html", "docx", "json")
