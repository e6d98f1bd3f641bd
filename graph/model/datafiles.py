"""Where the vocabulary and the sample lie, in a checkout as in an installed wheel."""

from pathlib import Path


def data_folder() -> Path:
    """Return the folder `data/` that stands beside the package `graph`."""
    return Path(__file__).resolve().parents[2] / "data"
