"""Relations of one sort in a list, each with its sources."""

from app_pages._dates import duration_words, edtf_words
from app_pages._doubt import doubt_words
from app_pages._lists import Line, draw_list
from app_pages._proofs import open_words
from app_pages._screen import Screen
from app_pages._told import some_labels
from graph.query.answer import Listing
from graph.query.money import Money, amount_in_words
from graph.query.names import Ref
from graph.query.related import Related


def draw_related(screen: Screen, key: str, found: Listing[Related], of: Ref | None = None) -> None:
    """Draw the list under the heading `key`; nothing at all when it is empty.

    Args:
        of: the thing of the page, to say each relation as a sentence that shows its direction;
            None where the heading says it already.
    """

    def told(one: Related) -> Line:
        thing = value_in_words(screen, one.predicate, one.thing)
        return Line(thing, _about(screen, one, of), one.proofs)

    draw_list(screen.words, key, found, told)


def value_in_words(screen: Screen, predicate: str, end: Ref) -> Ref:
    """Return a date, a duration or the code of a type in words; everything else as it is."""
    if end.kind != "Text":
        return end
    said = end.label
    if predicate == "HAS_TYPE":
        named = screen.event_type(end.id)
        said = named if named != end.id else screen.actor_type(end.id)
    elif predicate == "HAS_DATE":
        said = edtf_words(screen.words, said)
    elif predicate == "HAS_DURATION":
        said = duration_words(screen.words, said)
    return Ref(end.id, said, "Text")


def _sentence(screen: Screen, one: Related, of: Ref) -> str:
    near = of.label if one.through is None else one.through.label
    far = value_in_words(screen, one.predicate, one.thing).label
    first, last = (near, far) if one.outgoing else (far, near)
    return f"{first} {screen.relation(one.predicate)} {last}"


def _about(screen: Screen, one: Related, of: Ref | None) -> str:
    words = screen.words
    parts = [] if of is None else [_sentence(screen, one, of)]
    role = one.qualifiers.get("role")
    if isinstance(role, str):
        parts.append(screen.role(role))
    if one.through is not None and of is None:  # the sentence names it already
        parts.append(words.say("actor.through", group=one.through.label))
    if one.inside:
        parts.append(words.say("place.said_of", names=some_labels(screen, one.inside)))
    parts += [told_money(screen, money) for money in one.money]
    if one.valid_from or one.valid_to:
        parts.append(edtf_words(words, f"{one.valid_from or '..'}/{one.valid_to or '..'}"))
    return " · ".join([*parts, *_open(screen, one)])


def told_money(screen: Screen, money: Money) -> str:
    """Return a sum with its kind, how many payments it is of, and their days."""
    words = screen.words
    amount = amount_in_words(money.amount, words.language)
    days = "/".join(dict.fromkeys(day for day in (money.since, money.until) if day))
    about = [words.say("money.payments", n=money.times)] if money.times > 1 else []
    told = ", ".join([*about, *([edtf_words(words, days)] if days else [])])
    key = f"support.{money.kind.replace(' ', '_')}"
    kind = words.say(key) if words.has(key) else money.kind
    said = " ".join(part for part in (kind, amount, money.currency) if part)
    return f"{said} ({told})" if told else said


def _open(screen: Screen, one: Related) -> list[str]:
    """Say what keeps the relation from being a plain fact, where no source says it plainly."""
    doubts = [open_words(screen.words, proof) for proof in one.proofs]
    unsaid = [] if one.doubt is None else [doubt_words(screen.words, one.doubt)]
    return min(doubts, key=len, default=[]) or unsaid
