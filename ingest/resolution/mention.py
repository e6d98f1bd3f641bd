"""What is known of a name when it is met, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as a source gives it.

    Attributes:
        name: the words of the source.
        kind: `Actor`, `Mechanism`, `Programme` or `Place`: how the source uses the name.
        subtype: vocabulary id of its type, None when the source does not tell.
        country: ISO 3166 alpha-2 code that the source gives, None when it gives none.
        context_country: country of the event, else of the publisher; used for bodies of a state
            only, and then said to be inferred.
        aliases: other names that the source gives for the same thing.
        acronym: the short form that the source gives.
        id: an id that the source gives: of the vocabulary, or its own.
        identifiers: scheme to code, for example `{"XM-DAC": "41114"}`.
        scope: node id of the event (else the document) that binds a group without a name.
        document: id of the document; binds a body of a state whose country nothing tells.
    """

    name: str
    kind: str = "Actor"
    subtype: str | None = None
    country: str | None = None
    context_country: str | None = None
    aliases: tuple[str, ...] = ()
    acronym: str | None = None
    id: str | None = None
    identifiers: Mapping[str, str] = field(default_factory=dict)
    scope: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The node of a mention, and why it is that one.

    Attributes:
        node_id: the node.
        kinds, subtype, label, country: as the node has them.
        matched_by: `id`, `identifier`, `preferred label`, `alias`, `acronym`, `score`, `ledger` or
            `new`.
        matched_label: the label that matched, None for a new node.
        reason: in words, for people.
        is_new: neither the vocabulary nor the ledger knew it when the ingest began.
        in_vocabulary: the vocabulary names it.
        inferred_country: its country comes from `reason`, not from the source.
        candidates: node ids that a person may want to compare, sorted.
        doubt: set when two nodes could own the name and a person should decide; never depends on
            what the ledger knows, so that reading a source again raises the same doubt.
        remark: why a link by score was made, for a person to look at; None for every other.
        is_named: False for a group without a name.
        named_otherwise: the name of the source is worth a label of its own.
    """

    node_id: str
    kinds: tuple[str, ...]
    subtype: str | None
    label: str
    country: str | None
    matched_by: str
    matched_label: str | None
    reason: str
    is_new: bool = False
    in_vocabulary: bool = False
    inferred_country: bool = False
    candidates: tuple[str, ...] = ()
    doubt: str | None = None
    remark: str | None = None
    is_named: bool = True
    named_otherwise: bool = False
