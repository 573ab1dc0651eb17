"""What makes the bundled samples of `data/`: `python -m samples`."""
