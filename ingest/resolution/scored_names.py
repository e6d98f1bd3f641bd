"""Known bodies that a name could mean, with scores: candidates by blocking, then compared."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_actors import GazetteerActor
from ingest.resolution.candidates import CandidateIndex
from ingest.resolution.mention import Mention
from ingest.resolution.name_index import KnownNode
from ingest.resolution.name_pair import Side
from ingest.resolution.name_parts import NameReader
from ingest.resolution.name_sides import Called, side_of
from ingest.resolution.scoring import Comparison, Scorer
from ingest.resolution.vocabulary_names import kinds_of, preferred_label
from ingest.resolution.walls import fitting_kinds

FEW, MANY = 6, 30  # candidates compared: at an ingest, and for a person


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known node that a name could mean, with what came of comparing them."""

    node: KnownNode
    comparison: Comparison

    @property
    def score(self) -> float:
        """0 to 1; 0 behind a wall."""
        return self.comparison.score


def _none(_: KnownNode) -> bool:
    return False


class ScoredNames:
    """Known nodes with their names taken apart."""

    def __init__(self, reader: NameReader, scorer: Scorer) -> None:
        self.reader = reader
        self.scorer = scorer
        self._sides: dict[str, Side] = {}
        self._nodes: dict[str, KnownNode] = {}
        self._index = CandidateIndex()

    def add(self, node: KnownNode, side: Side) -> None:
        """Make a node findable; one without a name is left out."""
        if side.names:
            self._nodes[node.id], self._sides[node.id] = node, side
            self._index.add(node.id, side.names, side.acronyms)

    def __len__(self) -> int:
        """How many nodes there are."""
        return len(self._nodes)

    def nodes(self) -> list[KnownNode]:
        """Return all nodes, by id."""
        return [self._nodes[node_id] for node_id in sorted(self._nodes)]

    def node(self, node_id: str) -> KnownNode:
        """Return the node of that id; KeyError when it was not added."""
        return self._nodes[node_id]

    def side(self, node_id: str) -> Side:
        """Return the names of a node; KeyError when it was not added."""
        return self._sides[node_id]

    def candidates(
        self,
        side: Side,
        kind: str,
        most: int = FEW,
        leave_out: Callable[[KnownNode], bool] = _none,
        least: float = 0.0,
    ) -> list[Candidate]:
        """Return the nodes that `side` could be, the likeliest first; walled ones come last.

        Args:
            side: the name asked for.
            kind: how the source uses it; nodes of other kinds are left out.
            most: how many to compare.
            leave_out: tells which nodes not to compare.
            least: score below which a node is of no interest and may be left out.
        """
        fitting = {one for kinds in fitting_kinds(kind) for one in kinds}
        found = []
        for node_id in self._index.find(side.names, most):
            node = self._nodes[node_id]
            if fitting.isdisjoint(node.kinds) or leave_out(node):
                continue
            other = self._sides[node_id]
            if least <= 0 or self.scorer.may_reach(side, other, least):
                found.append(Candidate(node, self.scorer.compare(side, other, least)))
        found.sort(key=lambda c: (-c.score, -c.comparison.likeness, c.node.id))
        return found


def side_of_mention(reader: NameReader, mention: Mention, country: str | None) -> Side:
    """Return the side of a mention with all the names that its source gives.

    Its acronym is none of them: letters that the source explains are no full name of another.
    """
    acronyms = () if mention.acronym is None else (mention.acronym,)
    names = (mention.name, *(alias for alias in mention.aliases if alias != mention.acronym))
    codes = tuple(f"{scheme}:{code}" for scheme, code in mention.identifiers.items())
    called = Called(names, acronyms, (), country, mention.subtype, codes)
    return side_of(reader, called)


def add_vocabulary(scored: ScoredNames, vocabulary: Vocabulary) -> None:
    """Add every named actor, mechanism and programme of the vocabulary."""
    for entry in vocabulary.named():
        label = preferred_label(entry.labels, entry.id)
        kinds = kinds_of(entry, vocabulary)
        node = KnownNode(entry.id, kinds, entry.type or None, label, entry.iso2, True)
        scored.add(node, _side_of_entry(scored.reader, entry))


def _side_of_entry(reader: NameReader, entry: GazetteerActor) -> Side:
    called = Called(
        names=(*entry.labels.values(), *entry.aliases),
        acronyms=(text for texts in entry.acronyms.values() for text in texts),
        former=entry.former_names,
        country=entry.iso2,
        subtype=entry.type or None,
        codes=(f"{code.scheme}:{code.value}" for code in entry.identifiers),
    )
    return side_of(reader, called)
