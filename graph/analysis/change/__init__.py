"""What changed since a day, and what would change if an actor, a programme or a tie were gone."""
