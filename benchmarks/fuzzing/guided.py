"""Guided fuzzing of the parsers that are ours: `python -m benchmarks.fuzzing.guided dates`.

Needs the extra `fuzz` (atheris, which follows what each input reaches); without it, says so.
"""

import sys
from collections.abc import Callable, Mapping, Sequence

from graph.errors import MtandaoError

Target = Callable[[bytes], None]


def main(arguments: Sequence[str]) -> int:
    """Fuzz one parser until it breaks, or as long as the options of libFuzzer say.

    Args:
        arguments: name of a parser, then options such as `-runs=100000`.
    """
    name = arguments[0] if arguments else ""
    if name not in TARGETS:
        sys.stdout.write(f"There is no parser '{name}'; use {', '.join(sorted(TARGETS))}.\n")
        return 2
    try:
        import atheris
    except ImportError:
        sys.stdout.write("Guided fuzzing needs the extra `fuzz`: make fuzz ARGS=--guided\n")
        return 0
    target = TARGETS[name]
    with atheris.instrument_imports(include=["graph", "ingest"]):
        target(b"")
    atheris.Setup([sys.argv[0], *arguments[1:]], atheris.instrument_func(target))
    atheris.Fuzz()
    return 0


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _dates(data: bytes) -> None:
    from graph.model.dates import parse_date

    _ours(lambda: parse_date(_text(data)))


def _cells(data: bytes) -> None:
    from graph.model.template import join_cell, split_cell

    entries = split_cell(_text(data))
    if any(entries):
        assert split_cell(join_cell(entries)) == entries


def _headings(data: bytes) -> None:
    from ingest.readers.sheets.headings import GridRow, find_heading

    lines = _text(data).split("\n")[:15]
    rows = [GridRow(n, line.split(",")) for n, line in enumerate(lines, 1)]
    find_heading(rows, None)


def _encoding(data: bytes) -> None:
    from ingest.readers.files.encoding import decode_head

    decode_head(data)


def _sniffing(data: bytes) -> None:
    from ingest.readers import READERS

    for reader in READERS:
        assert 0.0 <= reader.sniff(data, "file") <= 1.0


def _rows(data: bytes) -> None:
    from graph.model.document import TableRow
    from ingest.loading.row_pairs import pair_rows

    half = len(data) // 2
    before, now = (
        [
            TableRow("S", number, {str(n): cell for n, cell in enumerate(line.split(","))})
            for number, line in enumerate(_text(part).split("\n")[:50], 1)
        ]
        for part in (data[:half], data[half:])
    )
    found = pair_rows(before, now)
    told = 2 * (len(found.same) + len(found.changed)) + len(found.added) + len(found.removed)
    assert told == len(before) + len(now)


def _ours(call: Callable[[], object]) -> None:
    try:
        call()
    except MtandaoError:
        return


TARGETS: Mapping[str, Target] = {
    "cells": _cells,
    "dates": _dates,
    "encoding": _encoding,
    "headings": _headings,
    "rows": _rows,
    "sniffing": _sniffing,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
