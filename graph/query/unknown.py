"""What is answered when nothing has the id that was asked for: the nearest names."""

from dataclasses import dataclass
from difflib import get_close_matches

from graph.model.folding import fold
from graph.query.answer import Answer
from graph.query.names import Names, Ref

_CLOSE = 0.6


@dataclass(frozen=True, slots=True)
class Unknown(Answer):
    """Nothing has this id, or what has it is of another kind; `nearest` are worth a try."""

    id: str
    nearest: tuple[Ref, ...]


def unknown(names: Names, node_id: str, kind: str | None = None, limit: int = 5) -> Unknown:
    """Return the nodes whose id or name is nearest to `node_id`, best first."""
    wanted = fold(node_id)
    by_text: dict[str, list[str]] = {}
    for node in names.view.nodes(kind):
        for text in {fold(node.id), fold(node.label)}:
            by_text.setdefault(text, []).append(node.id)
    texts = get_close_matches(wanted, by_text, n=limit, cutoff=_CLOSE)
    found = dict.fromkeys(node for text in texts for node in by_text[text])
    return Unknown(node_id, names.refs(tuple(found)[:limit]))
