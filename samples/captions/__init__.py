"""Little scenes with people and animals, and five true sentences about each."""
