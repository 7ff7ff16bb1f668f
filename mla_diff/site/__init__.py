"""The local page: two texts dropped into a browser, compared on this computer, by hand and eye.

A server that only this computer can reach (``server``) shows forms made from templates (``app``). Whatever touches a
text that a stranger wrote happens in a process of its own that can be ended (``worker``, started by ``jobs``): it
reads, compares and writes a file, and the server only hands that file on.

    browser --guard--> app --jobs--> worker: read, compare, render, decide
                        |
                        desks     which texts lie together, in which order, in a folder that goes with the server

Nothing but ``cli/open.py`` imports this package; its dependencies are the extra ``mla-diff[page]``.
"""
