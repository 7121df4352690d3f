"""The experience screen."""
