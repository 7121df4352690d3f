"""Sentences about what was learnt and what is recommended."""

from collections.abc import Callable, Mapping

from cae_desktop.domain.words import Stage

Translate = Callable[[str, str], str]


def errors(translate: Translate) -> Mapping[str, str]:
    """What was refused and what to do, by error code."""
    return {
        "mix-has-no-goals": translate(
            "Errors",
            "This cycle has no goal with a number yet, so no mix can be better than another. Set a goal first.",
        ),
        "mix-has-no-budget": translate("Errors", "Please give a budget above zero."),
        "mix-must-and-never": translate(
            "Errors", "“{kind}” is both among those that must be and those that must not be. Remove one of the two."
        ),
        "mix-must-is-not-offered": translate(
            "Errors",
            "“{kind}” wins nobody and is never recommended. Do not require it; plan it yourself when it is due.",
        ),
        "mix-all-kinds-are-unwanted": translate(
            "Errors", "All kinds of activity are marked as not wanted. Want at least one of them."
        ),
        "mix-variety-exceeds-activities": translate(
            "Errors",
            "At least {kinds} different kinds are asked for, but only {most} activities are allowed. Allow more, or ask"
            " for fewer kinds.",
        ),
        "mix-too-few-kinds-are-wanted": translate(
            "Errors",
            "At least {kinds} different kinds are asked for, but all except {left} are marked as not wanted. Want more"
            " of them, or ask for fewer.",
        ),
        "mix-nothing-fits-time-and-staff": translate(
            "Errors",
            "No kind that is wanted fits both into {days} days and into {most} working days of staff. Allow more of"
            " one.",
        ),
        "mix-musts-are-too-many": translate(
            "Errors",
            "{count} kinds must be included, but only {most} activities are allowed. Allow more, or require fewer.",
        ),
        "mix-musts-cost-too-much": translate(
            "Errors",
            "The kinds that must be included cost at least ¥{cost:,}, more than the budget of ¥{budget:,}."
            " Raise the budget, or require fewer.",
        ),
        "mix-must-takes-too-long": translate(
            "Errors",
            "“{kind}” must be included, but takes about {days} days from its first step to its last, more than the time"
            " frame has. Allow more time, or do not require it.",
        ),
        "mix-nothing-fits-the-time": translate(
            "Errors", "No kind of activity can be prepared, held and followed up within {days} days. Allow more time."
        ),
        "mix-musts-need-too-much-staff": translate(
            "Errors",
            "The work takes at least {days} working days, more than the {most} that are allowed. Allow more, or require"
            " fewer kinds.",
        ),
        "mix-nothing-is-affordable": translate(
            "Errors", "The budget is too small: the cheapest activity costs about ¥{cost:,}. Raise the budget."
        ),
        "mix-variety-is-impossible": translate(
            "Errors",
            "{kinds} different kinds are asked for, more than the budget and the other limits allow. Ask for fewer.",
        ),
        "effect-is-negative": translate("Errors", "A yield cannot be below zero."),
    }


def actions(translate: Translate) -> Mapping[str, str]:
    """Names of actions for the undo menu, by label."""
    return {
        "overrule-effect": translate("Actions", "Change expected yield"),
        "choose-mix": translate("Actions", "Take over the recommended mix"),
    }


def people_of(stage: Stage, translate: Translate) -> str:
    """What the people of a stage are called inside a sentence."""
    return {
        Stage.ATTENTION: translate("Recommendation", "people reached"),
        Stage.CONTACT: translate("Recommendation", "contacts"),
        Stage.INTEREST: translate("Recommendation", "customers with purchase interest"),
    }[stage]


def why_recommended(
    stage: Stage, people: float, price_fen: int, *, cheapest: bool, without: float, based_on: int, translate: Translate
) -> str:
    """Why an activity is in the mix, in one or two sentences."""
    sentence = (
        translate("Recommendation", "Adds about {n} {people} at ¥{price} each, cheaper than any other kind.")
        if cheapest
        else translate("Recommendation", "Adds about {n} {people} at ¥{price} each.")
    ).format(n=round(people), people=people_of(stage, translate), price=f"{price_fen / 100:,.0f}")
    rest = translate("Recommendation", "Without it the goals would be met to {share}.").format(share=f"{without:.0%}")
    ground = (
        translate("Recommendation", "Based on {n} own activities.").format(n=based_on)
        if based_on
        else translate("Recommendation", "Not tried here yet: based on the matrix.")
    )
    return f"{sentence} {rest} {ground}"
