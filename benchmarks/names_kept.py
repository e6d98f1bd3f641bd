"""The file in which the fitted weights of names are kept."""

import re
from pathlib import Path

HEAD = (
    "# How much each feature of a pair of names tells: log-odds, fitted on labelled pairs by",
    "# `python -m benchmarks.names_fit`; see docs/decisions/0023. Not for editing by hand.",
)
_DATE = re.compile(r"^fitted: .*$", re.MULTILINE)


def keep(path: Path, text: str) -> None:
    """Write the weights; a file that differs in the date of fitting only stays as it is."""
    known = path.read_text(encoding="utf-8") if path.is_file() else ""
    if _DATE.sub("", known) != _DATE.sub("", text):
        path.write_text(text, encoding="utf-8")
