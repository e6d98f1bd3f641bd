"""The atom of the graph: one document says one thing about one node."""

from dataclasses import dataclass, field

from graph.model.evidence import Evidence
from graph.model.ids import JsonValue, statement_id

STATUSES = ("asserted", "implied", "inferred", "attributed", "derived", "absent")
# What a source does not say in so many words: somebody, or a program, read it between them.
NOT_SAID = frozenset({"implied", "inferred", "derived"})
CERTAINTIES = ("certain", "ambiguous", "conflicting", "unknown")
MODALITIES = ("factual", "planned", "aspirational", "stated position", "evaluative")
SENSITIVITIES = ("public", "internal", "restricted")

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Review:
    """What a person decided about a statement: `accepted`, `edited` or `refused`, who and when."""

    decision: str
    author: str
    at: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of one document, with its evidence.

    Attributes:
        predicate: id of `data/vocabulary/relations.yaml`, for example `PARTICIPATED_IN`.
        subject: node id.
        object: node id, text, number or EDTF date as the relation says; None for `absent`.
        document: id of the document that says so.
        evidence: where; never empty in a store.
        qualifiers: role, themes and the like; keys as the relation allows.
        status, certainty, modality: see the vocabularies above.
        confidence: 0 to 1, that the document says it (not that it is true in the world).
        sensitivity: `public`, `internal` or `restricted`.
        valid_from, valid_to: EDTF, when it is true in the world.
        origin: reader or extractor, its version and its rule.
        note: a remark in plain words.
        recorded_at, retracted_at: ISO 8601 UTC, set by the ledger, never by a reader.
        review: the last decision of a person, None when nobody has looked.
    """

    predicate: str
    subject: str
    object: Value
    document: str
    evidence: tuple[Evidence, ...]
    qualifiers: dict[str, JsonValue] = field(default_factory=dict)
    status: str = "asserted"
    certainty: str = "certain"
    modality: str = "factual"
    confidence: float = 1.0
    sensitivity: str = "public"
    valid_from: str | None = None
    valid_to: str | None = None
    origin: str = ""
    note: str | None = None
    recorded_at: str | None = None
    retracted_at: str | None = None
    review: Review | None = None

    @property
    def id(self) -> str:
        """Hash of everything that makes it this statement.

        Evidence, confidence, sensitivity, origin and note describe the statement and may be
        corrected without making it another one; all else is part of what it says.
        """
        says = [
            self.predicate,
            self.subject,
            self.object,
            self.qualifiers,
            self.status,
            self.certainty,
            self.modality,
            self.valid_from,
            self.valid_to,
        ]
        return statement_id(self.document, says)
