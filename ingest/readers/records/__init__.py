"""Files of records, YAML and JSON, and exported ledgers: a file in, checked records out."""
