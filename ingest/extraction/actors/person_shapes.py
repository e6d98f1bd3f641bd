"""What looks like a part of the name of a person, word by word."""

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.text.spans import Token

# Endings of English and French words that hardly any name has.
_ORDINARY_ENDS = ("ing", "ed", "tion", "tions", "ment", "ments", "ness", "ity", "ous", "ful") + (
    ("ship", "ism", "isme", "ance", "ances", "ence", "ences", "ités", "ité", "rice", "euse", "eurs")
    + ("ives", "ists", "ers", "tional", "ability")
)
_BLESSED = frozenset(
    ("st", "ste", "saint", "sainte", "saints", "san", "santa", "notre", "our", "lake", "lac")
    + (
        "fort",
        "mount",
        "mont",
        "port",
        "camp",
        "rue",
        "avenue",
        "street",
        "road",
        "ile",
        "hotel",
        "hall",
    )
)
_RANKS = frozenset(
    ("mr", "mrs", "ms", "mme", "mlle", "dr", "prof", "professor", "madame", "monsieur", "general")
    + ("brigadier", "colonel", "captain", "lieutenant", "major", "ambassador", "honourable", "hon")
    + ("rev", "reverend", "bishop", "sheikh", "pasteur", "pastor", "monseigneur", "mgr", "sir")
    + ("chief", "abbe", "imam", "capitaine", "commandant", "docteur", "judge", "archbishop", "gen")
    + ("eveque", "archeveque", "president", "presidente", "commissioner", "commissaire", "warlord")
    + ("col", "maj", "capt", "lt", "sgt", "sergeant", "mp", "senator", "senateur", "honorable")
    + ("cheikh", "mwami", "sultan", "king", "queen", "engineer", "maitre", "pere", "father")
    + ("justice", "sister", "brother", "soeur", "frere")
)
# Before a name and nowhere else; a general may be an assembly.
ADDRESSES = frozenset(
    ("mr", "mrs", "ms", "mme", "mlle", "dr", "prof", "hon", "rev", "mgr", "madame", "monsieur")
    + ("mesdames", "messieurs", "honourable", "honorable", "docteur", "reverend", "monseigneur")
)


def is_given(view: NameView, at: int) -> bool:
    """True for a given name that is hardly anything else, of nobody a place or a saint is for."""
    token = _token(view, at)
    if token is None or not token.is_capital or view.low(at - 1) in _BLESSED:
        return False
    return token.low.partition(" ")[0] in view.page.lexicon.given_names.sure


def is_perhaps_given(view: NameView, at: int) -> bool:
    """True for a given name that is an ordinary word or a place too: Grace, Charity."""
    token = _token(view, at)
    return token is not None and token.is_capital and token.low in _worded(view)


def is_rank(view: NameView, at: int) -> bool:
    """True for what stands before the name of a person: general, bishop, Mrs."""
    return view.low(at) in _RANKS


def is_unexplained(view: NameView, at: int) -> bool:
    """True for a capital that no known name, no place and no ordinary word explains."""
    return view.marks.mention(at) is None and is_word_of_name(view, at)


def is_word_of_name(view: NameView, at: int) -> bool:
    """True for a capital of a name, of a body or not, that no ordinary word explains."""
    token = _token(view, at)
    if token is None or not token.is_capital or len(token.low) < 2 or not token.low.isalpha():
        return False
    return not (view.marks.is_place(at) or is_ordinary(view, at))


def family_names(view: NameView) -> frozenset[str]:
    """Folded words that the text has beside a given name or behind "Mr": "Jean N.", "N. Jean".

    What stands before two names may be whom somebody is with: "of the NGO Duhuze Jean N.".
    """
    found: set[str] = set()
    for at, token in enumerate(view.tokens):
        if token.low in ADDRESSES:
            behind = at + 1 + (view.tokens[min(at + 1, len(view.tokens) - 1)].text == ".")
            found |= {view.low(behind)} if is_word_of_name(view, behind) else set()
        elif token.is_capital and is_given(view, at):
            found |= {view.low(n) for n in _beside(view, at)}
    return frozenset(found)


def _beside(view: NameView, given: int) -> list[int]:
    after = view.adjacent(given) and is_word_of_name(view, given + 1)
    if after:
        return [given + 1]
    further = view.adjacent(given) and is_given(view, given + 1)
    before = view.adjacent(given - 1) and is_word_of_name(view, given - 1)
    return [given - 1] if before and not further and not is_given(view, given - 1) else []


def told_names(view: NameView) -> frozenset[str]:
    """Words with a capital that the text has beside a given name, a rank or another such word."""
    found = set(family_names(view))
    for at in range(len(view.tokens)):
        led = view.adjacent(at - 1) and _leads(view, at - 1)
        leads = view.adjacent(at) and is_unexplained(view, at + 1)
        if is_unexplained(view, at) and (led or leads):
            found.add(view.low(at))
    return frozenset(found)


def _leads(view: NameView, at: int) -> bool:
    return is_rank(view, at) or is_unexplained(view, at)


def is_ordinary(view: NameView, at: int) -> bool:
    """True for a word that reports use of other things than persons."""
    low, words = view.low(at), view.words
    known = low in words.common or low in view.page.lexicon.given_names.ordinary
    known = known or low in view.page.lexicon.months or low in words.directions
    known = known or low in words.adverbs or low in words.portfolios or view.of_title(at)
    return known or low.endswith(_ORDINARY_ENDS) or low in view.small_words


def _worded(view: NameView) -> frozenset[str]:
    return view.page.lexicon.given_names.worded


def _token(view: NameView, at: int) -> Token | None:
    return view.tokens[at] if 0 <= at < len(view.tokens) else None
