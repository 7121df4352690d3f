"""Rows as text that Excel, and the view's owner, can read again."""

from collections.abc import Iterable, Sequence

from cae_desktop.ui.gantt.plan import GanttColumn, GanttRow


def rows_as_text(columns: Sequence[GanttColumn], rows: Iterable[GanttRow]) -> str:
    """A line of titles, then a line for every row; cells are parted by tabs and hold neither tabs nor line breaks.

    A cell is written as its editor would begin with it, so that it reads back as the same; a choice as its text.
    """
    lines = [[column.title for column in columns], *(_cells(columns, row) for row in rows)]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)


def _cells(columns: Sequence[GanttColumn], row: GanttRow) -> list[str]:
    values = {key: value for key, value in row.values if isinstance(value, str)}
    pairs = zip(columns, row.cells, strict=True)
    return [cell if column.choices else values.get(column.key, cell) for column, cell in pairs]
