"""What the expressions of the tables mean: pure functions from match, context and vocabulary to a value."""
