<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Calendar</name>
    <message>
        <source>Weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>预估</translation>
    </message>
    <message>
        <source>from the notice</source>
        <translation>来自通知</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>本店设定</translation>
    </message>
    <message>
        <source>▲ Line {number}, “{text}”: {reason}</source>
        <translation>▲ 第 {number} 行“{text}”：{reason}</translation>
    </message>
</context>
<context>
    <name>CalendarTab</name>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>double click or Space closes or opens a day</source>
        <translation>双击或按空格键，设为休息或上班</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>Remove the notice</source>
        <translation>撤下导入的通知</translation>
    </message>
    <message>
        <source>Chosen day</source>
        <translation>所选日期</translation>
    </message>
    <message>
        <source>Reason, for example stocktaking</source>
        <translation>原因，如：盘点</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>as announced</source>
        <translation>按国家安排</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>闭店休息</translation>
    </message>
    <message>
        <source>open, worked</source>
        <translation>营业上班</translation>
    </message>
    <message>
        <source>This day is</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>Opening days</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>For activities that run on opening days: the house is open on public holidays too, but not during the Spring Festival and on days closed here.</source>
        <translation>用于按营业日执行的活动：法定节假日照常营业，春节假期和此处设为闭店的日子除外。</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Worked weekend</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>预估</translation>
    </message>
    <message>
        <source>Set here</source>
        <translation>本店设定</translation>
    </message>
    <message>
        <source>Calendar of {year}</source>
        <translation>{year} 年日历</translation>
    </message>
    <message>
        <source>From the notice</source>
        <translation>已导入通知</translation>
    </message>
    <message>
        <source>The notice was taken over here. It counts instead of the shipped days.</source>
        <translation>本年按导入的放假通知执行，代替软件自带的日期。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>尚未公布</translation>
    </message>
    <message>
        <source>No holidays of {year} are known. Take the State Council&apos;s notice over when it is published, normally in November.</source>
        <translation>还没有 {year} 年的放假安排。国务院通知公布后（一般在 11 月），请在此导入。</translation>
    </message>
    <message>
        <source>The holidays of {year} were not announced when this program was made: these are the legal holidays only, without the weekends worked to make up for them. Take the State Council&apos;s notice over when it is published, normally in November.</source>
        <translation>软件发布时 {year} 年放假安排尚未公布：这里只有法定节假日，不含调休上班的周末。国务院通知公布后（一般在 11 月），请在此导入。</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>As announced by the State Council.</source>
        <translation>按国务院公布的安排。</translation>
    </message>
</context>
<context>
    <name>FileTab</name>
    <message>
        <source>What differs?</source>
        <translation>看看有什么不同</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>回到这份备份</translation>
    </message>
    <message>
        <source>Make the file smaller</source>
        <translation>压缩文件</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>Password…</source>
        <translation>密码…</translation>
    </message>
    <message>
        <source>Recovery sheet…</source>
        <translation>恢复单…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>every change is saved in it at once</source>
        <translation>每次修改都立即保存在其中</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>made by themselves: 7 daily, 4 weekly, 12 monthly ones are kept</source>
        <translation>自动备份：保留 7 天、4 周、12 个月</translation>
    </message>
    <message>
        <source>{size} · newest backup {last}</source>
        <translation>{size} · 最近备份 {last}</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>设置密码…</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>修改密码…</translation>
    </message>
    <message>
        <source>customer cards</source>
        <translation>客户信息卡</translation>
    </message>
    <message>
        <source>talks with customers</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>work steps</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>notes of meetings</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>experiences</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>开发周期</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>{what}: {then} instead of {now}</source>
        <translation>{what}从 {now} 变为 {then}</translation>
    </message>
    <message>
        <source>other lists that differ: {count}</source>
        <translation>另有 {count} 类数据数量不同</translation>
    </message>
    <message>
        <source>It has as many entries of everything as the file now; single entries may differ.</source>
        <translation>各类数据的数量与现在相同；个别内容可能不同。</translation>
    </message>
    <message>
        <source>If you go back: {list}.</source>
        <translation>回到这份备份后：{list}。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Looking into the backup…</source>
        <translation>正在查看备份……</translation>
    </message>
    <message>
        <source>Move the file into</source>
        <translation>移动文件到</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>The file is now smaller by {size}.</source>
        <translation>文件缩小了 {size}。</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Takes over</source>
        <translation>接手人</translation>
    </message>
    <message>
        <source>Leaves and hands over</source>
        <translation>离职并移交</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{name} has unfinished work steps ({count}): {steps}. Who takes them over?</source>
        <translation>{name} 还有 {count} 个未完成的步骤：{steps}。由谁接手？</translation>
    </message>
    <message>
        <source>Nobody for now</source>
        <translation>暂不指定</translation>
    </message>
</context>
<context>
    <name>LeaveTab</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>nobody is planned on these days; both days are included</source>
        <translation>请假期间不安排工作，首尾两天都算在内</translation>
    </message>
    <message>
        <source>Add people first; then their leave can be entered.</source>
        <translation>请先添加人员，再登记请假。</translation>
    </message>
</context>
<context>
    <name>LevelsTab</name>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Days until the next call</source>
        <translation>到下次回访的天数</translation>
    </message>
    <message>
        <source>As a rule</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Levels of customers</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>e.g. V</source>
        <translation>例如 V</translation>
    </message>
    <message>
        <source>Add level</source>
        <translation>添加级别</translation>
    </message>
    <message>
        <source>a new level of a card sets the day of its next call</source>
        <translation>修改级别时自动安排下次回访日期</translation>
    </message>
    <message>
        <source>A level of your own</source>
        <translation>自定义级别</translation>
    </message>
</context>
<context>
    <name>MeetingsTab</name>
    <message>
        <source>a week after the last one</source>
        <translation>比上次晚一周</translation>
    </message>
    <message>
        <source>Regular meetings are held</source>
        <translation>例会日</translation>
    </message>
    <message>
        <source>They begin at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Final meeting: minutes for one&apos;s own steps, at most</source>
        <translation>最终会议：本人步骤发言上限（分钟）</translation>
    </message>
    <message>
        <source>Final meeting: minutes for the whole activity, at most</source>
        <translation>最终会议：整个活动发言上限（分钟）</translation>
    </message>
    <message>
        <source>usually {value}</source>
        <translation>通常 {value}</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>when they are held, how long people speak</source>
        <translation>什么时候开，每人讲多久</translation>
    </message>
    <message>
        <source>Meetings that are prepared already keep their day and their agenda.</source>
        <translation>已准备好的会议保持原来的日期和议程。</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>Take over the notice of public holidays</source>
        <translation>导入放假通知</translation>
    </message>
    <message>
        <source>Paste the State Council&apos;s notice, or rows of a table: day, name, 休 or 班. Or choose a file.</source>
        <translation>粘贴国务院放假通知全文，或表格中的行：日期、名称、休/班；也可以选择文件。</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>通知全文</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>In the notice</source>
        <translation>通知中</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>In the calendar now</source>
        <translation>现有日历</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take over {n} days of {year}</source>
        <translation>导入 {year} 年 {n} 天</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>……另有 {n} 处</translation>
    </message>
    <message>
        <source>▲ No day of {year} was found in it.</source>
        <translation>▲ 没有找到 {year} 年的日期。</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>未提及</translation>
    </message>
    <message>
        <source>Choose a file with holidays</source>
        <translation>选择节假日文件</translation>
    </message>
    <message>
        <source>Calendars and tables (*.ics *.xlsx *.xls *.ods *.csv *.txt)</source>
        <translation>日历和表格 (*.ics *.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Take the password away</source>
        <translation>取消密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>With a password the file and its backups can only be read by those who know it. Nobody can help when it is forgotten, but the recovery sheet: print it afterwards and lock it away.</source>
        <translation>设置密码后，只有知道密码的人才能读取文件和备份。忘记密码时只有恢复单能帮忙：请随后打印并妥善保管。</translation>
    </message>
</context>
<context>
    <name>RulesTab</name>
    <message>
        <source>▲ when so many points behind the plan (%)</source>
        <translation>▲ 有风险：落后计划超过（%）</translation>
    </message>
    <message>
        <source>▲ when it is due within so many days …</source>
        <translation>▲ 有风险：距计划完成不足（天）……</translation>
    </message>
    <message>
        <source>… and less than this is done (%)</source>
        <translation>……且完成度低于（%）</translation>
    </message>
    <message>
        <source>■ when the cost is so far above the budget (%)</source>
        <translation>■ 超预算：实际费用超出预算（%）</translation>
    </message>
    <message>
        <source>Rules of the board</source>
        <translation>看板规则</translation>
    </message>
    <message>
        <source>by which a step gets its sign</source>
        <translation>步骤状态按此判定</translation>
    </message>
    <message>
        <source>✓ done: it is finished. ■ late: its last day is over, or it cost too much.</source>
        <translation>✓ 已完成：步骤已结束。■ 延误：已过计划完成日，或费用超支。</translation>
    </message>
    <message>
        <source>▲ at risk: it should have begun, is behind, or is due soon. ● on track: none of these.</source>
        <translation>▲ 有风险：应开始而未开始、进度落后，或即将到期而完成度不足。● 正常：以上都没有。</translation>
    </message>
    <message>
        <source>An emptied field takes the usual value. A step&apos;s sign can be overruled on the board with a reason.</source>
        <translation>清空即恢复默认值。在看板上可以改判某一步骤的状态，但须写明原因。</translation>
    </message>
    <message>
        <source>Claims of support</source>
        <translation>支持费用申报</translation>
    </message>
    <message>
        <source>until when the car maker takes them</source>
        <translation>厂家受理的期限</translation>
    </message>
    <message>
        <source>Whichever ends first counts, in the overview, the forms and the report.</source>
        <translation>以先到期者为准，总览、表单和报告中一致。</translation>
    </message>
    <message>
        <source>Days after the end of an activity</source>
        <translation>活动结束后天数</translation>
    </message>
    <message>
        <source>Days after the end of its quarter (0: quarters do not matter)</source>
        <translation>所在季度结束后天数（0 表示不按季度）</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Dealer code</source>
        <translation>经销商代码</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Levels of customers</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>File and backups</source>
        <translation>文件与备份</translation>
    </message>
    <message>
        <source>Dealership name</source>
        <translation>经销商名称</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Dealership</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>appears on the board and in the report to the maker</source>
        <translation>显示在控制板和厂家报告上</translation>
    </message>
    <message>
        <source>Language and appearance are in the menu under the dealership&apos;s name.</source>
        <translation>语言和外观在经销商名称下的菜单中设置。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>those who left stay here, so that history keeps their names</source>
        <translation>离职人员保留在这里，历史记录不会缺名</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>companies that work for your activities</source>
        <translation>为活动提供服务的公司</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算 ¥</translation>
    </message>
    <message>
        <source>Maker&apos;s support</source>
        <translation>厂家支持</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>开发周期</translation>
    </message>
    <message>
        <source>one round of the six steps, normally a quarter</source>
        <translation>六步走一遍，通常为一个季度</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Add partner</source>
        <translation>添加合作伙伴</translation>
    </message>
    <message>
        <source>Add cycle</source>
        <translation>添加周期</translation>
    </message>
    <message>
        <source>Take over a notice…</source>
        <translation>导入放假通知…</translation>
    </message>
    <message>
        <source>Add leave</source>
        <translation>添加请假</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新人员</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>新合作伙伴</translation>
    </message>
</context>
<context>
    <name>_RulesForm</name>
    <message>
        <source>usually {value}</source>
        <translation>通常为 {value}</translation>
    </message>
</context>
</TS>
