"""Folds a text quickly and keeps, for each folded character, where it came from."""

import re

from graph.model.folding import fold_with_offsets

# Plain letters fold to one letter each, so that a whole run of them is taken at once.
_RUN = re.compile(r"[A-Za-z0-9]+|.", re.DOTALL)


def folded_with_offsets(text: str, known: dict[str, str]) -> tuple[str, list[int]]:
    """Return what `graph.model.folding.fold_with_offsets` returns, a blank on either side.

    `known` keeps the folding of each other character met, so that each costs one look-up.
    The blanks at the two ends carry the offset 0 and the length of the text.
    """
    pieces, offsets = [" "], [0]
    for match in _RUN.finditer(text):
        character, position = match.group(), match.start()
        if character.isascii() and character.isalnum():
            pieces.append(character.lower())
            offsets.extend(range(position, match.end()))
            continue
        piece = known.get(character)
        if piece is None:
            piece = known[character] = _piece(character)
        for letter in piece:
            if letter != " " or pieces[-1] != " ":
                pieces.append(letter)
                offsets.append(position)
    if pieces[-1] != " ":
        pieces.append(" ")
        offsets.append(len(text))
    return "".join(pieces), offsets


def _piece(character: str) -> str:
    """What a character becomes inside a word, blanks at its sides included."""
    return fold_with_offsets(f"a{character}a")[0][1:-1]
