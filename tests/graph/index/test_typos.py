"""Slips: which words are guessed at, and how alike two names are."""

from graph.index.label_arrays import bigram_codes
from graph.index.typos import edits_allowed, similarity


def test_short_words_and_numbers_are_not_guessed_at():
    assert [edits_allowed(word) for word in ("bar", "2019", "peace", "security")] == [0, 0, 1, 2]


def test_likeness_is_one_for_the_same_and_zero_for_nothing_in_common():
    assert similarity("abc", ["abc", "xyz"]).tolist() == [1.0, 0.0]
    assert similarity("abc", []).tolist() == []


def test_pairs_of_plain_letters_have_numbers_of_their_own():
    letters = "abcdefghijklmnopqrstuvwxyz0123456789\0"
    codes = [int(bigram_codes(one + other)[0]) for one in letters for other in letters]
    assert len(set(codes)) == len(letters) ** 2
