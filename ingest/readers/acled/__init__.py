"""ACLED: events of conflict that people coded, as comma-separated tables."""
