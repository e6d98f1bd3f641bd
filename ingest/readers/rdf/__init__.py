"""RDF: our own export, theme lists in SKOS, organisations and events of others."""
