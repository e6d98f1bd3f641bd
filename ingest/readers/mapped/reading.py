"""One file of mapped sheets under way: planned, gathered, told; or what its columns may mean."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from graph.message import Message
from ingest.findings import Finding, Notice, Rejection
from ingest.readers.base import Item
from ingest.readers.counting import Counting
from ingest.readers.files.halves import Halves
from ingest.readers.listed import Listed
from ingest.readers.mapped.data_rows import DataRows
from ingest.readers.mapped.fields import PRESENCE
from ingest.readers.mapped.gathered_rows import GatheredRows
from ingest.readers.mapped.mapped_rows import ORIGIN, MappedFile, MappedSheet
from ingest.readers.mapped.mapping_file import MappingFile, mappings_near
from ingest.readers.mapped.opening import RawFile, RawSheet
from ingest.readers.mapped.people import NamesMet, naming_columns
from ingest.readers.mapped.presence_columns import presence_columns
from ingest.readers.mapped.sheet_plan import (
    GUESSED_ROWS,
    Plan,
    first_rows,
    guess_sheet,
    plan_sheet,
    unmet,
)
from ingest.readers.mapped.sheet_words import SheetWords
from ingest.readers.presence.presence import Presence, PresenceFile
from ingest.readers.sheets.headings import SEARCHED_ROWS, GridRow
from ingest.readers.terms import Terms

_ASK = (
    "Nothing was read: nobody has said yet what its columns mean. `mtandao mapping {file}` shows"
    " what is guessed, `mtandao mapping {file} --save` keeps it; then ingest it again."
)
_ASK_FILE = (
    "Nothing was read: nobody has said yet what its columns mean, and that is kept beside a file."
    " Save it as a file, and give that to `mtandao mapping` and `mtandao ingest`."
)
_GUESSED = "Guessed: {field}. {reason}"
_NOT_READ = "Guessed: not read. {reason}"
_NO_HEADINGS = "No row among the first {n} looks like headings; the sheet cannot be read."
_CONSTANTS = "The mapping {mapping} was made for another sheet and says of all rows: {said}."
_SHEET = "Sheet"
_COUNTED_BYTES = 20_000_000
# What `mtandao ingest -` calls the file that it makes of what comes in.
STANDARD_INPUT = "standard-input"


@dataclass(slots=True)
class Reading:
    """Reads one file; take `items` once.

    Attributes:
        path: the file.
        address: what the ledger knows it by.
        terms: the words of the vocabulary.
        halves: told how much was read, and how much came out.
    """

    path: Path
    address: str
    terms: Terms
    halves: Halves
    _known: list[MappingFile] = field(default_factory=list)
    _plans: list[Plan] = field(default_factory=list)
    _presence: list[Presence] = field(default_factory=list)
    _unread: dict[str, None] = field(default_factory=dict)
    _findings: list[Finding] = field(default_factory=list)
    _guesses: list[Notice] = field(default_factory=list)
    _rows_asked_about: int = 0

    def items(self, raw: RawFile) -> Iterator[Item]:
        """Yield the records of its sheets, or the guess for a sheet that has no mapping."""
        self._known = list(mappings_near(self.path, self.terms))
        file = self._mapped_file()
        with ExitStack() as stack:
            rows = stack.enter_context(GatheredRows(file))
            names = []
            for sheet in raw.sheets:
                names.append(sheet.name)
                yield from self._sheet(sheet, file, rows, stack)
            self._findings += unmet(self.path, self._known, names)
            yield from self._said(raw)
            if self._plans:
                yield from rows.entries(self.halves.came_out)
                for presence in self._presence:
                    yield from presence.entries(self.halves.came_out)
                yield file.counting.done(self._unread, self._plans[0].source.path.name)

    def _sheet(
        self, sheet: RawSheet, file: MappedFile, rows: GatheredRows, stack: ExitStack
    ) -> Iterator[Item]:
        first = first_rows(sheet, GUESSED_ROWS)
        if not first:
            return
        plan = plan_sheet(self.path, sheet, first, self._known)
        if not isinstance(plan, Plan):
            self._findings += [] if plan is None else [plan]
            self._guess(sheet, first)
            return
        self._plans.append(plan)
        if plan.mapping.constants and not plan.source.is_own:
            self._findings.append(_constants(self.path, sheet.name, plan))
        name, mapping = sheet.name or _SHEET, plan.mapping
        data = DataRows(file.file, name, plan.headings, mapping, file.counting)
        names = NamesMet(naming_columns(mapping.shape, mapping.used), self.terms)
        taken = names.watched(data.rows(sheet.rows(self.halves.read_share)))
        if mapping.shape == PRESENCE:
            if not self._presence:
                made = Presence(self._presence_file(plan), self.terms, file.counting)
                self._presence.append(stack.enter_context(made))
            found = self._presence[0].gather(name, presence_columns(mapping), taken)
        else:
            found = rows.gather(name, MappedSheet(file, mapping, mapping.by_field), taken)
        for one in found:
            yield from [*data.found, one]
            data.found.clear()
        yield from [*data.found, *data.notices(), *names.notices(file.file), *sheet.notices]
        self._unread |= data.unread

    def _said(self, raw: RawFile) -> Iterator[Item]:
        """What is to know of the whole file: the guess, when there is nothing else to say."""
        if self._plans or any(isinstance(one, Rejection) for one in self._findings):
            yield from [*raw.notices, *self._findings]
            return
        yield from self._guesses
        # What comes from standard input lies nowhere that a person could name.
        lies = self.path.as_posix() != STANDARD_INPUT
        reason = Message(_ASK, file=self.path.name) if lies else Message(_ASK_FILE)
        yield Rejection(self.path.as_posix(), None, None, reason, self._rows_asked_about)

    def _guess(self, sheet: RawSheet, first: list[GridRow]) -> None:
        """Note what each column of a sheet seems to be, for a person to look at."""
        if sheet.hidden or self._known and self._known[0].is_own:
            return
        file, place = self.path.as_posix(), sheet.name or None
        guess = guess_sheet(sheet, first, self.terms)
        if guess is None:
            told = Message(_NO_HEADINGS, n=SEARCHED_ROWS)
            self._guesses.append(Notice(file, None, place, told))
            return
        # Of a very large file nobody waits for the number of its rows only to be asked.
        if self.path.stat().st_size <= _COUNTED_BYTES:
            rows, last = sheet.rows(self.halves.read_share), guess.mapping.headings[-1]
            self._rows_asked_about += sum(1 for row in rows if row.number > last)
        for one in guess.columns:
            name = f"{sheet.name}.{one.name}" if sheet.name else one.name
            told = Message(_NOT_READ, reason=one.reason)
            if one.field is not None:
                told = Message(_GUESSED, field=one.field, reason=one.reason)
            self._guesses.append(Notice(file, guess.mapping.headings[-1], name, told))

    def _mapped_file(self) -> MappedFile:
        file = self.path.as_posix()
        counting = Counting(file, "rows")
        words = SheetWords(self.terms, counting)
        return MappedFile(file, self.address, self.terms, counting, words, Listed(self.terms))

    def _presence_file(self, plan: Plan) -> PresenceFile:
        schemes = {one.scheme for one in plan.source.mappings if one.scheme}
        scheme = min(schemes) if schemes else ""
        return PresenceFile(
            file=self.path.as_posix(),
            address=self.address,
            origin=ORIGIN,
            sector_scheme=f"{scheme or 'sheet'}-theme",
            id_scheme=scheme or f"file:{self.address}",
        )


def _constants(path: Path, sheet: str, plan: Plan) -> Notice:
    """Tell what the mapping of another sheet says of all rows of this one."""
    said = ", ".join(f"{name}={text}" for name, text in sorted(plan.mapping.constants.items()))
    told = Message(_CONSTANTS, mapping=plan.source.path.name, said=said)
    return Notice(path.as_posix(), None, sheet or None, told)
