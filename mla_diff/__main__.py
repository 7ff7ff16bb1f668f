"""``python -m mla_diff``."""

from mla_diff.cli.main import run

if __name__ == "__main__":  # processes that are spawned import this module too
    run()
