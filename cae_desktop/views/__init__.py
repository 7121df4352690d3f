"""The screens, one folder each, named as in the menu."""
