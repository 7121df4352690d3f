"""How Chinese names sound, for finding them by pinyin."""

from functools import cache
from typing import Final

_SURNAMES: Final = {
    "单": "shan", "曾": "zeng", "仇": "qiu", "解": "xie", "查": "zha", "朴": "piao", "任": "ren", "盖": "ge",
    "华": "hua", "区": "ou", "翟": "zhai", "尉": "wei", "缪": "miao", "种": "chong", "秘": "bi", "冼": "xian",
    "洗": "xian", "乐": "yue", "覃": "qin", "员": "yun", "黑": "he", "繁": "po", "宓": "mi", "召": "shao",
    "折": "she", "燕": "yan", "纪": "ji", "隗": "wei", "葛": "ge", "句": "gou", "车": "che", "重": "chong",
    "那": "na", "都": "du", "瞿": "qu", "谌": "chen", "祭": "zhai", "能": "nai", "过": "guo", "应": "ying",
    "於": "yu", "牟": "mou", "阚": "kan", "乜": "nie", "郗": "xi", "宁": "ning", "曲": "qu", "柏": "bai",
    "郇": "xun", "卜": "bu", "晁": "chao", "褚": "chu", "佴": "nai", "藏": "zang", "翁": "weng", "长": "chang",
    "万": "wan", "撒": "sa", "参": "shen", "恽": "yun", "洗马": "xianma", "尉迟": "yuchi", "长孙": "zhangsun",
    "单于": "chanyu", "澹台": "tantai", "万俟": "moqi", "鲜于": "xianyu", "皇甫": "huangfu", "令狐": "linghu",
    "欧阳": "ouyang", "上官": "shangguan", "夏侯": "xiahou", "宰父": "zaifu", "中行": "zhonghang",
}  # fmt: skip
"""Readings of surnames that differ from the usual one of the character, single and double."""
_INITIALS: Final = {
    "yuchi": "yc", "zhangsun": "zs", "chanyu": "cy", "tantai": "tt", "moqi": "mq", "xianyu": "xy", "huangfu": "hf",
    "linghu": "lh", "ouyang": "oy", "shangguan": "sg", "xiahou": "xh", "zaifu": "zf", "zhonghang": "zh", "xianma": "xm",
}  # fmt: skip


def sound_of(name: str) -> str:
    """The name in pinyin and its initials: "曾子涵" → "zengzihan zzh"; other letters stay, "" for none."""
    plain = "".join(name.split()).casefold()
    surname = next((part for part in (plain[:2], plain[:1]) if part in _SURNAMES), "")
    sounds = [_SURNAMES[surname]] if surname else []
    initials = [_INITIALS.get(sound, sound[:1]) for sound in sounds]
    for character in plain[len(surname) :]:
        sound = _reading(character)
        sounds.append(sound)
        initials.append(sound[:1])
    whole, short = "".join(sounds), "".join(initials)
    return whole if whole == short else f"{whole} {short}"


@cache
def _reading(character: str) -> str:
    if character.isascii():
        return character
    from pypinyin import lazy_pinyin

    sounds: list[str] = lazy_pinyin(character)
    return sounds[0].casefold()
