"""Who gave what to whom within a programme: payments that sources tell of it, and of no other."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.doubt import shown_doubt
from graph.query.money import Money, money_of
from graph.query.names import Names, Ref
from graph.query.proof import Proof, proof_of

_SUPPORTED = "SUPPORTED"


@dataclass(frozen=True, slots=True)
class Flow(Answer):
    """What one actor gave another within the programme.

    Attributes:
        doubt: why no source says it as a fact (`planned`, `implied`); None when one does.
        money: the sums, each source by itself.
        statements: how many payments there are; the first of them are the proofs.
    """

    giver: Ref
    receiver: Ref
    doubt: str | None
    money: tuple[Money, ...]
    statements: int
    proofs: tuple[Proof, ...]


def flows_within(
    names: Names, programme: str, said: Iterable[Statement], limit: int | None = None
) -> Listing[Flow]:
    """Return the payments between others in the tables that tell of this programme alone.

    An activity of IATI and a row of FTS name one programme, and a payment in them belongs to it.
    What is given to the programme itself is a relation of its own, told elsewhere.

    Args:
        programme: id of a programme.
        said: every statement that names it.
        limit: how many proofs of each flow are shown; None for all.
    """
    groups: dict[tuple[str, str], list[Statement]] = {}
    for document in sorted({statement.document for statement in said}):
        for payment in _payments(names, programme, document):
            groups.setdefault((payment.subject, str(payment.object)), []).append(payment)
    flows = [_flow(names, *ends, payments, limit) for ends, payments in groups.items()]
    return listing(sorted(flows, key=lambda flow: (flow.giver.label, flow.receiver.label)))


def _payments(names: Names, programme: str, document: str) -> list[Statement]:
    source = names.view.document(document)
    if source is None or source.form != "table":
        return []
    told = list(names.view.statements(document=document))
    ends = {end for one in told for end in (one.subject, one.object) if isinstance(end, str)}
    if any(end != programme and _is_programme(names, end) for end in ends):
        return []
    supported = [one for one in told if one.predicate == _SUPPORTED and one.object is not None]
    between = [one for one in supported if programme not in (one.subject, one.object)]
    return [one for one in between if "amount" in one.qualifiers]


def _is_programme(names: Names, node_id: str) -> bool:
    node = names.node(node_id)
    return node is not None and "Programme" in node.kinds


def _flow(
    names: Names, giver: str, receiver: str, payments: list[Statement], limit: int | None
) -> Flow:
    return Flow(
        giver=names.ref(giver),
        receiver=names.ref(receiver),
        doubt=shown_doubt(payments),
        money=money_of(payments),
        statements=len(payments),
        proofs=tuple(proof_of(payment) for payment in payments[:limit]),
    )
