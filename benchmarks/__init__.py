"""Measured claims: `make bench` runs all modules of this folder."""
