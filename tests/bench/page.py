"""The largest redline in a browser: how long it takes to open, to scroll and to filter."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.measure import measure
from tests.bench.texts import ENVIRONMENT, MLA_DIFF, SHARED

CODE = SHARED / "alignment" / "de-bgb-de"
ROUNDS = 3
STEPS = 120  # frames scrolled through, of 300 pixels each
OPENS, FRAMES, FILTERS = 2.0, 60, 200  # promised: seconds, frames a second, milliseconds
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

#: Scrolls, and returns the milliseconds between any two frames.
SCROLL = """steps => new Promise(resolve => {
  const times = [];
  const step = now => {
    times.push(now);
    if (times.length > steps) return resolve(times.slice(1).map((time, at) => time - times[at]));
    window.scrollBy(0, 300);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})"""

#: Ticks a box, and returns the milliseconds until the page has been painted again.
FILTER = """box => new Promise(resolve => {
  const began = performance.now();
  box.click();
  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
})"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one visit took: seconds, of wall time and of the page's own work, and frames a second."""

    opened: float
    opening_work: float
    frames: float
    scrolling_work: float  # seconds for each frame
    filtered: float
    filtering_work: float


def bench_page(folder: Path, large: bool) -> None:
    """Print what the German code's redline takes in Chromium; say so where there is no browser."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        path = None
    if path is None:
        print("no Chromium here, or no Playwright: nothing to open the redline with")
        return
    redline = folder / "redline.html"
    command = [*MLA_DIFF, "compare", CODE / "old.txt", CODE / "new.txt", "-o", redline]
    measure(command, folder / "own.out", environment=ENVIRONMENT)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        visits = [visit(browser, redline.as_uri()) for _ in range(ROUNDS)]
        browser.close()
    size = redline.stat().st_size / 2**20
    print(f"\nThe German code's redline, {size:.1f} MiB, in Chromium without a graphics card; medians of {ROUNDS}\n")
    print(f"{'':22} {'measured':>10} {'of that work':>13}   promised")
    for what, told, work, promised in _rows(visits):
        print(f"{what:22} {told:>10} {work:>13}   {promised}")


def visit(browser: Any, address: str) -> Seen:
    """Return what one visit to a redline took."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")

    def worked() -> float:
        told = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
        return float(told["TaskDuration"])

    page.goto(address)
    opened = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") / 1000
    opening = worked()
    steps = page.evaluate(SCROLL, STEPS)
    scrolling = worked()
    filtered = page.locator("input[type=checkbox][value]").first.evaluate(FILTER)
    filtering = worked()
    page.close()
    return Seen(
        opened, opening, 1000 / median(steps), (scrolling - opening) / STEPS, filtered / 1000, filtering - scrolling
    )


def _rows(visits: list[Seen]) -> list[tuple[str, str, str, str]]:
    def typical(of: Callable[[Seen], float]) -> float:
        return median(map(of, visits))

    return [
        (
            "opens",
            f"{typical(lambda seen: seen.opened):.2f} s",
            f"{typical(lambda seen: seen.opening_work):.2f} s",
            f"at most {OPENS:g} s",
        ),
        (
            "scrolls, a second",
            f"{typical(lambda seen: seen.frames):.0f} frames",
            f"{1000 * typical(lambda seen: seen.scrolling_work):.1f} ms each",
            f"{FRAMES} frames",
        ),
        (
            "filters by a kind",
            f"{1000 * typical(lambda seen: seen.filtered):.0f} ms",
            f"{1000 * typical(lambda seen: seen.filtering_work):.0f} ms",
            f"at most {FILTERS} ms",
        ),
    ]
