"""The experience base: everything that was kept, and how partners worked, over all cycles."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget

from cae_desktop.views.experience.experiences_tab import ExperiencesTab
from cae_desktop.views.experience.partners_tab import PartnersTab
from cae_desktop.views.shared.saving import Saving
from cae_desktop.views.shared.screen import Screen, ScreenContext

translate = QCoreApplication.translate


class ExperienceScreen(Screen):
    """Search, read, go to where it comes from, write it into the next plan, print a booklet."""

    watched: ClassVar[frozenset[str]] = frozenset(
        {
            "experience",
            "experience_use",
            "partner_evaluation",
            "partner",
            "activity",
            "activity_kind",
            "cycle",
            "person",
            "work_step",
        }
    )

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, translate("Screens", "Experience base"))
        self.header.set_subtitle(self.tr("what earlier activities taught; read it before the next choice"))
        self._names = self.workspace.learning.kind_names(context.language)
        self.saving = Saving(self)
        self.booklet = self.header.add_button(self.tr("Booklet as PDF…"), icon="download")
        self.booklet.setToolTip(self.tr("All that is listed, by kind of activity"))
        service = self.workspace.experience
        self.experiences = ExperiencesTab(service, self.word, self._kind_name)
        self.partners = PartnersTab(service)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.experiences, self.tr("Experience"))
        self.tabs.addTab(self.partners, self.tr("Partners"))
        self.body.addWidget(self.tabs, 1)
        self.booklet.clicked.connect(self._on_booklet)
        self.experiences.template_wanted.connect(self._on_template)
        for tab in (self.experiences, self.partners):
            tab.opened.connect(self._on_opened)
            tab.evaluation_wanted.connect(self._on_go_to_evaluation)

    def reload(self) -> None:
        """Read everything that was kept."""
        self._names = self.workspace.learning.kind_names(self.context.language)
        self.experiences.reload()
        self.partners.reload()
        self.booklet.setEnabled(bool(self.experiences.shown_ids()))

    def focus_search(self) -> None:
        """Go to the search field."""
        self.tabs.setCurrentWidget(self.experiences)
        self.experiences.filters.search.setFocus()

    def _kind_name(self, number: int) -> str:
        return self._names.get(number, str(number))

    # slots ------------------------------------------------------------------------------------------------------

    def _on_booklet(self) -> None:
        ids = self.experiences.shown_ids()
        if ids:
            write = partial(
                self.workspace.experience_booklet.export, experience_ids=ids, language=self.context.language
            )
            self.saving.ask(self.tr("Experience booklet"), "pdf", write)

    def _on_template(self, experience_id: str) -> None:
        names: list[str] = []

        def write() -> None:
            names.append(self.workspace.templates.learn_from(experience_id))

        if self.attempt(write):
            text = self.tr("Written into the template “{name}”. Ctrl+Z takes it back.").format(name=names[0])
            self.messages.show_message(text, tone="on_track")

    def _on_opened(self, activity_id: str) -> None:
        self.go_to("evaluation", activity_id)

    def _on_go_to_evaluation(self) -> None:
        self.go_to("evaluation")
