"""The ledger: statements with their evidence, kept so that nothing acknowledged is lost."""
