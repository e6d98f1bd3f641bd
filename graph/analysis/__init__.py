"""What the ledger means: ties, measures, paths, gaps, suggestions, change. Algebra on incidence."""
