"""What may leave at a level: statements and sources, redacted, and a count of the rest."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property

from graph.errors import ModelError
from graph.export.earlier_parts import EarlierParts
from graph.export.hidden_texts import HiddenTexts
from graph.export.name_search import NameSearch
from graph.export.quotes import WithheldQuotes
from graph.export.report import LEVELS, ReleaseReport
from graph.export.withheld_names import names_withheld, names_withheld_in
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.document import Document
from graph.model.node import Node
from graph.model.relations import Relations, load_relations
from graph.model.statement import Statement
from graph.store.base import Store, View, ViewFilter
from graph.store.persons import HIDING, PERSON, is_persons

EVERYTHING = ViewFilter(include_refused=True)


def allowed_levels(level: str) -> tuple[str, ...]:
    """Return the levels that may leave at a level, itself the highest.

    Raises:
        ModelError: there is no such level.
    """
    if level not in LEVELS:
        what = Message("There is no level '{name}'.", name=level)
        raise ModelError(what, "--level", Message("Use {known}.", known=", ".join(LEVELS)))
    return LEVELS[: LEVELS.index(level) + 1]


@contextmanager
def open_release(store: Store, level: str, as_told: bool = False) -> Iterator["Release"]:
    """Look at a ledger for what may leave of it; nothing can be asked of it after the block.

    Args:
        store: the ledger.
        level: the highest that may leave.
        as_told: without the decisions about who is who, to be read back as it was told.

    Raises:
        ModelError: there is no such level.
    """
    everything = replace(EVERYTHING, as_told=as_told)
    visible = replace(everything, sensitivities=allowed_levels(level))
    with store.view(everything) as whole, store.view(visible) as seen:
        yield Release(whole, seen, level)


@dataclass(frozen=True, slots=True)
class ReleasedSource:
    """A source as it may leave, what it may say, and what hides withheld names in its words."""

    document: Document
    statements: list[Statement]
    texts: HiddenTexts


class Release:
    """Everything of a ledger that may leave.

    Args:
        whole: a view of `EVERYTHING`, by which is counted what stays.
        seen: the same at the levels that leave.
        level: the highest of them.
    """

    def __init__(self, whole: View, seen: View, level: str) -> None:
        self.seen = seen
        self.report = ReleaseReport(level)
        self._whole = whole
        self._allowed = frozenset(allowed_levels(level))
        self._nodes: dict[tuple[str, str | None], Node | None] = {}

    def node(self, node_id: str, label: str | None = None) -> Node | None:
        """Return a node as it may leave, None when nothing that leaves names it.

        Args:
            node_id: of the node.
            label: what it is called where not by its own label, as in another language.
        """
        if (node_id, label) not in self._nodes:
            self._nodes[node_id, label] = self._node(self._earlier.was(node_id), label)
        return self._nodes[node_id, label]

    def _node(self, node_id: str, label: str | None) -> Node | None:
        node = self.seen.node(node_id)
        if node is None:
            return None
        if node != self._whole.node(node_id):
            self.report.left_out["node"] += 1
        shown = self._earlier.node(node if label is None else replace(node, label=label))
        return self._texts.in_node(shown)

    def sources(self) -> Iterator[ReleasedSource]:
        """Yield each source that may leave with what it may say, by id."""
        for document in self._whole.documents():
            statements = list(self._whole.statements(document=document.id))
            if document.sensitivity not in self._allowed:
                self.report.left_out["source"] += len(statements)
                continue
            kept, withheld = self._parted(statements, self._shown(document.id))
            texts = self._texts_of(document, kept, withheld)
            quotes = WithheldQuotes(withheld)
            redacted = _each_once(kept, [texts.in_statement(quotes.hide_in(s)) for s in kept])
            self.report.left_out["quote"] += quotes.hidden
            whole = self._whole.document(document.id) or document
            released = texts.in_document(self._without_content(whole, texts, withheld))
            yield self._counted(released, redacted, texts)

    def _texts_of(
        self, document: Document, kept: list[Statement], withheld: list[Statement]
    ) -> HiddenTexts:
        if document.form == "vocabulary":
            return self._hiding()
        if not withheld:
            return self._texts
        return self._hiding(self._names, names_withheld_in(kept, withheld, self._whole, self.seen))

    def _counted(
        self, document: Document, statements: Iterable[Statement], texts: HiddenTexts
    ) -> ReleasedSource:
        told = [self._anonymous(self._earlier.statement(one)) for one in statements]
        self.report.documents += 1
        self.report.statements += len(told)
        self.report.left_out += Counter()
        return ReleasedSource(self._earlier.document(document), told, texts)

    def _shown(self, document: str) -> Mapping[str, Statement] | None:
        """What a reader of the level sees of a source, by id; None where no decision closes any."""
        if not self._closes:
            return None
        return {statement.id: statement for statement in self.seen.statements(document=document)}

    def _parted(
        self, statements: Iterable[Statement], shown: Mapping[str, Statement] | None
    ) -> tuple[list[Statement], list[Statement]]:
        """The statements that may leave, as they are shown there, and those that are withheld."""
        kept, withheld = [], []
        for statement in statements:
            is_hidden = statement.review is not None and statement.review.decision in HIDING
            seen = statement if shown is None else shown.get(statement.id)
            if statement.sensitivity not in self._allowed:
                withheld.append(statement)
                self.report.left_out[statement.sensitivity] += 1
            elif is_hidden and self.report.level == "public":
                self.report.left_out["refused"] += 1
            elif seen is None:
                withheld.append(statement)
                self.report.left_out["closed"] += 1
            else:
                kept.append(seen)
        return kept, withheld

    def _anonymous(self, statement: Statement) -> Statement:
        """In public what a person decided or said stands without the name of the person."""
        review = statement.review
        names_one = (review is not None and review.author != "") or is_persons(statement)
        if self.report.level != "public" or not names_one:
            return statement
        self.report.left_out["author"] += 1
        unnamed = None if review is None else replace(review, author="")
        origin = PERSON if is_persons(statement) else statement.origin
        return replace(statement, review=unnamed, origin=origin)

    def _without_content(
        self, document: Document, texts: HiddenTexts, withheld: Iterable[Statement]
    ) -> Document:
        """What others wrote never leaves in public, nor where it would show what is withheld.

        The rows of the vocabulary are ours and public, whatever was decided since.
        """
        if document.text is None and not document.rows:
            return document
        is_ours = document.form == "vocabulary"
        may_show = self.report.level != "public" or is_ours
        withholds = any(not is_ours or s.sensitivity not in self._allowed for s in withheld)
        if may_show and not withholds and not _shows_a_name(document, texts):
            return document
        self.report.left_out["text"] += 1
        return replace(document, text=None, rows=())

    @cached_property
    def _earlier(self) -> EarlierParts:
        """In public what people added is named by nothing that tells who they are."""
        return EarlierParts(self._whole.documents() if self.report.level == "public" else ())

    @cached_property
    def _texts(self) -> HiddenTexts:
        """What hides the names that the whole ledger withholds; None are at the highest level."""
        return self._hiding(self._names)

    def _hiding(self, *names: NameSearch) -> HiddenTexts:
        return HiddenTexts(
            names,
            lambda: self._relations,
            lambda text: self.seen.node(text) is not None,
            self.report.left_out,
        )

    @cached_property
    def _names(self) -> NameSearch:
        is_all = self._allowed == frozenset(LEVELS)
        return NameSearch() if is_all else names_withheld(self._whole, self.seen)

    @cached_property
    def _closes(self) -> bool:
        """True when decisions about who is who may close more than a statement's own level does."""
        is_all = self._allowed == frozenset(LEVELS)
        return not is_all and next(self._whole.decisions(), None) is not None

    @cached_property
    def _relations(self) -> Relations:
        return load_relations(data_folder() / "vocabulary")


def _each_once(said: Iterable[Statement], redacted: Iterable[Statement]) -> list[Statement]:
    """Return the redacted statements by id; those that differed in what is hidden are one now."""
    told, changed = [], set()
    for before, now in zip(said, redacted, strict=True):
        if (before.object, before.qualifiers) != (now.object, now.qualifiers):
            if now.id in changed:
                continue
            changed.add(now.id)
        told.append(now)
    return sorted(told, key=lambda statement: statement.id) if changed else told


def _shows_a_name(document: Document, texts: HiddenTexts) -> bool:
    cells = (cell for row in document.rows for cell in row.cells.values())
    return any(texts.names_somebody(text) for text in (document.text, *cells))
