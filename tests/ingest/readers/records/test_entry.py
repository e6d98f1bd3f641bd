from ingest.readers.records.entry import Entry


def test_a_part_without_a_line_has_that_of_the_part_around_it() -> None:
    entry = Entry({"events": [{"key": "e1"}]}, 3, {("events",): 4, ("events", 0): 5})
    assert entry.line_of(("events", 0, "key")) == 5
    assert entry.line_of(("events", 1)) == 4
    assert entry.line_of(("actors", 0)) == 3
    assert Entry({}, 7).line_of(("events", 0)) == 7
