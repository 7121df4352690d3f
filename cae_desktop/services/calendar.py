"""The working calendar: Chinese public holidays and the weekends worked to make up for them."""

import json
from functools import cache

from cae_desktop import paths
from cae_desktop.domain.working_calendar import WorkingCalendar, parse_calendar


@cache
def load_calendar() -> WorkingCalendar:
    """The shipped calendar; years not announced yet are estimates (see the file's `source`)."""
    return parse_calendar(json.loads(paths.resource("calendar", "holidays_cn.json").read_text(encoding="utf-8")))
