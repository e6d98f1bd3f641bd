"""Is a name of the vocabulary only a part of a longer name: "Lake Peace Centre"?"""

from graph.model.folding import fold
from graph.model.vocabulary_actors import GazetteerActor
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.page import Page
from ingest.extraction.text.within import holding

# Bodies of states and of their unions: one of them is meant even by its plain name.
_PUBLIC = frozenset(
    ("state", "ministry", "government", "local-government", "parliament", "judiciary", "military")
    + ("military-police", "police", "prison-service", "intelligence", "independent-commission")
    + ("state-programme", "igo", "un-agency", "un-mission", "rec", "regional-mission")
    + ("regional-mechanism", "eu-institution", "ifi", "pooled-fund", "donor-agency")
    + ("international-court", "embassy")
)
_LINKS = frozenset({"of", "for", "de", "du", "des", "d", "pour"})
_ARTICLES = frozenset({"the", "la", "le", "les", "l"})
_LONGEST_PLAIN = 5


def is_plain(page: Page, name: str, entry: GazetteerActor) -> bool:
    """True for a short form made of common words only: "Peace Centre", "Réseau des femmes"."""
    if entry.type in _PUBLIC or name.isupper():
        return False
    folded = fold(name)
    if folded in {fold(label) for label in entry.labels.values()}:
        return False
    lows = folded.split()
    return len(lows) <= _LONGEST_PLAIN and page.lexicon.words.common.issuperset(lows)


def is_named_in_full(page: Page, hit: Hit, entry: GazetteerActor) -> bool:
    """The text also has another name of the same entry, one that is no short form."""
    return any(not is_plain(page, name, entry) for name in page.wordings_of(hit))


def is_part(page: Page, first: int, last: int, plain: bool) -> bool:
    """The word before or after it belongs to the same name; tokens `first` to `last`, excluded.

    A country, a demonym or a title may stand before a name. Before a short form of common words
    every capital makes another name, and "of" with a capital after it.
    """
    if _goes_before(page, first, plain):
        return True
    return plain and _goes_on(page, last)


def _goes_before(page: Page, first: int, plain: bool) -> bool:
    at = first - 1
    if at < 0 or not _beside(page, at):
        return False
    token = page.tokens[at]
    words = page.lexicon.words
    small = token.low in words.determiners or token.low in words.prepositions
    small = small or token.low in words.separators or token.low in words.adverbs
    small = small or token.low in words.relative or token.low in words.being
    if not token.is_capital or small or len(token.low) < _SHORTEST:
        return False
    if token.low in words.titles | words.title_nouns | words.office_words:
        return False
    if plain:
        return True
    sentence = page.sentence_at(token.start)
    begins = sentence is not None and sentence.first == at
    return not (begins or token.is_upper or _is_named(page, at))


_SHORTEST = 2


def _is_named(page: Page, at: int) -> bool:
    """A place, a country, a demonym or another name of the lexicon ends at the token."""
    token = page.tokens[at]
    kinds = ("country", "demonym", "place", "actor", "programme", "event", "cue", "group", "office")
    return any(holding(page.found(kind), token.start) is not None for kind in kinds)


def _goes_on(page: Page, at: int) -> bool:
    if at >= len(page.tokens) or not _beside(page, at - 1):
        return False
    words = page.lexicon.words
    token = page.tokens[at]
    if token.low in _LINKS:
        at += 1
        while at < len(page.tokens) - 1 and page.tokens[at].low in _ARTICLES:
            at += 1
        return at < len(page.tokens) and (
            page.tokens[at].is_capital or page.tokens[at].low in words.subjects
        )
    title = token.low in words.titles | words.title_nouns | words.office_words
    return token.is_capital and not title and token.low not in words.prepositions


def _beside(page: Page, at: int) -> bool:
    """Only one blank stands between a token and the next."""
    return page.text[page.tokens[at].end : page.tokens[at + 1].start].strip(" ") == "" and (
        page.tokens[at].low != ""
    )
