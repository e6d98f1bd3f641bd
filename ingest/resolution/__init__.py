"""Who is who: the names of a source become nodes of the graph, each with its reason."""
