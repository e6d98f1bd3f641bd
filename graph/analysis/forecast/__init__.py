"""Who does what to whom next, learned from what was before: the yardstick of the field."""
