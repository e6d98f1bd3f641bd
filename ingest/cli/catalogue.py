"""The list of all commands: a new one is a file of its own and a line here."""

import typer

from ingest.cli.app import AppCommand
from ingest.cli.backtest import BacktestCommand
from ingest.cli.backup import BackupCommand, RestoreCommand
from ingest.cli.behind import BehindCommand
from ingest.cli.changes import ChangesCommand
from ingest.cli.circles import CirclesCommand
from ingest.cli.command import Command, add_command
from ingest.cli.doctor import DoctorCommand
from ingest.cli.events import EventsCommand
from ingest.cli.export import ExportCommand
from ingest.cli.extract import ExtractCommand
from ingest.cli.gaps import GapsCommand
from ingest.cli.guests import GuestsCommand
from ingest.cli.helping import help_in
from ingest.cli.ingest_files import IngestCommand
from ingest.cli.mapping import MappingCommand
from ingest.cli.network import NetworkCommand
from ingest.cli.path import PathCommand
from ingest.cli.rank import RankCommand
from ingest.cli.review import REVIEW_COMMANDS
from ingest.cli.search import SearchCommand
from ingest.cli.show import ShowCommand
from ingest.cli.sources import SourcesCommand
from ingest.cli.stats import StatsCommand
from ingest.cli.suggest import SuggestCommand
from ingest.cli.template import TemplateCommand
from ingest.cli.ties import TiesCommand
from ingest.cli.whatif import WhatIfCommand

COMMANDS: dict[str, type[Command]] = {
    "ingest": IngestCommand,
    "extract": ExtractCommand,
    "stats": StatsCommand,
    "search": SearchCommand,
    "show": ShowCommand,
    "events": EventsCommand,
    "behind": BehindCommand,
    "sources": SourcesCommand,
    "network": NetworkCommand,
    "ties": TiesCommand,
    "path": PathCommand,
    "rank": RankCommand,
    "circles": CirclesCommand,
    "gaps": GapsCommand,
    "guests": GuestsCommand,
    "changes": ChangesCommand,
    "whatif": WhatIfCommand,
    "suggest": SuggestCommand,
    "backtest": BacktestCommand,
    "export": ExportCommand,
    "doctor": DoctorCommand,
    "backup": BackupCommand,
    "restore": RestoreCommand,
    "template": TemplateCommand,
    "mapping": MappingCommand,
    "app": AppCommand,
}
_REVIEW_HELP = "Decide on what machines suggest, and on who is who; every decision can be undone."
_HELP = "From reports of events to a graph of who works with whom, where and on what."


def build_app(language: str = "en") -> typer.Typer:
    """Return the program with all its commands; the language is that of `--help`."""
    app = typer.Typer(
        name="mtandao",
        help=help_in(_HELP, language),
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    for name, command in COMMANDS.items():
        add_command(app, name, command, language)
    review = typer.Typer(
        help=help_in(_REVIEW_HELP, language), no_args_is_help=True, rich_markup_mode=None
    )
    for name, command in REVIEW_COMMANDS.items():
        add_command(review, name, command, language)
    app.add_typer(review, name="review")
    return app
