"""CAE Desktop: Customer Acquisition Excellence for the dealer's marketing office."""

__version__ = "0.1.0"
