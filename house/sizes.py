"""How long files and functions are: the numbers that keep the house readable."""

import ast
from collections.abc import Iterator
from pathlib import Path

from house.say import say

ROOMS = ("graph", "ingest", "app_pages", "house", "benchmarks", "tests")
DOORS = ("app.py", "tasks.py")


def source_files(root: Path) -> list[Path]:
    """Every Python file the project wrote, sorted."""
    rooms = [path for room in ROOMS for path in (root / room).rglob("*.py")]
    doors = [root / door for door in DOORS if (root / door).exists()]
    return sorted(rooms + doors)


def count_lines(path: Path) -> int:
    """Lines in a text file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def function_lengths(path: Path) -> Iterator[tuple[int, str]]:
    """Lines and `name` of every function in a file, decorators and docstring included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield (node.end_lineno or node.lineno) - node.lineno + 1, node.name


def spread(values: list[int]) -> tuple[int, int, int]:
    """Median, 90th percentile and maximum (nearest rank); zeros when there are no values."""
    if not values:
        return 0, 0, 0
    ordered = sorted(values)
    rank = [max(0, -(-len(ordered) * part // 100) - 1) for part in (50, 90)]
    return ordered[rank[0]], ordered[rank[1]], ordered[-1]


def print_sizes(root: Path) -> int:
    """Print one row per room: files, lines per file, lines per function, the longest of each."""
    say(f"{'':11} {'files':>5}  {'lines per file':>16}  {'lines per function':>18}  longest")
    files = source_files(root)
    for room in (*ROOMS, *DOORS, "all"):
        chosen = [path for path in files if room in ("all", path.relative_to(root).parts[0])]
        if chosen:
            say(_row(room, chosen))
    say("(median / 90th percentile / maximum)")
    return 0


def _row(room: str, files: list[Path]) -> str:
    lengths = [(count_lines(path), path.name) for path in files]
    functions = [(n, f"{path.name}:{name}") for path in files for n, name in function_lengths(path)]
    per_file, per_function = _numbers(lengths), _numbers(functions)
    longest = f"{max(lengths)[1]}, {max(functions, default=(0, '-'))[1]}"
    return f"{room:11} {len(files):5}  {per_file:>16}  {per_function:>18}  {longest}"


def _numbers(lengths: list[tuple[int, str]]) -> str:
    return " / ".join(str(value) for value in spread([n for n, _ in lengths]))
