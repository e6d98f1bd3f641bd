"""A tie while it is being gathered, and the collection of all ties of one question."""

from collections.abc import Iterable
from dataclasses import dataclass, field

UNDIRECTED = frozenset({"co-presence", "joint-role", "cooperation"})


@dataclass(slots=True)
class Tie:
    """What speaks for one tie in one layer.

    Attributes:
        stated: ids of statements that state it outright.
        reasons: each reason to its events; the statements are those of the events.
    """

    source: str
    target: str
    layer: str
    weight: float = 0.0
    stated: set[str] = field(default_factory=set)
    reasons: dict[str, set[str]] = field(default_factory=dict)

    @property
    def events(self) -> tuple[str, ...]:
        """Ids of all events that speak for it, sorted."""
        return tuple(sorted(set().union(*self.reasons.values())))


class Ties:
    """All ties by their ends and layer, and what was left out with its reason."""

    def __init__(self, layers: Iterable[str]) -> None:
        self.layers = frozenset(layers)
        self.found: dict[tuple[str, str, str], Tie] = {}
        self.left_out: dict[str, set[str]] = {}

    def add(
        self, ends: tuple[str, str], layer: str, reason: str, weight: float, event: str = ""
    ) -> Tie | None:
        """Add a reason to a tie; None when the layer is not asked for or both ends are one.

        The same event counts once for one reason, however many statements tell of it.
        """
        source, target = sorted(ends) if layer in UNDIRECTED else ends
        if layer not in self.layers or source == target:
            return None
        tie = self.found.setdefault((source, target, layer), Tie(source, target, layer))
        events = tie.reasons.setdefault(reason, set())
        if not event or event not in events:
            tie.weight += weight
        if event:
            events.add(event)
        return tie

    def leave_out(self, reason: str, thing: str) -> None:
        """Note something that makes no tie, and why."""
        self.left_out.setdefault(reason, set()).add(thing)
