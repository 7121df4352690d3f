<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Overview</name>
    <message>
        <source>Needs you</source>
        <translation>需要你处理</translation>
    </message>
    <message>
        <source>most urgent first</source>
        <translation>按紧迫程度</translation>
    </message>
    <message>
        <source>Customer cards to call today: {count}</source>
        <translation>今天应回访的客户信息卡：{count} 张</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Nothing is late, at risk or waiting for a decision.</source>
        <translation>没有落后、有风险或待决定的事项。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>下一次会议</translation>
    </message>
    <message>
        <source>Project the board   F5</source>
        <translation>投影控制板   F5</translation>
    </message>
    <message>
        <source>No meeting is prepared.</source>
        <translation>还没有准备会议。</translation>
    </message>
    <message>
        <source>Prepare a meeting</source>
        <translation>准备会议</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>打开会议</translation>
    </message>
    <message>
        <source>The coming week</source>
        <translation>未来一周</translation>
    </message>
    <message>
        <source>No step begins or ends within a week.</source>
        <translation>一周内没有步骤开始或到期。</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>due</source>
        <translation>截止</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>There is no cycle yet</source>
        <translation>还没有开发周期</translation>
    </message>
    <message>
        <source>A cycle is one round of the six steps, normally a quarter. Add one in the settings.</source>
        <translation>一个周期就是六步走一遍，通常为一个季度。请在设置中添加。</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Actual cost</source>
        <translation>实际费用</translation>
    </message>
    <message>
        <source>Growth of contacts</source>
        <translation>线索增长</translation>
    </message>
    <message>
        <source>actual against plan</source>
        <translation>实际对比计划</translation>
    </message>
    <message>
        <source>{cycle} · week {week} of {weeks}</source>
        <translation>{cycle} · 第 {week} 周 / 共 {weeks} 周</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Continue: {step}</source>
        <translation>继续：{step}</translation>
    </message>
    <message>
        <source>Situation analysis</source>
        <translation>状态分析</translation>
    </message>
    <message>
        <source>Goal confirmation</source>
        <translation>目标确认</translation>
    </message>
    <message>
        <source>Activity plan</source>
        <translation>活动计划</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评价总结</translation>
    </message>
    <message>
        <source>analyses {done}/9</source>
        <translation>{done}/9 项</translation>
    </message>
    <message>
        <source>signatures {done}/4</source>
        <translation>{done}/4 会签</translation>
    </message>
    <message>
        <source>activities {count}</source>
        <translation>{count} 项活动</translation>
    </message>
    <message>
        <source>{activities} · × cancelled {count}</source>
        <translation>{activities} · × 取消 {count}</translation>
    </message>
    <message>
        <source>steps {done}/{total}</source>
        <translation>{done}/{total} 步</translation>
    </message>
    <message>
        <source>archived {done}/{total}</source>
        <translation>归档 {done}/{total}</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
</context>
</TS>
