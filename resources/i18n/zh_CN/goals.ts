<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Goals</name>
    <message>
        <source>Budget and time frame</source>
        <translation>预算与时间框架</translation>
    </message>
    <message>
        <source>Total budget</source>
        <translation>总预算</translation>
    </message>
    <message>
        <source>Maker&apos;s support</source>
        <translation>厂家支持</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>The maker&apos;s support is {percent} of the budget.</source>
        <translation>厂家支持占预算的 {percent}。</translation>
    </message>
    <message>
        <source>Funnel check</source>
        <translation>漏斗校核</translation>
    </message>
    <message>
        <source>The activities behind it</source>
        <translation>依据的活动</translation>
    </message>
    <message>
        <source>Orders to expect</source>
        <translation>预计成交</translation>
    </message>
    <message>
        <source>own rate</source>
        <translation>历史转化率</translation>
    </message>
    <message>
        <source>no history</source>
        <translation>无历史</translation>
    </message>
    <message>
        <source>own {rate}</source>
        <translation>历史 {rate}</translation>
    </message>
    <message>
        <source>No closed activities in earlier cycles yet, so there is nothing to check against</source>
        <translation>以前的周期还没有已结束的活动，无法校核</translation>
    </message>
    <message>
        <source>Checked against {activities} closed activities of {cycles} earlier cycles</source>
        <translation>按本店以前 {cycles} 个周期 {activities} 场已结束活动的转化率校核</translation>
    </message>
    <message>
        <source>▲ High goal: {stage}</source>
        <translation>▲ {stage}目标偏高</translation>
    </message>
    <message>
        <source>It is larger than the goal for {before}, which people pass first.</source>
        <translation>它比前一阶段“{before}”的目标还大。</translation>
    </message>
    <message>
        <source>{before} {first} brings about {after} {expected} at your own rate, {short} short of the goal. Raise {before} to {needed}, or choose activities that convert better.</source>
        <translation>按历史转化率，{first} 个{before}约带来 {expected} 个{after}，比目标少 {short}。可把{before}目标提高到 {needed}，或选择转化更高的活动。</translation>
    </message>
    <message>
        <source>What is to be reached</source>
        <translation>要达到什么</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>目标群体</translation>
    </message>
    <message>
        <source>Delete goal</source>
        <translation>删除目标</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Problem it answers</source>
        <translation>对应的问题</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>▲ The target is not above the baseline.</source>
        <translation>▲ 目标值没有高于现状。</translation>
    </message>
    <message>
        <source>No problem</source>
        <translation>未对应</translation>
    </message>
    <message>
        <source>Problem {rank}</source>
        <translation>问题 {rank}</translation>
    </message>
    <message>
        <source>+ Add goal</source>
        <translation>＋ 添加目标</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nobody has this role</source>
        <translation>无人担任</translation>
    </message>
    <message>
        <source>Withdraw signature</source>
        <translation>撤回签字</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>目标会签</translation>
    </message>
    <message>
        <source>Why must the goals change?</source>
        <translation>为什么要修改目标？</translation>
    </message>
    <message>
        <source>Reason for reopening</source>
        <translation>重新打开的原因</translation>
    </message>
    <message>
        <source>Reopen goals</source>
        <translation>重新打开目标</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>确认记录</translation>
    </message>
    <message>
        <source>✓ Confirmed on {day}</source>
        <translation>✓ {day} 确认</translation>
    </message>
    <message>
        <source>Reopened on {day}: {reason}</source>
        <translation>{day} 重新打开：{reason}</translation>
    </message>
</context>
<context>
    <name>GoalsScreen</name>
    <message>
        <source>Goal confirmation</source>
        <translation>目标确认</translation>
    </message>
    <message>
        <source>Every goal answers a problem, can be measured and has its time</source>
        <translation>每个目标对应一个问题，可衡量、有期限</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Confirm goals</source>
        <translation>确认目标</translation>
    </message>
    <message>
        <source>Next: choice of activities</source>
        <translation>下一步：活动选择</translation>
    </message>
    <message>
        <source>Rates between the stages in earlier cycles</source>
        <translation>以往周期各阶段之间的转化率</translation>
    </message>
</context>
</TS>
