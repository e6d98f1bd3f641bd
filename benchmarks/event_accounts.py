"""One more event with its participants, as a report that a reader hands over."""

from benchmarks.invented_names import actor_name
from benchmarks.ledger_input import ORIGIN, actor_id, theme_id
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.statement import Statement


def account_of(number: int, actors: list[int]) -> Account:
    """The account of a report that names these actors of the generated graph."""
    names = [actor_name(actor) for actor in actors]
    title = f"Added meeting {number}"
    text = f"{title}, held on 2024-05-01. Took part: " + "; ".join(names) + "."
    document = f"doc-added-{number:05d}"
    event = f"event-added-{number:05d}"

    def said(subject: str, predicate: str, target: str, quote: str, **says: JsonValue) -> Statement:
        begin = text.index(quote)
        evidence = (Evidence(quote, begin, begin + len(quote)),)
        return Statement(
            predicate, subject, target, document, evidence, qualifiers=says, origin=ORIGIN
        )

    took_part = [
        said(actor_id(actor), "PARTICIPATED_IN", event, name, role="participant")
        for actor, name in zip(actors, names, strict=True)
    ]
    about = said(event, "ADDRESSES", theme_id(number % 200), title)
    when = said(event, "HAS_DATE", "2024-05-01", "2024-05-01")
    nodes = [Node(actor_id(a), ("Actor",), "ngo", actor_name(a)) for a in actors]
    nodes.append(Node(event, ("Event",), "meeting", title))
    nodes.append(Node(theme_id(number % 200), ("Theme",), None, "theme"))
    return Account(
        Document(document, f"{document}.txt", text=text), tuple(nodes), (*took_part, about, when)
    )
