"""Search by name: aliases, acronyms, accents, slips, English and French; says what matched."""

from collections.abc import Collection
from dataclasses import dataclass

from graph.index.label_search import Hit, LabelSearch
from graph.query.answer import Answer
from graph.query.hierarchy import above
from graph.query.names import Names, Ref
from graph.store.base import View


@dataclass(frozen=True, slots=True)
class SearchHit(Answer):
    """One thing that was found.

    Attributes:
        id, kind, label: what was found, with its name in the language of the reader.
        matched: the name that matched, as its source writes it.
        score: 0 to 1, comparable within one search only.
        how: `id`, `exact`, `acronym`, `prefix`, `words`, `typo` or `theme translation`.
        name_kind: what the matched name is: preferred, title, alternative, acronym, former, hidden.
        language: of the matched name, None when unknown.
        subtype: what kind of place, actor or event it is, as its node has it; None when unknown.
        within: the places that a place lies in, nearest first; they tell it from its namesakes.
    """

    id: str
    kind: str
    label: str
    matched: str
    score: float
    how: str
    name_kind: str
    language: str | None
    subtype: str | None = None
    within: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchAnswer(Answer):
    """The best hits, how many are shown and how many there are."""

    query: str
    total: int
    shown: int
    hits: tuple[SearchHit, ...]


def search(
    view: View,
    label_search: LabelSearch,
    text: str,
    limit: int = 20,
    kinds: Collection[str] | None = None,
    language: str = "en",
) -> SearchAnswer:
    """Return what is called `text`, best first; a text that is an id finds that thing first."""
    found = label_search.search(text, limit, kinds, language)
    names = Names(view, language)
    hits = [_hit(names, hit) for hit in found.hits]
    by_id = _by_id(names, text, kinds)
    if by_id is not None and all(hit.id != by_id.id for hit in hits):
        hits = [by_id, *hits][:limit]
        return SearchAnswer(text, found.total + 1, len(hits), tuple(hits))
    return SearchAnswer(text, found.total, len(hits), tuple(hits))


def _hit(names: Names, hit: Hit) -> SearchHit:
    subtype, within = _where(names, hit.node)
    return SearchHit(
        id=hit.node,
        kind=hit.kind,
        label=hit.label,
        matched=hit.matched,
        score=round(hit.score, 4),
        how=hit.match,
        name_kind=hit.label_kind,
        language=hit.language,
        subtype=subtype,
        within=within,
    )


def _where(names: Names, node_id: str) -> tuple[str | None, tuple[Ref, ...]]:
    """What kind of thing it is, and for a place what it lies in."""
    node = names.node(node_id)
    if node is None:
        return None, ()
    inside = above(names.view, "WITHIN", node.id)[1:] if "Place" in node.kinds else ()
    # The vocabulary says of a town both its province and its country: the widest is told last.
    refs = sorted(names.refs(inside), key=lambda ref: ref.subtype == "country")
    return node.subtype, tuple(refs)


def _by_id(names: Names, text: str, kinds: Collection[str] | None) -> SearchHit | None:
    node = names.node(text.strip())
    if node is None or (kinds is not None and not set(kinds) & set(node.kinds)):
        return None
    where = _where(names, node.id)
    return SearchHit(node.id, node.kinds[0], node.label, node.id, 1.0, "id", "id", None, *where)
