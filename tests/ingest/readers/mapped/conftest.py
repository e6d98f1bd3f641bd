"""A sheet of invented rows, guessed, kept and read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import Terms
from ingest.readers.mapped.looking import look_at
from ingest.readers.mapped.mapping_file import save_mappings
from tests.ingest.readers.reading import BY_NAME, Outcome, read_with


@pytest.fixture
def read_mapped(tmp_path: Path, terms: Terms) -> Callable[..., Outcome]:
    """Write a sheet, keep what is guessed of it or the mapping that is given, and read it."""

    def read(text: str, mapping: str | None = None, name: str = "sheet.csv") -> Outcome:
        path = tmp_path / name
        path.write_bytes(text.encode("utf-8"))
        if mapping is None:
            save_mappings(path, [look.mapping for look in look_at(path, terms, anew=True)])
        else:
            path.with_name(f"{name}.mapping.yaml").write_text(mapping, encoding="utf-8")
        return read_with(BY_NAME["mapped"], path, terms)

    return read
