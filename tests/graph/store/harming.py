"""Changing a ledger file behind the back of the ledger."""

from pathlib import Path

import apsw


def harm(path: Path, *sql: str) -> None:
    """Run SQL on the file."""
    connection = apsw.Connection(str(path))
    for statement in sql:
        connection.execute(statement)
    connection.close()
