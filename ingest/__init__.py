"""How it gets in: files become records, records become accounts of the ledger."""
