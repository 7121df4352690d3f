"""Sheets as plain text for a message: a headline, then a section for every sheet and a line for every row."""

from collections.abc import Iterator, Sequence

from cae_desktop.exports.wall_sheet import Value, WallSheet, shown


def wall_text(sheets: Sequence[WallSheet]) -> str:
    """The text; cells say what `WallColumn.said` makes of them, empty ones say nothing."""
    headline = f"{sheets[0].title}\n{sheets[0].caption}"
    return "\n\n".join([headline, *("\n".join(_section(sheet)) for sheet in sheets)]) + "\n"


def _section(sheet: WallSheet) -> Iterator[str]:
    yield f"【{sheet.name}】"
    for row in sheet.rows:
        yield "".join(_said(sheet, row))


def _said(sheet: WallSheet, row: Sequence[Value]) -> Iterator[str]:
    for column, value in zip(sheet.columns, row, strict=True):
        if value is not None and value != "":
            yield column.said.format(shown(column, value))
