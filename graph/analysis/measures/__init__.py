"""Who stands where in the network: measures, brokers, communities, each with a range."""
