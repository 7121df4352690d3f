<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BaselineEdits</name>
    <message>
        <source>The plan is kept as the baseline “{name}”. Ctrl+Z takes it back.</source>
        <translation>计划已存为基线“{name}”。按 Ctrl+Z 可撤销。</translation>
    </message>
</context>
<context>
    <name>PackageEdits</name>
    <message>
        <source>The package is copied with all its activities. Ctrl+Z takes it back.</source>
        <translation>活动包及其全部活动已复制。按 Ctrl+Z 可撤销。</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Role in the package</source>
        <translation>在活动包中的作用</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>活动类别</translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>目标群体</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Held from</source>
        <translation>活动开始</translation>
    </message>
    <message>
        <source>Held to</source>
        <translation>活动结束</translation>
    </message>
    <message>
        <source>Worked on</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>活动背景</translation>
    </message>
    <message>
        <source>Target: attention</source>
        <translation>目标：关注</translation>
    </message>
    <message>
        <source>Target: contacts</source>
        <translation>目标：联系</translation>
    </message>
    <message>
        <source>Target: purchase interest</source>
        <translation>目标：购买兴趣</translation>
    </message>
    <message>
        <source>Target: orders</source>
        <translation>目标：订单</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>费用项目</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>For work step</source>
        <translation>用于步骤</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Maker&apos;s support</source>
        <translation>厂家支持</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>已签约</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Add budget line</source>
        <translation>增加预算明细</translation>
    </message>
    <message>
        <source>Spread over the work steps</source>
        <translation>分摊到步骤</translation>
    </message>
    <message>
        <source>Budgets of the work steps become what these lines cost; the rest in proportion</source>
        <translation>步骤预算按明细计算，其余按比例分摊</translation>
    </message>
    <message>
        <source>Sum {total}, of it own money {own}; budget of the work steps {budget}, difference {rest}</source>
        <translation>合计 {total}，其中自付 {own}；工作步骤预算 {budget}，差额 {rest}</translation>
    </message>
    <message>
        <source>Add work step below</source>
        <translation>在下方增加步骤</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>增加活动</translation>
    </message>
    <message>
        <source>Add package</source>
        <translation>增加活动包</translation>
    </message>
    <message>
        <source>Copy work step</source>
        <translation>复制步骤</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Link the chosen steps in their order</source>
        <translation>按顺序关联所选步骤</translation>
    </message>
    <message>
        <source>Remove the links of the chosen steps</source>
        <translation>取消所选步骤的关联</translation>
    </message>
    <message>
        <source>Let links give the dates</source>
        <translation>日期随关联自动安排</translation>
    </message>
    <message>
        <source>Keep the dates as typed</source>
        <translation>日期按填写保持不变</translation>
    </message>
    <message>
        <source>Print and exchange</source>
        <translation>打印与导入导出</translation>
    </message>
    <message>
        <source>Push what depends on it</source>
        <translation>顺延后续步骤</translation>
    </message>
    <message>
        <source>Choose an activity or a work step in the plan above.</source>
        <translation>请在上方计划中选择活动或工作步骤。</translation>
    </message>
    <message>
        <source>Load and budget curve</source>
        <translation>负荷与预算曲线</translation>
    </message>
    <message>
        <source>Package plan</source>
        <translation>活动包计划</translation>
    </message>
    <message>
        <source>Activity form</source>
        <translation>活动计划表</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>Budget lines</source>
        <translation>预算明细</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>工期</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算 ¥</translation>
    </message>
    <message>
        <source>After</source>
        <translation>前置</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>时差</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已花费</translation>
    </message>
    <message>
        <source>Held {start} – {finish}; work from {first} to {last}</source>
        <translation>活动 {start} – {finish}；工作从 {first} 到 {last}</translation>
    </message>
    <message>
        <source>× Cancelled on {day}: {reason}</source>
        <translation>× {day} 取消：{reason}</translation>
    </message>
    <message>
        <source>{start} – {finish}, working days: {days}, done {percent}%</source>
        <translation>{start} – {finish}，{days} 个工作日，完成 {percent}%</translation>
    </message>
    <message>
        <source>× Its activity is cancelled</source>
        <translation>× 所属活动已取消</translation>
    </message>
    <message>
        <source>Budget {budget}, spent {spent}</source>
        <translation>预算 {budget}，已花费 {spent}</translation>
    </message>
    <message>
        <source>Done when: {text}</source>
        <translation>完成标准：{text}</translation>
    </message>
    <message>
        <source>Baseline: {start} – {finish}</source>
        <translation>基线：{start} – {finish}</translation>
    </message>
    <message>
        <source>▲ Starts too early after: {names}</source>
        <translation>▲ 开始过早，前置未完成：{names}</translation>
    </message>
    <message>
        <source>▲ Does not keep to the day it was tied to</source>
        <translation>▲ 不在限定的日期</translation>
    </message>
    <message>
        <source>▲ Ends after its deadline {day}</source>
        <translation>▲ 晚于截止日期 {day}</translation>
    </message>
    <message>
        <source>, {days} working days later</source>
        <translation>，间隔 {days} 个工作日</translation>
    </message>
    <message>
        <source>Waits for “{name}” ({kind}{lag})</source>
        <translation>前置步骤：“{name}”（{kind}{lag}）</translation>
    </message>
    <message>
        <source>Keeps its days: dates are set by hand</source>
        <translation>手动安排：日期保持不变</translation>
    </message>
    <message>
        <source>Critical: a delay of this step delays the activity</source>
        <translation>关键步骤：一旦拖延，活动就会推迟</translation>
    </message>
    <message>
        <source>Slack: {days} working days, until {day}</source>
        <translation>时差 {days} 个工作日，最迟 {day}</translation>
    </message>
    <message>
        <source>People&apos;s load</source>
        <translation>人员负荷</translation>
    </message>
    <message>
        <source>Level…</source>
        <translation>均衡负荷…</translation>
    </message>
    <message>
        <source>Propose later starts within slack for people who have too much</source>
        <translation>在时差之内推迟步骤，减轻超负荷人员的工作</translation>
    </message>
    <message>
        <source>Work steps without an owner do not count here.</source>
        <translation>没有负责人的步骤不计入。</translation>
    </message>
    <message>
        <source>Budget curve</source>
        <translation>预算曲线</translation>
    </message>
    <message>
        <source>PV: what should have been done by today, in money. EV: what is done. CPI = EV ÷ used money, SPI = EV ÷ PV; below 1 costs more, or comes later, than planned.</source>
        <translation>计划值 PV：按计划到今天应完成的工作，折成金额。挣值 EV：实际完成的工作。成本指数 CPI = EV ÷ 已用费用，进度指数 SPI = EV ÷ PV；小于 1 表示比计划多花钱或落后。</translation>
    </message>
    <message>
        <source>work steps at once in a week; {limit} is too many</source>
        <translation>每周并行步骤数，≥{limit} 为超负荷</translation>
    </message>
    <message>
        <source>planned (dashed), actual, forecast (dotted)</source>
        <translation>计划（虚线）、实际、预测（点线）</translation>
    </message>
    <message>
        <source>used {used} of {budget}, committed {committed}; expected at the end {estimate}</source>
        <translation>已用 {used}，已承诺 {committed}，预算 {budget}，预计完成 {estimate}</translation>
    </message>
    <message>
        <source>PV {planned} · EV {earned} · CPI {cpi} · SPI {spi}</source>
        <translation>计划值 {planned} · 挣值 {earned} · CPI {cpi} · SPI {spi}</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>A day to reach, without work of its own</source>
        <translation>只是一个要达到的日子</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完成标准</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期方式</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>日期限制</translation>
    </message>
    <message>
        <source>Constraint day</source>
        <translation>限制日期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Working days between</source>
        <translation>间隔工作日</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Line {line}: {sentence}</source>
        <translation>第 {line} 行：{sentence}</translation>
    </message>
    <message>
        <source>Name of the baseline</source>
        <translation>基线名称</translation>
    </message>
    <message>
        <source>Keep this activity&apos;s plan as a baseline…</source>
        <translation>把本活动的计划存为基线…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比基线</translation>
    </message>
    <message>
        <source>The newest of each activity</source>
        <translation>各活动最新基线</translation>
    </message>
    <message>
        <source>Keep the present plan of “{activity}” to compare with later</source>
        <translation>保存“{activity}”当前的计划，供以后对比</translation>
    </message>
    <message>
        <source>Plan of {day}</source>
        <translation>{day} 计划</translation>
    </message>
    <message>
        <source>Find a work step…</source>
        <translation>查找步骤…</translation>
    </message>
    <message>
        <source>Find a work step</source>
        <translation>查找步骤</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>全部阶段</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>未定负责人</translation>
    </message>
    <message>
        <source>{shown} of {total} work steps</source>
        <translation>{shown} / {total} 个步骤</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>按此调整</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Work days too many: {before} → {after}</source>
        <translation>超负荷人天：{before} → {after}</translation>
    </message>
    <message>
        <source>No move within slack would relieve anybody. Give steps to others, or move the end.</source>
        <translation>时差之内无法再减轻负荷。请把步骤分给他人，或推迟结束日期。</translation>
    </message>
    <message>
        <source>Copy a package from an earlier cycle…</source>
        <translation>从以往周期复制活动包…</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Goal: attention</source>
        <translation>目标：关注</translation>
    </message>
    <message>
        <source>Goal: contacts</source>
        <translation>目标：联系</translation>
    </message>
    <message>
        <source>Goal: interest</source>
        <translation>目标：购买兴趣</translation>
    </message>
    <message>
        <source>Goal: orders</source>
        <translation>目标：订单</translation>
    </message>
    <message>
        <source>Budget limit</source>
        <translation>预算上限</translation>
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
        <source>Sum {planned}</source>
        <translation>合计 {planned}</translation>
    </message>
    <message>
        <source>Sum {planned}, {left} short</source>
        <translation>合计 {planned}，差 {left}</translation>
    </message>
    <message>
        <source>Sum {planned} ✓</source>
        <translation>合计 {planned} ✓</translation>
    </message>
    <message>
        <source>Sum {planned}, {over} over</source>
        <translation>合计 {planned}，超 {over}</translation>
    </message>
    <message>
        <source>Sum {planned}, {left} left</source>
        <translation>合计 {planned}，余 {left}</translation>
    </message>
    <message>
        <source>Activities of the package</source>
        <translation>活动包中的活动</translation>
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
        <translation>购买兴趣</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>From {first} to {last}, working days: {n}</source>
        <translation>{first} 至 {last}，共 {n} 个工作日</translation>
    </message>
    <message>
        <source>Add activities to the package; their sums then stand beside its goals.</source>
        <translation>请在活动包中添加活动，合计将显示在共同目标旁边。</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>另存为模板…</translation>
    </message>
    <message>
        <source>Apply template…</source>
        <translation>套用模板…</translation>
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
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Keep the work steps of “{activity}” as a template of its kind</source>
        <translation>把“{activity}”的工作步骤存为该活动类型的模板</translation>
    </message>
    <message>
        <source>Add the work steps</source>
        <translation>添加工作步骤</translation>
    </message>
    <message>
        <source>Replace the work steps that have not begun</source>
        <translation>替换尚未开始的工作步骤</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Work steps for “{activity}” from a template</source>
        <translation>用模板为“{activity}”安排工作步骤</translation>
    </message>
    <message>
        <source>Copy the package</source>
        <translation>复制活动包</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>活动包</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>No other cycle has a package with activities yet.</source>
        <translation>其他开发周期中还没有含活动的活动包。</translation>
    </message>
    <message>
        <source>Copy a package: distances stay in working days, weekend events keep their weekday</source>
        <translation>复制活动包：间隔按工作日保持不变，周末活动保持星期不变</translation>
    </message>
    <message>
        <source>Toolbox: {kind}</source>
        <translation>工具盒：{kind}</translation>
    </message>
    <message>
        <source>work steps: {n}, with owners by role</source>
        <translation>工作步骤 {n} 项，按岗位分配负责人</translation>
    </message>
    <message>
        <source>work steps: {n}, {amount}, saved on {day}</source>
        <translation>工作步骤 {n} 项，{amount}，保存于 {day}</translation>
    </message>
    <message>
        <source>{year} Q{quarter}</source>
        <translation>{year} 年第 {quarter} 季度</translation>
    </message>
    <message>
        <source>activities: {n}</source>
        <translation>活动 {n} 项</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Cancel activity…</source>
        <translation>取消活动…</translation>
    </message>
    <message>
        <source>Take back the cancelling</source>
        <translation>撤回取消</translation>
    </message>
</context>
<context>
    <name>PlanChart</name>
    <message>
        <source>Activity plan</source>
        <translation>活动计划</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{month}/{day} · week {week}</source>
        <translation>{month}月{day}日 · 第{week}周</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>PlanDrags</name>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} 等另外 {count} 个</translation>
    </message>
    <message>
        <source>Moves along: {names}</source>
        <translation>随之移动：{names}</translation>
    </message>
</context>
<context>
    <name>PlanEdits</name>
    <message>
        <source>New package</source>
        <translation>新活动包</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>New work step</source>
        <translation>新步骤</translation>
    </message>
    <message>
        <source>Choose an activity to paste work steps into.</source>
        <translation>请先选择要粘贴到的活动。</translation>
    </message>
    <message>
        <source>Nothing was pasted. {reasons}</source>
        <translation>没有粘贴任何内容。{reasons}</translation>
    </message>
    <message>
        <source>Work steps moved: {n}. Ctrl+Z takes it back.</source>
        <translation>已顺延 {n} 个步骤，Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>{step}: {before} → {after}</source>
        <translation>{step}：{before} → {after}</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新费用项目</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>Print on one page…</source>
        <translation>打印（一页）…</translation>
    </message>
    <message>
        <source>Print on several pages…</source>
        <translation>打印（多页）…</translation>
    </message>
    <message>
        <source>Save as PDF on one page (A3)…</source>
        <translation>存为 PDF（A3 一页）…</translation>
    </message>
    <message>
        <source>Save as PDF on several pages (A4)…</source>
        <translation>存为 PDF（A4 多页）…</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>存为图片…</translation>
    </message>
    <message>
        <source>Save for MS Project (XML)…</source>
        <translation>导出给 MS Project（XML）…</translation>
    </message>
    <message>
        <source>Save work steps for a calendar (ICS)…</source>
        <translation>导出步骤到日历（ICS）…</translation>
    </message>
    <message>
        <source>Read a plan of MS Project (XML)…</source>
        <translation>导入 MS Project 计划（XML）…</translation>
    </message>
    <message>
        <source>“{name}” cannot be written. Nothing was saved; choose another place or name.</source>
        <translation>无法写入“{name}”。没有保存任何内容，请另选位置或文件名。</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>MS Project (*.xml)</source>
        <translation>MS Project 文件 (*.xml)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Read a plan</source>
        <translation>导入计划</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>“{package}” was read: {steps} work steps, {links} links. Ctrl+Z takes it back.</source>
        <translation>已导入“{package}”：{steps} 个步骤，{links} 条关联。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Left out ({count}): {reasons}</source>
        <translation>未导入（{count}）：{reasons}</translation>
    </message>
</context>
<context>
    <name>PlanScreen</name>
    <message>
        <source>Activity plan</source>
        <translation>活动计划</translation>
    </message>
    <message>
        <source>Package → activity → work step (prepare / execute / follow up)</source>
        <translation>活动包 → 活动 → 工作步骤（准备 / 执行 / 跟踪）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>还没有计划</translation>
    </message>
    <message>
        <source>Choose activities in the selector and let it make the packages, activities and work steps, or begin a package by hand.</source>
        <translation>在活动选择器中选定活动，自动生成活动包、活动和工作步骤；也可以手工建立活动包。</translation>
    </message>
    <message>
        <source>Begin a package by hand</source>
        <translation>手工建立活动包</translation>
    </message>
    <message>
        <source>Activities that took it up</source>
        <translation>采用该经验的活动</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>Add a work step below (Ins)</source>
        <translation>在下方增加步骤（Ins）</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Prepare kick-off meeting</source>
        <translation>准备启动会议</translation>
    </message>
    <message>
        <source>Choose activities</source>
        <translation>选择活动</translation>
    </message>
    <message>
        <source>▲ Starting before what they wait for is done: {names}</source>
        <translation>▲ 前置步骤未完成就开始：{names}</translation>
    </message>
    <message>
        <source>{step} (after {others})</source>
        <translation>{step}（前置：{others}）</translation>
    </message>
</context>
<context>
    <name>TemplateEdits</name>
    <message>
        <source>The template “{name}” is saved. The selector plans the next activity of this kind with it.</source>
        <translation>模板“{name}”已保存。今后选择器将用它安排同类活动。</translation>
    </message>
    <message>
        <source>Work steps added: {n}. Ctrl+Z takes it back.</source>
        <translation>已添加工作步骤 {n} 项。按 Ctrl+Z 可撤销。</translation>
    </message>
</context>
</TS>
