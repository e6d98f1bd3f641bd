"""What an account must be before a ledger keeps it; the same for every store."""

import math
from collections.abc import Callable, Iterator

from graph.errors import ModelError
from graph.message import Message
from graph.model.decision import Decision
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.levels import strictest
from graph.model.node import NODE_KINDS, Node
from graph.model.relations import Relations
from graph.model.statement import (
    CERTAINTIES,
    MODALITIES,
    SENSITIVITIES,
    STATUSES,
    Review,
    Statement,
)
from graph.store.plain_data import texts_in

FORMS = ("prose", "table", "vocabulary")
DECISIONS = ("accepted", "edited", "refused")
LARGEST_INTEGER = 2**63 - 1

_TOO_OPEN = "The statement is {level}, but its document is {source}."
_AS_ITS_SOURCE = "Mark the statement {source} too: it cannot be more open than its source."
_KNOWN_WORDS = {
    "status": frozenset(STATUSES),
    "certainty": frozenset(CERTAINTIES),
    "modality": frozenset(MODALITIES),
    "sensitivity": frozenset(SENSITIVITIES),
}


def check_account(account: Account, relations: Relations, is_known: Callable[[str], bool]) -> None:
    """Check that the account can be kept.

    Args:
        account: what one document says.
        relations: the predicates that exist.
        is_known: tells whether the ledger already has a node of that id.

    Raises:
        ModelError: a statement has no evidence, another document, an unknown node or a value
            that the model does not allow.
    """
    _check_document(account.document)
    for node in account.nodes:
        _check_node(node, account.document.id)
    named = {node.id for node in account.nodes}
    for statement in account.statements:
        where = f"document {account.document.id}, {statement.predicate} of {statement.subject}"
        _check_source(statement, account.document.id, where)
        _check_words(statement, where)
        _check_level(statement, account.document, where)
        _check_values(statement, where)
        for name in _nodes_of(statement, relations, where):
            if name not in named and not is_known(name):
                raise ModelError(
                    f"The statement names the node '{name}', which nobody has described.",
                    where,
                    "Add it to the nodes of the account.",
                )


def check_review(review: Review | None) -> None:
    """Raise ModelError when the decision is none that a person can take."""
    if review is not None and review.decision not in DECISIONS:
        raise ModelError(
            f"'{review.decision}' is not a decision.",
            next_step="Use accepted, edited or refused.",
        )


def check_texts(decision: Decision) -> None:
    """Raise ModelError when a text or the described node of a decision cannot be kept."""
    texts = (decision.node, decision.other, decision.undoes, decision.author, decision.reason)
    _check_text("the decision", *texts, *decision.documents)
    if decision.described is not None:
        _check_node(decision.described, "of the decision")


def _check_document(document: Document) -> None:
    where = f"document {document.id}"
    if document.form not in FORMS:
        raise ModelError(
            f"'{document.form}' is not a form of document.", where, f"Use {_either(FORMS)}."
        )
    if document.sensitivity not in SENSITIVITIES:
        raise ModelError(
            f"'{document.sensitivity}' is not a sensitivity.",
            where,
            f"Use {_either(SENSITIVITIES)}.",
        )
    cells = [cell for row in document.rows for pair in row.cells.items() for cell in pair]
    texts = (document.uri, document.part, document.title, document.publisher, document.text, *cells)
    _check_text(where, *texts)


def _check_node(node: Node, document: str) -> None:
    where = f"document {document}, node {node.id}"
    unknown = [kind for kind in node.kinds if kind not in NODE_KINDS]
    if unknown or not node.kinds:
        raise ModelError(
            f"'{', '.join(unknown)}' is not a kind of node.", where, f"Use {_either(NODE_KINDS)}."
        )
    _check_text(where, node.id, node.subtype, node.label, *_texts(node.attributes, where))


def _check_source(statement: Statement, document: str, where: str) -> None:
    if statement.document != document:
        raise ModelError(
            f"The statement belongs to another document, {statement.document}.",
            where,
            "An account holds the statements of its own document only.",
        )
    if not statement.evidence:
        raise ModelError(
            "The statement has no evidence.", where, "Give the span or the cell that says so."
        )
    for evidence in statement.evidence:
        _check_evidence(evidence, where)


def _check_evidence(evidence: Evidence, where: str) -> None:
    if (evidence.start is None) != (evidence.end is None):
        raise ModelError("The evidence has only one end.", where, "Give both start and end.")
    _check_text(where, evidence.quote, evidence.sheet, evidence.column)


def _check_words(statement: Statement, where: str) -> None:
    for field, allowed in _KNOWN_WORDS.items():
        word = getattr(statement, field)
        if word not in allowed:
            raise ModelError(
                f"'{word}' is not a {field}.", where, f"Use {_either(sorted(allowed))}."
            )
    if not 0.0 <= statement.confidence <= 1.0:
        raise ModelError(
            f"A confidence of {statement.confidence} is impossible.", where, "Use 0 to 1."
        )


def _check_level(statement: Statement, document: Document, where: str) -> None:
    level, source = statement.sensitivity, document.sensitivity
    if strictest((level, source)) != level:
        raise ModelError(
            Message(_TOO_OPEN, level=level, source=source),
            where,
            Message(_AS_ITS_SOURCE, source=source),
        )


def _check_values(statement: Statement, where: str) -> None:
    value = statement.object
    if isinstance(value, float) and not math.isfinite(value):
        raise ModelError("The object is not a finite number.", where, "Leave it out.")
    if isinstance(value, int) and abs(value) > LARGEST_INTEGER:
        raise ModelError("The number is too large to be kept.", where, "Write it as text.")
    text = value if isinstance(value, str) else None
    words = (statement.valid_from, statement.valid_to, statement.origin, statement.note)
    _check_text(where, statement.subject, text, *_texts(statement.qualifiers, where), *words)


def _nodes_of(statement: Statement, relations: Relations, where: str) -> list[str]:
    relation = relations.get(statement.predicate)
    if relation.id != statement.predicate:
        raise ModelError(
            f"'{statement.predicate}' is an older name.", where, f"Write {relation.id}."
        )
    if statement.object is None and statement.status != "absent":
        raise ModelError(
            "The statement has no object.", where, "Only what was looked for in vain (absent) may."
        )
    if relation.range != "node" or statement.object is None:
        return [statement.subject]
    if not isinstance(statement.object, str):
        raise ModelError(
            f"The object {statement.object} is not a node.", where, "Give the id of a node."
        )
    return [statement.subject, statement.object]


def _texts(value: object, where: str) -> Iterator[str]:
    try:
        yield from texts_in(value)
    except TypeError as error:
        raise ModelError(
            "A qualifier or attribute is not plain data.",
            where,
            "Use text, finite numbers, true, false, null, lists and mappings.",
        ) from error


def _check_text(where: str, *texts: str | None) -> None:
    for text in texts:
        if text is None or text.isascii():
            continue
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise ModelError(
                "A text holds half a character (a lone surrogate).",
                where,
                "Read the file again with its right encoding.",
            ) from error


def _either(words: tuple[str, ...] | list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
