<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AttentionPanel</name>
    <message>
        <source>Attention</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>people reached or visitors</source>
        <translation>触达人数或到场人数</translation>
    </message>
    <message>
        <source>Type how many people an activity reached on a day; it counts towards the goals.</source>
        <translation>填写某个活动在某天触达了多少人，立即计入目标。</translation>
    </message>
    <message>
        <source>Add count</source>
        <translation>添加人数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Plan an activity first; counts belong to activities.</source>
        <translation>请先制定活动计划；人数要归属到活动。</translation>
    </message>
</context>
<context>
    <name>CardDetails</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation>其他联系方式</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation>顾问</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>下次回访</translation>
    </message>
    <message>
        <source>Model of interest</source>
        <translation>意向车型</translation>
    </message>
    <message>
        <source>Present car</source>
        <translation>现有车辆</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>购车预算</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Time of purchase</source>
        <translation>购车时间</translation>
    </message>
    <message>
        <source>Reason to buy</source>
        <translation>购车原因</translation>
    </message>
    <message>
        <source>Points of attention</source>
        <translation>关注点</translation>
    </message>
    <message>
        <source>Influencers</source>
        <translation>影响者</translation>
    </message>
    <message>
        <source>Also considers</source>
        <translation>对比车型</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>CardFiles</name>
    <message>
        <source>Import a list of customers…</source>
        <translation>导入客户名单…</translation>
    </message>
    <message>
        <source>Export customers…</source>
        <translation>导出客户…</translation>
    </message>
    <message>
        <source>Export records for a CRM…</source>
        <translation>导出给 CRM 的记录…</translation>
    </message>
    <message>
        <source>Calls of the day on paper…</source>
        <translation>打印当日回访清单…</translation>
    </message>
    <message>
        <source>Cards on paper…</source>
        <translation>打印纸质黄卡…</translation>
    </message>
    <message>
        <source>Excel form for a partner…</source>
        <translation>给合作伙伴的 Excel 表…</translation>
    </message>
    <message>
        <source>Merge the selected cards</source>
        <translation>合并所选客户卡</translation>
    </message>
    <message>
        <source>The list is still being read; a part of it would be missing. Please try again in a moment.</source>
        <translation>名单还在读取，现在导出会缺一部分。请稍候再试。</translation>
    </message>
    <message>
        <source>{n} cards are one card now. Ctrl+Z takes it back.</source>
        <translation>{n} 张卡已合为一张。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Import a list of customers</source>
        <translation>导入客户名单</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xlsm *.xls *.csv *.txt)</source>
        <translation>名单 (*.xlsx *.xlsm *.xls *.csv *.txt)</translation>
    </message>
    <message>
        <source>{new} new cards, {merged} rows added to cards, {skipped} skipped. Ctrl+Z takes it back.</source>
        <translation>新建 {new} 张卡，{merged} 行并入已有卡，跳过 {skipped} 行。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Save these rows…</source>
        <translation>保存这些行…</translation>
    </message>
    <message>
        <source>Save the rows that could not be used</source>
        <translation>保存无法使用的行</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Export records for a CRM</source>
        <translation>导出给 CRM 的记录</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>CRM 记录</translation>
    </message>
    <message>
        <source>Calls of the day on paper</source>
        <translation>当日回访清单</translation>
    </message>
    <message>
        <source>{n} customers exported: {name}</source>
        <translation>已导出 {n} 位客户：{name}</translation>
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
    <name>CardFilters</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation>顾问</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>all stages</source>
        <translation>全部阶段</translation>
    </message>
    <message>
        <source>all levels</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>all activities</source>
        <translation>全部活动</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存当前视图…</translation>
    </message>
    <message>
        <source>Delete a view</source>
        <translation>删除视图</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Call today</source>
        <translation>今天回访</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Level H</source>
        <translation>H 级</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>待转入销售</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>电话重复</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Compare them one by one…</source>
        <translation>逐对比较…</translation>
    </message>
    <message>
        <source>Customer cards</source>
        <translation>客户信息卡</translation>
    </message>
    <message>
        <source>No card here yet</source>
        <translation>这里还没有客户信息卡</translation>
    </message>
    <message>
        <source>Every person met in an activity gets a yellow card. It counts towards the goals at once.</source>
        <translation>活动中遇到的每一位客户都建一张黄卡，立即计入目标。</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新建客户信息卡</translation>
    </message>
    <message>
        <source>No card fits</source>
        <translation>没有符合的客户信息卡</translation>
    </message>
    <message>
        <source>No card of this cycle fits the filter and the words searched for.</source>
        <translation>本周期没有符合筛选和搜索条件的客户信息卡。</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>CardTable</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Agreed to be contacted by</source>
        <translation>同意联系方式</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户资料</translation>
    </message>
    <message>
        <source>Card No. {number} · {day}</source>
        <translation>客户信息卡 No. {number} · {day}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>to whom?</source>
        <translation>转给哪位顾问</translation>
    </message>
</context>
<context>
    <name>CardsScreen</name>
    <message>
        <source>every yellow card belongs to an activity; calls follow the level</source>
        <translation>黄卡：每张卡片归属一个开发活动，按级别安排回访</translation>
    </message>
    <message>
        <source>name, pinyin, model, last four digits</source>
        <translation>姓名、拼音、车型、手机尾号</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>Count attention</source>
        <translation>填写关注人数</translation>
    </message>
    <message>
        <source>New card   Ctrl+N</source>
        <translation>+ 新建   Ctrl+N</translation>
    </message>
    <message>
        <source>Merged: {n}. Ctrl+Z takes them back one by one.</source>
        <translation>已合并 {n} 对。Ctrl+Z 可逐个撤销。</translation>
    </message>
    <message>
        <source>Card saved. It counts towards the goals.</source>
        <translation>卡片已保存，已计入目标。</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of the hand-over</source>
        <translation>移交的列</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Name in the other system</source>
        <translation>对方系统中的名称</translation>
    </message>
    <message>
        <source>For Excel and CSV files. The arrangement is kept in this dealership&apos;s file.</source>
        <translation>用于 Excel 和 CSV 文件。设置保存在本店文件中。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>As documented</source>
        <translation>恢复标准列</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存设置</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>One customer or two?</source>
        <translation>是同一位客户吗？</translation>
    </message>
    <message>
        <source>Two customers</source>
        <translation>不是同一位</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Make one card</source>
        <translation>合为一张</translation>
    </message>
    <message>
        <source>Show phones</source>
        <translation>显示电话</translation>
    </message>
    <message>
        <source>The older card stays and takes talks, stages and consents of both. Choose what differs.</source>
        <translation>保留较早的卡，并合并双方的跟进、阶段和同意记录。不同之处请选择。</translation>
    </message>
    <message>
        <source>the same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>疑似</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>stages {stages} · talks {talks} · consents {consents}</source>
        <translation>阶段 {stages} · 跟进 {talks} · 同意 {consents}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>The file will hold names and phone numbers. Give it only to whom the purpose needs.</source>
        <translation>文件将包含姓名和电话。请只交给用途所需的人。</translation>
    </message>
    <message>
        <source>not exported yet</source>
        <translation>尚未导出的</translation>
    </message>
    <message>
        <source>shown in the list ({n})</source>
        <translation>列表中显示的（{n}）</translation>
    </message>
    <message>
        <source>all of the file</source>
        <translation>本文件的全部</translation>
    </message>
    <message>
        <source>Address cards (.vcf)</source>
        <translation>通讯录 (.vcf)</translation>
    </message>
    <message>
        <source>e.g. hand-over to the DMS</source>
        <translation>例如：移交 DMS</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Exported by</source>
        <translation>导出人</translation>
    </message>
    <message>
        <source>Exported so far</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列设置…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Excel form for a partner</source>
        <translation>给合作伙伴的 Excel 表</translation>
    </message>
    <message>
        <source>any activity</source>
        <translation>不限活动</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The partner fills in one row for each customer and sends the file back. The import knows the form and its activity; no columns need to be explained.</source>
        <translation>合作伙伴每位客户填一行后寄回。导入时自动识别这份表格及其活动，无需对应列。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the form…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>FunnelPanel</name>
    <message>
        <source>By activity</source>
        <translation>按活动</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按种类</translation>
    </message>
    <message>
        <source>By consultant</source>
        <translation>按顾问</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已转销售</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>战败</translation>
    </message>
    <message>
        <source>¥ per contact</source>
        <translation>每个联系 ¥</translation>
    </message>
    <message>
        <source>¥ per interest</source>
        <translation>每个兴趣 ¥</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>还没有可统计的内容</translation>
    </message>
    <message>
        <source>Cards and counts of attention fill the funnel by themselves.</source>
        <translation>客户信息卡和关注人数会自动汇总到漏斗。</translation>
    </message>
    <message>
        <source>Back to the cards</source>
        <translation>返回客户信息卡</translation>
    </message>
    <message>
        <source>how many came how far, and what that cost</source>
        <translation>各阶段人数、转化率和费用</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>without an activity</source>
        <translation>未归属活动</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>名单中的列</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>对应内容</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>名单的列</translation>
    </message>
    <message>
        <source>— not imported —</source>
        <translation>— 不导入 —</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import customers</source>
        <translation>导入客户名单</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Customers who have a card</source>
        <translation>已有卡的客户</translation>
    </message>
    <message>
        <source>Met in the activity</source>
        <translation>来自活动</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import {n} customers</source>
        <translation>导入 {n} 位客户</translation>
    </message>
    <message>
        <source>{n} rows cannot be used; they can be saved afterwards.</source>
        <translation>{n} 行无法使用，导入后可另存。</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Known customer</source>
        <translation>已有卡时</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>名单的行</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>add to the card</source>
        <translation>并入该卡</translation>
    </message>
    <message>
        <source>skip the row</source>
        <translation>跳过该行</translation>
    </message>
    <message>
        <source>make a new card</source>
        <translation>另建新卡</translation>
    </message>
    <message>
        <source>Same as card No. {number}.</source>
        <translation>与 {number} 号卡是同一客户。</translation>
    </message>
    <message>
        <source>Repeats row {number}.</source>
        <translation>与第 {number} 行重复。</translation>
    </message>
    <message>
        <source>new card</source>
        <translation>新卡</translation>
    </message>
    <message>
        <source>added</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未导入</translation>
    </message>
</context>
<context>
    <name>ListColumns</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>车型</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>下次回访</translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation>顾问</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>建卡日期</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Present car</source>
        <translation>现有车辆</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>购车预算</translation>
    </message>
    <message>
        <source>Time of purchase</source>
        <translation>购车时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>逾期 {days} 天</translation>
    </message>
</context>
<context>
    <name>NewCardForm</name>
    <message>
        <source>New customer card</source>
        <translation>新建客户信息卡</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation>顾问</translation>
    </message>
    <message>
        <source>Model of interest</source>
        <translation>意向车型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Time of purchase</source>
        <translation>购车时间</translation>
    </message>
    <message>
        <source>Present car</source>
        <translation>现有车辆</translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation>其他联系方式</translation>
    </message>
    <message>
        <source>WeChat, e-mail</source>
        <translation>微信、邮箱</translation>
    </message>
    <message>
        <source>Agrees to be contacted by</source>
        <translation>同意联系方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Open that card</source>
        <translation>打开该卡</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Save and next   Ctrl+Enter</source>
        <translation>保存并新建下一张   Ctrl+Enter</translation>
    </message>
    <message>
        <source>▲ Known already: card No. {number}, {name}, {activity}</source>
        <translation>▲ 已有此客户：信息卡 No. {number}，{name}，{activity}</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Cards on paper</source>
        <translation>纸质黄卡</translation>
    </message>
    <message>
        <source>any activity</source>
        <translation>不限活动</translation>
    </message>
    <message>
        <source>Yellow cards A6</source>
        <translation>黄卡 A6</translation>
    </message>
    <message>
        <source>Yellow cards A5</source>
        <translation>黄卡 A5</translation>
    </message>
    <message>
        <source>Sign-in sheet A4</source>
        <translation>签到表 A4</translation>
    </message>
    <message>
        <source>several on A4, with cut marks</source>
        <translation>A4 拼版，带裁切线</translation>
    </message>
    <message>
        <source>one on a page</source>
        <translation>每页一张</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>拼版</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The square code names the activity. Nothing of a customer is printed.</source>
        <translation>二维码只标明活动，不含任何客户资料。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Pages: {pages}</source>
        <translation>页数：{pages}</translation>
    </message>
</context>
<context>
    <name>SalesPart</name>
    <message>
        <source>Consultant in sales</source>
        <translation>销售顾问（接手）</translation>
    </message>
    <message>
        <source>Hand over to sales</source>
        <translation>转入销售流程</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason of the result</source>
        <translation>结果原因</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Customer cards</source>
        <translation>客户信息卡</translation>
    </message>
</context>
<context>
    <name>SeveralCards</name>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation>顾问</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>下次回访</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>What you choose is set on all of them. Ctrl+Z takes it back in one step.</source>
        <translation>所选内容将设置到这些卡片上，按 Ctrl+Z 可一步撤销。</translation>
    </message>
    <message>
        <source>One customer? Compare both…</source>
        <translation>同一位客户？比较两张卡…</translation>
    </message>
    <message>
        <source>{n} cards</source>
        <translation>已选 {n} 张卡片</translation>
    </message>
    <message>
        <source>Change {n} cards   Ctrl+Enter</source>
        <translation>修改这 {n} 张卡片   Ctrl+Enter</translation>
    </message>
    <message>
        <source>{n} cards changed. Ctrl+Z takes it back.</source>
        <translation>已修改 {n} 张卡片，按 Ctrl+Z 可撤销。</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>Sales process</source>
        <translation>销售流程</translation>
    </message>
</context>
<context>
    <name>Talks</name>
    <message>
        <source>what was said and agreed</source>
        <translation>沟通内容与约定</translation>
    </message>
    <message>
        <source>Log talk   Ctrl+Enter</source>
        <translation>记录回访   Ctrl+Enter</translation>
    </message>
    <message>
        <source>No talk has been logged yet.</source>
        <translation>还没有跟进记录。</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>下次回访</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>跟进记录</translation>
    </message>
</context>
</TS>
