"""Other things that a thing is tied to by a statement: parents, programmes, positions."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.ids import JsonValue
from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.doubt import shown_doubt
from graph.query.money import Money, money_of
from graph.query.names import Names, Ref
from graph.query.proof import Proof, proof_of


@dataclass(frozen=True, slots=True)
class Related(Answer):
    """One relation to another thing, with every statement that says so.

    Attributes:
        predicate: id of the relation.
        thing: the other end; for a text or a number its `kind` is "Text".
        qualifiers: of the first statement, for example the role in a programme.
        through: the group or post for which it was said, None when for the thing itself.
        valid_from, valid_to: EDTF, when it is true in the world.
        outgoing: True when the page's thing is the subject and `thing` the object.
        doubt: why no source says it as a fact (`planned`, `ambiguous`, `absent` when one denies
            it, `implied` when it only follows); None when one does.
        money: what was given, for support of which sources tell the amount.
        inside: on the page of a place, the places in it of which it is said; empty when it is
            said of the place itself.
    """

    predicate: str
    thing: Ref
    qualifiers: dict[str, JsonValue]
    proofs: tuple[Proof, ...]
    through: Ref | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    outgoing: bool = True
    doubt: str | None = None
    money: tuple[Money, ...] = ()
    inside: tuple[Ref, ...] = ()


def related(
    names: Names, statements: Iterable[Statement], *, by_subject: bool = False, through: str = ""
) -> Listing[Related]:
    """Return the objects of the statements (their subjects when `by_subject`), by name.

    A thing that is said to be a part of itself, by a slip of its source, is not listed.
    """
    grouped: dict[tuple[str, str, str], list[Statement]] = {}
    for statement in statements:
        end = statement.subject if by_subject else statement.object
        if end is not None and statement.subject != statement.object:
            key = (statement.predicate, str(end), str(statement.qualifiers.get("role", "")))
            grouped.setdefault(key, []).append(statement)
    found = [
        _line(names, end, group, through, not by_subject) for (_, end, _), group in grouped.items()
    ]
    return listing(
        sorted(found, key=lambda line: (line.predicate, line.thing.label, line.thing.id))
    )


def _line(names: Names, end: str, group: list[Statement], through: str, outgoing: bool) -> Related:
    first = group[0]
    node = names.node(end)
    return Related(
        predicate=first.predicate,
        thing=Ref(end, end, "Text") if node is None else names.ref(end),
        qualifiers=first.qualifiers,
        proofs=tuple(proof_of(statement, names) for statement in group),
        through=names.ref(through) if through else None,
        valid_from=first.valid_from,
        valid_to=first.valid_to,
        outgoing=outgoing,
        doubt=shown_doubt(group),
        money=money_of(group),
    )
