"""From files to the ledger: walk, read, resolve, tell as statements, write, report."""
