"""``python -m mla_diff``."""

from mla_diff.cli.main import run

run()
