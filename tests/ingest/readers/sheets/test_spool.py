from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers import Terms
from ingest.readers.sheets import spool as spool_module
from ingest.readers.sheets.spool import Spool, SpoolRow
from tests.ingest.readers.reading import BY_NAME, read_with


def rows(*keys: str) -> list[SpoolRow]:
    return [SpoolRow("Events", n, key, f"o{key}", {"event": key}) for n, key in enumerate(keys, 2)]


def filled(*keys: str) -> Spool:
    spool = Spool()
    list(spool.add(rows(*keys)))
    spool.finish()
    return spool


def test_rows_come_back_in_order_and_by_key() -> None:
    with filled("b", "a", "b") as spool:
        assert [row.key for row in spool.rows("Events")] == ["b", "a", "b"]
        assert [row.number for row in spool.with_key("Events", "b")] == [2, 4]
        assert [row.number for row in spool.with_other("Events", "oa")] == [3]
        assert spool.count("Events") == 3


def test_of_very_many_rows_with_one_key_the_first_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool_module, "MOST_OF_ONE", 3)
    with filled("a", "b", "a", "a", "a", "b", "b", "a") as spool:
        first, more = spool.some_with_key("Events", "a")
        assert ([row.number for row in first], more) == ([2, 4, 5], 2)
        first, more = spool.some_with_key("Events", "b")
        assert ([row.number for row in first], more) == ([3, 7, 8], 0)
        assert spool.some_with_key("Events", "c") == ([], 0)


def test_repeated_rows_are_named_with_the_first_and_forgotten() -> None:
    with filled("a", "b", "a", "a") as spool:
        again = [(row.number, first) for row, first in spool.repeated("Events", "key")]
        assert again == [(4, 2), (5, 2)]
        spool.drop_repeated("Events", "key")
        assert [row.number for row in spool.rows("Events")] == [2, 3]


def test_rows_that_are_left_out_still_count() -> None:
    with Spool() as spool:
        assert list(spool.add([None] * 12_000)) == [5000, 10_000, 12_000]


def test_used_rows_are_not_unused() -> None:
    with filled("a", "b") as spool:
        spool.use("a")
        spool.use("a")
        assert [row.key for row in spool.unused("Events")] == ["b"]


def test_a_full_disk_is_explained() -> None:
    with Spool() as spool:
        spool._database.execute("PRAGMA max_page_count = 10")
        with pytest.raises(SourceError, match=r"could not be sorted on disk.*full.*TMPDIR"):
            list(spool.add(rows(*(f"e{n}" for n in range(20_000)))))


def test_a_folder_without_sheets_is_explained(tmp_path: Path, terms: Terms) -> None:
    with pytest.raises(SourceError, match=r"The folder holds no template.*events.csv"):
        read_with(BY_NAME["csv"], tmp_path, terms)
