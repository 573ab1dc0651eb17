"""The classes of CIFAR-10 and CIFAR-100, one function for each thing."""
