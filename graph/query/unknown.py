"""What is answered when nothing has the id that was asked for: the nearest names."""

from dataclasses import dataclass
from difflib import get_close_matches

from graph.index.serving import names_of
from graph.query.answer import Answer
from graph.query.names import Names, Ref

_SAME = 3
_IDS = 2
_CLOSE = 0.8


@dataclass(frozen=True, slots=True)
class Unknown(Answer):
    """Nothing has this id, or what has it is of another kind; `nearest` are worth a try.

    Attributes:
        other: what has the id, of another kind than was asked for.
    """

    id: str
    nearest: tuple[Ref, ...]
    other: Ref | None = None


def unknown(
    names: Names, node_id: str, kinds: tuple[str, ...] | None = None, limit: int = 5
) -> Unknown:
    """Return the nodes whose id or name is nearest to `node_id`, best first."""
    words = node_id.split(":", 1)[-1].replace("-", " ")
    found = names_of(names.view).search(words, limit, kinds)
    near = dict.fromkeys([*_near_ids(names, node_id, kinds), *(hit.node for hit in found.hits)])
    other = None if names.node(node_id) is None else names.ref(node_id)
    return Unknown(node_id, names.refs(tuple(near)[:limit]), other)


def _near_ids(names: Names, node_id: str, kinds: tuple[str, ...] | None) -> list[str]:
    """Ids that begin alike and hardly differ: a slip in typing or a cut in copying."""
    beginning = node_id[:_SAME]
    wanted = None if kinds is None else set(kinds)
    alike = [
        node.id
        for node in names.view.nodes()
        if node.id.startswith(beginning) and (wanted is None or wanted & set(node.kinds))
    ]
    return get_close_matches(node_id, alike, n=_IDS, cutoff=_CLOSE)
