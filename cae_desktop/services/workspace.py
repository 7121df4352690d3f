"""One open dealership file with everything that can be done in it."""

from pathlib import Path

from cae_desktop.db.database import Database
from cae_desktop.db.dealership_file import create_file, open_file
from cae_desktop.db.key import FileKey
from cae_desktop.domain.errors import CaeError
from cae_desktop.services.backup import BackupBeforeUpdate, BackupService
from cae_desktop.services.blank_cards import BlankCardService
from cae_desktop.services.boards import BoardsService
from cae_desktop.services.calendar import CalendarService
from cae_desktop.services.call_list import CallListService
from cae_desktop.services.card_duplicates import CardDuplicateService
from cae_desktop.services.card_export import CardExportService
from cae_desktop.services.card_funnel import CardFunnelService
from cae_desktop.services.card_import import CardImportService
from cae_desktop.services.card_levels import CardLevelService
from cae_desktop.services.card_list import CardListService
from cae_desktop.services.card_views import CardViewService
from cae_desktop.services.cards import CardsService
from cae_desktop.services.catalogue import load_catalogue
from cae_desktop.services.claims import ClaimsService
from cae_desktop.services.clock import Clock, SystemClock
from cae_desktop.services.consent_texts import ConsentTextService
from cae_desktop.services.control import ControlService
from cae_desktop.services.cycle_close import CycleCloseService
from cae_desktop.services.dealership import DealershipService
from cae_desktop.services.drafts import DraftService
from cae_desktop.services.evaluation import EvaluationService
from cae_desktop.services.exchange import ExchangeService
from cae_desktop.services.experience import ExperienceService
from cae_desktop.services.experience_booklet import ExperienceBookletService
from cae_desktop.services.experience_sheets import ExperienceSheetService
from cae_desktop.services.forms import FormsService
from cae_desktop.services.goals import GoalsService
from cae_desktop.services.held_data import HeldDataService
from cae_desktop.services.hints import HintService
from cae_desktop.services.history import History
from cae_desktop.services.keeping import KeepingService
from cae_desktop.services.learning import LearningService
from cae_desktop.services.meeting_rules import MeetingRulesService
from cae_desktop.services.meetings import MeetingsService
from cae_desktop.services.minutes import MinutesService
from cae_desktop.services.overview import OverviewService
from cae_desktop.services.papers import PapersService
from cae_desktop.services.partner_forms import PartnerFormService
from cae_desktop.services.past_activities import PastActivitiesService
from cae_desktop.services.personal_data import PersonalDataService
from cae_desktop.services.plan import PlanService
from cae_desktop.services.plan_copy import CopyService
from cae_desktop.services.plan_templates import TemplateService
from cae_desktop.services.progress import ProgressService
from cae_desktop.services.records import RecordsService
from cae_desktop.services.report_templates import ReportTemplateService
from cae_desktop.services.reports import ReportsService
from cae_desktop.services.selection import SelectionService
from cae_desktop.services.situation import SituationService
from cae_desktop.services.wall import WallService


class Workspace:
    """The services of one file; views and the command line ask for nothing else."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self.history = History(database)
        self.backups = BackupService(database, clock)
        self.dealership = DealershipService(database, clock)
        self.calendar = CalendarService(database)
        self.progress = ProgressService(database)
        self.overview = OverviewService(database, clock)
        self.catalogue = load_catalogue()
        self.situation = SituationService(database, clock)
        self.past_activities = PastActivitiesService(database, clock)
        self.goals = GoalsService(database, clock)
        self.selection = SelectionService(database, clock, self.calendar.calendar)
        self.learning = LearningService(database, clock)
        self.plan = PlanService(database, clock, self.calendar.calendar)
        self.templates = TemplateService(database, clock, self.calendar.calendar)
        self.copies = CopyService(database, self.calendar.calendar)
        self.exchange = ExchangeService(database, clock, self.calendar.calendar, self.backups.before_import)
        self.control = ControlService(database, clock)
        self.boards = BoardsService(database, clock)
        self.walls = WallService(self.boards, self.control, clock)
        self.meetings = MeetingsService(database, clock, self.calendar.calendar)
        self.meeting_rules = MeetingRulesService(database)
        self.drafts = DraftService(database)
        self.minutes = MinutesService(database, clock)
        self.cards = CardsService(database, clock)
        self.card_list = CardListService(database)
        self.card_duplicates = CardDuplicateService(database)
        self.call_list = CallListService(database, clock)
        self.card_funnel = CardFunnelService(database)
        self.card_levels = CardLevelService(database)
        self.card_views = CardViewService(database)
        self.card_import = CardImportService(database, clock, self.backups.before_import)
        self.card_export = CardExportService(database, clock)
        self.consent_texts = ConsentTextService(database, clock)
        self.held_data = HeldDataService(database, clock)
        self.keeping = KeepingService(database, clock)
        self.blank_cards = BlankCardService(database)
        self.partner_forms = PartnerFormService(database)
        self.personal_data = PersonalDataService(database, clock)
        self.evaluation = EvaluationService(database, clock)
        self.experience = ExperienceService(database, clock)
        self.cycle_close = CycleCloseService(database, clock, self.dealership, self.backups.before_closing_a_cycle)
        self.hints = HintService(database, clock)
        self.experience_booklet = ExperienceBookletService(database, clock)
        self.experience_sheets = ExperienceSheetService(database, clock)
        self.records = RecordsService(database, clock)
        self.reports = ReportsService(database, clock)
        self.report_templates = ReportTemplateService(database, clock, self.reports)
        self.forms = FormsService(database)
        self.claims = ClaimsService(database, clock)
        self.papers = PapersService(self.reports, self.forms)

    def save_copy(self, target: Path) -> None:
        """Save a checked copy of the file elsewhere; the open file stays open. Raises CaeError."""
        if target == self.database.path:
            raise CaeError("file-exists", path=str(target))
        self.database.back_up_to(target)

    def close(self) -> None:
        """Close the file."""
        self.database.close()


def open_workspace(
    path: Path,
    clock: Clock | None = None,
    *,
    read_only: bool = False,
    key: FileKey | None = None,
    damaged: bool = False,
) -> Workspace:
    """Open a dealership file. Raises CaeError as `db.dealership_file.open_file`."""
    clock = clock or SystemClock()
    backup = BackupBeforeUpdate(path, clock)
    opened = open_file(path, before_migration=backup, read_only=read_only, key=key, damaged=damaged)
    return Workspace(opened, clock)


def create_workspace(path: Path, clock: Clock | None = None, key: FileKey | None = None) -> Workspace:
    """Make a new dealership file, encrypted with a key. Raises CaeError as `db.dealership_file.create_file`."""
    return Workspace(create_file(path, key), clock or SystemClock())
