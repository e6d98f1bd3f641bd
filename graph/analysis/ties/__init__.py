"""How strongly two actors are tied, by which layers, and which ties chance does not explain."""
