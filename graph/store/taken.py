"""What the decisions of a ledger come to, kept up line by line while a block takes more of them.

Working it out anew for each line took a block of 2,000 merges eleven seconds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from graph.model.decision import (
    NOT_SAME,
    ON_PAIRS,
    SAME,
    SPLIT,
    UNDO,
    Decision,
    Pair,
    judged,
    standing,
    undone,
)
from graph.model.node import Node
from graph.store.identities import identities


class Taken:
    """All lines that were taken, in order, and what is asked of them before the next one."""

    def __init__(self, lines: Iterable[Decision]) -> None:
        self.lines = list(lines)
        self.by_id = {line.id: line for line in self.lines}
        self.gone = undone(self.lines)
        self._on_pair = Counter(line.pair for line in self.lines if line.verdict in ON_PAIRS)
        self._described: dict[str, Node] | None = None
        self._verdicts: dict[Pair, Decision] | None = None
        self._apart: dict[str, set[str]] = {}
        self._sets: dict[str, set[str]] | None = None

    def add(self, line: Decision) -> None:
        """Take another line into account."""
        if line.verdict == UNDO:
            self._undo(line)
        elif line.verdict in ON_PAIRS:
            self._judge(line)
        elif line.described is not None and self._described is not None:
            self._described[line.other] = line.described
        self.lines.append(line)
        self.by_id[line.id] = line

    @property
    def described(self) -> dict[str, Node]:
        """Nodes that only decisions describe, by id."""
        if self._described is None:
            kept = standing(line for line in self.lines if line.described or line.verdict == UNDO)
            self._described = {d.other: d.described for d in kept if d.described is not None}
        return self._described

    def are_one(self, node: str, other: str) -> bool:
        """True when both ids are in one set."""
        return node == other or other in self._known_sets().get(node, ())

    def denied(self, decision: Decision) -> Decision | None:
        """The first `not same` of a person that a merge would contradict."""
        verdicts = self._known_verdicts()
        if not self._apart:
            return None
        joined = self._set_of(decision.node) | self._set_of(decision.other)
        if not any(self._apart[name] & joined for name in joined & self._apart.keys()):
            return None
        return next(d for d in verdicts.values() if _is_denial(d) and d.pair <= joined)

    def cannot_contradict(self, decision: Decision) -> bool:
        """True when it is plain that no `not same` of a person is contradicted after a decision.

        Only merges by people contradict one, so what takes merges away does not.
        """
        if decision.verdict == UNDO:
            line = self.by_id[decision.undoes]
            return line.verdict == SPLIT or self._is_alone(line)
        if decision.verdict == NOT_SAME and not decision.by_machine:
            is_first = not self._on_pair[decision.pair]
            return is_first and not self.are_one(decision.node, decision.other)
        return True

    def _is_alone(self, line: Decision) -> bool:
        return line.verdict in ON_PAIRS and self._on_pair[line.pair] == 1

    def _undo(self, line: Decision) -> None:
        undone_line = self.by_id[line.undoes]
        if undone_line.verdict == UNDO:
            self.gone = undone([*self.lines, line])
        else:
            self.gone[line.undoes] = line
        if undone_line.described is not None or undone_line.verdict == UNDO:
            self._described = None
        if undone_line.verdict == SPLIT:
            return
        if self._verdicts is not None and self._is_alone(undone_line):
            del self._verdicts[undone_line.pair]
            self._sets = None
            if _is_denial(undone_line):
                self._tell_apart()
        else:
            self._forget()

    def _judge(self, line: Decision) -> None:
        """A verdict on two nodes; people's stay before those of machines."""
        is_first = not self._on_pair[line.pair]
        self._on_pair[line.pair] += 1
        if self._verdicts is None:
            return
        if not is_first:
            self._forget()
            return
        self._verdicts[line.pair] = line
        if line.verdict == SAME and self._sets is not None:
            _join(self._sets, line.node, line.other)
        elif _is_denial(line):
            for one, other in ((line.node, line.other), (line.other, line.node)):
                self._apart.setdefault(one, set()).add(other)
            if self.are_one(line.node, line.other):
                self._sets = None

    def _forget(self) -> None:
        self._verdicts = self._sets = None

    def _known_verdicts(self) -> dict[Pair, Decision]:
        if self._verdicts is None:
            self._verdicts = judged(self.lines)
            self._tell_apart()
        return self._verdicts

    def _tell_apart(self) -> None:
        apart: dict[str, set[str]] = defaultdict(set)
        for decision in (self._verdicts or {}).values():
            if _is_denial(decision):
                apart[decision.node].add(decision.other)
                apart[decision.other].add(decision.node)
        self._apart = dict(apart)

    def _known_sets(self) -> dict[str, set[str]]:
        self._known_verdicts()
        if self._sets is None:
            members = identities(self.lines).members.values()
            self._sets = {name: one for one in map(set, members) for name in one}
        return self._sets

    def _set_of(self, name: str) -> set[str]:
        return self._known_sets().get(name, {name})


def _is_denial(decision: Decision) -> bool:
    return decision.verdict == NOT_SAME and not decision.by_machine


def _join(sets: dict[str, set[str]], node: str, other: str) -> None:
    """Make one set of two; the smaller one is poured into the larger."""
    small, large = sorted((sets.get(node, {node}), sets.get(other, {other})), key=len)
    if small is not large:
        large |= small
        sets.update(dict.fromkeys((*small, node, other), large))
