"""`mtandao doctor`."""

import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import StoreError
from graph.index.state import IndexState, index_state
from graph.store import open_store, store_path
from graph.store.findings import Finding
from graph.store.maintenance import check_store, describe_store, repair_store
from ingest.cli.command import Reading, require_ledger

_NOT_WHOLE = 1


@dataclass(frozen=True, kw_only=True)
class DoctorCommand(Reading):
    """Check that the ledger is whole; with --repair, put right what loses nothing."""

    repair: Annotated[bool, typer.Option("--repair", help="Repair what can be repaired.")] = False

    def run(self) -> None:
        """Print what was found and done; leaves with 1 when something is wrong."""
        path = file_of(self.store)
        require_ledger(self.store)
        repaired = repair_store(path) if self.repair else []
        findings = check_store(path)
        if self.as_json:
            self.printer.json(
                {
                    "findings": [asdict(finding) for finding in findings],
                    "repaired": repaired,
                    "ledger": {} if _is_broken(findings) else describe_store(path),
                    "index": {} if _is_broken(findings) else asdict(self._index()),
                }
            )
        else:
            self._print(path, findings, repaired)
        if _is_broken(findings):
            sys.exit(_NOT_WHOLE)

    def _print(self, path: Path, findings: list[Finding], repaired: list[str]) -> None:
        tell = self.words.tell
        for line in repaired:
            self.printer.line(tell(line))
        for finding in findings:
            place = f" ({finding.where})" if finding.where else ""
            self.printer.line(f"{tell(finding.what)}{place} {tell(finding.next_step)}".strip())
        if not _is_broken(findings):
            told = describe_store(path)
            self.printer.line(self.words.say("doctor_ok", path=path))
            rows = [(name, str(value)) for name, value in sorted(told.items())]
            self.printer.table([self.words.say("name"), self.words.say("value")], rows)
            index = self._index()
            said = self.words.say(f"index_{index.state.replace(' ', '_')}", behind=index.behind)
            self.printer.line(said)

    def _index(self) -> IndexState:
        with open_store(self.store, read_only=True) as store:
            return index_state(store)


def file_of(url: str) -> Path:
    """Return the file of a ledger; raises StoreError for one that lives in memory."""
    if url == "memory:":
        raise StoreError(
            "A ledger in memory has no file.", url, "Name one with --store or MTANDAO_STORE."
        )
    return store_path(url)


def _is_broken(findings: list[Finding]) -> bool:
    return any(finding.is_error for finding in findings)
