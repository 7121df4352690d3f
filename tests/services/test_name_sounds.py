"""Names in pinyin; the readings of surnames are their own."""

import pytest

from cae_desktop.services.name_sounds import sound_of


@pytest.mark.parametrize(
    ("name", "sound"),
    [
        ("单丽", "shanli sl"),
        ("曾子涵", "zengzihan zzh"),
        ("仇艳", "qiuyan qy"),
        ("解晓东", "xiexiaodong xxd"),
        ("欧阳喆", "ouyangzhe oyz"),
        ("单于冰", "chanyubing cyb"),
        ("令狐冲", "linghuchong lhc"),
        ("李单", "lidan ld"),
        ("Tom Wang", "tomwang"),
        ("", ""),
    ],
)
def test_a_name_sounds_as_people_say_it(name: str, sound: str) -> None:
    assert sound_of(name) == sound
