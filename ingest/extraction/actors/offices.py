"""Offices of state and of organisations: the office is the actor, never the person in it."""

from graph.model.folding import fold
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.office_names import begin_of_office, end_of_office
from ingest.extraction.text.spans import Mention
from ingest.extraction.text.token_index import TokenIndex

# The secretary general of a province is an office; that of a league speaks for the league.
_THEIR_OWN = frozenset(
    ("igo", "local-government", "state", "person-role", "parliament", "ministry", "judiciary")
    + ("rec", "government", "military", "police", "military-police", "regional-mechanism")
    + ("international-court", "independent-commission", "state-programme", "eu-institution", None)
)
# Ranks of the police, which stand before the name of a person.
_RANKS = frozenset({"commissaire", "inspecteur", "commissioner", "inspector"})
_HEADS = frozenset({"president", "speaker", "chairperson", "prosecutor", "vice president"})
# In small letters these may be anybody.
_GENERAL = frozenset({"facilitator", "mediator", "speaker", "vice president", "special envoy"})
# Without an article these say what somebody does: "Lake Forum; Facilitateur".
_ROLES = frozenset({"facilitateur", "mediateur"})
_ARTICLES = frozenset({"le", "la", "du", "au", "l", "un", "son", "leur", "ce"})
_SEVERAL = frozenset({"les", "des", "aux", "both", "other", "autres"})
_OF_STATE = frozenset({"state", "country"})


def office_mentions(view: NameView, index: TokenIndex) -> list[Mention]:
    """Mentions of offices such as "Minister of Defence", with what they are the office of."""
    found: list[Mention] = []
    for hit in view.page.found("office"):
        if hit.value not in _OF_STATE:
            continue
        first, last = index.around(hit.start, hit.end)
        if found and first < found[-1].last and not _may_own(view, found[-1], first):
            continue
        mention = _office(view, (first, last), hit.value)
        if mention is None:
            continue
        if found and mention.first <= found[-1].first:
            found.pop()
        if not found or mention.first >= found[-1].last:
            found.append(mention)
    return _held_together(view, found)


def _held_together(view: NameView, offices: list[Mention]) -> list[Mention]:
    """Two offices that one person holds are one actor: "Minister of Health and Spokesperson".

    No article stands before the second; both wordings stay as names.
    """
    found: list[Mention] = []
    for office in offices:
        before = found[-1] if found else None
        if before is None or not _is_held_with(view, before, office):
            found.append(office)
            continue
        before.parts += [*([] if before.parts else [before.name]), office.name]
        before.last, before.end = office.last, office.end
        before.name = view.page.text[before.start : before.end]
    return found


def _is_held_with(view: NameView, one: Mention, other: Mention) -> bool:
    between = range(one.last, other.first)
    words = [view.tokens[n].text for n in between]
    joined = words in (["and"], ["et"], [","], [",", "and"], [",", "et"])
    plural = view.low(one.first).endswith("s") or view.low(one.first - 1) in _SEVERAL
    titles = [{*fold(office.name).split()} & view.words.title_nouns for office in (one, other)]
    # A minister and a deputy minister are two people.
    return joined and not plural and not titles[0] & titles[1]


def _may_own(view: NameView, before: Mention, first: int) -> bool:
    """ "Secretary-General’s Special Representative": one office, named by another."""
    return view.is_possessive(before.last) and first > before.last


def _is_written_as_office(view: NameView, place: tuple[int, int], stop: int) -> bool:
    """English writes an office with a capital; one of a place may do without."""
    first, last = place
    capital = any(view.tokens[n].is_capital for n in range(first, last))
    placed = any(view.marks.is_place(n) for n in range(last, stop))
    owned = any(view.marks.mention(n) for n in range(last, stop)) and view.low(last - 1) in _HEADS
    return view.language == "fr" or capital or (view.low(last) == "of" and (placed or owned))


def _office(view: NameView, place: tuple[int, int], kind: str) -> Mention | None:
    first, last = place
    over = view.marks.mention(first)
    if over is not None and over.first < first < over.last < last:
        first = over.last  # "European Union Special Representative"
    title = " ".join(low for n in range(first, last) if (low := view.low(n)))
    stop = end_of_office(view, last, title)
    begin = begin_of_office(view, first)
    alone = view.low(begin - 1) == "the" and title in view.words.offices_alone - _GENERAL
    if not alone and not _is_written_as_office(view, (first, last), stop):
        return None
    if kind == "country" and not _is_of_country(view, (begin, first), (last, stop)):
        return None
    if stop == last and begin == first and not _stands_alone(view, (first, last), title):
        return None
    if (body := _office_of(view, begin)) is not None:
        return _body(view, (body, stop), title)
    name = view.written(begin, stop)
    inside = [m for n in range(first, stop) if (m := view.mention_from(n)) is not None]
    owner = view.marks.mention(begin) or (inside[-1] if inside else None)
    if owner is not None and title in view.words.offices_through and owner.type not in _THEIR_OWN:
        return None
    return Mention(
        *view.stretch(begin, stop), "office", name, "office", type="person-role", parent=owner
    )


def _office_of(view: NameView, begin: int) -> int | None:
    """The token of "Office" in "the Office of the Prime Minister"; None when none is there."""
    at = begin - 1 - (view.low(begin - 1) == "the")
    named = view.low(at) == "of" and view.low(at - 1) == "office"
    return at - 1 if named and view.tokens[at - 1].is_capital and at > 0 else None


def _body(view: NameView, place: tuple[int, int], title: str) -> Mention:
    first, last = place
    name = view.written(first, last)
    kind = "un-agency" if any(word in title for word in _OF_UN) else "state"
    return Mention(*view.stretch(first, last), "actor", name, "head-noun", type=kind)


_OF_UN = ("resident coordinator", "special envoy", "special representative", "high commissioner")


def _stands_alone(view: NameView, place: tuple[int, int], title: str) -> bool:
    """An office that need not say whose it is, when a capital or nothing else shows it."""
    first, last = place
    if title not in view.words.offices_alone:
        return _is_written_out(view, first, last)
    if title in _ROLES and view.low(first - 1) not in _ARTICLES:
        return False
    written = view.tokens[first].is_capital or title not in view.words.offices_capital
    named = view.capital(last) and view.adjacent(last - 1)
    return written and (not named or last - first > 1)


def _is_written_out(view: NameView, first: int, last: int) -> bool:
    """ "County Commissioner": several words, all with capitals."""
    words = [n for n in range(first, last) if view.low(n)]
    if view.low(first) in _RANKS or view.low(last - 1) == "minister":
        return False
    return len(words) > 1 and all(view.tokens[n].is_capital for n in words)


def _is_of_country(view: NameView, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """ "President of France", "Haiti’s President", "le roi du Maroc": only a country is named."""
    content = [n for n in (*range(*before), *range(*after)) if view.tokens[n].is_capital]
    demonyms = [n for n in range(*after) if view.marks.is_place(n)]
    named = [n for n in content if not view.marks.is_place(n)]
    return bool(content or demonyms) and not named
