"""Takes the pictures of the README from the app on the sample; run by hand when it has changed.

python -m tests.app_pages.take_pictures
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from graph.query.actor import ActorPage, actor_page
from graph.store import open_store
from ingest.loading.sample import build_sample
from tests.app_pages.serving import BROWSER_ARGUMENTS, ROOT, serve

FOLDER = ROOT / "docs" / "images"
WORKSHOP = "ev-2009-bujumbura-gender-ssr"
MOST_BYTES = 250_000


def main() -> None:
    """Build the sample in a temporary folder, serve it, and save one picture for each address."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.db"
        with open_store(str(path)) as store:
            build_sample(store)
        addresses = {
            "network.png": "network?node=icglr&tie=osesg-gl&lang=en",
            "source.png": f"source?{_sentence(path)}&lang=en",
        }
        with serve(path) as served, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=_browser(), args=list(BROWSER_ARGUMENTS)
            )
            page = browser.new_page(viewport={"width": 1366, "height": 768})
            for name, address in addresses.items():
                _take(page, f"{served}/{address}", FOLDER / name)
            browser.close()


def _take(page: Page, address: str, path: Path) -> None:
    page.goto(address)
    page.get_by_role("heading", level=1).wait_for()
    page.locator('[data-test-script-state="notRunning"]').wait_for()
    page.wait_for_load_state("networkidle")  # parts that Streamlit loads when they are needed
    page.wait_for_timeout(5000)  # the drawing and the fonts
    page.screenshot(path=str(path))
    size = path.stat().st_size
    sys.stdout.write(f"{path.name}: {size:,} bytes\n")
    if size > MOST_BYTES:
        raise SystemExit(f"{path.name} is larger than {MOST_BYTES:,} bytes.")


def _sentence(path: Path) -> str:
    """The address of the sentence that puts CENAP at the workshop of 2009."""
    with open_store(str(path), read_only=True) as store, store.view() as view:
        page = actor_page(view, "cenap")
        assert isinstance(page, ActorPage)
        proof = next(role.proof for role in page.roles.items if role.event.id == WORKSHOP)
    return f"node={proof.document}&statement={proof.statement}"


def _browser() -> str:
    names = ("chromium", "chromium-browser", "google-chrome", "microsoft-edge")
    found = os.environ.get("MTANDAO_BROWSER") or next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise SystemExit("No browser: set MTANDAO_BROWSER.")
    return found


if __name__ == "__main__":
    main()
