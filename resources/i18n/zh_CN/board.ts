<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Actual cost ¥</source>
        <translation>实际费用 ¥</translation>
    </message>
    <message>
        <source>Done %</source>
        <translation>完成 %</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>activity {place} / {count}</source>
        <translation>活动 {place} / {count}</translation>
    </message>
    <message>
        <source>{days} days to go</source>
        <translation>距活动 {days} 天</translation>
    </message>
    <message>
        <source>Being held</source>
        <translation>活动进行中</translation>
    </message>
    <message>
        <source>Held until {day}</source>
        <translation>活动已于 {day} 结束</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year} 年 {month:02} 月 {day:02} 日</translation>
    </message>
    <message>
        <source>Actual cost / budget</source>
        <translation>实际费用 / 预算</translation>
    </message>
    <message>
        <source>new this week {new} · solved {solved}</source>
        <translation>本周新增 {new} · 已解决 {solved}</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>未解决问题</translation>
    </message>
    <message>
        <source>planned {percent}%</source>
        <translation>计划 {percent}%</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Goal: {stage}</source>
        <translation>{stage}目标</translation>
    </message>
    <message>
        <source>no target set</source>
        <translation>未设目标</translation>
    </message>
    <message>
        <source>Problem {number}</source>
        <translation>问题 {number}</translation>
    </message>
    <message>
        <source>Proposal: {text}</source>
        <translation>处理：{text}</translation>
    </message>
    <message>
        <source>awaits the market manager&apos;s decision</source>
        <translation>待市场经理决定</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>正在汇报</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>steps: {count}</source>
        <translation>{count} 项工作</translation>
    </message>
    <message>
        <source>← → activity</source>
        <translation>← → 换活动</translation>
    </message>
    <message>
        <source>↑ ↓ step</source>
        <translation>↑ ↓ 换步骤</translation>
    </message>
    <message>
        <source>Enter actuals</source>
        <translation>Enter 填写实际</translation>
    </message>
    <message>
        <source>P problem</source>
        <translation>P 记录问题</translation>
    </message>
    <message>
        <source>D dark/light</source>
        <translation>D 明/暗</translation>
    </message>
    <message>
        <source>Esc leave</source>
        <translation>Esc 退出</translation>
    </message>
    <message>
        <source>PgUp/PgDn page {page} / {pages}</source>
        <translation>PgUp/PgDn 第 {page} / {pages} 页</translation>
    </message>
    <message>
        <source>N next speaker</source>
        <translation>N 下一位</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
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
        <source>Budget ¥</source>
        <translation>预算 ¥</translation>
    </message>
    <message>
        <source>Cost ¥</source>
        <translation>实际 ¥</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>This activity has no work steps yet</source>
        <translation>这项活动还没有工作步骤</translation>
    </message>
    <message>
        <source>Split it into steps with owner, dates and budget in the activity plan; they appear here.</source>
        <translation>请在活动计划中把它分成工作步骤，写明负责人、日期和预算；步骤会显示在这里。</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Project  F5</source>
        <translation>投影控制板  F5</translation>
    </message>
    <message>
        <source>Nothing to control yet</source>
        <translation>还没有可控制的活动</translation>
    </message>
    <message>
        <source>The board shows an activity with its work steps: plan against actual, cost, problems.</source>
        <translation>控制板按工作步骤显示一项活动：计划与实际、费用、问题。</translation>
    </message>
    <message>
        <source>Go to the activity plan</source>
        <translation>前往活动计划</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>活动日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>BoardSurface</name>
    <message>
        <source>Control board</source>
        <translation>控制板</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Control board</source>
        <translation>控制板</translation>
    </message>
    <message>
        <source>{number}. {step} — what really happened</source>
        <translation>{number}. {step} · 实际情况</translation>
    </message>
    <message>
        <source>Problem: {about}</source>
        <translation>问题：{about}</translation>
    </message>
    <message>
        <source>What is the problem?</source>
        <translation>有什么问题？</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议处理办法</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems during execution</source>
        <translation>执行过程中的问题</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>New problem of this activity … press Enter</source>
        <translation>这项活动的新问题，输入后回车</translation>
    </message>
    <message>
        <source>New problem</source>
        <translation>新问题</translation>
    </message>
    <message>
        <source>Decide …</source>
        <translation>决定…</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>awaiting a decision: {count}</source>
        <translation>待决定 {count} 项</translation>
    </message>
</context>
</TS>
