"""Nodes that neither the vocabulary nor the ledger knows; their ids are hashes of their names."""

from graph.model.folding import fold
from graph.model.ids import node_id
from ingest.resolution.mention import Mention, Resolution
from ingest.resolution.name_shape import NameShape


def new_node(
    mention: Mention,
    shape: NameShape,
    scope: str,
    country_name: str | None,
    key: str | None = None,
) -> Resolution:
    """Return a new named node.

    Args:
        mention: with the country that its id shall carry.
        shape: the name without brackets; it makes the id, so `X (ABC)` and `X` are one.
        scope: the document, for a body of a state of which nothing tells the country.
        key: makes the id in place of the name, for a body that is written in several ways.
        country_name: put in brackets behind the label, None when the name tells it.
    """
    made = node_id(mention.kind, key or shape.name, mention.country or "", scope)
    # By its id, a code or a key it is found again whatever it is called: then each name is told.
    is_coded = mention.id is not None or bool(mention.identifiers) or key is not None
    label = shape.name if country_name is None else f"{shape.name} ({country_name})"
    return Resolution(
        node_id=mention.id or made,
        kinds=(mention.kind,),
        subtype=mention.subtype,
        label=label,
        country=mention.country,
        matched_by="new",
        matched_label=None,
        reason=_reason(mention),
        is_new=True,
        named_otherwise=is_coded or fold(mention.name) != fold(label),
    )


def unnamed_group(mention: Mention) -> Resolution:
    """Return the node of a group without a name: bound to its event, never met again."""
    return Resolution(
        node_id=node_id(mention.kind, mention.name, mention.country or "", mention.scope),
        kinds=(mention.kind,),
        subtype=mention.subtype,
        label=mention.name,
        country=mention.country,
        matched_by="new",
        matched_label=None,
        reason="A group without a name belongs to its one event.",
        is_new=True,
        is_named=False,
    )


def _reason(mention: Mention) -> str:
    if mention.id is not None:
        return f"New: the id {mention.id} is the source's own; no vocabulary has it."
    return "New: neither the vocabulary nor an earlier source knows the name."
