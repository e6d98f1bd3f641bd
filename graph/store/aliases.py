"""Under which word the additions of a person leave: one that tells nothing of the person.

The audit trail keeps it, and the audit trail never leaves with an export.
"""

from abc import abstractmethod
from collections.abc import Mapping

from graph.model.ids import JsonValue

ALIAS = "alias"


class AliasWriter:
    """A writer that can keep an alias of its author."""

    def keep_alias(self, alias: str) -> None:
        """Note by which word the sources name the author of this block, who is told in the audit.

        Raises:
            StoreError: the ledger cannot be written.
        """
        self._note(ALIAS, alias, {})

    @abstractmethod
    def _note(self, action: str, target: str, detail: Mapping[str, JsonValue]) -> None:
        """Write a line of the audit trail."""
