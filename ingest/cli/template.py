"""`mtandao template`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from ingest.cli.command import Speaking
from ingest.cli.target import written_whole
from ingest.template import write_template


@dataclass(frozen=True, kw_only=True)
class TemplateCommand(Speaking):
    """Write the sheets to fill in: a workbook, or a folder of CSV files."""

    out: Annotated[
        Path, typer.Argument(help="A name ending in .xlsx, or a folder for CSV files.")
    ] = Path("mtandao-template.xlsx")
    filled: Annotated[bool, typer.Option(help="With some events of the sample in it.")] = False
    force: Annotated[
        bool, typer.Option("--force", help="Replace files that are there already.")
    ] = False

    def run(self) -> None:
        """Write the files and print their names."""
        with written_whole(self.out, force=self.force) as draft:
            drafts = write_template(draft, self.filled)
        written = [self.out / path.relative_to(draft) for path in drafts]
        if self.as_json:
            self.printer.json({"written": [str(path) for path in written]})
            return
        for path in written:
            self.printer.line(self.words.say("template_done", path=path))
