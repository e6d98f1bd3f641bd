"""The record: what a reader, an extractor or a person hands over. The only door into the graph."""

from collections.abc import Set as AbstractSet
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Certainty = Literal["certain", "ambiguous", "conflicting", "unknown"]
Status = Literal["asserted", "implied", "inferred", "attributed", "derived", "absent"]
Modality = Literal["factual", "planned", "aspirational", "stated position", "evaluative"]
Sensitivity = Literal["public", "internal", "restricted"]


def _date_as_text(value: object) -> object:
    """YAML turns 2009-03-02 into a date and 2009 into a number; both are EDTF text here."""
    return value if value is None or isinstance(value, str) else str(value)


def _name_as_text(value: object) -> object:
    """YAML turns the country `NO` and the like into a boolean."""
    return "NO" if value is False else value


Edtf = Annotated[str | None, BeforeValidator(_date_as_text)]
Country = Annotated[str | None, BeforeValidator(_name_as_text)]


# What a part consists of, set past the check that it is frozen; faster than `object.__setattr__`.
_new = object.__new__
_set_values = BaseModel.__dict__["__dict__"].__set__
_set_told = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_set_extra = BaseModel.__dict__["__pydantic_extra__"].__set__
_set_private = BaseModel.__dict__["__pydantic_private__"].__set__


class Part(BaseModel):
    """Base of all parts of a record: unknown fields are errors, never swallowed."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    @classmethod
    def trusted(cls, values: dict[str, Any], told: AbstractSet[str]) -> Self:
        """Return a part whose values are right: nothing is checked, in a tenth of the time.

        For readers that make many parts of checked words; tests check what they make.

        Args:
            values: of every field, its default too; taken as it is.
            told: the fields that the source tells, `model_fields_set`.
        """
        made = _new(cls)
        # As `model_construct` does, which fills in defaults field by field.
        _set_values(made, values)
        _set_told(made, told)
        _set_extra(made, None)
        _set_private(made, None)
        return made


_CELL = {"quote", "sheet", "row", "column", "tells"}


class RecordEvidence(Part):
    """Where the source says it: `start` and `end` in the text, or sheet, row and column.

    `tells` is what of its part a cell tells (name, acronym, type, country, identifiers), where
    the columns of the source have names of their own.
    """

    quote: str
    start: int | None = None
    end: int | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    tells: str | None = None
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=False)

    @classmethod
    def of_cell(
        cls, quote: str, sheet: str, row: int, column: str, tells: str | None = None
    ) -> Self:
        """Return a cell that a reader found itself: of a large file there are ten million."""
        values = {
            "quote": quote,
            "start": None,
            "end": None,
            "sheet": sheet,
            "row": row,
            "column": column,
            "tells": tells,
        }
        return cls.trusted(values, _CELL)


class Sourced(Part):
    """A part that carries where it was found, how sure that is, and by which rule."""

    evidence: RecordEvidence | list[RecordEvidence] | None = None
    status: Status = "asserted"
    certainty: Certainty = "certain"
    confidence: float = Field(default=1.0, ge=0.0, le=1.0)
    sensitivity: Sensitivity = "public"
    rule: str | None = None
    note: str | None = None


class RecordDocument(Part):
    """The source itself. `text` is the immutable text that all offsets count in."""

    uri: str = ""
    part: str = ""
    title: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: Edtf = None
    licence: str | None = None
    sensitivity: Sensitivity = "public"
    is_event_report: bool | None = None
    text: str | None = None
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=False)


class RecordActor(Sourced):
    """An actor, mechanism or programme as the source names it.

    `parent` is the key of the actor it is a unit of; `id` a vocabulary id or the source's own.
    """

    key: str
    name: str = Field(min_length=1)
    aliases: list[str] = Field(default_factory=list)
    acronym: str | None = None
    type: str | None = None
    country: Country = None
    parent: str | None = None
    id: str | None = None
    identifiers: dict[str, str] = Field(default_factory=dict)


class RecordPlace(Sourced):
    """A place by its name; `country` is ISO 3166 alpha-2.

    `kind` is city, country, region, site, or `admin1` to `admin4`. `key` is what relations of the
    record know it by; `within` the key of the place it lies in; `identifiers` scheme to code, say
    `pcode` to ML09. `described` is false where another document of the source says what it lies in.
    """

    name: str = Field(min_length=1)
    country: Country = None
    kind: str | None = None
    id: str | None = None
    key: str | None = None
    within: str | None = None
    identifiers: dict[str, str] = Field(default_factory=dict)
    described: bool = True


class RecordConcept(Sourced):
    """A theme as the source's own list names it, where no theme of the vocabulary is known for it.

    `scheme` is the list (`hxl-sector`, `iati-sector-1`), `code` its code there.
    """

    key: str
    name: str = Field(min_length=1)
    scheme: str
    code: str | None = None


class RecordTheme(Sourced):
    """A theme of the vocabulary with the wording of the source."""

    id: str
    wording: str | None = None


class Participation(Sourced):
    """One actor in one role at one event. `readings` maps each possible role to its weight."""

    actor: str
    role: str = "unspecified"
    themes: list[str] = Field(default_factory=list)
    joint_with: list[str] = Field(default_factory=list)
    on_behalf_of: str | None = None
    n: int | None = Field(default=None, ge=0)
    basis: str | None = None
    list_open: bool = False
    readings: dict[str, float] = Field(default_factory=dict)
    wording: str | None = None


class Count(Sourced):
    """How many of whom; `basis` is `stated` or `targeted`; counts of two bases never add up."""

    n: int = Field(ge=0)
    of: str
    basis: str = "stated"
    part_of: str | None = None


class RecordEvent(Sourced):
    """An event, or a session when `parent` names the event it belongs to.

    `date_wording` is what the source gives for a date when it is none that can be read; without
    it, a missing `date` says that the source gives none.
    """

    key: str
    title: str | None = None
    title_fr: str | None = None
    id: str | None = None
    main: bool = True
    type: str | None = None
    modality: Modality = "factual"
    date: Edtf = None
    date_wording: str | None = None
    date_evidence: RecordEvidence | None = None
    type_evidence: RecordEvidence | None = None
    places: list[RecordPlace] = Field(default_factory=list)
    themes: list[RecordTheme | str] = Field(default_factory=list)
    parent: str | None = None
    order: int | None = None
    programme: str | None = None
    mechanisms: list[str] = Field(default_factory=list)
    participations: list[Participation] = Field(default_factory=list)
    counts: list[Count] = Field(default_factory=list)
    notes: str | None = None


class RecordRelation(Sourced):
    """Any other relation between two keys of the record, or a key and a vocabulary id or text."""

    subject: str
    predicate: str
    object: str | int | float | None = None
    modality: Modality = "factual"
    qualifiers: dict[str, str | int | float | bool | list[str] | None] = Field(default_factory=dict)
    valid_from: Edtf = None
    valid_to: Edtf = None


class Issue(Part):
    """Something a person should look at: ambiguous role, conflicting counts, no date."""

    code: str
    message: str
    evidence: RecordEvidence | None = None


class Record(Part):
    """One source document and what it says.

    Keys (`key`, `actor`, `parent`, `programme`, `mechanisms`, `subject`, `object`) are local to
    the record. Programmes and mechanisms have the shape of actors. `places` and `concepts` are
    those that relations name by their keys.
    """

    document: RecordDocument = RecordDocument()
    actors: list[RecordActor] = Field(default_factory=list)
    programmes: list[RecordActor] = Field(default_factory=list)
    mechanisms: list[RecordActor] = Field(default_factory=list)
    events: list[RecordEvent] = Field(default_factory=list)
    relations: list[RecordRelation] = Field(default_factory=list)
    places: list[RecordPlace] = Field(default_factory=list)
    concepts: list[RecordConcept] = Field(default_factory=list)
    issues: list[Issue] = Field(default_factory=list)
    origin: str = ""
