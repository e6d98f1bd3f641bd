"""The short notation of the lexicon stands for every wording it can be opened into."""

import pytest

from ingest.extraction.text.phrases import wordings


@pytest.mark.parametrize(
    ("notation", "opened"),
    [
        ("held in", ["held in"]),
        ("(a|two) day<s>", ["a days", "a day", "two days", "two day"]),
        (
            "<jointly >organi(s|z)ed",
            ["jointly organised", "jointly organized", "organised", "organized"],
        ),
        ("a <very <much >>b", ["a very much b", "a very b", "a b"]),
        ("L’Équipe", ["l equipe"]),
        ("(|)", []),
    ],
)
def test_a_notation_is_opened(notation: str, opened: list[str]) -> None:
    assert wordings(notation) == opened


def test_a_bracket_too_many_is_named() -> None:
    with pytest.raises(ValueError, match="never opened"):
        wordings("held) in")
