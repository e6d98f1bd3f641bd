"""What a programme works on: each theme or concept of a list once, with its whole share."""

from dataclasses import dataclass, field
from typing import Any

from graph.message import Message
from graph.model.record import RecordEvidence
from ingest.readers.iati.codes import DAC_PURPOSES
from ingest.readers.iati.elements import Words, number_of, preferred
from ingest.readers.iati.entry import PROGRAMME, Entry
from ingest.readers.row_record import Evidence, Row
from ingest.readers.word_map import word_map

_BY_CODE = "The source gives it as {scheme} {code}; the theme means as much or more."
_OF_PURPOSES = "1"
_PLACES = 6  # 33.333333: shares are added up, and should not show what binary fractions leave


@dataclass(frozen=True, slots=True)
class CodeList:
    """Whose list a code is of.

    Attributes:
        scheme: name of the list, in the ledger.
        vocabulary: its number among the lists of sectors, None for other lists.
        name: what the list calls the code, where the file gives no name.
    """

    scheme: str
    vocabulary: str | None = None
    name: str | None = None


@dataclass(slots=True)
class _Work:
    cells: Evidence
    fields: dict[str, Any]
    share: float | None = None


@dataclass(slots=True)
class Works:
    """Collects what one activity works on; `finish` says it."""

    entry: Entry
    _works: dict[tuple[str, str], _Work] = field(default_factory=dict)

    def add(
        self,
        row: Row,
        words: list[Words],
        of: CodeList,
        theme: str | None = None,
        note: Message | None = None,
    ) -> None:
        """Note a theme of ours, else the concept of the source's list.

        Args:
            row: with the columns `@code` and `@percentage`, where they are filled.
            words: its names.
            of: the list of its code.
            theme: that the code means; where it means none, the name may.
            note: what to say of it.
        """
        name = preferred(words, self.entry.language)
        column = "@code" if name is None else name.column
        if column not in row.cells:
            return
        self.entry.record.row(row)
        cells = [row.cell(column)]
        fields = dict(self.entry.valid)
        if theme is not None:
            code = row.cells["@code"]
            fields["status"] = "inferred"
            note = note or Message(_BY_CODE, scheme=of.scheme, code=code)
            if name is not None:
                cells.append(row.cell("@code"))
        elif name is not None:
            theme = self._named(name.text)
        if note is not None:
            fields["note"] = note
        found = theme or self._concept(row, name, of)
        self._count(found, of, _Work(cells, fields), row)

    def finish(self) -> None:
        """Put it into the record."""
        for (found, _), work in self._works.items():
            share = None if work.share is None else _plain(work.share)
            qualifiers = {"percentage": share}
            self.entry.record.relation(
                PROGRAMME, "WORKS_ON", found, work.cells, qualifiers, **work.fields
            )

    def _count(self, found: str, of: CodeList, said: _Work, row: Row) -> None:
        """Two codes of a list that mean one theme have a share together."""
        work = self._works.setdefault((found, of.scheme), said)
        if work is not said:
            work.cells.extend(said.cells)
        share = number_of(row.cells.get("@percentage"))
        if share is not None:
            work.cells.append(row.cell("@percentage"))
            work.share = share + (work.share or 0)

    def _named(self, name: str) -> str | None:
        return self.entry.file.terms.themes.find(name) or word_map("sectors").find(name)

    def _concept(self, row: Row, name: Words | None, of: CodeList) -> str:
        code = row.cells.get("@code")
        label = self._label(code or "", of) if name is None else name.text
        self.entry.unknown("codes of sectors", f"{of.scheme} {code or label}")
        evidence: list[RecordEvidence] = []
        if name is not None:
            evidence.append(row.cell(name.column, "name"))
        if code is not None:
            evidence.append(row.cell("@code", "code"))
        key = f"{of.scheme}:{code or label.casefold()}"
        fields = {"name": label, "scheme": of.scheme, "code": code}
        return self.entry.record.concept(key, evidence, **fields)

    def _label(self, code: str, of: CodeList) -> str:
        """A code is called after its list where neither that nor the file gives a name for it."""
        codes = self.entry.file.codes
        name = of.name or (
            codes.find(DAC_PURPOSES, code) if of.vocabulary == _OF_PURPOSES else None
        )
        if name is not None:
            return name
        self.entry.unknown("names of codes", f"{of.scheme} {code}")
        whose = codes.find("lists_of_codes", of.vocabulary)
        return f"{whose} {code}" if whose else code


def _plain(share: float) -> int | float:
    rounded = round(share, _PLACES)
    return int(rounded) if float(rounded).is_integer() else rounded
