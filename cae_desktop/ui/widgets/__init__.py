"""The parts that every screen is made of."""

from cae_desktop.ui.widgets.buttons import Button, Chips
from cae_desktop.ui.widgets.editors import AmountField, Choice, DayField, NoteField, NumberField, TextField
from cae_desktop.ui.widgets.flow import FlowLayout
from cae_desktop.ui.widgets.form import Form
from cae_desktop.ui.widgets.frames import Card, EmptyState, Line, PageHeader, Scroll
from cae_desktop.ui.widgets.marks import Avatar, Dot, Meter, Pill, Ring, Stars
from cae_desktop.ui.widgets.step_path import PathStep, StepPath
from cae_desktop.ui.widgets.texts import ElidedLabel, Label
from cae_desktop.ui.widgets.tiles import KpiTile
from cae_desktop.ui.widgets.timeline import Timeline, TimelineEntry

__all__ = [
    "AmountField",
    "Avatar",
    "Button",
    "Card",
    "Chips",
    "Choice",
    "DayField",
    "Dot",
    "ElidedLabel",
    "EmptyState",
    "FlowLayout",
    "Form",
    "KpiTile",
    "Label",
    "Line",
    "Meter",
    "NoteField",
    "NumberField",
    "PageHeader",
    "PathStep",
    "Pill",
    "Ring",
    "Scroll",
    "Stars",
    "StepPath",
    "TextField",
    "Timeline",
    "TimelineEntry",
]
