"""What is known: the model, the ledger, the index, and the questions asked of them."""
