"""`mtandao app`: starts the front end; without a ledger it builds the sample first."""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, ClassVar

import typer

from graph.errors import MtandaoError
from graph.store import open_store, store_path
from graph.store.backup import set_aside
from ingest.cli.child import require_free_port, run_below
from ingest.cli.command import DEFAULT_STORE, SAMPLE, Reading
from ingest.cli.progress import progress_bar
from ingest.loading.sample import build_sample

# Beside the folder graph/, in a checkout as in an installed wheel.
_SCRIPT = Path(__file__).resolve().parents[2] / "app.py"


def require_front_end() -> None:
    """Raise MtandaoError when the pages, or what draws them, are not installed."""
    if not _SCRIPT.exists() or find_spec("streamlit") is None or find_spec("pyvis") is None:
        raise MtandaoError(
            "The front end is not installed.",
            next_step="Install it with: pip install 'mtandao[app]'",
        )


@dataclass(frozen=True, kw_only=True)
class AppCommand(Reading):
    """Open the graph in the browser; without a ledger of yours, the sample graph."""

    fills: ClassVar[bool] = True

    port: Annotated[int, typer.Option(min=1, max=65535, help="Where it listens.")] = 8501
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open a browser window.")
    ] = True
    fresh_sample: Annotated[
        bool,
        typer.Option("--fresh-sample", help="Build the sample anew; the one you tried is kept."),
    ] = False

    def run(self) -> None:
        """Start streamlit and wait for it."""
        require_front_end()
        require_free_port(self.port)
        url = self._ready_store()
        self.printer.line(self.words.say("app_open", port=self.port))
        with suppress(KeyboardInterrupt):  # Ctrl-C is how people stop it
            sys.exit(run_below(self._arguments(), self._environment(url)))

    def _ready_store(self) -> str:
        """Return the ledger to show: the one asked for, else the sample, built when missing."""
        if self.store != DEFAULT_STORE or store_path(self.store).exists():
            with open_store(self.store, read_only=True):
                return self.store
        SAMPLE.parent.mkdir(exist_ok=True)
        if self.fresh_sample and SAMPLE.exists():
            self.printer.line(self.words.say("app_kept", path=set_aside(SAMPLE, "tried")))
        self.printer.line(self.words.say("app_sample", url=self.store, path=SAMPLE))
        with open_store(str(SAMPLE)) as store, progress_bar(self.printer) as progress:
            build_sample(store, progress=progress)
        return f"sqlite:{SAMPLE}"

    def _arguments(self) -> list[str]:
        is_asked_quiet = os.environ.get("STREAMLIT_SERVER_HEADLESS") is not None
        opens = self.browser and not is_asked_quiet
        streamlit = [sys.executable, "-m", "app_pages.serving", "run", str(_SCRIPT)]
        options = {
            "server.port": str(self.port),
            "server.address": "localhost",
            "browser.gatherUsageStats": "false",
            "logger.hideWelcomeMessage": "true",
            "server.headless": "false" if opens else "true",
        }
        return [*streamlit, *(f"--{name}={value}" for name, value in options.items())]

    def _environment(self, url: str) -> dict[str, str]:
        return {**os.environ, "MTANDAO_STORE": url}
