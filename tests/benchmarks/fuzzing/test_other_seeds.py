"""Each other form of a format is read by its reader."""

from benchmarks.fuzzing.other_seeds import other_files
from ingest.readers import READERS, sniff
from tests.ingest.readers.reading import BY_NAME, read_with


def test_each_is_known_and_read_without_loss(tmp_path, terms) -> None:
    found = list(other_files(tmp_path))
    assert len(found) > 8
    for reader, path in found:
        outcome = read_with(BY_NAME[reader], path, terms)
        assert (reader, outcome.rejections) == (sniff(path, READERS).name, [])
        assert outcome.reads
