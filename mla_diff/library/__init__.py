"""The version library: what it holds, its own copies, what it says of them, and links set by hand."""
