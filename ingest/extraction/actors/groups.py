"""Groups of people that are described, not named: bound to their one event."""

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.text.spans import Mention
from ingest.extraction.text.token_index import TokenIndex
from ingest.extraction.text.within import holding

_DELEGATES = frozenset(
    {"representatives", "delegates", "delegations", "representants", "delegues", "representantes"}
)
_REACH = 4


def group_mentions(view: NameView, index: TokenIndex) -> list[Mention]:
    """Mentions of groups, with the words before that qualify them and where they come from."""
    found: list[Mention] = []
    themes = view.page.found("theme")
    for hit in view.page.found("group"):
        first, last = index.around(hit.start, hit.end)
        if not view.marks.is_free(first, last) or (found and first < found[-1].last):
            continue
        around = holding(themes, hit.start)
        if around is not None and themes[around].end > hit.end:
            continue
        begin = _begin(view, first)
        if begin == first and last == first + 1 and not _is_told(view, first):
            continue
        if found and begin < found[-1].last:
            begin = first
        end = _origin(view, last)
        place, name = view.stretch(begin, end), view.written(begin, end)
        kind = "delegation" if view.low(first) in _DELEGATES else "population-group"
        found.append(Mention(*place, "group", name, "group", type=kind))
    return found


def _is_told(view: NameView, first: int) -> bool:
    """A single word counts when a number, "from" or a list of organisations goes with it."""
    counted = view.low(first - 1).isdigit() or view.tokens[first - 1].text == ")"
    return counted or view.low(first + 1) in ("from", "of", "de", "du", "des", "such", "tels")


def _begin(view: NameView, first: int) -> int:
    """Past the adjectives and demonyms before the noun."""
    begin = first
    while begin > max(0, first - _REACH) and view.adjacent(begin - 1):
        if not _qualifies(view, begin - 1):
            break
        begin -= 1
    return begin


def _qualifies(view: NameView, at: int) -> bool:
    low, words = view.low(at), view.words
    small = low in words.separators or low in words.prepositions or low in words.determiners
    if not low or small or low.isdigit() or view.marks.mention(at) is not None:
        return False
    return low in words.fillers or low in words.subjects or view.marks.is_place(at)


def _origin(view: NameView, last: int) -> int:
    """Past "from Burundi", "d’Amdjarass"."""
    if view.low(last) in ("from", "de", "du", "d", "of", "in"):
        at = last + 1
        while view.low(at) in ("the", "la", "le", "l"):
            at += 1
        end = at
        while view.marks.is_place(end) and view.marks.mention(end) is None:
            end += 1
        if end > at:
            return end
    return last
