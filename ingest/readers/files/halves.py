"""Progress of a table, which is gone through twice: rows go in, then records come out."""

from dataclasses import dataclass

from ingest.readers.base import Progress


@dataclass(slots=True)
class Halves:
    """Tells `progress` of `size` bytes in all: one half while reading, one while coming out."""

    progress: Progress
    size: int
    _told: int = 0

    def read_share(self, share: float) -> None:
        """Note that this share of the input, 0 to 1, was read."""
        self._tell_up_to(int(self.size * min(share, 1.0)) // 2)

    def came_out(self, done: int, total: int) -> None:
        """Note that so many of all events came out."""
        half = self.size - self.size // 2
        self._tell_up_to(self.size // 2 + half * done // max(total, 1))

    def finish(self) -> None:
        """Note that nothing is left."""
        self._tell_up_to(self.size)

    def _tell_up_to(self, told: int) -> None:
        if told > self._told:
            self.progress(told - self._told)
            self._told = told
