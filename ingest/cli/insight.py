"""What all commands have that work something out: a level, and a line that tells it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Annotated

import typer

from ingest.cli.command import Reading


@dataclass(frozen=True, kw_only=True)
class Insight(Reading, ABC):
    """A command that answers from the whole ledger, to the eyes of who keeps it."""

    seen: Annotated[
        str, typer.Option(help="Highest level shown: public, internal, restricted.")
    ] = "restricted"

    def run(self) -> None:
        """Answer, then say from sources of which levels."""
        self.answer()
        if not self.as_json:
            self.printer.line()
            self.printer.line(self.words.say(f"seen_{self.seen}"))

    @abstractmethod
    def answer(self) -> None:
        """Print the answer; raises ModelError when there is no such level."""


@dataclass(frozen=True, kw_only=True)
class Suggesting(Insight, ABC):
    """A command that proposes somebody: never from what is restricted."""

    seen: Annotated[str, typer.Option(help="Highest level shown: public, internal.")] = "internal"
