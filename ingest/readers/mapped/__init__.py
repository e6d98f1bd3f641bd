"""Sheets with columns of their own, read by a mapping of those columns to ours."""
