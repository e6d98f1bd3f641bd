"""How far a name goes that no list knows: "Sauti ya Wanawake", "Mothers for Roads and Markets"."""

from ingest.extraction.actors.french_words import is_noun
from ingest.extraction.actors.name_view import NameView

_LONGEST = 10
# Small words of other languages that names in the two languages keep: Swahili, Dutch, Arabic ...
_FOREIGN = frozenset(
    ("ya", "wa", "za", "cha", "vya", "kwa", "na", "mwa", "bya", "ba", "bwa", "ra", "een", "met")
    + ("del", "al", "el", "wal", "ka", "ga", "ku", "mu", "nga", "ni", "van", "und", "für")
)
_ELIDED = frozenset({"y", "c", "b", "n", "w", "k", "m"})
_SHORT = 3  # letters before an apostrophe: "Ijwi ry'Abana"
_APOSTROPHES = frozenset("'’ʼ")
_LA = frozenset({"la"})
_FOR = {
    "en": frozenset({"for", "of", "without", "against", "pour", "des", "de", "du", "d"}),
    "fr": frozenset({"pour", "sans", "contre", "des", "de", "du", "d"}),
}
_ARTICLES = frozenset({"the", "le", "la", "les", "l"})


def run_end(view: NameView, first: int) -> int:
    """Past the capitals from a token on and what joins them; `first` when no name begins there."""
    at = first
    while at < min(first + _LONGEST, len(view.tokens)) and (at == first or view.adjacent(at - 1)):
        if _is_word(view, at):
            at += 1
            continue
        further = _through(view, first, at) if at > first else None
        if further is None:
            break
        at = further
    return at


def _is_word(view: NameView, at: int) -> bool:
    return view.capital(at) and not view.title(at) and view.low(at) not in view.page.lexicon.months


def _through(view: NameView, first: int, at: int) -> int | None:
    """Past a small word that goes on a name, with the word after it."""
    low = view.low(at)
    if low in _FOREIGN or (low in _LA and view.language == "en"):
        return at + 2 if _is_word(view, at + 1) else None
    if low in _ELIDED and _is_word(view, at + 1):
        return at + 2
    if 0 < len(low) <= _SHORT and not view.low(at + 1) and _is_word(view, at + 2):
        return at + 3 if view.tokens[at + 1].text in _APOSTROPHES else None
    after = at + 1
    while view.low(after) in _ARTICLES:
        after += 1
    if low in _FOR[view.language]:
        return after + 1 if _fits(view, after, after > at + 1) else None
    joined = any(view.low(n) in ("for", "pour") for n in range(first, at))
    if low in ("and", "et") and joined:
        return after + 1 if _is_word(view, after) and not view.head(after) else None
    return None


def _fits(view: NameView, at: int, articled: bool) -> bool:
    plain = view.language == "fr" and (view.subject(at) or (articled and is_noun(view, at)))
    return (_is_word(view, at) or plain) and view.marks.mention(at) is None
