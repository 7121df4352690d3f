"""Sentences and action names of the plan: packages, activities, work steps, budget lines, baselines."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "activity-finishes-before-it-starts": translate(
            "Errors", "The activity would end before it starts. Check both days."
        ),
        "step-finishes-before-it-starts": translate(
            "Errors", "The work step “{name}” would end before it starts. Check both days."
        ),
        "duration-is-too-short": translate("Errors", "A work step takes at least one working day."),
        "target-is-negative": translate("Errors", "A target cannot be below zero."),
        "not-a-predecessor": translate(
            "Errors", "“{text}” does not name a work step. Write its number, for example 3 or 3SS+2."
        ),
        "no-such-step": translate("Errors", "There is no work step with the number {number}."),
        "step-waits-for-itself": translate("Errors", "A work step cannot wait for itself."),
        "dependency-cycle": translate(
            "Errors", "These work steps would wait for each other: {path}. The link was not made."
        ),
        "schedule-has-no-end": translate(
            "Errors", "The plan would end after the last year that can be written. Check durations and lags."
        ),
        "nothing-to-move": translate("Errors", "No work step starts too early; nothing was moved."),
        "not-a-choice": translate("Errors", "“{text}” is not one of the choices for “{column}”."),
        "no-budget-lines": translate("Errors", "There are no budget lines yet; nothing was spread."),
        "activity-has-no-steps": translate("Errors", "The activity has no work steps yet; there is no plan to keep."),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "add-package": translate("Actions", "Add package"),
        "edit-package": translate("Actions", "Edit package"),
        "delete-package": translate("Actions", "Delete package"),
        "add-activity": translate("Actions", "Add activity"),
        "edit-activity": translate("Actions", "Edit activity"),
        "delete-activity": translate("Actions", "Delete activity"),
        "move-activity": translate("Actions", "Move activity"),
        "add-step": translate("Actions", "Add work step"),
        "edit-step": translate("Actions", "Edit work step"),
        "delete-step": translate("Actions", "Delete work step"),
        "copy-step": translate("Actions", "Copy work step"),
        "paste-steps": translate("Actions", "Paste work steps"),
        "move-step": translate("Actions", "Move work step"),
        "move-in-time": translate("Actions", "Move in time"),
        "level-load": translate("Actions", "Level the load"),
        "link-steps": translate("Actions", "Link work steps"),
        "edit-link": translate("Actions", "Edit link"),
        "unlink-steps": translate("Actions", "Remove links"),
        "push-followers": translate("Actions", "Push dependent work steps"),
        "add-budget-line": translate("Actions", "Add budget line"),
        "edit-budget-line": translate("Actions", "Edit budget line"),
        "delete-budget-line": translate("Actions", "Delete budget line"),
        "spread-budget": translate("Actions", "Spread budget lines"),
        "take-baseline": translate("Actions", "Take baseline"),
    }
