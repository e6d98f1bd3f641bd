"""A ledger that `mtandao export jsonl` wrote: one account a line, taken as it stands."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graph.errors import SourceError
from graph.export.jsonl import FORMAT, VERSION
from graph.export.plain_ledger import document_in, node_in, statement_in
from graph.message import Message
from graph.model.document import Account
from graph.model.statement import SENSITIVITIES
from ingest.findings import Rejection
from ingest.readers.base import Item, Progress, ReadAccount, Reader
from ingest.readers.files.whole import open_bytes
from ingest.readers.terms import Terms

# Another program may write the same lines with blanks.
_BEGINNING = re.compile(rf'\s*\{{\s*"format"\s*:\s*"{re.escape(FORMAT)}"'.encode())
_LONGEST_HEAD = 1000


class LedgerReader(Reader):
    """Reads accounts back; nothing is resolved again, so ids and decisions stay."""

    name = "ledger-jsonl"
    suffixes = (".jsonl",)

    def sniff(self, head: bytes, name: str) -> float:
        """Return 1 for a file that names the format in its first line, else 0."""
        return 1.0 if _BEGINNING.match(head) else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield the accounts; a broken line is rejected alone. See `Reader.read`."""
        with open_bytes(path) as stream:
            head = stream.readline(_LONGEST_HEAD)
            level = _level_of(head, path)
            progress(len(head))
            for number, line in enumerate(stream, start=2):
                yield _account(line, number, path, level)
                progress(len(line))


def _level_of(head: bytes, path: Path) -> str:
    """Return the level of the export; raises SourceError when the file is none of ours."""
    try:
        told = json.loads(head)
    except (ValueError, RecursionError) as error:
        raise SourceError(
            "The first line does not name the format.", path.as_posix(), "Export it again."
        ) from error
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise SourceError("This is no exported ledger.", path.as_posix(), "Export it again.")
    if told.get("version") != VERSION:
        raise SourceError(
            Message(
                "The ledger was exported in version {found} of the format;"
                " this program reads version {known}.",
                found=told.get("version"),
                known=VERSION,
            ),
            path.as_posix(),
            "Use a newer program.",
        )
    level = told.get("level")
    return level if level in SENSITIVITIES else SENSITIVITIES[0]


def _account(line: bytes, number: int, path: Path, level: str) -> Item:
    try:
        plain = json.loads(line)
        if b"\\u" in line:
            # Half a character can be written so, and no ledger can keep it.
            json.dumps(plain, ensure_ascii=False).encode("utf-8")
        return ReadAccount(_account_of(plain), number, level)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        reason = "The line is no account of an exported ledger: {why}. It was left out."
        return Rejection(path.as_posix(), number, None, Message(reason, why=_plain(error)))


def _plain(error: Exception) -> str:
    return str(error).encode("utf-8", "replace").decode("utf-8")


def _account_of(plain: Mapping[str, Any]) -> Account:
    document = document_in(plain["document"])
    return Account(
        document,
        tuple(node_in(node) for node in plain["nodes"]),
        tuple(statement_in(statement, document.id) for statement in plain["statements"]),
    )
