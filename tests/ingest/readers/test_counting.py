"""Every entry of a file is read or rejected with a reason; what was unknown or unused is said."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.messages import told
from ingest.readers.counting import Counting


def test_the_sum_reads_as_a_sentence_in_both_languages() -> None:
    counting = Counting("sheet.csv", "rows")
    counting.entries(24_088)
    rejected = counting.reject(7, "Org", "There is no organisation in this row.", "without one")
    counting.unknown("sector names", "Abris")
    sentence = counting.done(["Village"]).told()
    assert (rejected.file, rejected.row, rejected.field) == ("sheet.csv", 7, "Org")
    assert sentence == (
        "24,088 rows: 24,087 read, 1 rejected (1 without one), sector names unknown: 1,"
        " 1 column not used (Village)."
    )
    assert told(sentence, "fr").startswith("24,088 lignes, dont lues : 24,087, laissés de côté : 1")


def test_a_file_without_faults_is_told_in_three_words() -> None:
    counting = Counting("sheet.csv", "rows")
    counting.entries()
    assert counting.done().told() == "1 row: 1 read."


def test_the_most_frequent_reason_comes_first() -> None:
    counting = Counting("sheet.csv", "rows")
    counting.entries(3)
    for few in ("b", "a", "a"):
        counting.reject(1, None, "It is wrong.", few)
    assert "3 rejected (2 a, 1 b)" in counting.done().told()


def test_a_word_is_new_once() -> None:
    counting = Counting("sheet.csv", "rows")
    assert [counting.unknown("sector names", word) for word in "aab"] == [True, False, True]
    assert counting.done().unknown == {"sector names": {"a": 2, "b": 1}}


def test_unknown_words_without_end_stay_few_and_all_are_counted() -> None:
    counting = Counting("sheet.csv", "rows")
    for number in range(10_010):
        counting.unknown("sector names", str(number))
    words = counting.done().unknown["sector names"]
    assert len(words) == 10_001
    assert sum(words.values()) == 10_010


@given(st.lists(st.sampled_from(["read", "no name", "no date"])))
def test_read_and_rejected_are_all(entries: list[str]) -> None:
    counting = Counting("sheet.csv", "rows")
    for entry in entries:
        counting.entries()
        if entry != "read":
            counting.reject(None, None, "It is wrong.", entry)
    found = counting.done()
    assert found.total == len(entries)
    assert found.read == entries.count("read")
    assert found.as_json()["read"] == found.read
