"""Nodes that may be one: pairs for a person to judge, and what else a name could mean."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from graph.model.datafiles import data_folder
from graph.model.node import Node
from graph.model.vocabulary import Vocabulary
from graph.store.base import View
from ingest.resolution.explaining import explain
from ingest.resolution.mention import Mention
from ingest.resolution.name_index import KnownNode
from ingest.resolution.name_pair import Side
from ingest.resolution.name_parts import NameReader
from ingest.resolution.name_shape import looks_like_acronym
from ingest.resolution.name_sides import Called, side_of
from ingest.resolution.name_words import load_name_words
from ingest.resolution.place_names import CountryNames
from ingest.resolution.scored_names import FEW, MANY, Candidate, ScoredNames, side_of_mention
from ingest.resolution.scoring import Scorer, load_weights
from ingest.resolution.walls import Walls

Progress = Callable[[int, int], bool]
_KINDS = ("Actor", "Mechanism", "Programme")
_OTHERS = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A known node that a name could mean.

    Attributes:
        node, label: its id and name.
        score: 0 to 1.
        reasons: sentences, in the language asked for.
        is_sure: high enough to link without asking.
        is_walled: the two can never be one; the last reason says why.
    """

    node: str
    label: str
    score: float
    reasons: tuple[str, ...]
    is_sure: bool
    is_walled: bool


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two nodes that may be one.

    Attributes:
        node, other: ids; `node` is the one less known: it would be merged into `other`.
        score: 0 to 1.
        reasons: sentences, in the language asked for.
        candidates: what else `node` could be, the likeliest first.
    """

    node: str
    other: str
    score: float
    reasons: tuple[str, ...]
    candidates: tuple[Suggestion, ...] = ()


def names_of_view(view: View, vocabulary: Vocabulary) -> ScoredNames:
    """Return the named actors, mechanisms and programmes of a view, ready to be compared.

    About 0.15 ms a node; groups without a name are left out.
    """
    folder = data_folder() / "vocabulary"
    reader = NameReader(load_name_words(folder), CountryNames(vocabulary))
    scored = ScoredNames(reader, Scorer(load_weights(folder), Walls(vocabulary.actor_types)))
    names: dict[str, _Names] = {node.id: _Names(node) for node in _named(view)}
    for label in view.labels():
        if label.node in names:
            names[label.node].add(label.kind, label.text)
    for statement in view.statements(predicate="HAS_IDENTIFIER"):
        if statement.subject in names:
            scheme = str(statement.qualifiers.get("scheme", ""))
            names[statement.subject].codes.add(f"{scheme}:{statement.object}")
    known = {entry.id for entry in vocabulary.named()}
    for node_id, found in names.items():
        scored.add(found.known(node_id in known), found.side(reader))
    return scored


def possible_duplicates(
    names: ScoredNames,
    limit: int,
    decided: Collection[frozenset[str]] = (),
    progress: Progress | None = None,
    language: str = "en",
) -> list[Duplicate]:
    """Return the pairs most likely to be one, best first; at most `limit`.

    Every node is compared with what blocking finds for it, so time grows with the nodes (about
    1 ms each), not with their pairs.

    Args:
        names: see `names_of_view`.
        limit: how many pairs to return.
        decided: pairs of ids on which a decision stands; they are left out.
        progress: called with nodes done and nodes in all; False stops with what was found.
        language: of the reasons, `en` or `fr`.
    """
    best: dict[frozenset[str], tuple[str, Candidate]] = {}
    compared = set(decided)
    for done, node in enumerate(names.nodes(), start=1):
        for candidate in _likely(names, node, compared):
            best[frozenset((node.id, candidate.node.id))] = (node.id, candidate)
        if progress is not None and not progress(done, len(names)):
            break
    ranked = sorted(best.values(), key=lambda found: (-found[1].score, found[0], found[1].node.id))
    return [_duplicate(names, *found, decided, language) for found in ranked[:limit]]


def candidates_of(
    names: ScoredNames, mention: Mention, limit: int = 10, language: str = "en"
) -> list[Suggestion]:
    """Return the nodes that a name could mean, the likeliest first, walled ones last.

    For `other candidates` and `same as …`: low scores are shown too, nothing is decided.
    """
    side = side_of_mention(names.reader, mention, mention.country)
    found = names.candidates(side, mention.kind, MANY)
    return [_suggestion(names, candidate, language) for candidate in found[:limit]]


class _Names:
    """The names of one node, gathered label by label."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._texts: list[str] = [node.label]
        self._former: list[str] = []
        self._acronyms: list[str] = []
        self.codes: set[str] = set()

    def add(self, kind: str, text: str) -> None:
        lists = {"former": self._former, "acronym": self._acronyms}
        lists.get(kind, self._texts).append(text)

    def known(self, in_vocabulary: bool) -> KnownNode:
        node, country = self._node, self._country()
        return KnownNode(node.id, node.kinds, node.subtype, node.label, country, in_vocabulary)

    def side(self, reader: NameReader) -> Side:
        # Letters are a name of their own only for who has no other: two bodies share FFC.
        full = [text for text in self._texts if " " in text or not looks_like_acronym(text)]
        short = [text for text in self._texts if text not in full] if full else []
        called = Called(
            names=dict.fromkeys(full or self._texts),
            acronyms=dict.fromkeys([*self._acronyms, *short]),
            former=dict.fromkeys(self._former),
            country=self._country(),
            subtype=self._node.subtype,
            codes=self.codes,
        )
        return side_of(reader, called)

    def _country(self) -> str | None:
        country = self._node.attributes.get("country")
        return country if isinstance(country, str) else None


def _named(view: View) -> Iterator[Node]:
    for node in view.nodes():
        if not node.is_unnamed and not set(_KINDS).isdisjoint(node.kinds):
            yield node


def _likely(names: ScoredNames, node: KnownNode, compared: set[frozenset[str]]) -> list[Candidate]:
    """What a node could be, of what was not compared yet; notes what it compares."""

    def is_left_out(other: KnownNode) -> bool:
        # Whoever wrote the vocabulary has judged its own entries.
        both_known = node.in_vocabulary and other.in_vocabulary
        return both_known or other.id == node.id or frozenset((node.id, other.id)) in compared

    kind = next(kind for kind in _KINDS if kind in node.kinds)
    found = names.candidates(names.side(node.id), kind, FEW + 1, is_left_out)
    compared.update(frozenset((node.id, candidate.node.id)) for candidate in found)
    return [candidate for candidate in found if names.scorer.is_asked(candidate.comparison)]


def _duplicate(
    names: ScoredNames,
    node_id: str,
    candidate: Candidate,
    decided: Collection[frozenset[str]],
    language: str,
) -> Duplicate:
    less, more = sorted((node_id, candidate.node.id), key=lambda one: _is_known(names, one))
    node = names.node(less)
    left_out = {frozenset((less, more)), *decided}
    rest = _likely(names, node, left_out)
    return Duplicate(
        node=less,
        other=more,
        score=candidate.score,
        reasons=tuple(explain(names.scorer, candidate.comparison, language)),
        candidates=tuple(_suggestion(names, other, language) for other in rest[:_OTHERS]),
    )


def _is_known(names: ScoredNames, node_id: str) -> tuple[bool, str]:
    return names.node(node_id).in_vocabulary, node_id


def _suggestion(names: ScoredNames, candidate: Candidate, language: str) -> Suggestion:
    compared = candidate.comparison
    return Suggestion(
        node=candidate.node.id,
        label=candidate.node.label,
        score=candidate.score,
        reasons=tuple(explain(names.scorer, compared, language)),
        is_sure=names.scorer.is_automatic(compared),
        is_walled=compared.wall is not None,
    )
