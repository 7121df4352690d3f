<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Situation</name>
    <message>
        <source>Decisive</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>辅助</translation>
    </message>
    <message>
        <source>+ Add indicator</source>
        <translation>＋ 添加指标</translation>
    </message>
    <message>
        <source>What follows from this analysis</source>
        <translation>由本项分析得出的结论</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Ctrl+V pastes cells from Excel</source>
        <translation>Ctrl+V 可直接粘贴 Excel 单元格</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标记完成</translation>
    </message>
    <message>
        <source>Copy cells in Excel first, with the names of the indicators in the first column.</source>
        <translation>请先在 Excel 中复制单元格，第一列为指标名称。</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>新指标</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>新竞争对手</translation>
    </message>
    <message>
        <source>+ Add competitor</source>
        <translation>＋ 添加竞争对手</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>▲ highest, above ours</source>
        <translation>▲ 最高且高于本店</translation>
    </message>
    <message>
        <source>Name of the competitor</source>
        <translation>竞争对手名称</translation>
    </message>
    <message>
        <source>Delete competitor</source>
        <translation>删除竞争对手</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>＋ 添加</translation>
    </message>
    <message>
        <source>Delete finding</source>
        <translation>删除这一条</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Impact {impact} · urgency {urgency} · control {controllability}</source>
        <translation>影响 {impact} · 紧迫 {urgency} · 可控 {controllability}</translation>
    </message>
    <message>
        <source>Problems found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>prospect work</source>
        <translation>潜在客户开发方面</translation>
    </message>
    <message>
        <source>+ Note a problem</source>
        <translation>＋ 记录问题</translation>
    </message>
    <message>
        <source>Problems by priority</source>
        <translation>问题优先级</translation>
    </message>
    <message>
        <source>Impact × urgency × control, 1–5 each · drag rows to rank them yourselves</source>
        <translation>影响 × 紧迫 × 可控，各 1–5 分 · 拖动可自行排序</translation>
    </message>
    <message>
        <source>No problem noted yet</source>
        <translation>还没有记录问题</translation>
    </message>
    <message>
        <source>Note what keeps you from winning prospects; the goals are tied to these problems.</source>
        <translation>记下潜在客户开发中存在的问题；每个目标都对应一个问题。</translation>
    </message>
    <message>
        <source>Sort by score</source>
        <translation>按得分排序</translation>
    </message>
    <message>
        <source>New problem</source>
        <translation>新问题</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧迫</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>可控</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>来自分析</translation>
    </message>
    <message>
        <source>Past activities by kind</source>
        <translation>以往活动（按类型）</translation>
    </message>
    <message>
        <source>No earlier cycle has closed activities yet. They appear here by themselves.</source>
        <translation>以前的周期还没有结束的活动；活动结束后会自动出现在这里。</translation>
    </message>
    <message>
        <source>Activities from before this file</source>
        <translation>本文件之前的活动</translation>
    </message>
    <message>
        <source>+ Add past activity</source>
        <translation>＋ 添加以往活动</translation>
    </message>
    <message>
        <source>From Excel…</source>
        <translation>从 Excel 录入…</translation>
    </message>
    <message>
        <source>A list with activity, kind, date, cost, attention, contacts, interest and orders</source>
        <translation>含活动、种类、日期、费用、关注、联系、购买兴趣和订单的清单</translation>
    </message>
    <message>
        <source>A click on a figure shows the activities behind it</source>
        <translation>单击数字可查看依据的活动</translation>
    </message>
    <message>
        <source>Return by kind: closed activities of earlier cycles and those entered below</source>
        <translation>各类型回报：以前周期已结束的活动与下方录入的活动</translation>
    </message>
    <message>
        <source>× {activity}, cancelled on {day}: {reason} (cost {cost})</source>
        <translation>× {activity}，{day} 取消：{reason}（费用 {cost}）</translation>
    </message>
    <message>
        <source>Past activity</source>
        <translation>以往活动</translation>
    </message>
    <message>
        <source>Take over activities from before this file</source>
        <translation>录入使用本软件之前的活动</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xlsm *.xls *.csv *.txt)</source>
        <translation>清单 (*.xlsx *.xlsm *.xls *.csv *.txt)</translation>
    </message>
    <message>
        <source>{taken} activities taken over, {known} were known already. Ctrl+Z takes it back.</source>
        <translation>已录入 {taken} 个活动，{known} 个此前已有。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Row {number} was left out: {reason}</source>
        <translation>第 {number} 行未录入：{reason}</translation>
    </message>
    <message>
        <source>{count} more rows were left out.</source>
        <translation>另有 {count} 行未录入。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>¥/attention</source>
        <translation>元/关注</translation>
    </message>
    <message>
        <source>¥/contact</source>
        <translation>元/联系</translation>
    </message>
    <message>
        <source>¥/interest</source>
        <translation>元/兴趣</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Best experience kept</source>
        <translation>保留的最佳经验</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>兴趣</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>Applies to us</source>
        <translation>本店存在</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>+ Add as problem</source>
        <translation>＋ 记为问题</translation>
    </message>
    <message>
        <source>{share}% of dealers</source>
        <translation>{share}% 的经销商</translation>
    </message>
    <message>
        <source>✓ Noted</source>
        <translation>✓ 已记录</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>自查</translation>
    </message>
    <message>
        <source>Six problems found at many dealers: which of them do you know?</source>
        <translation>经销商普遍存在的六个问题，本店有哪些？</translation>
    </message>
    <message>
        <source>Common problems</source>
        <translation>常见问题对照</translation>
    </message>
    <message>
        <source>share of dealers</source>
        <translation>经销商普遍存在</translation>
    </message>
</context>
<context>
    <name>SituationScreen</name>
    <message>
        <source>Situation analysis</source>
        <translation>状态分析</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>粘贴自 Excel</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The analysis of this cycle has not begun</source>
        <translation>本周期的状态分析还没有开始</translation>
    </message>
    <message>
        <source>Nine analyses with proposed indicators wait to be filled; what you find becomes a ranked problem.</source>
        <translation>九项分析已备好建议指标，等待填写；发现的问题将按优先级排序。</translation>
    </message>
    <message>
        <source>Start analysis</source>
        <translation>开始分析</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>自查</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题与优先级</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标确认</translation>
    </message>
    <message>
        <source>Part {number} of {count}: {name}</source>
        <translation>第 {number} 步 / 共 {count} 步：{name}</translation>
    </message>
    <message>
        <source>Next: goals</source>
        <translation>下一步：目标确认</translation>
    </message>
</context>
</TS>
