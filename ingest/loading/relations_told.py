"""The other relations of a record: membership, cooperation, wishes, outcomes and the like."""

from dataclasses import replace

from graph.errors import ModelError
from graph.message import Message
from graph.model.dates import parse_date
from graph.model.ids import JsonValue, node_id
from graph.model.levels import strictest
from graph.model.node import Node
from graph.model.qualifiers import texts_of
from graph.model.record import RecordRelation
from graph.model.relations import Relation
from graph.model.statement import Value
from ingest.loading.keys import Keys
from ingest.loading.telling import Claim, Telling

DOCUMENT_KEY = "document"


class _Refused(ValueError):
    """The relation cannot be told; the message says why."""


def tell_relation(telling: Telling, keys: Keys, relation: RecordRelation) -> None:
    """Say one relation of the record, or reject it with its reason."""
    where = f"relations.{relation.subject}.{relation.predicate}"
    try:
        known = telling.relations.get(relation.predicate)
        claim = _claim(telling, keys, relation, known, where)
    except (_Refused, ModelError) as error:
        why = str(error) if isinstance(error, ModelError) else error.args[0]
        reason = Message("The relation was left out: {why}", why=why)
        telling.reject(where, reason, relation.evidence)
        return
    if not _is_known_better(keys, relation, claim):
        telling.say(claim)


def _is_known_better(keys: Keys, relation: RecordRelation, claim: Claim) -> bool:
    """A country guessed from the event says nothing of a body whose country is known."""
    guessed = relation.predicate == "COUNTRY_OF" and relation.status == "inferred"
    node = keys.known.get(claim.subject) if guessed else None
    return node is not None and node.attributes.get("country") is not None


def _claim(
    telling: Telling, keys: Keys, relation: RecordRelation, known: Relation, where: str
) -> Claim:
    subject = _node(telling, keys, relation.subject, known.sources)
    claim = Claim(
        predicate=known.id,
        subject=subject,
        object=None,
        part=relation,
        where=where,
        qualifiers=_qualifiers(telling, keys, relation, known),
        modality=relation.modality,
        valid_from=_date(relation.valid_from),
        valid_to=_date(relation.valid_to),
        level=_level(telling, keys, relation),
    )
    if relation.object is None:
        if relation.status != "absent":
            raise _Refused("it has no object; only what was looked for in vain (absent) may.")
        return claim
    return replace(claim, object=_object(telling, keys, relation.object, known))


def _level(telling: Telling, keys: Keys, relation: RecordRelation) -> str:
    """Return the level of what its qualifiers name, which stay as the source writes them."""
    values = (text for value in relation.qualifiers.values() for text in texts_of(value))
    nodes = (keys.local.get(text, text) for text in values)
    return strictest(telling.level_of(node) for node in nodes)


def _object(telling: Telling, keys: Keys, given: str | int | float, known: Relation) -> Value:
    if known.range == "number":
        if isinstance(given, str):
            raise _Refused(Message("'{text}' is no number.", text=given))
        return given
    if known.range == "date":
        return _date(str(given))
    if known.range == "node":
        return _node(telling, keys, str(given), known.targets)
    return str(given)


def _node(telling: Telling, keys: Keys, key: str, kinds: tuple[str, ...]) -> str:
    found = telling.document.id if key == DOCUMENT_KEY else keys.find(key)
    if found is None and "Outcome" in kinds:
        return _outcome(telling, key)
    node = telling.node(found) if found is not None else None
    if node is None:
        raise _Refused(Message("'{key}' names nothing in the record or the vocabulary.", key=key))
    if set(node.kinds).isdisjoint(kinds):
        is_a = " and ".join(node.kinds)
        told = "'{key}' is {kind}, and this end asks for {asked}."
        raise _Refused(Message(told, key=key, kind=is_a, asked=" or ".join(kinds)))
    return node.id


def _outcome(telling: Telling, text: str) -> str:
    """A report, a recommendation, a promise: named by its words, bound to its source."""
    node = Node(node_id("Outcome", text, "", telling.document.id), ("Outcome",), None, text)
    telling.add_node(node)
    return node.id


def _date(text: str | None) -> str | None:
    return None if text is None else parse_date(text).edtf


def _qualifiers(
    telling: Telling, keys: Keys, relation: RecordRelation, known: Relation
) -> dict[str, JsonValue]:
    found: dict[str, JsonValue] = {}
    where = f"relations.{relation.subject}.{relation.predicate}.qualifiers"
    for name, value in sorted(relation.qualifiers.items()):
        if name not in known.qualifiers:
            allowed = ", ".join(known.qualifiers) or "none"
            told = "{relation} has no qualifier '{name}'; it may have: {allowed}."
            reason = Message(told, relation=known.id, name=name, allowed=allowed)
            telling.reject(where, reason, relation.evidence)
        elif name == "themes" and isinstance(value, list):
            found[name] = sorted({t for v in value if (t := keys.theme(v, where)) is not None})
        elif value is not None:
            found[name] = value
    return found
