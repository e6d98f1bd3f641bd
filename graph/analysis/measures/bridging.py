"""Bridging centrality: who stands between, with partners that have few ties of their own."""

import numpy as np

from graph.analysis.attendance import Values
from graph.analysis.measures.tie_graph import TieGraph


def bridging(graph: TieGraph, betweenness: Values) -> Values:
    """Return betweenness times the bridging coefficient of each actor; shape (actors,).

    Hwang, Kim, Ramanathan and Zhang 2008, KDD. The coefficient is 1/degree over the sum of
    1/degree of the partners; of who has no tie it is 0.

    Args:
        graph: the ties.
        betweenness: of each actor; shape (actors,).
    """
    degree = graph.degree.astype(np.float64)
    inverse = np.divide(1.0, degree, out=np.zeros(len(degree)), where=degree > 0)
    around: Values = graph.plain @ inverse
    coefficient = np.divide(inverse, around, out=np.zeros(len(degree)), where=around > 0)
    return np.asarray(betweenness * coefficient)
