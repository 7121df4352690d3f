<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cards</name>
    <message>
        <source>No name yet</source>
        <translation>未留姓名</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Work steps reported</source>
        <translation>工作步骤进展</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Minutes: {meeting}</source>
        <translation>{meeting} 会议纪要</translation>
    </message>
    <message>
        <source>Activities: {names}</source>
        <translation>活动：{names}</translation>
    </message>
    <message>
        <source>Present: {names}</source>
        <translation>出席：{names}</translation>
    </message>
    <message>
        <source>Absent: {names}</source>
        <translation>缺席：{names}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{activity} / {step} ({owner}): plan {plan}, actual {actual}, {percent} %, cost {cost}</source>
        <translation>{activity} / {step}（{owner}）：计划 {plan}，实际 {actual}，完成 {percent}%，费用 {cost}</translation>
    </message>
    <message>
        <source>{owner}, by {day}</source>
        <translation>{owner}，{day} 前</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
</TS>
