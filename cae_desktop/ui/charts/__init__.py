"""Charts painted from plain descriptions."""

from cae_desktop.ui.charts.funnel import Funnel, FunnelStage
from cae_desktop.ui.charts.heat import HeatGrid, HeatRow
from cae_desktop.ui.charts.line import LineChart, Series

__all__ = ["Funnel", "FunnelStage", "HeatGrid", "HeatRow", "LineChart", "Series"]
