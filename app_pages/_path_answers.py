"""The question of the page of paths and its answer, asked once for each ledger."""

from dataclasses import dataclass

from app_pages._prepared import Shown
from graph.analysis.paths.introductions import Introductions, introducers
from graph.analysis.paths.path import Path, convening_path, ground_for
from graph.analysis.paths.path_ground import Ground
from graph.query.unknown import Unknown


@dataclass(frozen=True, slots=True)
class Connection:
    """How two actors are connected, and who could introduce one to the other."""

    path: Path
    introductions: Introductions


def connection_of(shown: Shown, ends: tuple[str, str]) -> Connection | Unknown:
    """Return how two actors are connected; the nearest names when one of them is unknown."""
    screen = shown.screen

    def answer() -> Connection | Unknown:
        ground = _ground(shown)
        path = convening_path(shown.view, ground, ends, screen.language)
        if isinstance(path, Unknown):
            return path
        who = introducers(shown.view, ground, ends, screen.language)
        return who if isinstance(who, Unknown) else Connection(path, who)

    return screen.remember("paths", (ends, shown.today), answer)


def _ground(shown: Shown) -> Ground:
    vocabulary = shown.screen.ledger.vocabulary
    return shown.made(
        "ground", lambda: ground_for(shown.view, vocabulary, shown.today, shown.index)
    )
