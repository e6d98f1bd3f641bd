"""Arrays derived from the ledger that answer in milliseconds: incidence, labels, their overlay."""
