"""The length of the text of one report."""

import pytest

from ingest.lengths import LONGEST_TEXT, complaint_of_length


def ordinary(length: int) -> str:
    return " ".join(map(str, range(length // 6)))[:length].ljust(length, "a")


def test_a_text_of_the_longest_length_is_taken_and_one_letter_more_is_not() -> None:
    assert complaint_of_length(ordinary(LONGEST_TEXT)) is None
    complaint = complaint_of_length(ordinary(LONGEST_TEXT + 1))
    assert complaint == "The text has 2.0 million characters; a report has at most 2 million."


@pytest.mark.parametrize("what", [".", "(", "A ", "Centre of ", ". ( "])
def test_the_same_on_end_is_no_text(what) -> None:
    run = what * (10_000 // len(what) + 24)
    complaint = complaint_of_length(ordinary(7_777) + run + ordinary(7_777))
    assert str(complaint).endswith("thousands of times on end; no report does. Take that out.")


@pytest.mark.parametrize("text", ["." * 4_000, " " * 30_000, "It went on. Again and again. " * 900])
def test_a_dotted_line_blanks_and_repeated_sentences_are_one(text) -> None:
    assert complaint_of_length(text) is None
