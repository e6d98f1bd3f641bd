"""`mtandao backup` and `mtandao restore`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar

import typer

from graph.store.backup import backup_store, restore_store
from ingest.cli.command import Reading, require_ledger
from ingest.cli.doctor import file_of


@dataclass(frozen=True, kw_only=True)
class BackupCommand(Reading):
    """Copy the ledger to a new file; others may read and write it meanwhile."""

    target: Annotated[Path, typer.Argument(help="The copy; must not exist yet.")]

    def run(self) -> None:
        """Copy and say so."""
        require_ledger(self.store)
        backup_store(file_of(self.store), self.target)
        if self.as_json:
            self.printer.json({"backup": str(self.target)})
            return
        self.printer.line(self.words.say("backup_done", path=self.target))


@dataclass(frozen=True, kw_only=True)
class RestoreCommand(Reading):
    """Put a backup in the place of the ledger; the ledger that was there is kept aside."""

    fills: ClassVar[bool] = True

    backup: Annotated[Path, typer.Argument(help="The copy that `mtandao backup` made.")]

    def run(self) -> None:
        """Restore and say where the former ledger is."""
        path = file_of(self.store)
        aside = restore_store(self.backup, path)
        if self.as_json:
            kept = None if aside is None else str(aside)
            self.printer.json({"ledger": str(path), "backup": str(self.backup), "kept": kept})
            return
        self.printer.line(self.words.say("restore_done", path=path, source=self.backup))
        if aside is not None:
            self.printer.line(self.words.say("restore_kept", path=aside))
