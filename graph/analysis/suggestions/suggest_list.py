"""The list that is shown of a pool of candidates."""

from graph.analysis.attendance import Values
from graph.analysis.suggestions.candidate_pool import Pool
from graph.analysis.suggestions.feature_space import FeatureSpace
from graph.analysis.suggestions.suggest_order import Listed, listed, looked_at


def list_of(space: FeatureSpace, pool: Pool, score: Values, limit: int) -> list[Listed]:
    """Return the first of a pool, none too like another in its themes, small ones among them.

    Small is who was at no more events than the middle one of all actors.

    Args:
        space: of the network.
        pool: candidates.
        score: of each.
        limit: how many.
    """
    small = space.events[pool.actor] <= space.middling
    order = looked_at(score, limit, small)
    profiles = [space.themes.profiles.of(int(actor)) for actor in pool.actor[order]]
    return listed(pool, score, profiles, small, limit)
