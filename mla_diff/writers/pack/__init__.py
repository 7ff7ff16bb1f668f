"""The seminar pack: the pages of a static site about all versions of a treaty, one module a kind of page."""
