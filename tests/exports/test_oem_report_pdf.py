"""The PDF for the car maker: complete, safe with any text, its fonts inside."""

import re
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image
from pypdfium2 import raw
from reportlab import rl_config

from cae_desktop.domain.claims import Proof
from cae_desktop.domain.report import ReportEvidence
from cae_desktop.exports.oem_report_pdf import report_pdf
from cae_desktop.translations import translator
from tests.exports.report_example import make_report

HOSTILE = {
    "markup": "<b>粗</b> & <font color='red'>x</font> <img src='/etc/hostname'/> <!-- ]]>",
    "formula": "=cmd|'/c calc'!A1",
    "rare": "喆堃与𬱖㐂 镕",
}


def pdf_of(text: str = "试驾改为 20 分钟一档预约", language: str = "zh_CN", activities: int = 2) -> bytes:
    return report_pdf(make_report(text, activities=activities), translator(language), language, invariant=True)


def words_of(pdf: bytes) -> str:
    """All text of a PDF without white space."""
    return "".join(map(text_of, pypdfium2.PdfDocument(pdf)))


def text_of(page: pypdfium2.PdfPage) -> str:
    """The text of a page without white space."""
    return "".join(page.get_textpage().get_text_bounded().split())


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_a_text_is_printed_and_copied_as_it_was_written(text: str) -> None:
    assert "".join(text.split()) in words_of(pdf_of(text))


@pytest.mark.parametrize("text", ["客" * 10_000, "A" * 10_000, "\n" * 3000, "， " * 4000, "\u202e反\x00\ud800"])
def test_no_text_breaks_the_pages(text: str) -> None:
    assert len(pypdfium2.PdfDocument(pdf_of(text, activities=1))) >= 2


def test_what_the_font_does_not_have_is_seen_to_be_missing() -> None:
    assert "好□□吧" in words_of(pdf_of("好😀𠮷吧"))


def test_direction_marks_do_not_turn_the_text_round() -> None:
    assert "abc反转" in words_of(pdf_of("abc\u202e反转\u200f"))


def test_the_first_page_says_what_matters_in_chinese() -> None:
    text = words_of(pdf_of())
    for part in (
        "目标漏斗",
        "费用：计划与实际",
        "活动执行一览",
        "超预算5%",
        "落后3天",
        "合计",
        "总经理签字/日期",
        "不含客户个人信息",
    ):
        assert part in text


def test_it_speaks_english_too() -> None:
    text = words_of(pdf_of("Test", "en"))
    for part in ("Goalfunnel", "Activitiesataglance", "Page1of2", "Generalmanager"):
        assert part in text
    assert re.findall(r"[\u4e00-\u9fff]", text) == []


def test_a_caption_beside_a_short_title_is_not_cut() -> None:
    report = make_report("Test")
    long = replace(report.activities[0], kind="Phone, SMS and e-mail prospecting")
    pdf = report_pdf(replace(report, activities=(long,)), translator("en"), "en", invariant=True)
    assert "Phone,SMSande-mailprospecting·2026-11-02–2026-11-02·▲5%overbudget" in words_of(pdf)


def test_work_steps_begin_on_a_page_of_their_own() -> None:
    document = pypdfium2.PdfDocument(pdf_of(activities=1))
    first, second = (page.get_textpage().get_text_bounded() for page in document)
    assert "细分工作" not in first
    assert "细分工作" in second


def test_an_experience_is_not_torn_apart() -> None:
    report = make_report()
    for activities in range(8, 20):
        one = replace(make_report(activities=activities), experiences=(replace(report.experiences[0], title="T1"),))
        document = pypdfium2.PdfDocument(report_pdf(one, translator("zh_CN"), "zh_CN", invariant=True))
        (page,) = (text for text in map(text_of, document) if "★T1" in text)
        assert page.split("★T1")[1].startswith("试驾改为20分钟一档预约·")


def test_every_page_says_which_of_how_many_it_is() -> None:
    document = pypdfium2.PdfDocument(pdf_of(activities=30))
    assert len(document) > 3
    for number, page in enumerate(document, start=1):
        text = "".join(page.get_textpage().get_text_bounded().split())
        assert f"第{number}页/共{len(document)}页" in text


def test_only_the_shipped_fonts_are_used_and_they_are_embedded() -> None:
    pdf = pdf_of()
    names = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert {name.split(b"+")[-1] for name in names} <= {b"NotoSansSC-Regular", b"NotoSansSC-Bold"}
    assert pdf.count(b"/FontFile2") == len(names)
    assert b"Helvetica" not in pdf


def test_nothing_runs_and_nothing_is_fetched() -> None:
    pdf = pdf_of(HOSTILE["markup"])
    assert [word for word in (b"/JavaScript", b"/URI", b"/Launch", b"/Subtype /Image") if word in pdf] == []
    assert rl_config.trustedHosts is None


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pdf_of() == pdf_of()


def test_title_language_and_bookmarks_are_set() -> None:
    pdf = pdf_of("第四季度")
    document = pypdfium2.PdfDocument(pdf)
    assert document.get_metadata_value("Title") == "第四季度执行报告"
    assert document.get_metadata_value("Author") == "第四季度"
    assert b"zh-CN" in pdf
    titles = [item.get_title() for item in document.get_toc()]
    assert titles[0] == "目标漏斗"
    assert "细分工作" in titles
    assert "合作伙伴评价（1 = 差，5 = 很好）" in titles


def test_the_contents_lead_to_the_pages_they_name() -> None:
    document = pypdfium2.PdfDocument(pdf_of("第四季度", activities=6))
    second = document[1].get_textpage().get_text_bounded()
    assert "目录" in second
    pages = {item.get_title(): item.get_dest().get_index() + 1 for item in document.get_toc()}
    for title in ("目标漏斗", "细分工作", "申报凭证", "合作伙伴评价（1 = 差，5 = 很好）"):
        assert re.search(rf"{re.escape(title)}\s*{pages[title]}\b", second), title
    assert raw.FPDFPage_GetAnnotCount(document[1]) == len(list(document.get_toc()))  # a click on a line leads there


def test_a_report_of_one_page_has_no_contents() -> None:
    report = replace(make_report("第四季度"), sections=frozenset())
    document = pypdfium2.PdfDocument(report_pdf(report, translator("zh_CN"), "zh_CN"))
    assert len(document) == 1
    assert "目录" not in document[0].get_textpage().get_text_bounded()


def test_claims_say_what_is_missing_and_how_long_there_is_time() -> None:
    text = "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pypdfium2.PdfDocument(pdf_of()))
    assert "▲2/4照片（可见日期）、线索名单2026-12-01还剩29天" in text
    assert "■3/4发票2026-10-31已逾期2天" in text


def test_the_annex_prints_pictures_and_lists_documents_without_their_names() -> None:
    picture = BytesIO()
    Image.new("RGB", (3_000, 2_000), "teal").save(picture, "JPEG")
    evidence = (
        ReportEvidence("试驾日", Proof.PHOTOS, "张三.jpg", "image/jpeg", 9, picture.getvalue),
        ReportEvidence("试驾日", Proof.PHOTOS, "b.jpg", "image/jpeg", 9, lambda: b"\xff\xd8\xff broken"),
        ReportEvidence("试驾日", Proof.CONTRACT, "李四合同.pdf", "application/pdf", 2_500_000, lambda: b"%PDF-"),
    )
    pdf = report_pdf(replace(make_report("季度"), evidence=evidence), translator("zh_CN"), "zh_CN")
    document = pypdfium2.PdfDocument(pdf)
    text = "".join("".join(page.get_textpage().get_text_bounded().split()) for page in document)
    assert "合同（已签）1PDF2.5MB" in text
    assert "这张图片无法读取" in text
    assert not {"张三", "李四"} & {text[at : at + 2] for at in range(len(text))}
    images = [found for page in document for found in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE])]
    assert [max(image.get_px_size()) for image in images] == [1_400]
