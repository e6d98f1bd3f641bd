"""The app on the sample graph, in a real browser: its start, its first page, clicks, a network."""

import importlib.util
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.app_server import served
from benchmarks.app_visit import Visit, visitor
from benchmarks.outcome import Outcome, say, summary
from house.browser import find_browser

NAME = "app on the sample, in Chromium"
OURS = "ours"
PEERS: dict[str, str] = {}
GOALS = {"first page complete ms": ("most", 2000.0), "click p95 ms": ("most", 500.0)}

_STARTS = 3
# Where each walk begins; it goes on to an event, its theme, another actor, and that one's network.
_BEGINNINGS = ("cenap", "icglr", "interpeace", "fida-uganda", "un-women", "wipc")
_WALK = ("event", "theme", "actor", "network")


def ours(_folder: Path) -> Outcome:
    """Start it, look at Home with an empty cache, then follow links to things not seen before."""
    browser = find_browser(os.environ)
    if browser is None or importlib.util.find_spec("playwright") is None:
        return Outcome(note="not run: needs a browser and playwright, which make test sets up")
    with TemporaryDirectory(prefix="mtandao-app-") as folder:
        store = _sample(Path(folder) / "sample.db")
        starts = [_first_page(store, browser) for _ in range(_STARTS)]
        figures = {name: min(start[name] for start in starts) for name in starts[0]}
        with visitor(browser) as visit, served(store) as (address, _):
            figures |= _clicks(visit, address)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    return Outcome(figures, note=f"best of {_STARTS} starts; load {load:.1f}")


def _sample(path: Path) -> Path:
    from graph.store import open_store
    from ingest.loading.sample import build_sample

    say("building the sample")
    with open_store(str(path)) as store:
        build_sample(store)
    return path


def _first_page(store: Path, browser: Path) -> dict[str, float]:
    with visitor(browser) as visit, served(store) as (address, answered):
        title, complete = visit.open(f"{address}/?lang=en")
    return {
        "start to answer ms": answered,
        "first page title ms": title,
        "first page complete ms": complete,
    }


def _clicks(visit: Visit, address: str) -> dict[str, float]:
    """Walks over links to things that nobody has looked at yet."""
    titles: dict[str, list[float]] = {kind: [] for kind in _WALK}
    wholes: dict[str, list[float]] = {kind: [] for kind in _WALK}
    seen: set[str] = set()
    for node in _BEGINNINGS:
        visit.open(f"{address}/actor?node={node}&lang=en")
        for kind in _WALK:
            link = next((one for one in visit.links_to(kind) if one not in seen), None)
            if link is None:
                continue
            seen.add(link)
            title, whole = visit.click(link)
            titles[kind].append(title)
            wholes[kind].append(whole)
    return _summed(titles, wholes)


def _summed(titles: dict[str, list[float]], wholes: dict[str, list[float]]) -> dict[str, float]:
    """A click is over when the new page has its title; a network, when it is drawn."""
    figures = summary("click", [one for found in titles.values() for one in found], 50, 95)
    first, *later = wholes.pop("network")
    figures["first network ms"] = first
    for kind, found in {**wholes, "later network": later}.items():
        if found:
            figures |= summary(f"{kind} complete", found, 50, 95)
    return figures
