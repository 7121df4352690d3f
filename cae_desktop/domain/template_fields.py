"""What a template of the car maker can be filled with, and which words in it mean what."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from cae_desktop.domain.report import CycleReport, total
from cae_desktop.domain.words import Stage

Value = object
"""Text, number, day, or nothing. Money is in yuan here, as the maker's formulas expect it."""

_SINGLE: Final[Mapping[str, str]] = {
    "dealership": "经销商 经销商名称 店名 公司名称 dealer dealername",
    "code": "代码 经销商代码 店代码 dealercode",
    "cycle": "周期 开发周期 报告周期 period",
    "about": "报告范围 范围 scope",
    "start": "开始日期 开始 from startdate",
    "finish": "结束日期 结束 to enddate",
    "made_by": "编制 编制人 填表人 制表人 preparedby madeby",
    "day": "报告日期 填表日期 编制日期 日期 date",
    "budget": "预算 总预算 budget",
    "cost": "费用 实际费用 总费用 cost actualcost",
    "support": "支持 厂家支持 申请支持 支持金额 support",
    "orders": "订单 订单数 orders",
    **{
        f"{stage.value}_goal": words
        for stage, words in zip(Stage, ("关注目标", "联系目标", "购买兴趣目标"), strict=True)
    },
    **{stage.value: words for stage, words in zip(Stage, ("关注", "联系", "购买兴趣"), strict=True)},
}
_LISTS: Final[Mapping[str, Mapping[str, str]]] = {
    "activities": {
        "name": "活动 活动名称",
        "kind": "活动种类 活动类型",
        "start": "活动开始",
        "finish": "活动结束",
        "budget": "活动预算",
        "cost": "活动费用",
        "attention": "活动关注",
        "contact": "活动联系",
        "interest": "活动购买兴趣",
        "orders": "活动订单",
    },
    "lines": {
        "activity": "费用活动",
        "item": "费用项目",
        "supplier": "供应商",
        "planned": "计划金额",
        "actual": "实际金额",
        "support": "申请金额",
    },
    "experiences": {"title": "经验", "activity": "经验活动", "person": "陈述人"},
}
SINGLE_FIELDS: Final = tuple(_SINGLE)
LIST_FIELDS: Final = tuple(f"{name}.{column}" for name, columns in _LISTS.items() for column in columns)
FIELDS: Final = (*SINGLE_FIELDS, *LIST_FIELDS)


def field_meant(word: str) -> str:
    """The field a word of a template means; "" when it is not understood."""
    plain = _plain(word)
    if plain in FIELDS:
        return plain
    if plain in _KNOWN:
        return _KNOWN[plain]
    return ""


def single_values(report: CycleReport) -> Mapping[str, Value]:
    """What every single field holds."""
    goals = {goal.stage: goal for goal in report.goals}
    values: dict[str, Value] = {
        "dealership": report.dealership,
        "code": report.code,
        "cycle": report.cycle,
        "about": report.about or report.cycle,
        "start": report.start,
        "finish": report.finish,
        "made_by": report.made_by,
        "day": report.day,
        "budget": _yuan(report.budget_fen),
        "cost": _yuan(report.actual_cost_fen),
        "support": _yuan(sum(line.support_fen for line in report.lines)),
        "orders": sum(activity.orders for activity in report.activities),
    }
    for stage in Stage:
        values[f"{stage.value}_goal"] = goals[stage].target if stage in goals else None
        values[stage.value] = total(activity.results[stage] for activity in report.activities)
    return values


def list_values(report: CycleReport) -> Mapping[str, Sequence[Mapping[str, Value]]]:
    """The rows of every list, by the columns of its fields."""
    return {
        "activities": [
            {
                "name": one.name,
                "kind": one.kind,
                "start": one.start,
                "finish": one.finish,
                "budget": _yuan(one.budget_fen),
                "cost": _yuan(one.actual_cost_fen),
                **{stage.value: one.results[stage] for stage in Stage},
                "orders": one.orders,
            }
            for one in report.activities
        ],
        "lines": [
            {
                "activity": line.activity,
                "item": line.item,
                "supplier": line.supplier,
                "planned": _yuan(line.planned_fen),
                "actual": _yuan(line.actual_fen),
                "support": _yuan(line.support_fen),
            }
            for line in report.lines
        ],
        "experiences": [
            {"title": one.title, "activity": one.activity, "person": one.person} for one in report.experiences
        ],
    }


def _yuan(fen: int | None) -> float | None:
    return None if fen is None else fen / 100


def _plain(word: str) -> str:
    return "".join(unicodedata.normalize("NFKC", word).split()).casefold()


_KNOWN: Final[Mapping[str, str]] = {
    _plain(word): field
    for field, words in (
        *_SINGLE.items(),
        *((f"{name}.{column}", words) for name, columns in _LISTS.items() for column, words in columns.items()),
    )
    for word in words.split()
}
