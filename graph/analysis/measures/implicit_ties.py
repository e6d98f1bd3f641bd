"""The network of who met whom as something to multiply with; its ties are never made.

With S what the part of each actor at each event counts, times the root of what the event counts,
the ties are the entries of S'S outside its diagonal (docs/decisions/0070): a step is one product
from actors to events and one back.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph.analysis.attendance import Attendance, Values
from graph.analysis.sparse import Sparse, event_matrix

# What is left when a sum is taken away from itself.
_DUST = 1e-12


@dataclass(frozen=True)
class ImplicitTies:
    """Ties of an attendance.

    Attributes:
        attendance: who was where.
        event: what each event counts; shape (events,).
        pair: what the part of an actor at an event counts; shape (pairs,).
    """

    attendance: Attendance
    event: Values
    pair: Values

    @cached_property
    def parts(self) -> Sparse:
        """Events by actors: S."""
        values = self.pair * np.sqrt(self.event)[self.attendance.event]
        return event_matrix(self.attendance, values)

    @cached_property
    def itself(self) -> Values:
        """What an actor would give itself; shape (actors,)."""
        squares = self.parts.data**2
        return np.bincount(self.attendance.actor, squares, self.attendance.actors).astype(float)

    def step(self, values: Values) -> Values:
        """Return the ties times the values; shapes (actors,)."""
        found: Values = self.parts.T @ (self.parts @ values) - self.itself * values
        return found

    @cached_property
    def strength(self) -> Values:
        """The sum of the ties of each actor, 0 for who met nobody; shape (actors,)."""
        gross: Values = self.step(np.ones(self.attendance.actors)) + self.itself
        net = gross - self.itself
        return np.where(net > _DUST * gross, net, 0.0)
