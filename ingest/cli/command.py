"""What a command is: a dataclass of its arguments and options, with `run`."""

import inspect
import os
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import MISSING, Field, dataclass, fields
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar, cast, get_type_hints

import typer

from graph.errors import StoreError
from graph.message import Message
from graph.query.unknown import Unknown
from graph.store import open_store, store_path
from graph.store.base import Store, View, ViewFilter
from graph.store.sqlite_connection import no_entry
from ingest.cli.closed_pipe import leave_closed_pipe
from ingest.cli.empty_ledger import tell_if_empty
from ingest.cli.helping import help_in, hint_in
from ingest.cli.printing import Printer
from ingest.cli.stopping import StoppedError
from ingest.cli.unknown_id import UnknownIdError
from ingest.cli.words import Words, spoken_language

Found = TypeVar("Found")
DEFAULT_STORE = "sqlite:mtandao.db"
# Where `mtandao app` builds the sample.
SAMPLE = Path(".mtandao") / "sample.db"
# Options of many commands are listed after those that one command alone has.
_LATER = frozenset({"seen"})


class Lang(StrEnum):
    """Languages that the program speaks."""

    en = "en"
    fr = "fr"


class Command(ABC):
    """Base of all commands; the docstring of a command is its help."""

    @abstractmethod
    def run(self) -> None:
        """Do it."""


@dataclass(frozen=True, kw_only=True)
class Speaking(Command, ABC):
    """A command that prints: for people in their language, or as JSON."""

    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False
    lang: Annotated[
        Lang | None, typer.Option("--lang", help="Language of the output.", show_default="locale")
    ] = None

    @property
    def language(self) -> str:
        """The language of the output, `en` or `fr`."""
        return spoken_language(os.environ) if self.lang is None else self.lang.value

    @cached_property
    def words(self) -> Words:
        """The words of the output; they are read once."""
        return Words(self.language)

    @cached_property
    def printer(self) -> Printer:
        """Where the output goes."""
        return Printer(self.words)


@dataclass(frozen=True, kw_only=True)
class Reading(Speaking, ABC):
    """A command that reads a ledger.

    Attributes:
        fills: whether it puts something into the ledger, so that an empty one is no wonder.
    """

    fills: ClassVar[bool] = False

    store: Annotated[
        str,
        typer.Option(
            "--store",
            envvar="MTANDAO_STORE",
            help="The ledger: a path, sqlite:PATH or memory: .",
        ),
    ] = DEFAULT_STORE

    @contextmanager
    def view(self, shown: ViewFilter | None = None) -> Iterator[View]:
        """Open the ledger and look at it as it is now, through a filter.

        Raises:
            StoreError: there is no ledger yet, or it cannot be read.
        """
        require_ledger(self.store)
        with open_store(self.store, read_only=True) as store, store.view(shown) as view:
            yield view

    def has_ledger(self) -> bool:
        """True when the address names a ledger that exists."""
        return self.store == "memory:" or _is_there(store_path(self.store))

    @contextmanager
    def writable(self) -> Iterator[Store]:
        """Open the ledger to write to it; it is made when it does not exist."""
        with open_store(self.store) as store:
            yield store


def require_ledger(url: str) -> None:
    """Raise StoreError when the address names a file that does not exist."""
    if url != "memory:" and not _is_there(store_path(url)):
        raise StoreError("There is no ledger yet.", str(store_path(url)), _where_to_begin())


def _is_there(path: Path) -> bool:
    """Raises StoreError when nobody may look into the folder."""
    try:
        return path.exists()
    except OSError as error:
        raise no_entry(error, path) from error


def _where_to_begin() -> str:
    advice = (
        "Fill one with `mtandao ingest FILE`, see the example with `mtandao app`, or name another"
        " with --store."
    )
    if not SAMPLE.exists():
        return advice
    place = Message("The example is in --store {path}.", path=SAMPLE.as_posix())
    return Message("{what} {step}", what=advice, step=place)


def known(answer: Found | Unknown, option: str = "") -> Found:
    """Return the answer; raises UnknownIdError, of the option, when nothing has the id."""
    if isinstance(answer, Unknown):
        raise UnknownIdError(answer, option)
    return answer


def add_command(app: typer.Typer, name: str, command: type[Command], language: str = "en") -> None:
    """Register a command; its own arguments are listed before those all commands have."""
    hints = get_type_hints(command, include_extras=True)
    shared = {field.name for field in fields(Reading)}
    own_first = sorted(
        fields(cast(Any, command)), key=lambda field: (field.name in shared, field.name in _LATER)
    )
    parameters = [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=_default(field),
            annotation=hint_in(hints[field.name], language),
        )
        for field in own_first
    ]

    def act(**given: object) -> None:
        try:
            _run(cast(Any, command)(**given))
            sys.stdout.flush()
        except BrokenPipeError:
            leave_closed_pipe()
        except KeyboardInterrupt as error:
            raise StoppedError from error

    cast(Any, act).__signature__ = inspect.Signature(parameters)
    app.command(name, help=help_in(inspect.getdoc(command) or "", language))(act)


def _run(command: Command) -> None:
    if isinstance(command, Reading) and not command.fills and command.has_ledger():
        tell_if_empty(command.store, command.words)
    command.run()


def _default(field: "Field[Any]") -> object:
    if field.default is not MISSING:
        return field.default
    if field.default_factory is not MISSING:
        return field.default_factory()
    return inspect.Parameter.empty
