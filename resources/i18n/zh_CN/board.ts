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
        <source>all activities: {count}</source>
        <translation>全部活动 {count} 项</translation>
    </message>
    <message>
        <source>activity {place} / {count}</source>
        <translation>活动 {place} / {count}</translation>
    </message>
    <message>
        <source>Next in {days} days</source>
        <translation>距下一场 {days} 天</translation>
    </message>
    <message>
        <source>× Cancelled {day}</source>
        <translation>× {day} 已取消</translation>
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
        <source>by the manager: {reason}</source>
        <translation>经理判定：{reason}</translation>
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
        <source>Enter activity</source>
        <translation>Enter 进入活动</translation>
    </message>
    <message>
        <source>↑ ↓ choose</source>
        <translation>↑ ↓ 选择</translation>
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
        <source>B black</source>
        <translation>B 黑屏</translation>
    </message>
    <message>
        <source>F follow again</source>
        <translation>F 恢复同步</translation>
    </message>
    <message>
        <source>F freeze</source>
        <translation>F 定格</translation>
    </message>
    <message>
        <source>R turn pages</source>
        <translation>R 轮播</translation>
    </message>
    <message>
        <source>+ − size</source>
        <translation>+ − 字号</translation>
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
        <source>There are no activities yet</source>
        <translation>还没有活动</translation>
    </message>
    <message>
        <source>Activities that are chosen and planned appear here with their progress and money.</source>
        <translation>选定并排好计划的活动会显示在这里，包括进度和费用。</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>举办日期</translation>
    </message>
    <message>
        <source>Done / planned</source>
        <translation>完成 / 计划</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
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
    <name>BoardEntry</name>
    <message>
        <source>{number}. {step} — what really happened</source>
        <translation>{number}. {step}——实际情况</translation>
    </message>
    <message>
        <source>What is the problem?</source>
        <translation>是什么问题？</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Problem: {about}</source>
        <translation>问题：{about}</translation>
    </message>
</context>
<context>
    <name>BoardFiles</name>
    <message>
        <source>This page as PDF (A3)…</source>
        <translation>本页存为 PDF（A3）…</translation>
    </message>
    <message>
        <source>This page as PDF (A4)…</source>
        <translation>本页存为 PDF（A4）…</translation>
    </message>
    <message>
        <source>All pages as PDF (A3)…</source>
        <translation>全部页存为 PDF（A3）…</translation>
    </message>
    <message>
        <source>All pages as Excel…</source>
        <translation>全部页存为 Excel…</translation>
    </message>
    <message>
        <source>Problems as PDF (A4)…</source>
        <translation>问题清单存为 PDF（A4）…</translation>
    </message>
    <message>
        <source>Problems as Excel…</source>
        <translation>问题清单存为 Excel…</translation>
    </message>
    <message>
        <source>Control board</source>
        <translation>控制板</translation>
    </message>
    <message>
        <source>Control boards</source>
        <translation>控制板</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Save for the wall</source>
        <translation>保存上墙资料</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
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
        <source>Board</source>
        <translation>控制板</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>From meeting to meeting</source>
        <translation>历次会议</translation>
    </message>
    <message>
        <source>The board shows an activity with its work steps: plan against actual, cost, problems.</source>
        <translation>控制板按工作步骤显示一项活动：计划与实际、费用、问题。</translation>
    </message>
    <message>
        <source>Go to the activity plan</source>
        <translation>前往活动计划</translation>
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
        <source>This is the board of a past meeting. It stays as it was.</source>
        <translation>这是以往会议的控制板，内容保持原样，不能修改。</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Every closed meeting adds a point. After the first one the lines begin here.</source>
        <translation>每结束一次会议增加一个点；第一次会议结束后开始显示趋势。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>planned dashed</source>
        <translation>虚线为计划</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>budget dashed</source>
        <translation>虚线为预算</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>未解决问题</translation>
    </message>
    <message>
        <source>All activities</source>
        <translation>全部活动</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未解决</translation>
    </message>
</context>
<context>
    <name>NowTab</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>举办日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>All activities</source>
        <translation>全部活动</translation>
    </message>
</context>
<context>
    <name>ProblemForm</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题内容</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Effect on money</source>
        <translation>费用影响</translation>
    </message>
    <message>
        <source>Effect in days</source>
        <translation>影响天数</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>提出人</translation>
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
        <source>How solved</source>
        <translation>解决办法</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>decided: {text}</source>
        <translation>决定：{text}</translation>
    </message>
    <message>
        <source>solved: {text}</source>
        <translation>已解决：{text}</translation>
    </message>
</context>
<context>
    <name>ProblemsTab</name>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Awaiting a decision</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All activities</source>
        <translation>全部活动</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>New problem … press Enter</source>
        <translation>新问题……按 Enter 保存</translation>
    </message>
    <message>
        <source>New problem</source>
        <translation>新问题</translation>
    </message>
    <message>
        <source>Decide …</source>
        <translation>作出决定…</translation>
    </message>
    <message>
        <source>Problems during execution</source>
        <translation>执行过程中的问题</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>历时（天）</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Days lost</source>
        <translation>延误（天）</translation>
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
        <source>together {money} and {days} days</source>
        <translation>合计 {money}，{days} 天</translation>
    </message>
</context>
<context>
    <name>ProjectorCard</name>
    <message>
        <source>Projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>定格</translation>
    </message>
    <message>
        <source>The projected picture stands still  (F)</source>
        <translation>投影画面保持不动（F）</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>People look at the speaker  (B)</source>
        <translation>让大家看发言人（B）</translation>
    </message>
    <message>
        <source>Turn pages</source>
        <translation>轮播</translation>
    </message>
    <message>
        <source>As a wall display between meetings  (R)</source>
        <translation>会议之间作为看板自动翻页（R）</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>For bright rooms  (D)</source>
        <translation>适合明亮的会议室（D）</translation>
    </message>
    <message>
        <source>Larger letters, fewer rows  (+)</source>
        <translation>放大字号，行数减少（+）</translation>
    </message>
    <message>
        <source>Smaller letters, more rows  (−)</source>
        <translation>缩小字号，行数增多（−）</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Turn after</source>
        <translation>翻页间隔</translation>
    </message>
    <message>
        <source>Second screen, if there is one</source>
        <translation>自动（有第二屏则用第二屏）</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name}（未连接）</translation>
    </message>
    <message>
        <source>projecting</source>
        <translation>投影中</translation>
    </message>
    <message>
        <source>off</source>
        <translation>未投影</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Actuals</source>
        <translation>实际情况</translation>
    </message>
    <message>
        <source>… and press Enter</source>
        <translation>……按 Enter 保存</translation>
    </message>
    <message>
        <source>by the rules</source>
        <translation>按规则</translation>
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
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Why is “{step}” {status}?</source>
        <translation>为什么“{step}”判定为{status}？</translation>
    </message>
</context>
</TS>
