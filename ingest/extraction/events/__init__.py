"""What took place: is it a report at all, of what kind, when, where, about what, with how many."""
