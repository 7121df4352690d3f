"""Settings of the dealership, stored as JSON by key."""

import json
from typing import Any, Final

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from cae_desktop.db.models import Setting
from cae_desktop.db.remembered import remembered
from cae_desktop.db.types import json_of

_VALUE: Final = select(Setting.value).where(Setting.key == bindparam("key"))


def setting(session: Session, key: str, default: Any) -> Any:
    """The value set for `key`, or `default`."""
    stored = remembered(session, _VALUE, str, key=key)
    return json_of(stored[0]) if stored else default


def store_setting(session: Session, key: str, value: Any) -> None:
    """Set `key` to any JSON value."""
    row = session.scalars(select(Setting).where(Setting.key == key)).first()
    if row is None:
        session.add(Setting(key=key, value=json.dumps(value, ensure_ascii=False)))
    else:
        row.value = json.dumps(value, ensure_ascii=False)
