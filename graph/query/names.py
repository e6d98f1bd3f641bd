"""What things are called in the language of the reader."""

from dataclasses import dataclass

from graph.model.folding import fold
from graph.model.node import Node
from graph.query.answer import Answer
from graph.store.base import Label, View

# Order in which a name is taken when several stand in the wanted language.
_KIND_ORDER = {"preferred": 0, "title": 1, "alternative": 2, "acronym": 3, "former": 4, "hidden": 5}


@dataclass(frozen=True, slots=True)
class Ref(Answer):
    """A thing as it is named in a list: `named` is False for a group without a name."""

    id: str
    label: str
    kind: str
    subtype: str | None = None
    named: bool = True


class Names:
    """Names of nodes in one language; remembers what it looked up, so make one per question."""

    def __init__(self, view: View, language: str = "en") -> None:
        self.view = view
        self.language = language
        self._nodes: dict[str, Node | None] = {}
        self._labels: dict[str, str] = {}
        self._called: dict[str, frozenset[str]] = {}
        self._told: dict[str, tuple[Label, ...]] = {}

    def also_in(self, language: str) -> "Names":
        """Return the names in another language; what is looked up for one serves both."""
        if language == self.language:
            return self
        found = Names(self.view, language)
        found._nodes, found._told = self._nodes, self._told
        return found

    def node(self, node_id: str) -> Node | None:
        """Return the node, None when the ledger does not know it."""
        if node_id not in self._nodes:
            self._nodes[node_id] = self.view.node(node_id)
        return self._nodes[node_id]

    def label(self, node_id: str) -> str:
        """Return the preferred name in the language, else the node's own label, else the id."""
        if node_id not in self._labels:
            self._labels[node_id] = self._look_up(node_id)
        return self._labels[node_id]

    def short(self, node_id: str) -> str:
        """Return the acronym in the language, else one in any; the name where none is shorter."""
        label = self.label(node_id)
        # A source may tell blanks, or a sign that nobody sees: that is no name.
        known = [
            one
            for one in self._labels_of(node_id)
            if one.kind == "acronym" and any(map(str.isalnum, one.text))
        ]
        nearest = {self.language: 0, None: 1}
        acronym = min(
            known,
            key=lambda one: (nearest.get(one.language, 2), len(one.text), one.text),
            default=None,
        )
        return label if acronym is None or len(acronym.text) >= len(label) else acronym.text

    def shorts(self, one: str, other: str) -> tuple[str, str]:
        """Return what two are called in one sentence: their names where both are called alike."""
        found = self.short(one), self.short(other)
        is_alike = found[0].casefold() == found[1].casefold()
        return (self.label(one), self.label(other)) if is_alike else found

    def full(self, node_id: str) -> str:
        """Return the name with the acronym by which `short` calls it behind."""
        label, short = self.label(node_id), self.short(node_id)
        return label if short == label else f"{label}, {short}"

    def ref(self, node_id: str) -> Ref:
        """Return the thing with its name and kind; a kind of "Unknown" when it is no node."""
        node = self.node(node_id)
        if node is None:
            return Ref(node_id, node_id, "Unknown")
        return Ref(node.id, self.label(node_id), node.kinds[0], node.subtype, not node.is_unnamed)

    def refs(self, node_ids: list[str] | tuple[str, ...]) -> tuple[Ref, ...]:
        """Return the things in the order given."""
        return tuple(self.ref(node_id) for node_id in node_ids)

    def called(self, node_id: str) -> frozenset[str]:
        """Return all its names and codes, folded: of a country its ISO codes too."""
        if node_id not in self._called:
            self._called[node_id] = frozenset(filter(None, map(fold, self._words_for(node_id))))
        return self._called[node_id]

    def _words_for(self, node_id: str) -> list[str]:
        node = self.node(node_id)
        if node is None:
            return [node_id]
        codes = self.view.statements(subject=node.id, predicate="HAS_IDENTIFIER")
        words = [node.label, *(label.text for label in self.view.labels(node.id))]
        if node.subtype == "country":
            words += [str(value) for value in node.attributes.values()]
            words.append(node.id.removeprefix("country-"))
        return [*words, *(str(code.object) for code in codes)]

    def _labels_of(self, node_id: str) -> tuple[Label, ...]:
        if node_id not in self._told:
            self._told[node_id] = tuple(self.view.labels(node_id))
        return self._told[node_id]

    def _look_up(self, node_id: str) -> str:
        node = self.node(node_id)
        wanted = [
            label
            for label in self._labels_of(node_id)
            if label.language == self.language and label.kind == "preferred"
        ]
        if wanted:
            return min(wanted, key=label_order).text
        return node_id if node is None else node.label


def label_order(label: Label) -> tuple[int, str, str]:
    """Sort key: preferred names first, then by language and text."""
    return (_KIND_ORDER.get(label.kind, 9), label.language or "", label.text)
