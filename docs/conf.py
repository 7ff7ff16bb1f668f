"""Settings of Sphinx; ``docs.build`` calls it on the gathered pages."""

from __future__ import annotations

from importlib.metadata import version as _version

project = "mla_diff"
author = "The authors of mla_diff"
project_copyright = ""
version = release = _version("mla-diff")
extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
highlight_language = "text"
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
nitpicky = False  # types in signatures name values of our own that are described in tables, without a target
smartquotes = False  # what is quoted is typed as it stands
html_theme = "furo"
html_title = "mla_diff"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_extra_path = ["extra"]  # as they are: the redline of the tutorial
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_show_sphinx = False
html_theme_options = {"navigation_with_keys": True}
