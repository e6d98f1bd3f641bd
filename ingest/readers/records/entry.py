"""One value of a file of records, YAML or JSON, before anybody asks what it says."""

from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]


@dataclass(slots=True)
class Entry:
    """One value of the file.

    Attributes:
        value: text, number, boolean, None, list or dict.
        line: where it begins, from 1.
        lines: the path of each part to its line; empty when only the beginning is known.
        problems: line and reason of each thing that we refuse; then `value` is not complete.
    """

    value: Any
    line: int
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[tuple[int, str]] = field(default_factory=list)

    def line_of(self, path: Path) -> int:
        """Return the line of a part, or of the nearest part around it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, self.line)
