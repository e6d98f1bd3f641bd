"""Questions to the ledger: pure functions over a view that answer with their sources."""
