"""Sentences and action names of plan templates and of copying plans."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "template-name-is-taken": translate(
            "Errors", "There is a template “{name}” for this kind of activity already. Choose another name."
        ),
        "experience-is-in-template": translate("Errors", "The template “{name}” has this experience already."),
        "copy-is-outside-cycle": translate(
            "Errors",
            "The cycle runs from {start} to {finish}. The copy has to begin within it, or at most a quarter before it.",
        ),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "save-template": translate("Actions", "Save template"),
        "rename-template": translate("Actions", "Rename template"),
        "delete-template": translate("Actions", "Delete template"),
        "experience-into-template": translate("Actions", "Write experience into template"),
        "apply-template": translate("Actions", "Apply template"),
        "copy-package": translate("Actions", "Copy package"),
        "copy-activity": translate("Actions", "Copy activity"),
    }
