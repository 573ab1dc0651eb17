"""What pictures are put together from: a canvas in whole numbers, animals, vehicles, backgrounds."""
