"""One of two things that may be one: its names, type, country, events and sources, to compare."""

from dataclasses import dataclass
from itertools import islice

from graph.query.answer import Answer, Listing
from graph.query.names import Names, Ref
from graph.query.sources import SourceLine, source_line
from graph.store.base import View

_MOST_NAMES = 12
_MOST_LINES = 5
# Of hubs, so many statements are read.
MOST_READ = 2000


@dataclass(frozen=True, slots=True)
class Side(Answer):
    """What is known of one thing.

    Attributes:
        names: the first dozen, the preferred one first.
        country: ISO 3166 alpha-2 code, None when nothing tells.
        ties: events of an actor, or those who were at an event.
        dates: EDTF, of an event.
        places: where an event was, where an actor is at home.
        sources: documents that name it; the vocabulary is none.
        in_vocabulary: the vocabulary names it.
        read: how many statements were read; None for all of them, else ties and sources are more.
    """

    node: Ref
    names: Listing[str]
    country: str | None
    ties: Listing[Ref]
    dates: tuple[str, ...]
    places: tuple[Ref, ...]
    sources: Listing[SourceLine]
    in_vocabulary: bool
    read: int | None = None


def side_of(view: View, node_id: str, language: str = "en") -> Side | None:
    """Return what is known of a thing; None when the ledger does not know it."""
    node, names = view.node(node_id), Names(view, language)
    if node is None:
        return None
    said = list(islice(view.statements(subject=node_id), MOST_READ + 1))
    of_it = list(islice(view.statements(object=node_id), MOST_READ + 1))
    is_cut = max(len(said), len(of_it)) > MOST_READ
    said, of_it = said[:MOST_READ], of_it[:MOST_READ]
    is_event = "Event" in node.kinds
    ties = [s.subject for s in of_it if s.predicate == "PARTICIPATED_IN"] if is_event else []
    if not is_event:
        ties = [str(s.object) for s in said if s.predicate == "PARTICIPATED_IN"]
    places = [str(s.object) for s in said if s.predicate in ("HELD_IN", "COUNTRY_OF", "BASED_IN")]
    documents = [view.document(one) for one in dict.fromkeys(s.document for s in (*said, *of_it))]
    lines = [source_line(d) for d in documents if d is not None and d.form != "vocabulary"]
    country = node.attributes.get("country")
    return Side(
        node=names.ref(node.id),
        names=_names(view, node.id, names.label(node.id)),
        country=country if isinstance(country, str) else None,
        ties=_first(names, ties),
        dates=tuple(str(s.object) for s in said if s.predicate == "HAS_DATE" and s.object),
        places=names.refs(tuple(dict.fromkeys(places))),
        sources=Listing(tuple(lines[:_MOST_LINES]), len(lines)),
        in_vocabulary=len(lines) < len(documents),
        read=len(said) + len(of_it) if is_cut else None,
    )


def _names(view: View, node_id: str, preferred: str) -> Listing[str]:
    texts = dict.fromkeys([preferred, *(label.text for label in view.labels(node_id))])
    return Listing(tuple(texts)[:_MOST_NAMES], len(texts))


def _first(names: Names, ids: list[str]) -> Listing[Ref]:
    different = tuple(dict.fromkeys(ids))
    return Listing(names.refs(different[:_MOST_LINES]), len(different))
