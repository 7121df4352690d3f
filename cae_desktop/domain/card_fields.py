"""The fields of a list of customers, and the words that name them in the heads of lists as they really come."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Field(StrEnum):
    """What a column of a list says of a customer; the values are fields of the card."""

    NAME = "name"
    SALUTATION = "salutation"
    PHONE = "phone"
    OTHER_CONTACT = "other_contact"
    AREA = "area"
    PRESENT_CAR = "present_car"
    USE = "use"
    MODEL = "model"
    BUDGET = "budget"
    PURCHASE_TIME = "purchase_time"
    POINTS_OF_ATTENTION = "points_of_attention"
    INFLUENCERS = "influencers"
    COMPETITOR_MODELS = "competitor_models"
    LEVEL = "level"
    SALESPERSON = "salesperson"
    MADE_ON = "made_on"
    NEXT_FOLLOW_UP = "next_follow_up"
    SOURCE = "source"
    NOTE = "note"


HEADS: Final[Mapping[Field, str]] = {
    Field.NAME: (
        "姓名 客户姓名 客户名称 客户称呼 客户 名字 称呼 联系人 联系人姓名 车主 车主姓名 潜客姓名 线索姓名 用户姓名 "
        "用户名 来宾 来宾姓名 签到人 name fullname customer customername contactname clientname leadname"
    ),
    Field.SALUTATION: "性别 称谓 gender sex salutation title",
    Field.PHONE: (
        "手机 手机号 手机号码 电话 电话号码 联系电话 联系方式 联系手机 移动电话 座机 固定电话 固话 家庭电话 "
        "办公电话 备用电话 手机1 手机2 电话1 电话2 联系电话1 联系电话2 号码 联系号码 客户电话 客户手机 phone "
        "phonenumber phoneno mobile mobilephone mobilenumber cell cellphone tel telephone contact "
        "contactnumber contactphone"
    ),
    Field.OTHER_CONTACT: (
        "微信 微信号 qq qq号 邮箱 电子邮箱 电子邮件 其他联系方式 email mail e-mail wechat wechatid othercontact"
    ),
    Field.AREA: "地区 区域 所在地 所在区域 住址 地址 城市 省市 居住地 area address city region district",
    Field.PRESENT_CAR: (
        "现有车辆 现有车型 现有车 现车 保有车辆 在用车 在用车型 目前用车 现用车 现用车型 presentcar "
        "currentcar currentvehicle presentvehicle ownedcar"
    ),
    Field.USE: "用途 购车用途 用车用途 use usage purpose",
    Field.MODEL: (
        "意向车型 意向车系 意向车 关注车型 感兴趣车型 咨询车型 预购车型 拟购车型 车型 车系 试驾车型 意向 "
        "model modelofinterest interestedmodel carmodel vehicle vehicleofinterest car"
    ),
    Field.BUDGET: "预算 购车预算 预算范围 价位 budget pricerange",
    Field.PURCHASE_TIME: (
        "购车时间 预计购车时间 购买时间 计划购车时间 拟购时间 意向购车时间 购车计划 预购时间 purchasetime "
        "timeofpurchase whentobuy timeframe buyingtime"
    ),
    Field.POINTS_OF_ATTENTION: "关注点 购车关注点 关注要点 看重 pointsofattention concerns",
    Field.INFLUENCERS: "影响者 决策人 同行人 influencers companions",
    Field.COMPETITOR_MODELS: "竞品 竞品车型 对比车型 竞争车型 比较车型 competitormodels competitors competitormodel",
    Field.LEVEL: "级别 客户级别 意向级别 意向等级 等级 level grade leadlevel",
    Field.SALESPERSON: (
        "销售顾问 顾问 销售 接待顾问 接待人 接待人员 跟进人 负责人 销售人员 salesperson consultant "
        "salesconsultant advisor owner sales"
    ),
    Field.MADE_ON: (
        "日期 提交时间 登记日期 登记时间 签到时间 签到日期 建卡日期 建卡时间 创建时间 创建日期 留资时间 "
        "到店日期 到店时间 报名时间 报名日期 线索时间 date created createdat createdon createtime submitted "
        "submittedat submissiontime registeredon registrationdate dateofcontact time"
    ),
    Field.NEXT_FOLLOW_UP: (
        "下次跟进 下次跟进日期 下次跟进时间 下次联系 下次联系日期 下次回访 nextfollowup nextcall nextcontact"
    ),
    Field.SOURCE: "来源 来源页面 来源渠道 线索来源 客户来源 渠道 信息来源 source channel leadsource sourcepage page",
    Field.NOTE: "备注 说明 备注信息 留言 需求 客户需求 其他 note notes remark remarks comment comments message",
}
"""Words by field, separated by spaces; in small letters, without the spaces, signs and brackets that lists add."""
