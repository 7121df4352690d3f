"""Words of the records that are handed over to a CRM."""

from collections.abc import Callable, Mapping


def sheets(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Names of the sheets by table (`domain.records`)."""
    return {
        "activities": translate("Records", "Activities"),
        "results": translate("Records", "Results"),
        "experience": translate("Records", "Experience"),
        "partner_evaluations": translate("Records", "Partner evaluations"),
    }


def heads(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """Heads of the columns by key."""
    return {
        "id": translate("Records", "Id"),
        "cycle": translate("Records", "Cycle"),
        "number": translate("Records", "Number"),
        "kind_number": translate("Records", "Number of kind"),
        "kind": translate("Records", "Kind"),
        "name": translate("Records", "Activity"),
        "start": translate("Records", "From"),
        "finish": translate("Records", "To"),
        "state": translate("Records", "State"),
        "budget_fen": translate("Records", "Budget"),
        "actual_cost_fen": translate("Records", "Actual cost"),
        "activity_id": translate("Records", "Id of activity"),
        "activity": translate("Records", "Activity"),
        "measure": translate("Records", "Measure"),
        "target": translate("Records", "Planned"),
        "counted": translate("Records", "Counted"),
        "actual": translate("Records", "Reached"),
        "reason": translate("Records", "Reason"),
        "comment": translate("Records", "Comment"),
        "scope": translate("Records", "About"),
        "step": translate("Records", "Work step"),
        "author": translate("Records", "Author"),
        "noted_on": translate("Records", "Date"),
        "title": translate("Records", "Title"),
        "went_well": translate("Records", "What went well"),
        "went_badly": translate("Records", "What went badly"),
        "proposal": translate("Records", "Proposal"),
        "others_view": translate("Records", "View of others"),
        "kept": translate("Records", "Kept"),
        "partner": translate("Records", "Partner"),
        "service": translate("Records", "Service"),
        "contract_fen": translate("Records", "Contract"),
        "agreed": translate("Records", "Agreed"),
        "quality": translate("Records", "Quality"),
        "punctuality": translate("Records", "Punctuality"),
        "price": translate("Records", "Price"),
        "cooperation": translate("Records", "Cooperation"),
        "reasons": translate("Records", "Reasons"),
        "use_again": translate("Records", "Use again"),
    }
