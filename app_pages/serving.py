"""Runs streamlit, and readies the first page while the browser is still loading it.

`python -m app_pages.serving run app.py --server.port=8501`, as `python -m streamlit run ...`.
"""

import importlib
import time
from contextlib import suppress
from threading import Thread

from graph.errors import MtandaoError

_POLL_SECONDS = 0.02
_LAST_POLL_SECONDS = 30.0
# The first page comes first: what only later pages need would take the processor from it.
_LATER_SECONDS = 2.5
_FOR_LATER_PAGES = ("pandas", "pyarrow", "pyvis.network")


def main() -> None:
    """Start streamlit with the arguments of this process; it ends the process."""
    from streamlit.web.cli import main as streamlit

    Thread(target=_get_ready, name="getting ready", daemon=True).start()
    streamlit(prog_name="streamlit")


def _get_ready() -> None:
    """Once the server stands, do what the first visitor would wait for."""
    _wait_for_server()
    from app_pages._ready import ready_ledger

    with suppress(MtandaoError):  # the page says what is wrong, in the reader's language
        ready_ledger()
    time.sleep(_LATER_SECONDS)
    for name in _FOR_LATER_PAGES:
        importlib.import_module(name)


def _wait_for_server() -> None:
    from streamlit import runtime

    end = time.monotonic() + _LAST_POLL_SECONDS
    while not runtime.exists() and time.monotonic() < end:
        time.sleep(_POLL_SECONDS)


if __name__ == "__main__":
    main()
