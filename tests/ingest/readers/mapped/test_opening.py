"""Tables as they come: any delimiter, and none beyond measure."""

from pathlib import Path

import pytest

from ingest.readers import Terms
from tests.ingest.readers.reading import BY_NAME, read_with


def test_a_million_columns_are_refused_at_once(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "wide.csv"
    path.write_text("a," * 1_000_000 + "\n", encoding="utf-8")
    with pytest.raises(Exception, match="has 1,000,001 cells"):
        read_with(BY_NAME["mapped"], path, terms)
