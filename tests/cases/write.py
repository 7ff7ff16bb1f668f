"""Writes what the program gives today for each case; the difference in git shows what became better or worse."""

from __future__ import annotations

from tests.cases.results import cases, result_of


def main() -> None:
    """Write expected.txt in every case's folder."""
    for case in cases():
        case.expected.write_text(result_of(case), encoding="utf-8")


if __name__ == "__main__":
    main()
