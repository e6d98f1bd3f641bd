"""Letters that a text explains as something that is no body: "malnutrition aiguë sévère (MAS)"."""

from ingest.extraction.actors.gloss_forms import letters_at
from ingest.extraction.actors.name_view import NameView

_SHORTEST_WORD = 3


def letters_of_others(view: NameView) -> frozenset[str]:
    """The letters in brackets that begin the plain words before them, which name no actor.

    Only the first of these words may have a capital: in names of bodies more have.
    """
    found = set()
    for at in range(1, len(view.tokens) - 2):
        place = letters_at(view.tokens, at)
        if place is None or view.marks.mention(at - 1) is not None:
            continue
        letters = view.tokens[place].text
        if letters.isupper() and _are_initials(view, at, letters.lower()):
            found.add(letters)
    return frozenset(found)


def _are_initials(view: NameView, end: int, letters: str) -> bool:
    at, left = end - 1, letters
    while left and at >= 0:
        for part in reversed(view.low(at).split() or [""]):
            if left and part[:1] == left[-1]:
                left = left[:-1]
            elif not part or len(part) >= _SHORTEST_WORD + 1:
                return False
        if left and view.tokens[at].is_capital:
            return False
        at -= 1
    return not left
