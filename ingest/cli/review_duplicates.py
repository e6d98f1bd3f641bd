"""`mtandao review duplicates`: names and events that may be one; a person decides."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated

import typer
from rich.console import Console
from rich.status import Status

from graph.model.datafiles import data_folder
from graph.model.decision import judged
from graph.model.vocabulary import load_vocabulary
from graph.query.answer import Listing
from graph.query.names import Names
from graph.store.base import View
from ingest.cli.command import Reading
from ingest.resolution.duplicates import Duplicate, names_of_view, possible_duplicates
from ingest.resolution.event_match import EventMatch
from ingest.resolution.same_events import BUSIEST, same_events

# Pairs are ranked before they are cut, so a long list costs no more than a short one.
_EVERY = 1_000_000
Pairs = Sequence[Duplicate] | Sequence[EventMatch]


@dataclass(slots=True)
class _Search:
    """How far a search came: how many of each kind were compared, and who led to no event."""

    compared: dict[str, int] = field(default_factory=dict)
    busy: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class ReviewDuplicates(Reading):
    """List names that may mean one organisation, and events that two sources may both tell.

    Decide with `review merge`, `review not-same` or `review unsure`; decided pairs are left out.
    """

    names: Annotated[bool, typer.Option("--names", help="Only names.")] = False
    events: Annotated[bool, typer.Option("--events", help="Only events.")] = False
    limit: Annotated[int, typer.Option(min=1, help="How many of each to show.")] = 20

    def run(self) -> None:
        """Print the pairs, the likeliest first."""
        with self.view() as view, self._waiting() as status:
            search = _Search()
            found = self._found(view, status, search)
            labels = Names(view, self.language)
            if self.as_json:
                told = {kind: _cut(pairs, self.limit) for kind, pairs in found.items()}
                self.printer.json(told | _busy(search, labels))
                return
            status.stop()
            for kind, pairs in found.items():
                self._print(f"duplicate_{kind}", labels, pairs)
                self._print_how_far(kind, search, labels)

    def _print_how_far(self, kind: str, search: _Search, labels: Names) -> None:
        """Say how many were compared, and what was not."""
        number = search.compared.get(kind, 0)
        if kind == "names" or not search.busy:
            self.printer.line(self.words.say(f"all_{kind}_compared", n=number))
            return
        said = {"n": number, "who": ", ".join(map(labels.label, search.busy)), "most": BUSIEST}
        self.printer.line(self.words.say("not_all_events_compared", **said))

    def _found(self, view: View, status: Status, search: _Search) -> dict[str, Pairs]:
        both = self.names == self.events
        decided = set(judged(view.decisions()))
        found: dict[str, Pairs] = {}
        if both or self.names:
            found["names"] = self._names(view, decided, status, search)
        if both or self.events:
            found["events"] = self._events(view, decided, status, search)
        return found

    def _waiting(self) -> Status:
        """A sign of life on standard error; Ctrl-C stops the search."""
        console = Console(file=sys.stderr)
        return Status(self.words.say("stage_comparing"), console=console)

    def _names(
        self,
        view: View,
        decided: set[frozenset[str]],
        status: Status,
        search: _Search,
    ) -> list[Duplicate]:
        vocabulary = load_vocabulary(data_folder() / "vocabulary")
        found = names_of_view(view, vocabulary)

        def note(done: int, total: int) -> bool:
            search.compared["names"] = done
            status.update(self.words.say("compared_names", done=done, total=total))
            return True

        return possible_duplicates(found, _EVERY, decided, note, self.language)

    def _events(
        self,
        view: View,
        decided: set[frozenset[str]],
        status: Status,
        search: _Search,
    ) -> list[EventMatch]:
        def note(done: int, total: int) -> None:
            search.compared["events"] = done + 1  # the one that is being compared is told of before
            status.update(self.words.say("compared_events", done=done, total=total))

        found = same_events(view, progress=note, busy=search.busy.append)
        return [match for match in found if frozenset((match.node, match.other)) not in decided]

    def _print(self, title: str, labels: Names, found: Pairs) -> None:
        shown = found[: self.limit]
        rows = [
            (
                labels.label(one.node),
                labels.label(one.other),
                " ".join(map(self.words.tell, _reasons(one))),
                one.node,
                one.other,
            )
            for one in shown
        ]
        words = self.words
        self.printer.title(words.say(title))
        keys = ("name", "may_be", "reason", "id", "id_of_other")
        self.printer.table([words.say(key) for key in keys], rows)
        self.printer.how_many(len(shown), len(found), "pairs")


def _reasons(found: Duplicate | EventMatch) -> tuple[str, ...]:
    against = found.against if isinstance(found, EventMatch) else ()
    return (*found.reasons, *against)


def _busy(search: _Search, labels: Names) -> dict[str, Listing[object]]:
    """Who led to no event, where there is such a one."""
    told = tuple({"id": actor, "label": labels.label(actor)} for actor in search.busy)
    return {"busy_actors": Listing(told, len(told))} if told else {}


def _cut(found: Pairs, limit: int) -> Listing[object]:
    return Listing(tuple(found[:limit]), len(found))
