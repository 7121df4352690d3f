"""Settings of the dealership, stored as JSON by key."""

import json
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Setting


def setting(session: Session, key: str, default: Any) -> Any:
    """The value set for `key`, or `default`."""
    value = session.scalar(select(Setting.value).where(Setting.key == key))
    return default if value is None else json.loads(value)


def store_setting(session: Session, key: str, value: Any) -> None:
    """Set `key` to any JSON value."""
    row = session.scalars(select(Setting).where(Setting.key == key)).first()
    if row is None:
        session.add(Setting(key=key, value=json.dumps(value, ensure_ascii=False)))
    else:
        row.value = json.dumps(value, ensure_ascii=False)
