"""`mtandao guests`."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from graph.analysis.gaps.guests import GuestList, GuestQuestion, Proposal, guest_list
from graph.errors import ModelError, StoreError
from graph.index.serving import names_of
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.query.find import find_one
from graph.store import open_store
from graph.store.base import View
from ingest.cli.command import known, require_ledger
from ingest.cli.gaps import parts_in
from ingest.cli.insight import Suggesting
from ingest.cli.known_types import known_type
from ingest.cli.seen import seen_at
from ingest.cli.withheld import tells_more
from ingest.cli.working import working

_MOST_NAMED = 20
_NEAR = 3
_WANTED = "--wanted"


@dataclass(frozen=True, kw_only=True)
class GuestsCommand(Suggesting):
    """Say which themes, countries and kinds of actors a guest list lacks, and who would fill them.

    Nobody is proposed that is closed, has no name, or is known from restricted sources only.
    """

    guests: Annotated[
        list[str] | None, typer.Argument(help="Ids or names of the invited.", show_default=False)
    ] = None
    file: Annotated[
        Path | None, typer.Option(help="A text file with an id or a name on each line.")
    ] = None
    wanted: Annotated[
        list[str] | None,
        typer.Option(help="Only this theme, country or kind of actor must be covered; repeatable."),
    ] = None
    level: Annotated[
        int, typer.Option(min=1, help="Themes and kinds of actors at this level; 1 is top.")
    ] = 1
    limit: Annotated[int, typer.Option(min=1, help="How many to propose.")] = 5

    def answer(self) -> None:
        """Print what is missing, then who would fill it."""
        shown, vocabulary = seen_at(self.seen), load_vocabulary(data_folder() / "vocabulary")
        if shown.shows_all_levels:
            raise ModelError(
                "Guests are never proposed from restricted sources.",
                "--seen",
                "Use public or internal.",
            )
        require_ledger(self.store)
        with (
            open_store(self.store, read_only=True) as store,
            store.view(shown) as view,
            working(self.printer),
        ):
            question = GuestQuestion(
                guests=_actors(view, self._named()),
                today=date.today(),
                level=self.level,
                wanted=_wanted(view, vocabulary, self.wanted),
                limit=self.limit,
            )
            parts = parts_in(store, view, shown)
            found = known(guest_list(parts, question, vocabulary, self.language))
            withheld = tells_more(self.store, shown)
        if self.as_json:
            self.printer.json({**found.as_json(), "withheld": withheld})
            return
        self._tell(found)
        if withheld:
            self.printer.line(self.words.say("withheld_more"))

    def _named(self) -> list[str]:
        lines: list[str] = []
        if self.file is not None:
            try:
                lines = self.file.read_text(encoding="utf-8-sig").splitlines()
            except FileNotFoundError as error:
                raise StoreError(
                    "There is no such guest list.", str(self.file), "Check the name of the file."
                ) from error
            except (OSError, UnicodeDecodeError) as error:
                advice = "Give a text file in UTF-8."
                raise StoreError(
                    "The guest list cannot be read.", str(self.file), advice
                ) from error
        named = [one.strip() for one in (*(self.guests or ()), *lines) if one.strip()]
        if not named:
            raise ModelError("Nobody is invited yet.", next_step="Give ids, names or --file.")
        return list(dict.fromkeys(named))

    def _tell(self, found: GuestList) -> None:
        out, words = self.printer, self.words
        if found.silent:
            names = "; ".join(one.label for one in found.silent)
            out.line(words.say("guests_silent", names=names))
        for kind, total in found.scope.items():
            name = words.code("need", kind)
            out.line(words.say("guests_covered", what=name, n=found.covered[kind], total=total))
        out.title(words.say("guests_missing"))
        out.table(
            [words.say(key) for key in ("kind", "name", "guests_by")],
            [(words.code("need", one.kind), one.label, str(one.by)) for one in found.missing.items],
        )
        out.how_many(found.missing.shown, found.missing.total, "missing")
        out.title(words.say("guests_proposed"))
        out.table(
            [words.say(key) for key in ("id", "actor", "why", "guests_left")],
            [self._proposed(one) for one in found.proposals.items],
        )
        out.how_many(found.proposals.shown, found.proposals.total, "actors")
        for reason, count in found.left_out.items():
            told = found.words[reason][self.language]
            out.line(words.say("left_out", count=count, reason=told))
        out.line(found.caution[self.language])

    def _proposed(self, one: Proposal) -> tuple[str, str, str, str]:
        why = "; ".join(reason.words[self.language] for reason in one.fills)
        return one.actor.id, one.actor.label, why, str(one.left)


def _actors(view: View, named: list[str]) -> list[str]:
    """The ids of all guests.

    Raises:
        ModelError: some are unknown; all of these are told at once.
    """
    found, errors = [], dict[str, ModelError]()
    for text in named:
        try:
            found.append(_actor(view, text))
        except ModelError as error:
            errors[text] = error
    if len(errors) == 1:
        raise next(iter(errors.values()))
    if errors:
        told = "Of {total} guests {n} are not known, or more than one is called so: {names}."
        some = "; ".join(list(errors)[:_MOST_NAMED]) + ("; …" if len(errors) > _MOST_NAMED else "")
        raise ModelError(
            Message(told, total=len(named), n=len(errors), names=some),
            next_step="Mend or leave out these names; `mtandao search` finds ids.",
        )
    return found


def _actor(view: View, text: str) -> str:
    """An id as it is, of whatever kind; a name as the id of what is called so."""
    return text if view.node(text) is not None else find_one(view, text, "Actor")


def _wanted(view: View, vocabulary: Vocabulary, given: list[str] | None) -> tuple[str, ...] | None:
    """What must be covered: kinds of actors by id, else countries, else themes."""
    if given is None:
        return None
    return tuple(dict.fromkeys(_need(view, vocabulary, text) for text in given))


def _need(view: View, vocabulary: Vocabulary, text: str) -> str:
    if text in vocabulary.actor_types:
        return text
    with suppress(ModelError):
        place = view.node(find_one(view, text, "Place"))
        if place is not None and place.subtype == "country":
            return place.id
    with suppress(ModelError):
        return find_one(view, text, "Theme")
    with suppress(ModelError):
        return known_type(vocabulary.actor_types, text, _WANTED)
    what = Message("No theme, country or kind of actor is called '{text}'.", text=text)
    hits = names_of(view).search(text, _NEAR, ("Theme", "Place")).hits
    near = ", ".join(f"{hit.label} ({hit.node})" for hit in hits)
    advice = Message("Look for it with: mtandao search '{text}'.", text=text)
    if near:
        advice = Message("Did you mean {name}?", name=near)
    raise ModelError(what, _WANTED, advice)
