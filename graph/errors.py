"""Everything that can go wrong, said in plain words: what happened, where, and what to do next."""

from graph.message import Message


class MtandaoError(Exception):
    """The base of all errors a user may see.

    Args:
        what: what happened, one plain sentence.
        where: the file, row and field, or the store; empty when there is none.
        next_step: what the user can do about it; empty when there is nothing.
    """

    def __init__(self, what: str, where: str = "", next_step: str = "") -> None:
        self.what = what
        self.where = where
        self.next_step = next_step
        super().__init__(what, where, next_step)

    def __str__(self) -> str:
        """Return a Message, so that `str(error)` can still be said in another language."""
        place = f" ({self.where})" if self.where else ""
        if not self.next_step:
            return Message("{what}{place}", what=self.what, place=place)
        return Message("{what}{place} {step}", what=self.what, place=place, step=self.next_step)


class ModelError(MtandaoError):
    """A value that the model does not allow: an unknown predicate, an impossible date."""


class StoreError(MtandaoError):
    """The ledger or the index cannot be opened, read or written."""


class SourceError(MtandaoError):
    """An input file is not what it should be; nothing of it was taken."""


class MissingExtraError(MtandaoError):
    """Something optional was asked for that is not installed or cannot be reached."""
