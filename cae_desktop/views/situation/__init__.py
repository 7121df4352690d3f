"""The situation screen."""
