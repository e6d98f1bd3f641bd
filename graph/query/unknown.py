"""What is answered when nothing has the id that was asked for: the nearest names."""

from dataclasses import dataclass

from graph.index.label_search import LabelSearch
from graph.query.answer import Answer
from graph.query.names import Names, Ref


@dataclass(frozen=True, slots=True)
class Unknown(Answer):
    """Nothing has this id, or what has it is of another kind; `nearest` are worth a try."""

    id: str
    nearest: tuple[Ref, ...]


def unknown(
    names: Names, node_id: str, kinds: tuple[str, ...] | None = None, limit: int = 5
) -> Unknown:
    """Return the nodes whose name is nearest to `node_id`, best first."""
    words = node_id.split(":", 1)[-1].replace("-", " ")
    found = LabelSearch.of_view(names.view).search(words, limit, kinds)
    return Unknown(node_id, names.refs([hit.node for hit in found.hits]))
