"""The actors of a table: by key, by name, by vocabulary id, or simply as they are called."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from graph.message import Message
from graph.model.document import TableRow
from graph.model.folding import fold
from graph.model.levels import strictest
from graph.model.record import Record, RecordActor, RecordEvidence
from graph.model.statement import SENSITIVITIES
from graph.model.template import ACTORS, split_cell
from ingest.findings import Finding
from ingest.readers.records.record_terms import with_known_terms
from ingest.readers.reporting import Evidence, Path, Place, Reporter, first_evidence
from ingest.readers.sheets.cells import Cells, RowRefusedError, SheetLabel
from ingest.readers.sheets.grid import Label
from ingest.readers.sheets.spool import Spool, SpoolRow
from ingest.readers.template.row_parts import actor_of
from ingest.readers.terms import Terms

_REMEMBERED = 5000
_OPEN = SENSITIVITIES[0]
_LIST_OF_KIND = {"actor": "actors", "programme": "programmes", "mechanism": "mechanisms"}


@dataclass(frozen=True, slots=True)
class KnownActor:
    """One row of the sheet Actors as part of a record; `list_name` None when it does not say."""

    actor: RecordActor
    list_name: str | None
    row: TableRow


class ActorSheet:
    """Finds rows of the sheet Actors; the last ones used stay in memory."""

    def __init__(self, spool: Spool, place: SheetLabel | None, terms: Terms) -> None:
        self._spool = spool
        self._place = place
        self.terms = terms
        self._by_text: OrderedDict[str, KnownActor | None] = OrderedDict()
        self._found: list[Finding] = []
        self._told: set[int] = set()
        self._has_names = False

    def take_found(self) -> list[Finding]:
        """Return what was found wrong since the last call, each row once."""
        found = [finding for finding in self._found if finding.row not in self._told]
        self._told.update(finding.row for finding in found if finding.row is not None)
        self._found.clear()
        return found

    def find(self, text: str) -> KnownActor | None:
        """Return the actor whose key, else whose name, alias or acronym, is `text`."""
        if self._place is None:
            return None
        if text in self._by_text:
            self._by_text.move_to_end(text)
            return self._by_text[text]
        found = self._look_up(text, self._place)
        self._by_text[text] = found
        if len(self._by_text) > _REMEMBERED:
            self._by_text.popitem(last=False)
        return found

    @cached_property
    def marked(self) -> tuple[RecordActor, ...]:
        """The actors of the sheet that are not public, whether or not a record names them."""
        if self._place is None:
            return ()
        rows = (row for row in self._spool.rows(ACTORS.name) if row.cells.get("sensitivity"))
        found = (self.read(row) for row in rows)
        return tuple(one.actor for one in found if one and one.actor.sensitivity != _OPEN)

    def level_of(self, text: str) -> str:
        """Return the strictest level of the marked actors of the sheet that bear a name."""
        name = fold(text)
        levels = (one.sensitivity for one in self.marked if name in map(fold, _names_of(one)))
        return strictest(levels)

    def read(self, row: SpoolRow) -> KnownActor | None:
        """Return a row as an actor, None when it is refused."""
        if self._place is None:
            return None
        cells = Cells(row, self._place, self._found)
        try:
            kind = cells.choice("kind")
            actor = self._with_known_terms(actor_of(cells))
        except RowRefusedError as error:
            cells.refuse(error)
            return None
        return KnownActor(actor, _LIST_OF_KIND[kind] if kind else None, row.table_row)

    def _with_known_terms(self, actor: RecordActor) -> RecordActor:
        """Spell the words of a row once, not in every record that names the actor."""
        reporter = Reporter(self._place_of, self._found)
        return with_known_terms(Record(actors=[actor]), self.terms, reporter).actors[0]

    def _place_of(self, path: Path, evidence: Evidence) -> Place:
        cell = first_evidence(evidence)
        label = self._place.label if self._place else Label("")
        return Place(label.file, cell.row if cell else None, label.field(str(path[-1])))

    def _look_up(self, text: str, place: SheetLabel) -> KnownActor | None:
        rows = self._spool.with_key(ACTORS.name, text)
        if not rows:
            name = fold(text)
            rows = self._spool.with_other(ACTORS.name, name) or self._with_other_name(name)
            if len(rows) > 1:
                told = "More than one actor is called '{text}'; other sheets must use the key."
                Cells(rows[0], place, self._found).notice("name", Message(told, text=text))
                return None
        if not rows:
            return None
        self._spool.use(rows[0].key)
        return self.read(rows[0])

    def _with_other_name(self, name: str) -> list[SpoolRow]:
        if not self._has_names:
            self._spool.add_names(ACTORS.name, _other_names)
            self._has_names = True
        return self._spool.with_name(ACTORS.name, name)


@dataclass(slots=True)
class NamedActors:
    """The actors that one record names, in the order in which it names them."""

    sheet: ActorSheet
    lists: dict[str, list[RecordActor]] = field(default_factory=dict)
    rows: list[TableRow] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    def key_of(self, text: str, evidence: RecordEvidence | None, usual: str = "actors") -> str:
        """Return the key by which the record knows the actor, adding it if it is new.

        Args:
            text: what the cell says.
            evidence: the cell, for an actor that no row of the sheet Actors tells of.
            usual: list of the record it belongs to when nothing says otherwise.
        """
        known = self.sheet.find(text)
        if known is not None:
            self.add(known, usual)
            return known.actor.key
        terms = self.sheet.terms
        if text not in self.keys and text not in terms.named:
            self.keys.add(text)
            # Lists that are given need not be copied from the defaults, which takes longer.
            actor = RecordActor(key=text, name=text, evidence=evidence, aliases=[], identifiers={})
            level = self.sheet.level_of(text)
            if level != _OPEN:
                actor = actor.model_copy(update={"sensitivity": level})
            self.lists.setdefault(usual, []).append(actor)
        return text

    def add(self, known: KnownActor, usual: str = "actors") -> None:
        """Add an actor with its parents."""
        actor = known.actor
        if actor.key in self.keys:
            return
        self.keys.add(actor.key)
        self.rows.append(known.row)
        parent = actor.parent
        if parent is not None:
            cell = RecordEvidence(
                quote=parent, sheet=known.row.sheet, row=known.row.row, column="parent"
            )
            actor = actor.model_copy(update={"parent": self.key_of(parent, cell)})
        self.lists.setdefault(known.list_name or usual, []).append(actor)


def actor_key(cells: Mapping[str, str]) -> str:
    """Return what other sheets know a row of the sheet Actors by."""
    return cells.get("actor") or cells.get("id") or cells.get("name", "")


def _other_names(row: SpoolRow) -> Iterator[str]:
    """What a row says the actor is called besides, folded."""
    cells = row.cells
    for text in (cells.get("acronym", ""), *split_cell(cells.get("aliases", ""))):
        if fold(text):
            yield fold(text)


def _names_of(actor: RecordActor) -> tuple[str, ...]:
    return tuple(filter(None, (actor.key, actor.name, actor.acronym, *actor.aliases)))
