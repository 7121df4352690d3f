<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CycleCloseDialog</name>
    <message>
        <source>Close the cycle: {cycle}</source>
        <translation>结束周期：{cycle}</translation>
    </message>
    <message>
        <source>Lessons sheet as PDF…</source>
        <translation>周期总结 PDF…</translation>
    </message>
    <message>
        <source>As Excel…</source>
        <translation>导出 Excel…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Only the records of the activities must be complete; what else is left open is shown to you and goes into the lessons sheet. A backup is made first.</source>
        <translation>只有活动记录必须完成；其余未完成的事项列在这里，并写入周期总结。结束前会先备份。</translation>
    </message>
    <message>
        <source>Close the cycle</source>
        <translation>结束周期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation>打开：{what}</translation>
    </message>
    <message>
        <source>The final meeting was held</source>
        <translation>已召开最终会议</translation>
    </message>
    <message>
        <source>Goals were reached, or the reason is written</source>
        <translation>目标已达成，或已写明原因</translation>
    </message>
    <message>
        <source>Experience was told, and kept or not</source>
        <translation>经验已陈述，并决定是否保留</translation>
    </message>
    <message>
        <source>Partners were rated</source>
        <translation>合作伙伴已评价</translation>
    </message>
    <message>
        <source>Problems are solved; the others go on in the next cycle</source>
        <translation>问题已解决；其余带入下一周期</translation>
    </message>
    <message>
        <source>Decisions are carried out</source>
        <translation>决定已落实</translation>
    </message>
    <message>
        <source>Proofs for the maker&apos;s support are complete</source>
        <translation>厂家支持的凭证已齐备</translation>
    </message>
    <message>
        <source>Records of the activities are complete and archived</source>
        <translation>活动记录已完成并归档</translation>
    </message>
    <message>
        <source>{cycle} is closed</source>
        <translation>{cycle}已结束</translation>
    </message>
    <message>
        <source>The next cycle begins with what this one taught:</source>
        <translation>下一周期从本周期的收获开始：</translation>
    </message>
    <message>
        <source>Problems to be ranked anew: {count}, unsolved or with a goal that was missed</source>
        <translation>待重新排序的问题 {count} 个：未解决，或目标未达成</translation>
    </message>
    <message>
        <source>Indicators: {count}, with the figures of this cycle as those of the last period</source>
        <translation>指标 {count} 项：本周期的数值成为上期数值</translation>
    </message>
    <message>
        <source>Competitors: {count}</source>
        <translation>竞争对手 {count} 家</translation>
    </message>
    <message>
        <source>People, partners, step templates and kept experience, as they are</source>
        <translation>人员、合作伙伴、步骤模板和保留的经验照旧</translation>
    </message>
    <message>
        <source>What every kind of activity brought, for the selector and its recommendation</source>
        <translation>各类活动的成效，用于活动选择和推荐组合</translation>
    </message>
    <message>
        <source>Begin the next cycle</source>
        <translation>开始下一周期</translation>
    </message>
</context>
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
        <source>Take back the cancelling</source>
        <translation>撤回取消</translation>
    </message>
    <message>
        <source>Cancel activity…</source>
        <translation>取消活动…</translation>
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
        <source>× cancelled on {day}: {reason}</source>
        <translation>× {day} 取消：{reason}</translation>
    </message>
    <message>
        <source>Close the cycle…</source>
        <translation>结束周期…</translation>
    </message>
    <message>
        <source>Begin the next cycle…</source>
        <translation>开始下一周期…</translation>
    </message>
    <message>
        <source>The record of {activity} was reopened.</source>
        <translation>“{activity}”的记录已重新开启。</translation>
    </message>
    <message>
        <source>Archived. Its results now help the next choice of activities.</source>
        <translation>已归档。它的结果将用于下一次活动选择。</translation>
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
