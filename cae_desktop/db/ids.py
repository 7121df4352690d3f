"""Row ids that two files can never share, so that dealerships can be merged without renumbering."""

import os
import time
from threading import Lock

_lock = Lock()
_last = [0]


def new_id() -> str:
    """A UUID version 7 (RFC 9562) as 32 hex digits; every id is higher than those made before in this program."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | int.from_bytes(os.urandom(10))
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    with _lock:
        _last[0] = max(value, _last[0] + 1)  # several in one millisecond keep their order
        return f"{_last[0]:032x}"
