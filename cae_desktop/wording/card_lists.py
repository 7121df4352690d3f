"""Sentences and action names of lists of customers, in and out."""

from collections.abc import Callable, Mapping


def errors(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {**_files(translate), **_rows(translate), **_exports(translate)}


def actions(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "import-cards": translate("Actions", "Import customers"),
        "arrange-columns": translate("Actions", "Arrange columns of the hand-over"),
        "export-cards": translate("Actions", "Note hand-over of cards"),
    }


def _files(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "list-cannot-be-read": translate(
            "Errors", "“{name}” cannot be read. Nothing was changed. Check whether it is there and closed in Excel."
        ),
        "list-is-of-another-kind": translate(
            "Errors", "“{name}” is no list of customers. Nothing was changed. Save it as .xlsx or .csv in Excel."
        ),
        "list-is-too-large": translate(
            "Errors",
            "“{name}” reaches beyond {rows} rows and was not read. Nothing was changed."
            " Delete empty rows below the list, or divide it.",
        ),
        "list-is-too-wide": translate(
            "Errors",
            "The cells of “{name}” reach too far to the right. Nothing was changed."
            " Delete the columns beside the list and save it again.",
        ),
        "list-is-encrypted": translate(
            "Errors", "“{name}” is protected by a password. Nothing was changed. Save it without one in Excel."
        ),
        "list-is-damaged": translate(
            "Errors", "“{name}” is damaged or incomplete. Nothing was changed. Get the file once more."
        ),
        "list-is-a-web-page": translate(
            "Errors",
            "“{name}” is a web page with the name of a workbook. Nothing was changed."
            " Open it in Excel and save it as .xlsx.",
        ),
        "list-is-empty": translate("Errors", "“{name}” is empty. Nothing was changed."),
        "list-has-no-customers": translate(
            "Errors",
            "Nothing in “{name}” says where names or phones stand. Nothing was changed."
            " Write the heads 姓名 and 手机 above the columns.",
        ),
        "form-is-newer": translate(
            "Errors", "This form was made by a newer CAE Desktop. Nothing was changed. Please update the program."
        ),
        "no-such-activity-anywhere": translate(
            "Errors", "There is no activity with the name or number “{name}” in this file. Nothing was changed."
        ),
    }


def _rows(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "listed-phone-lost-digits": translate(
            "Errors", "The phone “{text}” has lost digits. Format the column as text and fill it in again."
        ),
        "listed-phone-is-none": translate("Errors", "“{text}” is not a phone number."),
        "listed-nobody": translate("Errors", "The row has neither a name nor a way to reach the customer."),
        "listed-name-is-too-long": translate("Errors", "The name has more than {length} characters."),
        "listed-text-is-broken": translate("Errors", "Characters of this row cannot be read."),
        "listed-text-was-cut": translate("Errors", "A text was cut after {length} characters."),
        "listed-day-is-none": translate("Errors", "“{text}” is not a day and was left out."),
        "listed-customer-is-known": translate("Errors", "The customer has card No. {number} already."),
        "listed-row-is-no-customer": translate("Errors", "The row holds no customer: a sum, a remark or the head."),
    }


def _exports(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "purpose-is-missing": translate(
            "Errors", "Please write what the customers' data is needed for. No file was written."
        ),
        "no-columns-to-export": translate("Errors", "Please keep one column at least."),
        "heads-are-equal": translate("Errors", "Two columns are named “{head}”. Please give one of them another name."),
        "number-of-cards": translate("Errors", "Please give a number from 1 to {most}."),
        "no-cards-to-export": translate("Errors", "There are no cards to export. No file was written."),
    }


def column_heads(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """The heads of exported columns, by their keys (`domain.card_columns`); an import understands all of them."""
    return {
        "number": translate("CardColumns", "Card No."),
        "name": translate("CardColumns", "Name"),
        "salutation": translate("CardColumns", "Salutation"),
        "phone": translate("CardColumns", "Phone"),
        "other_contact": translate("CardColumns", "Other contact"),
        "area": translate("CardColumns", "Area"),
        "present_car": translate("CardColumns", "Present car"),
        "use": translate("CardColumns", "Use"),
        "model": translate("CardColumns", "Model"),
        "budget": translate("CardColumns", "Budget"),
        "payment": translate("CardColumns", "Payment"),
        "purchase_time": translate("CardColumns", "Purchase time"),
        "purchase_reason": translate("CardColumns", "Purchase reason"),
        "points_of_attention": translate("CardColumns", "Points of attention"),
        "influencers": translate("CardColumns", "Influencers"),
        "competitor_models": translate("CardColumns", "Competitor models"),
        "stage": translate("CardColumns", "Stage"),
        "level": translate("CardColumns", "Level"),
        "made_on": translate("CardColumns", "Date"),
        "next_follow_up": translate("CardColumns", "Next call"),
        "salesperson": translate("CardColumns", "Salesperson"),
        "activity": translate("CardColumns", "Activity"),
        "handed_over_on": translate("CardColumns", "Handed over on"),
        "consultant": translate("CardColumns", "Taken over by"),
        "result": translate("CardColumns", "Result"),
        "result_on": translate("CardColumns", "Day of result"),
        "result_reason": translate("CardColumns", "Reason of result"),
        "consents": translate("CardColumns", "Agreed means"),
        "source": translate("CardColumns", "Source"),
        "note": translate("CardColumns", "Note"),
    }
