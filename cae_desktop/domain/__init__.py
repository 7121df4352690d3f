"""Words and rules of the CAE method: standard library only, no clock, no files."""
