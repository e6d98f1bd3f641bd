"""Networks as other programs draw them: nodes and edges of GraphML, GEXF, Kumu and Gephi."""
