"""Which parts in an event make a tie, and through whom: said once for the screens and the index."""

from graph.model.node import UNNAMED_TYPES

# The source leaves the role open.
UNSPECIFIED = "unspecified"
# In one of these roles an actor was not surely among those who met.
NO_TIE_ROLES = frozenset(
    {UNSPECIFIED, "subject", "target-audience", "mentioned", "author", "publisher"}
)
# An office, for example a minister's: it takes part for the body whose post it is.
POST = "person-role"
# Types of actors that take part for others.
STAND_IN_TYPES = UNNAMED_TYPES | {POST}
# From a group without a name, or a post, to the body it stands for.
STANDS_FOR = ("REPRESENTS", "HOLDS_POST_IN")
