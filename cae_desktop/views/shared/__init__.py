"""What several screens need."""
