"""What keeps the house: set-up, checks, locks and sizes. Standard library only; not shipped."""
