"""Office files become rows."""
