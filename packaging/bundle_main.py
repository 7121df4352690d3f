"""Where the bundle starts."""

import sys

from cae_desktop.__main__ import main

sys.exit(main())
