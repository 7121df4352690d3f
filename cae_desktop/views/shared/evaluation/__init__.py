"""What an evaluation is made of, on its own screen and in the final meeting."""
