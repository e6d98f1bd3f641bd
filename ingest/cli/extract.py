"""`mtandao extract`."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
import yaml

from graph.errors import SourceError
from graph.model.datafiles import data_folder
from graph.model.record import Record
from ingest.cli.command import Speaking
from ingest.extraction import Extra
from ingest.findings import Notice, Rejection
from ingest.loading.choosing import choose_reader
from ingest.loading.prose import Found, ProseReading
from ingest.readers import ReadRecord, load_terms

# The option `--with`, of this command and of `ingest`.
WITH = typer.Option(
    "--with",
    help="What else reads texts: nlp, statistical names of spaCy beside the rules; llm, a language"
    " model instead of them (MTANDAO_LLM_URL, MTANDAO_LLM_MODEL, MTANDAO_LLM_KEY).",
)


@dataclass(frozen=True, kw_only=True)
class ExtractCommand(Speaking):
    """Print the record found in a text, web page, PDF or Word document; nothing is stored."""

    file: Annotated[
        Path, typer.Argument(help="A .txt, .html, .pdf or .docx file; a record file works too.")
    ]
    as_format: Annotated[
        str | None, typer.Option("--as", help="The format, when its looks mislead.")
    ] = None

    extra: Annotated[Extra | None, WITH] = None

    def run(self) -> None:
        """Print the record, as JSON or as YAML; what was not understood goes to stderr."""
        records = []
        with ProseReading(extra=self.extra) as prose:
            for _, item in prose.read(self._items()):
                if isinstance(item, Rejection):
                    raise SourceError(item.reason, _place(item), "Nothing was taken from it.")
                if isinstance(item, Notice):
                    sys.stderr.write(f"{_place(item)}: {self.words.tell(item.message)}\n")
                elif isinstance(item, ReadRecord):
                    records.append(item.record)
                else:
                    raise SourceError(
                        "This is an exported ledger, not a text.",
                        self.file.as_posix(),
                        "Bring it in with `mtandao ingest`.",
                    )
        self._print(records)

    def _items(self) -> Iterator[Found]:
        reader = choose_reader(self.file, self.as_format)
        terms = load_terms(data_folder() / "vocabulary")
        for item in reader.read(self.file, terms, lambda _: None):
            yield self.file.name, item

    def _print(self, records: list[Record]) -> None:
        plain = [record.model_dump(mode="json") for record in records]
        told = plain[0] if len(plain) == 1 else {"records": plain}
        if self.as_json:
            self.printer.json(told)
        else:
            yaml.safe_dump(told, sys.stdout, allow_unicode=True, sort_keys=False)


def _place(item: Rejection | Notice) -> str:
    parts = (item.file, None if item.row is None else f"row {item.row}", item.field)
    return ", ".join(part for part in parts if part)
