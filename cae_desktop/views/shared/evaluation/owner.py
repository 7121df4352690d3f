"""What the cards of an evaluation need of the screen, or of the part of a meeting, that they stand on."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from cae_desktop.services.workspace import Workspace


class EvaluationOwner(Protocol):
    """Knows which activity is evaluated, whether it may be changed, and where a refusal is said."""

    workspace: "Workspace"

    @property
    def word(self) -> Callable[[StrEnum], str]:
        """The word for something in the reader's language."""

    @property
    def language(self) -> str:
        """The language files are written in."""

    @property
    def activity_id(self) -> str:
        """The activity that is evaluated; "" while there is none."""

    @property
    def speaker_id(self) -> str | None:
        """Who tells an experience now; None where nobody reports."""

    @property
    def closed(self) -> bool:
        """Whether nothing may be changed."""

    def attempt(self, verb: Callable[..., object], *args: Any, **kwargs: Any) -> bool:
        """Run a service verb; what is refused is said. Returns whether it was done."""

    def refusal(self, verb: Callable[..., object], *args: Any, **kwargs: Any) -> str | None:
        """Run a service verb; returns None when it was done, else the sentence to show beside the field."""

    def tell(self, sentence: str, tone: str) -> None:
        """Say what was done."""

    def refresh(self) -> None:
        """Read and show again."""
