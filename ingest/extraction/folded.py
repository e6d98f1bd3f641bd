"""Folds a text quickly and keeps, for each folded character, where it came from."""

import unicodedata

from graph.model.folding import fold


def folded_with_offsets(text: str, known: dict[str, str]) -> tuple[str, list[int]]:
    """Return what `graph.model.folding.fold_with_offsets` returns, a blank on either side.

    `known` keeps the folding of each character met, so that a text costs one look-up a character.
    The blanks at the two ends carry the offset 0 and the length of the text.
    """
    pieces, offsets = [" "], [0]
    for position, character in enumerate(text):
        piece = known.get(character)
        if piece is None:
            piece = known[character] = _piece(character)
        if piece == " ":
            if pieces[-1] != " ":
                pieces.append(" ")
                offsets.append(position)
        elif piece:
            for letter in piece:
                pieces.append(letter)
                offsets.append(position)
    if pieces[-1] != " ":
        pieces.append(" ")
        offsets.append(len(text))
    return "".join(pieces), offsets


def _piece(character: str) -> str:
    folded = fold(character)
    if folded:
        return folded if " " not in folded else folded.replace(" ", "")
    return "" if unicodedata.combining(character) else " "
