"""From blocks to a tree of provisions. Parsing is total: any input gives a version and findings."""
