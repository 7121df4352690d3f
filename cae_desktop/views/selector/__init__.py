"""The selector screen."""
