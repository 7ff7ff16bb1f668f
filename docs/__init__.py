"""The documentation site: pages written by hand in ``pages``, and pages made from the program itself."""
