<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EvaluationScreen</name>
    <message>
        <source>compare with the goals, keep experience, rate partners</source>
        <translation>对照目标、沉淀经验、评价伙伴</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Nothing to evaluate yet</source>
        <translation>还没有可评价的活动</translation>
    </message>
    <message>
        <source>Choose activities and make a plan first; every planned activity is evaluated here.</source>
        <translation>请先选择活动并制定计划；每个计划中的活动都在这里评价。</translation>
    </message>
    <message>
        <source>Choose activities</source>
        <translation>选择活动</translation>
    </message>
    <message>
        <source>Final meeting</source>
        <translation>最终会议</translation>
    </message>
    <message>
        <source>Prepare the final meeting</source>
        <translation>准备最终会议</translation>
    </message>
    <message>
        <source>Close the cycle</source>
        <translation>结束本周期</translation>
    </message>
    <message>
        <source>archived; to change something, reopen the evaluation</source>
        <translation>已归档；如需修改，请重新打开评价</translation>
    </message>
    <message>
        <source>Reopen evaluation</source>
        <translation>重新打开评价</translation>
    </message>
    <message>
        <source>Complete and archive</source>
        <translation>完成评价并归档</translation>
    </message>
    <message>
        <source>Held or planned on {day}.</source>
        <translation>日期：{day}</translation>
    </message>
    <message>
        <source>Not planned yet: results, experience and partners are discussed there.</source>
        <translation>尚未安排：在会上讨论结果、经验和合作伙伴。</translation>
    </message>
    <message>
        <source>The record of {activity} was reopened.</source>
        <translation>“{activity}”的记录已重新开启。</translation>
    </message>
    <message>
        <source>Archived. Its results now help the next choice of activities.</source>
        <translation>已归档。它的结果将用于下一次活动选择。</translation>
    </message>
    <message>
        <source>The cycle is closed. People, partners and kept experience stay for the next one.</source>
        <translation>本周期已结束。人员、合作伙伴和保留的经验将沿用到下一周期。</translation>
    </message>
    <message>
        <source>Begin the next cycle</source>
        <translation>开始下一周期</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Evaluation</source>
        <translation>评价总结</translation>
    </message>
</context>
</TS>
