<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About CAE Desktop</source>
        <translation>关于 CAE Desktop</translation>
    </message>
    <message>
        <source>CAE Desktop {version}</source>
        <translation>CAE Desktop {version}</translation>
    </message>
    <message>
        <source>Customer Acquisition Excellence for the dealer&apos;s marketing office. Works offline, keeps one file.</source>
        <translation>卓越客户引擎：经销商市场部的离线工具，所有内容保存在一个文件中。</translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0. Parts by others are listed in THIRD_PARTY.md.</source>
        <translation>按 Apache License 2.0 许可。其他组件见 THIRD_PARTY.md。</translation>
    </message>
    <message>
        <source>Uses Qt for Python (LGPL 3), SQLCipher by Zetetic LLC, Noto Sans SC (OFL 1.1), Lucide icons (ISC).</source>
        <translation>使用 Qt for Python（LGPL 3）、Zetetic LLC 的 SQLCipher、思源黑体 Noto Sans SC（OFL 1.1）、Lucide 图标（ISC）。</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Problem {number}: how was it solved?</source>
        <translation>问题 {number}：如何解决的？</translation>
    </message>
    <message>
        <source>What is decided?</source>
        <translation>作出什么决定？</translation>
    </message>
    <message>
        <source>Problem {number}: what is decided?</source>
        <translation>问题 {number}：作出什么决定？</translation>
    </message>
</context>
<context>
    <name>BehindDialog</name>
    <message>
        <source>The activities behind a figure</source>
        <translation>数字依据的活动</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Open activity</source>
        <translation>打开活动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It rests on these activities: {count}</source>
        <translation>依据以下活动：{count} 项</translation>
    </message>
    <message>
        <source>before the program</source>
        <translation>使用本程序之前</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel an activity</source>
        <translation>取消活动</translation>
    </message>
    <message>
        <source>e.g. the place was closed because of a storm</source>
        <translation>例如：因台风场地关闭</translation>
    </message>
    <message>
        <source>Cancel the activity</source>
        <translation>取消该活动</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留活动</translation>
    </message>
    <message>
        <source>Why does it not take place?</source>
        <translation>为什么不举办？</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Cancel “{activity}”</source>
        <translation>取消“{activity}”</translation>
    </message>
    <message>
        <source>Its plan, what was spent, its customer cards and its experience stay. It is not asked about in meetings, teaches nothing about its kind, and the rest of its budget is free again. You can take this back at any time.</source>
        <translation>计划、已发生费用、客户信息卡和经验都会保留。会议不再询问该活动，其结果不作为同类活动的经验数据，剩余预算重新可用。您可以随时撤回。</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>CAE Desktop closed by itself last time</source>
        <translation>CAE Desktop 上次意外关闭</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>发生了意外情况</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>A fault ended the program before you closed it.</source>
        <translation>程序上次因故障退出，不是您自己关闭的。</translation>
    </message>
    <message>
        <source>The program met a fault. What you did last may not have been carried out.</source>
        <translation>程序遇到故障，您刚才的操作可能没有完成。</translation>
    </message>
    <message>
        <source>Your data up to the last change are saved in your file.</source>
        <translation>截至最后一次改动的数据都已保存在您的文件中。</translation>
    </message>
    <message>
        <source>Look at what you did last, and do it again if it is missing. If the fault comes back, close the program, start it again, and give the report to the person who looks after the program for you.</source>
        <translation>请看一下刚才所做的内容，如有缺失请重做一次。如果故障再次出现，请关闭程序后重新打开，并把报告交给为您维护本程序的人员。</translation>
    </message>
    <message>
        <source>The report names places in the program only: no customers, no texts of yours. Nothing is sent anywhere.</source>
        <translation>报告只写明程序中出错的位置，不含客户信息，也不含您输入的内容。程序不会向任何地方发送数据。</translation>
    </message>
    <message>
        <source>Hide the report</source>
        <translation>收起报告</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>EffectCard</name>
    <message>
        <source>What it brought</source>
        <translation>活动成效</translation>
    </message>
    <message>
        <source>The activities of this kind that are over, one by one</source>
        <translation>逐个查看这类已结束的活动</translation>
    </message>
    <message>
        <source>really</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Per person reached</source>
        <translation>每人次关注</translation>
    </message>
    <message>
        <source>Per contact</source>
        <translation>每个联系</translation>
    </message>
    <message>
        <source>Per purchase interest</source>
        <translation>每个购买兴趣</translation>
    </message>
    <message>
        <source>Per order</source>
        <translation>每个订单</translation>
    </message>
    <message>
        <source>{count} earlier</source>
        <translation>以往 {count} 次</translation>
    </message>
    <message>
        <source>{figure} in this kind so far: {value}</source>
        <translation>{figure}（同类活动以往）：{value}</translation>
    </message>
    <message>
        <source>{percent} against the budget</source>
        <translation>比预算 {percent}</translation>
    </message>
    <message>
        <source>orders: {count}</source>
        <translation>订单 {count}</translation>
    </message>
</context>
<context>
    <name>ExperienceCard</name>
    <message>
        <source>Experience</source>
        <translation>执行过程中的经验</translation>
    </message>
    <message>
        <source>the market manager&apos;s star keeps it</source>
        <translation>由市场经理用星标决定是否保留</translation>
    </message>
    <message>
        <source>New experience; Enter adds it</source>
        <translation>新的经验；回车添加</translation>
    </message>
    <message>
        <source>Nobody has told an experience yet.</source>
        <translation>还没有人陈述经验。</translation>
    </message>
    <message>
        <source>whole activity</source>
        <translation>整个活动</translation>
    </message>
</context>
<context>
    <name>ExperienceForm</name>
    <message>
        <source>Experience</source>
        <translation>执行过程中的经验</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>陈述人</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>Did not</source>
        <translation>不足之处</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议处理办法</translation>
    </message>
    <message>
        <source>Others&apos; view</source>
        <translation>其他人的看法</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ExperienceLine</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>待评议</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>whole activity</source>
        <translation>整个活动</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>GoalsCard</name>
    <message>
        <source>Goal results</source>
        <translation>目标完成情况</translation>
    </message>
    <message>
        <source>counted from cards and counts; type another figure where needed</source>
        <translation>由信息卡和人数自动统计；需要时可直接改写</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Comment, experience</source>
        <translation>注释 / 经验</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>使用说明</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>HintList</name>
    <message>
        <source>Nothing kept for this kind yet. The star in the evaluation keeps an experience.</source>
        <translation>这类活动还没有保留的经验。评价总结中点星标即可保留。</translation>
    </message>
    <message>
        <source>taken up: {count}</source>
        <translation>已采用 {count} 次</translation>
    </message>
    <message>
        <source>✓ Taken up</source>
        <translation>✓ 已采用</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open: {title}</source>
        <translation>打开：{title}</translation>
    </message>
</context>
<context>
    <name>PartnerCard</name>
    <message>
        <source>Partners</source>
        <translation>合作伙伴评价</translation>
    </message>
    <message>
        <source>+ partner</source>
        <translation>+ 合作伙伴</translation>
    </message>
    <message>
        <source>Add partner to evaluate</source>
        <translation>添加要评价的合作伙伴</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同金额</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>约定内容</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再用</translation>
    </message>
    <message>
        <source>No partner rated yet. Choose one above; a rating of 1–5 needs its reasons.</source>
        <translation>还没有评价合作伙伴。请在上方选择；评分 1–5 须写明理由。</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>请写理由</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
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
    <name>SheetsButton</name>
    <message>
        <source>Experience sheets</source>
        <translation>经验表</translation>
    </message>
    <message>
        <source>People write their experience in Excel before the final meeting</source>
        <translation>各人在最终会议前用 Excel 填写经验</translation>
    </message>
    <message>
        <source>A sheet for everybody…</source>
        <translation>为每人生成一张…</translation>
    </message>
    <message>
        <source>Read filled-in sheets…</source>
        <translation>读取填好的经验表…</translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>经验表保存到的文件夹</translation>
    </message>
    <message>
        <source>Filled-in sheets</source>
        <translation>填好的经验表</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx *.xls)</source>
        <translation>Excel 工作簿 (*.xlsx *.xls)</translation>
    </message>
    <message>
        <source>Saved in {folder}: {count} sheets.</source>
        <translation>已在“{folder}”保存 {count} 张经验表。</translation>
    </message>
    <message>
        <source>Taken from the sheets: {added} new, {changed} changed. Ctrl+Z takes them back.</source>
        <translation>已读取：新增 {added} 条，修改 {changed} 条。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Nothing new stands on the sheets.</source>
        <translation>经验表上没有新的内容。</translation>
    </message>
</context>
<context>
    <name>StaffCard</name>
    <message>
        <source>People</source>
        <translation>人员表现评价</translation>
    </message>
    <message>
        <source>for the market manager only</source>
        <translation>仅市场经理可见</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用偏差</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>信息卡</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>StepStatus</name>
    <message>
        <source>Done, +{days} d</source>
        <translation>完成 · 晚 {days} 天</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>晚 {days} 天</translation>
    </message>
    <message>
        <source>{percent}% over</source>
        <translation>超预算 {percent}%</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Running {percent}%</source>
        <translation>进行中 {percent}%</translation>
    </message>
</context>
</TS>
