"""One file has one address, however its path is spelled.

The address is the path as seen from the folder of the ledger, links followed: a ledger that moves
together with its files, to another folder or machine, still knows them. A file that the ledger
knows under another spelling, as older programs kept what the user typed, keeps that address.
"""

import os
from collections.abc import Iterable
from pathlib import Path

# The address of what is piped in: the same each time, whatever it is.
STANDARD_INPUT = "standard-input"


class Addresses:
    """Gives addresses to files.

    Args:
        base: the folder of the ledger.
        known: addresses of files that the ledger has; web addresses among them are passed over.
    """

    def __init__(self, base: Path, known: Iterable[str] = ()) -> None:
        self._base = os.path.realpath(base)
        self._known = {address for address in known if is_path(address)}
        self._places: dict[str, str] | None = None

    def of(self, path: Path) -> str:
        """Return the address of a file."""
        place = os.path.realpath(path)
        own = self._seen_from_base(place)
        return own if own in self._known else self._known_places().get(place, own)

    def _seen_from_base(self, place: str) -> str:
        try:
            return Path(os.path.relpath(place, self._base)).as_posix()
        except ValueError:  # on another drive
            return Path(place).as_posix()

    def _known_places(self) -> dict[str, str]:
        """Where each file lies that the ledger knows; of two addresses of a file the first."""
        if self._places is None:
            self._places = {}
            for address in sorted(self._known):
                self._places.setdefault(self._place(address), address)
        return self._places

    def _place(self, address: str) -> str:
        """Never as seen from the folder one happens to be in: another file may lie there."""
        return os.path.realpath(os.path.join(self._base, address))


def is_path(address: str) -> bool:
    """True for the path of a file, False for a web address, a `vocabulary:` or an empty one."""
    return bool(address) and "://" not in address and not address.startswith("vocabulary:")
