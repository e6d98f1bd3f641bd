"""A file is read up to the end that it had when it was opened."""

from ingest.readers.files.whole import open_bytes, read_whole


def test_what_is_added_later_is_not_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\ntwo\n")
    told = []
    with open_bytes(path, told.append) as stream:
        assert stream.readline() == b"one\n"
        with path.open("ab") as more:
            more.write(b"three\n" * 1000)
        assert stream.read() == b"two\n"
    assert sum(told) == 8
    assert read_whole(path) == path.read_bytes()


def test_a_file_that_shrinks_ends_where_it_ends(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * (3 << 20))
    with open_bytes(path) as stream:
        stream.read(10)
        path.write_bytes(b"")
        assert len(stream.read()) < 3 << 20
