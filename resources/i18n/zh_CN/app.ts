<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>App</name>
    <message>
        <source>The file is written anew; this takes a moment…</source>
        <translation>正在重新写入文件，请稍候…</translation>
    </message>
    <message>
        <source>Something unexpected happened. Everything you entered before is saved.</source>
        <translation>发生了意外情况。之前输入的内容都已保存。</translation>
    </message>
    <message>
        <source>{risk} Settings › File and backups moves it.</source>
        <translation>{risk}可在“设置 › 文件与备份”中移动。</translation>
    </message>
    <message>
        <source>The file and its backups have the password now. Print the recovery sheet in the settings.</source>
        <translation>文件和备份已设置密码。请在设置中打印恢复单。</translation>
    </message>
    <message>
        <source>The file and its backups lie in their new folder now.</source>
        <translation>文件和备份已移到新文件夹。</translation>
    </message>
    <message>
        <source>The file and its backups have no password any more.</source>
        <translation>文件和备份已取消密码。</translation>
    </message>
    <message>
        <source>The backup is open. The file as it was is kept among the backups, so you can go back.</source>
        <translation>备份已打开。原来的文件保存在备份中，可以再回去。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Find command, page or activity</source>
        <translation>查找命令、页面或活动</translation>
    </message>
    <message>
        <source>New dealership…</source>
        <translation>新建经销商…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Open the sample dealership</source>
        <translation>打开示例经销商</translation>
    </message>
    <message>
        <source>Project the control board</source>
        <translation>投影控制板</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>使用说明</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>About CAE Desktop</source>
        <translation>关于 CAE Desktop</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近打开的文件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Dealership files (*.cae)</source>
        <translation>经销商文件 (*.cae)</translation>
    </message>
    <message>
        <source>Copy saved: {path}</source>
        <translation>副本已保存：{path}</translation>
    </message>
    <message>
        <source>{verb}: {action}</source>
        <translation>{verb}：{action}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>CAE Desktop</source>
        <translation>CAE Desktop</translation>
    </message>
    <message>
        <source>{name} (read-only)</source>
        <translation>{name}（只读）</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Plan</source>
        <translation>计划 PLAN</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>执行 DO</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>控制 CHECK</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>改进 ACT</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
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
        <source>Choice of activities</source>
        <translation>活动选择</translation>
    </message>
    <message>
        <source>Activity plan</source>
        <translation>活动计划</translation>
    </message>
    <message>
        <source>Customer cards</source>
        <translation>客户信息卡</translation>
    </message>
    <message>
        <source>Control board</source>
        <translation>控制板</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评价总结</translation>
    </message>
    <message>
        <source>Experience base</source>
        <translation>经验库</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告导出</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Undo Ctrl+Z</source>
        <translation>撤销 Ctrl+Z</translation>
    </message>
    <message>
        <source>Commands Ctrl+K</source>
        <translation>命令 Ctrl+K</translation>
    </message>
    <message>
        <source>Backup: {moment}</source>
        <translation>备份：{moment}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>○ Read-only: changes are not possible</source>
        <translation>○ 只读：不能修改</translation>
    </message>
    <message>
        <source>● Every change is saved at once</source>
        <translation>● 每次修改立即保存</translation>
    </message>
    <message>
        <source>● Saved {moment}</source>
        <translation>● 已自动保存 {moment}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>{step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The way, from top to bottom</source>
        <translation>从上到下，就是方法的顺序</translation>
    </message>
    <message>
        <source>The method in its order: plan, do, check, act. The figures at the right show how far you are; the overview says what needs you today.</source>
        <translation>计划、执行、检查、改进，依次往下。右侧数字说明进展；总览告诉您今天要做什么。</translation>
    </message>
    <message>
        <source>First a goal</source>
        <translation>先定目标</translation>
    </message>
    <message>
        <source>Analyse the situation in short notes, then set how much attention, how many contacts and how much purchase interest this cycle is to bring.</source>
        <translation>用简短记录分析现状，再确定本周期要带来多少关注、联系和购买兴趣。</translation>
    </message>
    <message>
        <source>Choose activities, then plan them</source>
        <translation>选择活动，再做计划</translation>
    </message>
    <message>
        <source>Twenty kinds of activity with what each brings for its money, learnt from your own results. What you choose becomes a plan with steps, days and people.</source>
        <translation>二十类活动，各自花多少钱带来多少效果，都从您自己的结果中学习。选中的活动会变成有步骤、日期和负责人的计划。</translation>
    </message>
    <message>
        <source>Lead from the board</source>
        <translation>用看板带队</translation>
    </message>
    <message>
        <source>F5 puts the control board on the projector. Meetings prepare themselves, and the minutes are ready when people stand up.</source>
        <translation>按 F5 把控制看板投到大屏幕。会议议程自动准备，散会时纪要已经写好。</translation>
    </message>
    <message>
        <source>Nothing gets lost</source>
        <translation>什么都不会丢</translation>
    </message>
    <message>
        <source>Every change is saved at once and backed up. Ctrl+Z takes anything back, Ctrl+K finds everything, F1 explains the page you see.</source>
        <translation>每次修改立即保存并备份。Ctrl+Z 撤销任何操作，Ctrl+K 查找一切，F1 解释当前页面。</translation>
    </message>
</context>
</TS>
