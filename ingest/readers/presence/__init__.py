"""Who does what where, without an event: rows of organisations, programmes and places."""
