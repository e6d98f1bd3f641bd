"""Words and marks of a text, and where its sentences end."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extraction.text.blocks import blocks_of
from ingest.extraction.text.page import Page
from ingest.extraction.text.tokens import sentences_of, tokens_of


def _words(text: str) -> list[str]:
    return [token.text for token in tokens_of(text, {})]


def _sentences(text: str) -> list[str]:
    found = sentences_of(text, blocks_of(text, []), tokens_of(text, {}))
    return [text[s.start : s.end].strip() for s in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" \n\t", []),
        ("women", ["women"]),
        ("L’école d'été qu’elle", ["L’", "école", "d'", "été", "qu’", "elle"]),
        ("UNAMI’s FIDA-U", ["UNAMI", "’s", "FIDA-U"]),
        ("the women’ peace", ["the", "women", "’", "peace"]),
        ("22\u00a0femmes", ["22", "femmes"]),
        ("co\u2011hosted", ["co\u2011hosted"]),
        ("a – b - c", ["a", "–", "b", "-", "c"]),
        ("«Paix!»", ["«", "Paix", "!", "»"]),
        ("snake_case", ["snake", "_", "case"]),
    ],
)
def test_words_and_marks_are_told_apart(text: str, words: list[str]) -> None:
    assert _words(text) == words


@given(st.text(max_size=80))
def test_tokens_are_in_order_and_lose_no_letter(text: str) -> None:
    tokens = tokens_of(text, {})
    assert [text[t.start : t.end] for t in tokens] == [t.text for t in tokens]
    assert all(a.end <= b.start for a, b in zip(tokens, tokens[1:], strict=False))
    assert "".join(t.text for t in tokens) == "".join(text.split())


def test_a_mark_has_no_folded_word_and_a_word_has_one() -> None:
    lows = {t.text: t.low for t in tokens_of("Réunion (ÉTÉ)!", {})}
    assert lows == {"Réunion": "reunion", "(": "", "ÉTÉ": "ete", ")": "", "!": ""}


def test_foldings_are_kept_for_the_next_text() -> None:
    known: dict[str, str] = {}
    tokens_of("Été", known)
    assert known == {"Été": "ete"}


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Amani of UNHCR spoke to the women.",
        "The meeting of the U.N. mission was held.",
        "La réunion de Mme. Sita a eu lieu.",
        "It cost 3.5 million and began at 10.30 in the morning.",
        "A. Amani spoke",
        "1. The opening of the meeting",
    ],
)
def test_abbreviations_initials_and_numbers_end_no_sentence(text: str) -> None:
    assert _sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Cllr. Amani and Atty. Sita came. They sat.",
            ["Cllr. Amani and Atty. Sita came.", "They sat."],
        ),
        ("", []),
        ("...", ["..."]),
        ("It ended. the women left.", ["It ended. the women left."]),
        ("Is it over? Yes! It is…", ["Is it over?", "Yes!", "It is…"]),
        (
            "He said: “It is over.” The women went home.\nThe end of it",
            ["He said: “It is over.”", "The women went home.", "The end of it"],
        ),
        ("C’est fini. Élie est là.", ["C’est fini.", "Élie est là."]),
        ("It ended (in time). “Peace”, they said.", ["It ended (in time).", "“Peace”, they said."]),
        ("In 2019. 22 women came.", ["In 2019.", "22 women came."]),
    ],
)
def test_sentences_end_where_they_end(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


def test_every_word_is_in_one_sentence(page: Callable[[str], Page]) -> None:
    found = page("A heading\n\nIt was held. It ended.\n- an item\n- another")
    numbers = [n for s in found.sentences for n in range(s.first, s.last)]
    assert numbers == list(range(len(found.tokens)))


def test_a_sentence_without_end_is_cut_into_pieces_that_hold_all_its_words() -> None:
    text = "word, " * 1000
    tokens = tokens_of(text, {})
    found = sentences_of(text, blocks_of(text, []), tokens)
    assert len(found) > 2
    assert [s.continues for s in found] == [False, *[True] * (len(found) - 1)]
    assert [s.first for s in found] == [0, *(s.last for s in found[:-1])]
    assert [s.start for s in found] == [0, *(s.end for s in found[:-1])]
    assert found[-1].last == len(tokens)
