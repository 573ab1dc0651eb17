"""What several of the folders beside this one share: checks of arguments, updates in place, products, threads."""
