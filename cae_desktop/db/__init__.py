"""The dealership file. The only package that speaks SQL."""
