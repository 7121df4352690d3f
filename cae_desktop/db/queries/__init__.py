"""Reading the file: functions that turn a session into frozen rows, one module per subject."""
