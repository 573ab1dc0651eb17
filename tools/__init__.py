"""Commands of this checkout; nothing here is installed."""
