"""`mtandao mapping`."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import SourceError
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.ids import JsonValue
from ingest.cli.command import Speaking
from ingest.readers import Terms, load_terms
from ingest.readers.mapped.fields import column_words
from ingest.readers.mapped.looking import Look, has_kept, look_at, told_otherwise
from ingest.readers.mapped.mapping import check_mapping
from ingest.readers.mapped.mapping_file import mapping_path, save_mappings, with_others

_NOT_READ = ("", "null", "-")


@dataclass(frozen=True, kw_only=True)
class MappingCommand(Speaking):
    """Show what the columns of a sheet are read as, and keep it for the next ingest.

    The mapping is kept beside the sheet, as SHEET.mapping.yaml, and used for every sheet in that
    folder with the same columns.
    """

    sheet: Annotated[Path, typer.Argument(help="A .csv, .xlsx, .xls or .ods file.")]
    save: Annotated[bool, typer.Option("--save", help="Keep the mapping beside the sheet.")] = False
    shape: Annotated[
        str | None,
        typer.Option(help="What a row is: events, participations, presence, flows or actors."),
    ] = None
    column: Annotated[
        list[str],
        typer.Option("--column", help="Read a column as a field: 'Bailleur=donor', 'Notes=null'."),
    ] = field(default_factory=list)
    constant: Annotated[
        list[str],
        typer.Option(
            "--constant", help="What holds for all rows: country=CD, sensitivity=internal."
        ),
    ] = field(default_factory=list)
    only: Annotated[
        str | None, typer.Option("--only", help="The one sheet of the workbook to read.")
    ] = None
    anew: Annotated[
        bool, typer.Option("--anew", help="Guess again, whatever mapping was kept.")
    ] = False

    def run(self) -> None:
        """Print the mapping of each sheet; with `--save` write it beside the file."""
        terms = load_terms(data_folder() / "vocabulary")
        looks = self._looks(terms)
        saved = self._save(looks, terms) if self.save else None
        if self.as_json:
            self.printer.json(self._as_json(looks, saved))
            return
        for look in looks:
            self._print(look)
        self._print_next(looks, saved, terms)

    def _looks(self, terms: Terms) -> list[Look]:
        if str(self.sheet) == "-":
            what = "A mapping is kept beside its sheet, and standard input has no place."
            raise SourceError(what, "-", "Save the sheet as a file, and give that.")
        if not self.sheet.is_file():
            what, advice = "There is no such file.", "Check the spelling of the path."
            raise SourceError(what, self.sheet.as_posix(), advice)
        self._check_shape()
        found = look_at(self.sheet, terms, self.shape, anew=self.anew)
        if self.only is not None:
            found = self._only(found)
        if not found:
            what = "No sheet of it has headings that can be found."
            advice = (
                "Put the headings into one row, with the rows below it. Call the one column of a"
                " list of organisations 'Organisation'."
            )
            raise SourceError(what, self.sheet.as_posix(), advice)
        self._check_columns(found)
        return [self._changed(look, terms) for look in found]

    def _only(self, looks: list[Look]) -> list[Look]:
        found = [one for one in looks if one.sheet == self.only]
        if looks and not found:
            what = Message("The file has no sheet '{name}' with headings.", name=self.only)
            names = ", ".join(one.sheet for one in looks)
            raise SourceError(what, self.sheet.as_posix(), Message("Known: {names}.", names=names))
        return found

    def _check_columns(self, looks: list[Look]) -> None:
        """Refuse a column that none of the sheets has, rather than leave it out."""
        known = list(dict.fromkeys(name for look in looks for name in look.mapping.columns))
        unknown = [name for name, _ in (_pair(one, "--column") for one in self.column)]
        unknown = [name for name in unknown if name not in known]
        if unknown and known:
            what = Message("The sheet has no column '{name}'.", name=unknown[0])
            names = ", ".join(known)
            raise SourceError(what, self.sheet.as_posix(), Message("Known: {names}.", names=names))

    def _check_shape(self) -> None:
        known = column_words().shapes
        if self.shape is not None and self.shape not in known:
            what = Message("There is no shape '{name}'.", name=self.shape)
            raise SourceError(what, next_step=Message("Known: {names}.", names=", ".join(known)))

    def _changed(self, look: Look, terms: Terms) -> Look:
        columns = dict(_pair(one, "--column") for one in self.column)
        constants = dict(_pair(one, "--constant") for one in self.constant)
        given = {k: None if v in _NOT_READ else v for k, v in columns.items()}
        changed = told_otherwise(look, given, constants, terms)
        # A sheet of codes beside the data lacks what it lacked before; it is not kept.
        is_meant = bool(set(given) & set(look.mapping.columns)) or not look.guess.lacking
        if (columns or constants) and is_meant:
            check_mapping(changed.mapping, self.sheet.as_posix(), terms)
        return changed

    def _save(self, looks: list[Look], terms: Terms) -> Path:
        is_changed = bool(self.column or self.constant)
        if has_kept(self.sheet) and not self.anew and self.shape is None and not is_changed:
            return mapping_path(self.sheet)
        # A pivot table or a list of codes beside the data says nothing that could be read.
        kept = [look for look in looks if not look.guess.lacking] or looks
        mappings = [replace(look.mapping, sheet=look.sheet) for look in kept]
        is_all = self.only is None
        return save_mappings(
            self.sheet, mappings if is_all else with_others(self.sheet, mappings, terms)
        )

    def _print(self, look: Look) -> None:
        words, shape = self.words, column_words().shapes[look.mapping.shape]
        title = look.sheet or self.sheet.name
        self.printer.title(
            words.say("mapping_title", name=title, shape=shape.labels[words.language])
        )
        rows = [
            (one.name, self._label(one.field), words.tell(one.reason), one.example[:40])
            for one in look.guess.columns
        ]
        keys = ("mapping_column", "mapping_read_as", "why", "mapping_example")
        self.printer.table([words.say(key) for key in keys], rows)
        for name, text in sorted(look.mapping.constants.items()):
            self.printer.line(words.say("mapping_constant", field=name, text=text))
        for name, text in sorted(look.mapping.separators.items()):
            told = words.say("mapping_lines") if text == "\n" else text
            self.printer.line(words.say("mapping_separator", field=name, text=told))
        if look.mapping.dates is not None:
            self.printer.line(words.say(f"mapping_{look.mapping.dates.replace(' ', '_')}"))

    def _label(self, own: str | None) -> str:
        if own is None:
            return self.words.say("mapping_not_read")
        known = column_words().fields.get(own)
        label = self.words.role(own) if known is None else known.labels[self.words.language]
        return f"{own} ({label})"

    def _print_next(self, looks: list[Look], saved: Path | None, terms: Terms) -> None:
        words = self.words
        for look in looks:
            for own in look.guess.lacking:
                self.printer.line(words.say("mapping_lacks", field=self._label(own)))
        if saved is not None:
            self.printer.line(words.say("mapping_saved", path=saved, file=self.sheet))
        elif any(look.source is None for look in looks):
            self.printer.line(words.say("mapping_guessed", file=self.sheet))
        else:
            self.printer.line(
                words.say("mapping_kept", path=looks[0].source and looks[0].source.path)
            )

    def _as_json(self, looks: list[Look], saved: Path | None) -> JsonValue:
        kept = next((look.source.path for look in looks if look.source is not None), saved)
        return {
            "file": self.sheet.as_posix(),
            "mapping": None if kept is None else kept.as_posix(),
            "saved": saved is not None,
            "sheets": [_look_as_json(look) for look in looks],
        }


def _look_as_json(look: Look) -> JsonValue:
    mapping = look.mapping
    return {
        "sheet": look.sheet,
        "shape": mapping.shape,
        "guessed": look.source is None,
        "headings": list(mapping.headings),
        "columns": [
            {
                "column": one.name,
                "field": one.field,
                "reason": one.reason,
                "sure": one.is_sure,
                "example": one.example,
            }
            for one in look.guess.columns
        ],
        "constants": dict(mapping.constants),
        "separators": dict(mapping.separators),
        "dates": mapping.dates,
        "lacking": list(look.guess.lacking),
    }


def _pair(text: str, option: str) -> tuple[str, str]:
    name, sign, value = text.rpartition("=")
    if not sign or not name.strip():
        what = Message("'{text}' is not of the form name=value.", text=text)
        raise SourceError(what, option, "Write for example --constant country=CD.")
    return name.strip(), value.strip()
