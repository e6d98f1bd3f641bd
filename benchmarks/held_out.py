"""Annotations in tests/gold and their texts, beside them or in ../shared only, brought together."""

import csv
import hashlib
import json
import shutil
import sys
from pathlib import Path

ANNOTATIONS = Path(__file__).resolve().parents[1] / "tests" / "gold"


def lay_out(annotations: Path, shared: Path, folder: Path) -> list[str]:
    """Put annotations and texts side by side in a folder; return the ids left out.

    `source` names a table and the row of the text, or a file that is the text, `beside` the
    annotation when the text is ours. An annotation is left out when that is not there or no longer
    holds the text that was annotated (by SHA-256).
    """
    missing = []
    tables: dict[Path, dict[str, str]] = {}
    for path in sorted(annotations.glob("*.json")):
        source = json.loads(path.read_text(encoding="utf-8"))["source"]
        table = (annotations if source.get("beside") else shared) / source["file"]
        if table not in tables:
            tables[table] = posts(table) if "row" in source else {"": _whole(table)}
        text = tables[table].get(source.get("row", ""), "")
        if hashlib.sha256(text.encode()).hexdigest() != source["sha256"]:
            missing.append(path.stem)
            continue
        shutil.copy(path, folder / path.name)
        (folder / f"{path.stem}.txt").write_text(text, encoding="utf-8", newline="")
    return missing


def _whole(file: Path) -> str:
    if not file.is_file():
        return ""
    with file.open(encoding="utf-8", newline="") as text:
        return text.read()


def posts(table: Path) -> dict[str, str]:
    """The texts of a table by their number; none when the table is not there."""
    if not table.is_file():
        return {}
    before = csv.field_size_limit(sys.maxsize)  # one for the whole process
    try:
        with table.open(encoding="utf-8", newline="") as lines:
            return {row["nid"]: row["post"] for row in csv.DictReader(lines)}
    finally:
        csv.field_size_limit(before)
