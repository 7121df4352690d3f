from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cae_desktop.ui.messages import MessageBar, ProgressPanel, ask
from cae_desktop.ui.widgets import Label


def test_a_message_shows_text_as_it_is_and_can_be_closed(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message("<b>名单</b> & 61 个号码", "late")
    assert bar.isVisible()
    assert bar.text() == "<b>名单</b> & 61 个号码"
    assert bar.findChild(Label).textFormat() is Qt.TextFormat.PlainText
    close = next(button for button in bar.findChildren(QPushButton) if button.isVisible())
    assert close.accessibleName()
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_the_action_of_a_message_is_told(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message("已删除步骤", action="撤销")
    undo = next(button for button in bar.findChildren(QPushButton) if button.text() == "撤销")
    with qtbot.waitSignal(bar.action_clicked):
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)


def test_a_question_acts_only_on_its_verb_and_is_freed(qtbot: QtBot) -> None:
    parent, answers = QWidget(), []
    qtbot.addWidget(parent)

    def remember() -> None:
        answers.append("deleted")

    for wanted in ([], ["deleted"]):
        question = ask(parent, "删除", "不能撤销。", "删除 3 张", remember, destructive=True)
        assert question.windowModality() is Qt.WindowModality.WindowModal
        with qtbot.waitSignal(question.destroyed):
            if wanted:
                qtbot.mouseClick(question.accept_button, Qt.MouseButton.LeftButton)
            else:
                qtbot.keyClick(question, Qt.Key.Key_Escape)
        assert answers == wanted


def test_the_progress_panel_moves_and_can_be_stopped(qtbot: QtBot) -> None:
    panel = ProgressPanel("正在导出")
    qtbot.addWidget(panel)
    panel.show_step(3, 10)
    assert panel.findChild(QProgressBar).value() == 3
    with qtbot.waitSignal(panel.cancel_clicked):
        qtbot.mouseClick(panel.findChild(QPushButton), Qt.MouseButton.LeftButton)
