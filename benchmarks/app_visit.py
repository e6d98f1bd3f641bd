"""A visit to the app in a real browser, timed inside the page, so that no polling adds to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

# As root in a container, without a screen, and without asking its maker for news.
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_WIDTH, _HEIGHT = 1366, 768

# `watched(old, from)` waits for a main heading other than `old`, then until nothing has changed in
# the page for a while and its drawing, if it has one, is drawn; milliseconds since `from` to the
# heading and to the last change.
_WATCH = """
window.watched = (old, from) => new Promise((done) => {
  let titled = null, last = null, before = "";
  const tick = () => {
    const now = performance.now(), heading = document.querySelector("h1");
    if (titled === null && heading && heading.innerText !== old) titled = now - from;
    const app = document.querySelector('[data-testid="stApp"]');
    const state = app ? app.getAttribute("data-test-script-state") : "none";
    const frame = document.querySelector("iframe");
    const drawn = !frame || Boolean(frame.contentDocument
      && frame.contentDocument.querySelector("canvas"));
    const stale = document.querySelectorAll('[data-stale="true"]').length;
    const size = document.querySelectorAll('[data-testid="stMain"] *').length;
    const seen = [state, drawn, stale, size].join();
    if (seen !== before) { before = seen; last = now; }
    const stands = titled !== null && state === "notRunning" && drawn && !stale;
    if (stands && now - last > 200) done([titled, Math.max(titled, last - from)]);
    else if (now - from > 60000) done([NaN, NaN]);
    else requestAnimationFrame(tick);
  };
  tick();
});
"""
_OPENED = "() => watched(null, 0)"
_CLICKED = """link => {
  const old = document.querySelector("h1").innerText, from = performance.now();
  link.click();
  return watched(old, from);
}"""


class Visit:
    """One visitor with an empty cache; every figure is (title, complete) in milliseconds."""

    def __init__(self, page: "Page") -> None:
        self._page = page

    def open(self, address: str) -> tuple[float, float]:
        """Open an address from nothing."""
        self._page.goto(address, wait_until="commit")
        return self._told(self._page.evaluate(_OPENED))

    def click(self, href: str) -> tuple[float, float]:
        """Click the first link of the page that leads to this address."""
        link = self._page.locator(f'[data-testid="stMain"] a[href="{href}"]').first
        return self._told(link.evaluate(_CLICKED))

    def links_to(self, kind: str) -> list[str]:
        """The addresses of a kind of page that this page links to, each once."""
        links = self._page.locator(f'[data-testid="stMain"] a[href*="{kind}?"]')
        found = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
        return list(dict.fromkeys(str(href) for href in found))

    @staticmethod
    def _told(figures: list[float]) -> tuple[float, float]:
        title, complete = figures
        return float(title), float(complete)


@contextmanager
def visitor(browser: Path) -> Iterator[Visit]:
    """A browser of its own, started before and closed after."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(browser), args=list(_ARGUMENTS))
        page = opened.new_page(viewport={"width": _WIDTH, "height": _HEIGHT}, locale="en-GB")
        page.add_init_script(_WATCH)
        yield Visit(page)
        opened.close()
