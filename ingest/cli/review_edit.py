"""`mtandao review edit`: a person says what a fact should be."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

import typer

from graph.errors import ModelError, StoreError
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.document import Document
from graph.model.relations import load_relations
from graph.model.replacing import Filled, replacement
from graph.model.statement import Review, Statement
from graph.model.vocabulary import load_vocabulary
from graph.store.base import Store, ViewFilter
from ingest.cli.command import Reading, require_ledger
from ingest.cli.review_author import user_name
from ingest.loading.typed_kinds import refuse_wrong_kinds
from ingest.loading.typed_names import refuse_person
from ingest.loading.typed_terms import refuse_unknown_terms

# What a source says, as it was read: decisions on who is who must not leak into an edit.
_AS_READ = ViewFilter(include_refused=True, as_told=True)
_CELL = "SHEET!ROW!COLUMN"


@dataclass(frozen=True, kw_only=True)
class ReviewEdit(Reading):
    """Say what a fact should be: your statement stands in its place, and can be taken back.

    What you do not give stays as it was read.
    """

    statement: Annotated[str, typer.Argument(help="Id of a statement; `review show` tells it.")]
    subject: Annotated[str | None, typer.Option(help="Id of who it is about.")] = None
    value: Annotated[
        str | None, typer.Option(help="Id, name, number or date that it should say.")
    ] = None
    role: Annotated[str | None, typer.Option(help="Id of a role, for example organiser.")] = None
    theme: Annotated[list[str] | None, typer.Option(help="Id of a theme, theme:…; repeatable.")] = (
        None
    )
    no_theme: Annotated[bool, typer.Option("--no-theme", help="On no theme.")] = False
    is_open: Annotated[
        bool | None,
        typer.Option("--open/--plain", help="The source leaves it open, or says it plainly."),
    ] = None
    quote: Annotated[
        str | None, typer.Option(help="Words of the text it rests on, as they stand there.")
    ] = None
    cell: Annotated[
        list[str] | None, typer.Option(help=f"Cell it rests on, {_CELL}; repeatable.")
    ] = None
    remark: Annotated[str | None, typer.Option(help="A remark; an empty one takes it away.")] = None
    author: Annotated[
        str | None, typer.Option(help="Who decides.", show_default="your user name")
    ] = None

    def run(self) -> None:
        """Write the edit and tell the id of the new statement."""
        require_ledger(self.store)
        author = self.author or user_name()
        review = Review("edited", author, datetime.now(UTC).isoformat(timespec="seconds"))
        with self.writable() as store, store.write(author) as writer:
            read, document = _read(store, self.statement)
            said = replacement(read, self._filled(), document)
            _refuse_unknown(store, read, said)
            if said.predicate == "HAS_LABEL" and said.object != read.object:
                _refuse_person(store, said)
            name = writer.edit(self.statement, said, review)
        if self.as_json:
            self.printer.json({"edited": self.statement, "statement": name})
            return
        told = self.words.say("edit_done", statement=self.statement, new=name)
        self.printer.line(told)

    def _filled(self) -> Filled:
        return Filled(
            subject=self.subject,
            object=self.value,
            role=self.role,
            themes=[] if self.no_theme else self.theme,
            open=self.is_open,
            note=self.remark,
            quote=self.quote,
            cells=None if self.cell is None else [_cell(one) for one in self.cell],
        )


def _read(store: Store, statement: str) -> tuple[Statement, Document]:
    with store.view(_AS_READ) as view:
        read = view.statement(statement)
        document = None if read is None else view.document(read.document)
    if read is None or document is None:
        what = Message("There is no statement '{id}'.", id=statement)
        raise StoreError(what, next_step="Check the id.")
    return read, document


def _refuse_unknown(store: Store, read: Statement, said: Statement) -> None:
    folder = data_folder() / "vocabulary"
    relations = load_relations(folder)
    refuse_unknown_terms(read, said, load_vocabulary(folder), relations)
    with store.view(_AS_READ) as view:
        refuse_wrong_kinds(read, said, view, relations)


def _refuse_person(store: Store, said: Statement) -> None:
    with store.view(_AS_READ) as view:
        node = view.node(said.subject)
    if node is not None:
        vocabulary = load_vocabulary(data_folder() / "vocabulary")
        refuse_person(str(said.object), node.kinds, node.subtype, vocabulary)


def _cell(text: str) -> tuple[str, int, str]:
    sheet, _, rest = text.partition("!")
    row, _, column = rest.partition("!")
    if not row.isdigit() or not column:
        raise ModelError(
            Message("'{text}' is no cell.", text=text),
            "--cell",
            Message("Write it as {form}.", form=_CELL),
        )
    return sheet, int(row), column
