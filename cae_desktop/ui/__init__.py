"""The Qt toolkit of the program; knows nothing of the method."""
