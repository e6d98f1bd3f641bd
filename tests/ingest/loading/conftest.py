"""What the tests of loading share: the real vocabulary, a ledger of their own, small records."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.model.record import Record
from graph.model.relations import Relations
from graph.model.vocabulary import Vocabulary
from graph.store import open_store
from graph.store.base import Store
from ingest.loading.account import Teller, Told
from ingest.readers.base import ReadRecord
from ingest.readers.records.record_rows import with_table_evidence
from ingest.resolution.resolver import Resolver

Tell = Callable[..., Told]


@pytest.fixture(scope="session")
def teller(vocabulary: Vocabulary, relations: Relations) -> Teller:
    return Teller(vocabulary, relations, Resolver(vocabulary))


@pytest.fixture
def empty_store(tmp_path_factory: pytest.TempPathFactory, now: datetime) -> Iterator[Store]:
    """A ledger that does not know the vocabulary yet."""
    path = tmp_path_factory.mktemp("ledger") / "test.db"
    with open_store(str(path), lambda: now) as opened:
        yield opened


@pytest.fixture
def tell(teller: Teller) -> Tell:
    """Tell a record given as plain data; without a text it stands in a table."""

    def told(**parts: Any) -> Told:
        parts.setdefault("document", {"uri": "notes.yaml"})
        record = Record.model_validate(parts)
        is_prose = record.document.text is not None
        return teller.tell(ReadRecord(record) if is_prose else with_table_evidence(record), "f")

    return told


@pytest.fixture
def record_file(tmp_path: Path) -> Callable[..., Path]:
    """Write records into a YAML file and return its path."""

    def write(name: str, *records: dict[str, Any]) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump({"records": list(records)}, allow_unicode=True, sort_keys=False)
        path.write_text(text, encoding="utf-8")
        return path

    return write
