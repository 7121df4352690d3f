"""The columns in which customers are handed to another system. Their keys stay; a changed set gets a new version."""

from typing import Final

VERSION: Final = 1
COLUMNS: Final = (
    "number", "name", "salutation", "phone", "other_contact", "area", "present_car", "use", "model", "budget",
    "payment", "purchase_time", "purchase_reason", "points_of_attention", "influencers", "competitor_models", "stage",
    "level", "made_on", "next_follow_up", "salesperson", "activity", "handed_over_on", "consultant", "result",
    "result_on", "result_reason", "consents", "source", "note",
)  # fmt: skip
DAYS: Final = frozenset({"made_on", "next_follow_up", "handed_over_on", "result_on"})
