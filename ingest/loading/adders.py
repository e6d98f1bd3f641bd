"""Who added what to workbooks of the ledger: known by an alias, never by anything of the name.

The part of such a source leaves in public exports, so the alias is drawn by lot, and only the audit
trail keeps whose it is. Earlier ledgers named parts by a hash of the name; those still count as
theirs.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from graph.model.document import Document
from graph.model.ids import content_hash
from graph.store.aliases import ALIAS
from graph.store.base import Store

_ADDED = "added:"
# Of a rehearsal, which keeps nothing.
_NOBODYS = "new"


def drawn_by_lot() -> str:
    """Return a new alias; it cannot be taken for a hash of a name, as earlier ledgers had them."""
    return f"p{secrets.token_hex(6)}"


def is_added(document: Document) -> bool:
    """True when somebody added it to a workbook."""
    return document.part.startswith(_ADDED)


@dataclass(frozen=True, slots=True)
class Adder:
    """One person's additions.

    Attributes:
        alias: by which new ones are named.
        earlier: what else names those of the same person.
    """

    alias: str
    earlier: tuple[str, ...] = ()

    def part(self, rest: str) -> str:
        """Return the part of a source that this person adds."""
        return f"{_ADDED}{self.alias}:{rest}"

    def earlier_parts(self, rest: str) -> list[str]:
        """Return the parts under which the same may have been added before."""
        return [f"{_ADDED}{name}:{rest}" for name in self.earlier]

    def added(self, document: Document) -> bool:
        """True when this person added it."""
        name = document.part.removeprefix(_ADDED).partition(":")[0]
        return is_added(document) and name in (self.alias, *self.earlier)


class Adders:
    """The additions of one author in a ledger.

    Args:
        store: the ledger.
        author: whose.
        draws: makes an alias.
    """

    def __init__(self, store: Store, author: str, draws: Callable[[], str] = drawn_by_lot) -> None:
        self._store = store
        self._author = author
        self._draws = draws

    def known(self) -> Adder:
        """Return what the ledger knows the author by; the alias tells of nobody when it has none.

        Reads the whole audit trail.
        """
        with self._store.view() as view:
            own = [e.target for e in view.audit() if (e.action, e.author) == (ALIAS, self._author)]
        first, *others = own or [_NOBODYS]
        return Adder(first, (*others, content_hash([self._author], 8)))

    @cached_property
    def kept(self) -> Adder:
        """What the ledger knows the author by; it keeps an alias for one whom it does not know.

        Raises:
            StoreError: the ledger cannot be written.
        """
        if self.known().alias == _NOBODYS:
            with self._store.write(self._author) as writer:
                writer.keep_alias(self._draws())
        return self.known()
