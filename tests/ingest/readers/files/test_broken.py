from ingest.readers.files.broken import BrokenOffError


def test_the_line_is_told() -> None:
    error = BrokenOffError("The list does not end.", 7)
    assert str(error) == "The list does not end. (line 7)"
    assert (error.reason, error.line) == ("The list does not end.", 7)
