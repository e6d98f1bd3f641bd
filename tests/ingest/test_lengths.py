"""The length of the text of one report."""

from ingest.lengths import LONGEST_TEXT, complaint_of_length


def test_a_text_of_the_longest_length_is_taken_and_one_letter_more_is_not() -> None:
    assert complaint_of_length("a" * LONGEST_TEXT) is None
    complaint = complaint_of_length("a" * (LONGEST_TEXT + 1))
    assert complaint == "The text has 2.0 million characters; a report has at most 2 million."
