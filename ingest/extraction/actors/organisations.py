"""Names of organisations that no vocabulary knows, by their head nouns (English and French)."""

from ingest.extraction.actors.articled_names import EVENT_LIKE, acts_or_is_listed
from ingest.extraction.actors.french_names import (
    is_adjective,
    next_word,
    past_demonym,
    past_qualifiers,
)
from ingest.extraction.actors.french_words import is_qualifier
from ingest.extraction.actors.name_begins import is_genitive, name_begin
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.named_enough import (
    fits_mission,
    is_enough,
    is_middle,
    is_of_mission,
    names_inside,
    needs_owner,
)
from ingest.extraction.actors.organisation_types import organisation_type
from ingest.extraction.actors.short_forms import PARTS_OF_MISSIONS
from ingest.extraction.text.spans import REPLACED, Mention

_PLACED = frozenset(
    {"office", "bureau", "embassy", "ambassade", "mission", "delegation", "tribunal", "parquet"}
)
_MOSTLY_PLACES = frozenset(
    ("state", "governorate", "region", "prefecture", "departement", "commune", "territoire")
    + ("province", "county", "district", "sub-county", "subcounty", "sous-prefecture", "cercle")
)
_LONGEST = 40  # words to either side of a head


def organisation_mentions(view: NameView, units: bool) -> list[Mention]:
    """Mentions found by the grammar of names, in order; known mentions may lie inside them.

    Units (office, section, ...) take the organisation they belong to into their name, so they are
    looked for when all organisations are found.
    """
    found: list[Mention] = []
    mission = _only_mission(view) if units else None
    at = 0
    while at < len(view.tokens):
        wanted = view.head(at) and view.is_unit(at) == units
        mention = mention_at(view, at, mission) if wanted else None
        if mention is not None and (not found or mention.first >= found[-1].first):
            if found and mention.first < found[-1].last:
                found.pop()
            view.marks.add(mention)
            found.append(mention)
            at = mention.last
        else:
            at += 1
    return found


def _only_mission(view: NameView) -> Mention | None:
    """The one peace mission that the text names, None when it names none or several."""
    found: dict[str, Mention] = {}
    for at in range(len(view.tokens)):
        known = view.mention_from(at)
        if known is None or known.ref is None or known.ref in PARTS_OF_MISSIONS:
            continue
        if known.type in _MISSIONS:
            found.setdefault(known.ref, known)
    return next(iter(found.values())) if len(found) == 1 else None


_MISSIONS = frozenset({"un-mission", "regional-mission"})


def name_end(view: NameView, at: int, takes_place: bool, office: bool = False) -> int:
    """Where a name ends whose head stands just before `at` (a token number, excluded).

    After an office the name of a person may follow, so an unknown capital ends it there.
    """
    end = _direct(view, at)
    longest = at + _LONGEST
    while end < longest and (content := next_word(view, end, at, takes_place)) is not None:
        known = view.mention_from(content)
        if end == at and view.low(end) in ("and", "et") and not _has_portfolios(view, at):
            break
        end = known.last if known is not None else _run(view, content, office)
        end = past_demonym(view, past_qualifiers(view, end)) if known is None else end
        end += view.low(end) in _GOING_ON and view.adjacent(end - 1)
    return end


# "the United Nations system", "Plan d’action national 1325"
_GOING_ON = frozenset({"system", "1325", "2250"})


def _has_portfolios(view: NameView, at: int) -> bool:
    """ "Ministry of Justice and Constitutional Affairs": a known ministry may go on."""
    known = view.marks.mention(at - 1)
    return known is not None and known.type == "ministry"


def _direct(view: NameView, at: int) -> int:
    """Past what follows a head without a link: "Radio Kintoma", "bureau MONUSCO Kisangani"."""
    end, longest = at, at + _LONGEST
    french = view.language == "fr"
    while (
        french
        and end < longest
        and view.adjacent(end - 1)
        and (view.subject(end) or _is_adjective(view, end) or past_demonym(view, end) > end)
    ):
        end += 1
    known = view.mention_from(end)
    if french and known is not None and known.kind == "actor" and view.adjacent(end - 1):
        end = known.last
    may_lead = french or view.low(at - 1) in view.words.leading
    while may_lead and end < longest and view.adjacent(end - 1) and view.capital(end):
        if view.title(end):
            break
        end += 1
    return end


def _is_adjective(view: NameView, at: int) -> bool:
    """After a head with a capital any adjective goes on the name, after another only some."""
    free = view.tokens[at - 1].is_capital or is_qualifier(view, at - 1)
    free = free or view.low(at - 2) in ("haut", "haute")
    free = free or view.low(at - 1) in view.words.lower_heads
    return is_adjective(view, at) or (free and is_qualifier(view, at))


def _run(view: NameView, at: int, office: bool) -> int:
    """Past the capitals and subjects that stand together; a name of a person is not run into."""
    end, longest = at + 1, at + _LONGEST
    while end < longest and view.adjacent(end - 1) and (view.capital(end) or view.subject(end)):
        if _may_be_person(view, end, office):
            break
        end += 1
    return end


def _may_be_person(view: NameView, at: int, office: bool) -> bool:
    """True for an unknown capital after a lower-case word, after a place or after an office."""
    known = (
        view.subject(at)
        or (office and view.of_title(at))
        or view.marks.is_place(at)
        or view.head(at)
        or view.low(at) in view.words.directions
    )
    if known or not view.capital(at) or view.low(at) in view.words.portfolios:
        return False
    lower = not view.tokens[at - 1].is_capital
    after_place = view.marks.is_place(at - 1)
    return lower or after_place or (office and view.low(at - 1) not in view.words.directions)


def mention_at(view: NameView, head: int, mission: Mention | None) -> Mention | None:
    """The mention with its head noun at a token; None when the words name no organisation."""
    if not _may_be_head(view, head):
        return None
    known = view.marks.mention(head)
    first = name_begin(view, head)
    after = head + 1 if known is None else known.last
    last = name_end(view, after, view.low(head) in _PLACED)
    if known is not None and not _goes_on(view, known, last):
        return None
    if view.low(head) in EVENT_LIKE and not acts_or_is_listed(view, first, last):
        return None
    if _is_place(view, head, first, last) and not acts_or_is_listed(view, first, last):
        return None
    if _kind(view, head) == "local-government" and view.low(_before_article(view, first)) in _INTO:
        return None
    mention = _checked(view, (first, head, last), mission)
    if mention is not None and known is not None:
        known.kind = REPLACED
    return mention


def _may_be_head(view: NameView, head: int) -> bool:
    """False inside another name, for lower-case nouns of no weight and in titles of people."""
    known = view.marks.mention(head)
    if known is not None and known.first != head:
        return False
    token = view.tokens[head]
    if not token.is_capital and token.low not in view.words.lower_heads:
        return False
    if view.language == "en" and _is_modifier(view, head):
        return False
    after = view.tokens[min(head + 1, len(view.tokens) - 1)]
    if is_middle(view, head) and (after.text == "," or after.low == "of"):
        return False
    if token.low in view.words.labels and view.mention_from(head + 1) is not None:
        return False
    in_title = view.low(head - 1) in ("de", "of") and view.title(head - 2)
    return not (in_title and token.low in _OF_TITLES)


def _is_place(view: NameView, head: int, first: int, last: int) -> bool:
    """ "the county of Tolo" is a place; what it does makes a body of "département des finances"."""
    told = any(view.subject(n) for n in range(first, last) if n != head)
    return view.low(head) in _MOSTLY_PLACES and not told


def _kind(view: NameView, head: int) -> str | None:
    return view.words.heads[view.language].get(view.low(head))


def _goes_on(view: NameView, known: Mention, last: int) -> bool:
    """The text has a longer name than the vocabulary: another organisation, not a place of it."""
    if last <= known.last:
        return False
    further = [n for n in range(known.last, last) if view.capital(n) or view.subject(n)]
    return any(not view.marks.is_place(n) for n in further)


# "officiers de police", "Minister of State": a title, not an institution.
_OF_TITLES = frozenset({"police", "state"})


def _before_article(view: NameView, first: int) -> int:
    at = first - 1
    return at - 1 if view.low(at) in ("the", "la", "le", "l") else at


# "in Aweil East State" is a place, "Aweil East State organised" an authority.
_INTO = frozenset({"in", "at", "to", "from", "dans", "en"})


def _is_modifier(view: NameView, head: int) -> bool:
    """True in "Community Outreach unit", where the head of the name comes later."""
    next_is_capital = view.capital(head + 1) and view.adjacent(head)
    if view.title(head + 1) and _kind(view, head) in _CHAIRED:
        return False
    return next_is_capital and view.low(head) not in view.words.leading


# Bodies that have a chair: "Provincial Council Chairman"; a police commissioner is an office.
_CHAIRED = frozenset({"network", "national-ngo", "independent-commission", "parliament"})


def _checked(
    view: NameView, place: tuple[int, int, int], mission: Mention | None
) -> Mention | None:
    """The mention when the words are enough for a name, None otherwise.

    A unit that names no organisation is one of the `mission` that the text tells of.
    """
    if not is_enough(view, place):
        return None
    inside = names_inside(view, place)
    if not inside and needs_owner(view, place):
        owned = mission is not None and fits_mission(view, place)
        return _built(view, place, mission) if owned else None
    if not inside and mission is not None and is_of_mission(view, place):
        return _built(view, place, mission)
    parent = inside[-1] if inside and view.language == "fr" else (inside[0] if inside else None)
    return _built(view, place, parent)


def _built(view: NameView, place: tuple[int, int, int], parent: Mention | None) -> Mention:
    first, head, last = place
    owner = parent if parent is not None and parent.kind == "actor" else None
    if owner is not None and owner.first == first and is_genitive(view, owner.last):
        first = owner.last + 1
    label = view.low(head) in view.words.labels and first == head and view.capital(head + 1)
    first = head + 1 if label else first
    name = view.written(first, last)
    return Mention(
        *view.stretch(first, last),
        "actor",
        name,
        "head-noun",
        type=organisation_type(view, view.low(head), name, owner),
        parent=owner,
        parts=_without_owner(view, (first, last), owner),
    )


def _without_owner(view: NameView, place: tuple[int, int], owner: Mention | None) -> list[str]:
    """ "Training Section" in "Training Section of the Hill Police"; nothing for one word.

    Of "Kenya’s Ministry of Trade" the country is the owner.
    """
    first, last = place
    if view.marks.is_place(first) and is_genitive(view, first + 1) and first + 3 < last:
        return [view.page.text[view.tokens[first + 2].start : view.tokens[last - 1].end]]
    if owner is None or owner.last != last or owner.first <= first:
        return []
    end = owner.first
    while end > first and view.low(end - 1) in _BEFORE_OWNER:
        end -= 1
    name = view.page.text[view.tokens[first].start : view.tokens[end - 1].end]
    return [name] if end - first > 1 and end < owner.first else []


_BEFORE_OWNER = frozenset({"of", "the", "de", "la", "le", "du", "des", "d", "l"})
