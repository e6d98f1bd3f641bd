"""`mtandao show`."""

from dataclasses import dataclass
from typing import Annotated

import typer

from graph.index.serving import Serving
from graph.query.actor import actor_page
from graph.query.answer import Answer, plain
from graph.query.event import event_page
from graph.query.names import Names
from graph.query.place import place_page
from graph.query.source import claim_of, source_page
from graph.query.theme import theme_page
from graph.query.thing import thing
from graph.query.unknown import Unknown
from graph.store.base import View
from ingest.cli.command import Reading, known
from ingest.cli.indexing import served
from ingest.cli.show_actor import print_actor
from ingest.cli.show_event import print_event
from ingest.cli.show_source import print_source
from ingest.cli.show_theme import print_place, print_theme
from ingest.cli.show_thing import print_claim, print_thing

_SHOWN = 50
_ACTORS = frozenset({"Actor", "Mechanism", "Programme"})


@dataclass(frozen=True, kw_only=True)
class ShowCommand(Reading):
    """Show all that is known of one thing: actor, event, theme, place, source or statement."""

    id: Annotated[str, typer.Argument(help="Its id; `mtandao search` finds it.")]

    def run(self) -> None:
        """Print its page; as JSON its page and every statement that names it."""
        with served(self.printer, self.store) as (view, serving):
            statement = view.statement(self.id)
            if statement is not None:
                self._show(claim_of(Names(view, self.language), statement))
            elif view.document(self.id) is not None:
                self._show(known(source_page(view, self.id, None, self.language)))
            else:
                self._show_node(view, serving)

    def _show_node(self, view: View, serving: Serving) -> None:
        found = known(thing(view, self.id, self.language))
        page = self._page(view, found.kinds, serving)
        if not self.as_json:
            self._print(found if page is None else page)
            return
        told = plain(found)
        page_told = None if page is None else plain(page)
        self.printer.json({**told, "page": page_told} if isinstance(told, dict) else told)

    def _page(self, view: View, kinds: tuple[str, ...], serving: Serving) -> Answer | None:
        if "Event" in kinds:
            return event_page(view, self.id, self.language)
        if "Theme" in kinds:
            return theme_page(view, self.id, self.language, limit=self._limit)
        if "Place" in kinds:
            return place_page(view, self.id, self.language, self._limit)
        if _ACTORS & set(kinds):
            index = None if self._limit is None else serving.graph(view)
            return actor_page(view, self.id, self.language, self._limit, index)
        return None

    @property
    def _limit(self) -> int | None:
        """People read the beginning of long lists; programs get all of them."""
        return None if self.as_json else _SHOWN

    def _show(self, answer: Answer) -> None:
        if self.as_json:
            self.printer.json(answer)
        else:
            self._print(answer)

    def _print(self, answer: Answer) -> None:
        printers = (
            print_actor,
            print_event,
            print_theme,
            print_place,
            print_source,
            print_claim,
            print_thing,
        )
        if not isinstance(answer, Unknown) and not any(p(self.printer, answer) for p in printers):
            self.printer.json(answer)
