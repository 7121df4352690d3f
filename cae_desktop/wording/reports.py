"""Sentences and action names of reports."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "no-cycle-to-report": translate(
            "Errors", "There is no cycle to report about. Add a cycle in the settings first; nothing was written."
        ),
        "report-folder-cannot-be-made": translate(
            "Errors", "The folder {path} cannot be made. Nothing was written. Choose another folder."
        ),
        "report-cannot-be-written": translate(
            "Errors", "{path} cannot be written. An earlier file of this name was not changed. Choose another folder."
        ),
        "no-format-chosen": translate("Errors", "Choose at least one format: PDF or Excel."),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {}
