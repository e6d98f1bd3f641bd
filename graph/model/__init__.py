"""The words of the graph: records, statements, nodes, dates, identifiers, vocabulary."""
