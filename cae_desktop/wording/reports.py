"""Sentences and action names of reports."""

from collections.abc import Callable, Mapping

from cae_desktop.domain.words import Stage


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
        "days-of-a-claim": translate(
            "Errors", "Write a whole number of days, at most {most}. The old value still counts."
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
        "template-is-no-workbook": translate(
            "Errors", "This is no workbook of Excel (.xlsx) that can be filled in. Nothing was loaded."
        ),
        "template-has-no-fields": translate(
            "Errors",
            "{name} has no words in double braces and no named cells, so nothing could be filled in. Nothing was"
            " loaded.",
        ),
        "no-format-chosen": translate("Errors", "Choose at least one format: PDF or Excel."),
    }


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "add-report-template": translate("Actions", "Load template"),
        "change-report-template": translate("Actions", "Change template"),
        "remove-report-template": translate("Actions", "Delete template"),
        "change-claim-rules": translate("Actions", "Change rules of claims"),
        "mark-proof": translate("Actions", "Mark proof"),
        "attach-proof": translate("Actions", "Attach proof"),
        "remove-attachment": translate("Actions", "Remove attached file"),
    }


def template_fields(translate: Callable[[str, str], str], word: Callable[[Stage], str]) -> Mapping[str, str]:
    """What the fields of a template are called, by their keys (`domain.template_fields.FIELDS`)."""
    stages = {stage: word(stage) for stage in Stage}
    goal = translate("TemplateFields", "{stage}: goal")
    activity = translate("TemplateFields", "List of activities: {column}")
    line = translate("TemplateFields", "List of costs: {column}")
    experience = translate("TemplateFields", "List of experience: {column}")
    return {
        "dealership": translate("TemplateFields", "Dealership"),
        "code": translate("TemplateFields", "Dealer code"),
        "cycle": translate("TemplateFields", "Cycle"),
        "about": translate("TemplateFields", "What the report is about"),
        "start": translate("TemplateFields", "First day"),
        "finish": translate("TemplateFields", "Last day"),
        "made_by": translate("TemplateFields", "Made by"),
        "day": translate("TemplateFields", "Day of the report"),
        "budget": translate("TemplateFields", "Budget ¥"),
        "cost": translate("TemplateFields", "Actual cost ¥"),
        "support": translate("TemplateFields", "Support asked for ¥"),
        "orders": translate("TemplateFields", "Orders"),
        **{f"{stage.value}_goal": goal.format(stage=name) for stage, name in stages.items()},
        **{stage.value: name for stage, name in stages.items()},
        **{
            f"activities.{key}": activity.format(column=name)
            for key, name in (
                ("name", translate("TemplateFields", "Activity")),
                ("kind", translate("TemplateFields", "Kind")),
                ("start", translate("TemplateFields", "First day")),
                ("finish", translate("TemplateFields", "Last day")),
                ("budget", translate("TemplateFields", "Budget ¥")),
                ("cost", translate("TemplateFields", "Actual cost ¥")),
                *((stage.value, name) for stage, name in stages.items()),
                ("orders", translate("TemplateFields", "Orders")),
            )
        },
        **{
            f"lines.{key}": line.format(column=name)
            for key, name in (
                ("activity", translate("TemplateFields", "Activity")),
                ("item", translate("TemplateFields", "Item")),
                ("supplier", translate("TemplateFields", "Supplier")),
                ("planned", translate("TemplateFields", "Planned ¥")),
                ("actual", translate("TemplateFields", "Actual ¥")),
                ("support", translate("TemplateFields", "Support asked for ¥")),
            )
        },
        **{
            f"experiences.{key}": experience.format(column=name)
            for key, name in (
                ("title", translate("TemplateFields", "Experience")),
                ("activity", translate("TemplateFields", "Activity")),
                ("person", translate("TemplateFields", "Told by")),
            )
        },
    }
