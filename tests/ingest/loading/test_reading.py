from pathlib import Path

import pytest

from ingest.findings import Rejection
from ingest.loading.progress import StopRequested, no_progress
from ingest.loading.reading import FileReading
from ingest.loading.summary import Summary
from ingest.readers.base import ReadRecord
from ingest.readers.records.records_yaml import YamlReader
from tests.ingest.loading.records_of import workshop


def test_each_file_is_read_and_its_bytes_counted(vocabulary, relations, record_file) -> None:
    files = [record_file(f"{name}.yaml", workshop(1)) for name in "ab"]
    summary = Summary()
    reading = FileReading(dict.fromkeys(files, "a"), vocabulary, relations, None)
    items = list(reading.items(summary, no_progress))
    assert [Path(file).name for file, _ in items] == ["a.yaml", "b.yaml"]
    assert all(isinstance(item, ReadRecord) for _, item in items)
    assert summary.files == 2
    assert summary.bytes_read == sum(path.stat().st_size for path in files)


def test_a_file_that_cannot_be_read_says_why(vocabulary, relations, tmp_path: Path) -> None:
    reading = FileReading({tmp_path / "gone.yaml": "a"}, vocabulary, relations, "yaml")
    ((_, item),) = reading.items(Summary(), no_progress)
    assert isinstance(item, Rejection)
    assert item.file.endswith("gone.yaml")
    assert item.reason


def test_an_unknown_format_says_what_to_do(vocabulary, relations, tmp_path: Path) -> None:
    reading = FileReading({tmp_path / "a": "a"}, vocabulary, relations, "jsn")
    ((_, item),) = reading.items(Summary(), no_progress)
    assert isinstance(item, Rejection)
    assert item.reason == "There is no format 'jsn'. Did you mean json?"


def test_what_no_reader_expected_of_one_file_leaves_the_others(
    vocabulary, relations, record_file, monkeypatch
) -> None:
    files = [record_file(f"{name}.yaml", workshop(1)) for name in "ab"]
    whole = YamlReader.read

    def read(self, path: Path, *rest):
        if path == files[0]:
            raise OverflowError("date value out of range")
        return whole(self, path, *rest)

    monkeypatch.setattr(YamlReader, "read", read)
    reading = FileReading(dict.fromkeys(files, "a"), vocabulary, relations, None)
    (_, refused), (_, item) = reading.items(Summary(), no_progress)
    assert "OverflowError" in refused.reason
    assert isinstance(item, ReadRecord)


def test_a_wish_to_stop_within_a_file_is_no_fault_of_the_file(
    vocabulary, relations, record_file
) -> None:
    def stop(stage: str, done: int, total: int | None, bytes_read: int) -> None:
        if bytes_read:
            raise StopRequested

    files = {record_file("a.yaml", workshop(1)): "a"}
    with pytest.raises(StopRequested):
        list(FileReading(files, vocabulary, relations, None).items(Summary(), stop))
