"""Who is who, worked out from the decisions that stand: which ids are one node, and where.

Nothing here depends on what a ledger says, so the same lines always give the same answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.model.decision import NOT_SAME, SAME, SPLIT, Decision, Pair, by_weight, judged, standing
from graph.model.node import Node

Moved = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Identities:
    """Which node an id means.

    Attributes:
        canonical: id of a merged node to the node it was merged into; others are left out.
        members: canonical id to all ids of its set, sorted, itself among them.
        splits: document to what is read there: id as read to id as meant, canonical.
        moved: id as meant to document and id as read, of all splits that lead to it.
        described: nodes that only decisions describe, by id.
    """

    canonical: Mapping[str, str] = field(default_factory=dict)
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    splits: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    moved: Mapping[str, tuple[Moved, ...]] = field(default_factory=dict)
    described: Mapping[str, Node] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.canonical or self.splits)

    def meant(self, node_id: str, document: str) -> str:
        """Return the node that an id means in a document."""
        split = self.splits.get(document)
        if split is not None and node_id in split:
            return split[node_id]
        return self.canonical.get(node_id, node_id)

    def of(self, node_id: str) -> str:
        """Return the node that people see for an id, in documents without a split."""
        return self.canonical.get(node_id, node_id)

    def set_of(self, node_id: str) -> tuple[str, ...]:
        """Return all ids of the set to which an id belongs, sorted."""
        name = self.of(node_id)
        return self.members.get(name, (name,))

    def split_ids(self) -> frozenset[str]:
        """Return every id that a split takes something from or gives something to."""
        read = {self.of(name) for split in self.splits.values() for name in split}
        return frozenset(read.union(self.moved, self.described))

    def touched(self) -> frozenset[str]:
        """Return every id of which any decision changes what is read or seen."""
        read = {name for split in self.splits.values() for name in split}
        return frozenset(read.union(self.canonical, self.members, self.moved, self.described))


def identities(lines: Iterable[Decision]) -> Identities:
    """Work out who is who.

    A merges into B and B into C: all are C. A merge within one set makes its `other` the one that
    people see. Merges by machines give way where they would join what a person told apart, and
    never change which node of a set people chose to see.
    """
    kept = standing(lines)
    verdicts = judged(kept)
    merging = _Merging(verdicts)
    for decision in _merges(verdicts):
        merging.join(decision)
    canonical = merging.canonical()
    splits = _splits(kept, merging.ways, canonical)
    return Identities(
        canonical,
        _members(canonical),
        splits,
        _moved(splits),
        {d.other: d.described for d in kept if d.verdict == SPLIT and d.described is not None},
    )


def told_apart(lines: Iterable[Decision]) -> list[tuple[Decision, list[Decision]]]:
    """Return the `not same` of persons that merges contradict, each with these merges, as found."""
    verdicts = judged(lines)
    merging = _Merging(verdicts)
    if not merging.apart:
        return []
    merges = _merges(verdicts)
    for decision in merges:
        merging.join(decision)
    found = []
    for pair in merging.apart:
        if merging.are_one(pair):
            name = merging.root(min(pair))
            inside = [d for d in merges if merging.root(d.node) == name == merging.root(d.other)]
            found.append((verdicts[pair], inside))
    return found


def _merges(verdicts: Mapping[Pair, Decision]) -> list[Decision]:
    """The merges, those of people first: machines must find what people chose."""
    merges = (decision for decision in verdicts.values() if decision.verdict == SAME)
    return sorted(merges, key=lambda decision: decision.by_machine)


class _Merging:
    """Sets of ids that grow together, each with the id that people see."""

    def __init__(self, verdicts: Mapping[Pair, Decision]) -> None:
        of_people = (p for p, d in verdicts.items() if d.verdict == NOT_SAME and not d.by_machine)
        self.apart = sorted(of_people, key=sorted)
        self.ways: dict[str, set[str]] = {}
        self._set_of: dict[str, set[str]] = {}
        self._seen: dict[str, str] = {}
        self._chosen: set[str] = set()

    def root(self, name: str) -> str:
        """The id that people see for an id."""
        members = self._set_of.get(name)
        return name if members is None else self._seen[min(members)]

    def are_one(self, pair: Pair) -> bool:
        """True when both ids are in one set."""
        return len({self.root(name) for name in pair}) == 1

    def join(self, decision: Decision) -> None:
        """Take a merge into account; people's come before those of machines."""
        node, other = decision.node, decision.other
        one, into = (self._set_of.get(name, {name}) for name in (node, other))
        if decision.by_machine and self._contradicts(one | into):
            return
        self.ways.setdefault(other, set()).add(node)
        seen = self._seen_after(decision, is_circle=one is into)
        if not decision.by_machine:
            self._chosen.add(seen)
        joined = one | into
        for name in joined:
            self._set_of[name] = joined
            self._seen.pop(name, None)
        self._seen[min(joined)] = seen

    def canonical(self) -> dict[str, str]:
        """Ids to the ids that people see, where they differ."""
        found = {name: self.root(name) for name in sorted(self._set_of)}
        return {name: seen for name, seen in found.items() if name != seen}

    def _seen_after(self, decision: Decision, is_circle: bool) -> str:
        """The id that people see after a merge; what a person chose stays before a machine."""
        before, target = self.root(decision.node), self.root(decision.other)
        if not decision.by_machine:
            return decision.other if is_circle else target
        if is_circle or (before in self._chosen and target not in self._chosen):
            return before
        return target

    def _contradicts(self, joined: set[str]) -> bool:
        return any(pair <= joined for pair in self.apart)


def _members(canonical: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, seen in canonical.items():
        found.setdefault(seen, [seen]).append(name)
    return {seen: tuple(sorted(names)) for seen, names in sorted(found.items())}


def _splits(
    kept: Iterable[Decision], ways: Mapping[str, set[str]], canonical: Mapping[str, str]
) -> dict[str, dict[str, str]]:
    """Document to id as read to id as meant; a later line goes on from what earlier ones say.

    A split of a node holds for all that was merged into it.
    """
    found: dict[str, dict[str, str]] = {}
    for decision in by_weight(d for d in kept if d.verdict == SPLIT):
        read_as = _merged_into(decision.node, ways)
        for document in decision.documents:
            split = found.setdefault(document, {})
            for name in [*read_as, *(n for n, meant in split.items() if meant in read_as)]:
                split[name] = decision.other
    meant = {
        document: {
            name: canonical.get(other, other)
            for name, other in sorted(split.items())
            if canonical.get(name, name) != canonical.get(other, other)
        }
        for document, split in sorted(found.items())
    }
    return {document: split for document, split in meant.items() if split}


def _merged_into(node: str, ways: Mapping[str, set[str]]) -> set[str]:
    found, waiting = {node}, [node]
    while waiting:
        new = ways.get(waiting.pop(), set()) - found
        found |= new
        waiting.extend(new)
    return found


def _moved(splits: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[Moved, ...]]:
    found: dict[str, list[Moved]] = {}
    for document, split in splits.items():
        for name, meant in split.items():
            found.setdefault(meant, []).append((document, name))
    return {meant: tuple(moves) for meant, moves in sorted(found.items())}
