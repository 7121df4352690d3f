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
        "attachment-is-too-large": translate(
            "Errors", "{name} is larger than {most} MB and was not attached. Attach a smaller picture or scan."
        ),
        "attachment-type-is-unknown": translate(
            "Errors", "{name} was not attached: only PDF, JPEG, PNG, Excel and Word files are taken as proof."
        ),
        "attachment-cannot-be-read": translate(
            "Errors", "{name} cannot be read and was not attached. Check that the file is still there."
        ),
        "no-format-chosen": translate("Errors", "Choose at least one format: PDF or Excel."),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "mark-proof": translate("Actions", "Mark proof"),
        "attach-proof": translate("Actions", "Attach proof"),
        "remove-attachment": translate("Actions", "Remove attached file"),
    }
