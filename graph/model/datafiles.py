"""Where the vocabulary and the sample lie, in a checkout as in an installed wheel; reading YAML."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

# libyaml reads all our files in 0.15 s, the pure Python loader in 2 s.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def data_folder() -> Path:
    """Return the folder `data/` that stands beside the package `graph`."""
    return Path(__file__).resolve().parents[2] / "data"


def read_yaml(path: Path) -> Any:  # noqa: ANN401
    """Return what a YAML file of ours holds; raises OSError or yaml.YAMLError when it cannot."""
    with _uncollected():
        return yaml.load(path.read_text(encoding="utf-8"), _LOADER)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the search for cycles: a file of ours has none, and a quarter of the time is spent."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
