<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgendaCard</name>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Change the chosen topic (F2)</source>
        <translation>修改所选议题 (F2)</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>steps: {count} · {names}</source>
        <translation>{count} 项 · {names}</translation>
    </message>
    <message>
        <source>Present {present} / {expected}</source>
        <translation>出席 {present} / {expected}</translation>
    </message>
</context>
<context>
    <name>Attendee</name>
    <message>
        <source>{name}: present</source>
        <translation>{name}：出席</translation>
    </message>
    <message>
        <source>{name}: absent</source>
        <translation>{name}：缺席</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>End the final meeting</source>
        <translation>结束最终会议</translation>
    </message>
    <message>
        <source>Go on with the meeting</source>
        <translation>继续开会</translation>
    </message>
    <message>
        <source>The minutes are closed, and the record of every ticked activity is locked: actual figures, results, experience and ratings stay as they are. Undo takes it back; later the evaluation can reopen a record.</source>
        <translation>会议纪要将定稿，勾选的活动将归档锁定：实际数据、结果、经验和评价不再改动。撤销即可恢复；以后也可在“评价总结”中重新开启。</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>去填写</translation>
    </message>
    <message>
        <source>End and lock {count}</source>
        <translation>结束并归档 {count} 项</translation>
    </message>
    <message>
        <source>End without locking</source>
        <translation>结束，暂不归档</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>of the market manager</source>
        <translation>由市场经理作出</translation>
    </message>
    <message>
        <source>Nothing decided yet.</source>
        <translation>还没有决定。</translation>
    </message>
    <message>
        <source>From before, not carried out yet</source>
        <translation>以前的决定，尚未落实</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day} 前完成</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>{day} 已落实</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>EvaluationPanel</name>
    <message>
        <source>Work steps</source>
        <translation>细分工作</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>MeetingDesk</name>
    <message>
        <source>An answer is typed but not saved. Save or cancel it, then end the meeting.</source>
        <translation>有一条回答已填写但尚未保存。请先保存或取消，再结束会议。</translation>
    </message>
    <message>
        <source>no work steps</source>
        <translation>没有工作步骤</translation>
    </message>
    <message>
        <source>steps: {count}</source>
        <translation>{count} 项工作</translation>
    </message>
    <message>
        <source>late or over budget: {count}</source>
        <translation>{count} 项晚或超预算</translation>
    </message>
    <message>
        <source>at risk: {count}</source>
        <translation>{count} 项有风险</translation>
    </message>
</context>
<context>
    <name>MeetingGlance</name>
    <message>
        <source>Minutes</source>
        <translation>会议纪要</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Prepare every week</source>
        <translation>按周准备例会</translation>
    </message>
    <message>
        <source>A regular meeting for every week to the end of the cycle</source>
        <translation>到周期结束为止，每周一次例会</translation>
    </message>
    <message>
        <source>Open meeting</source>
        <translation>打开会议</translation>
    </message>
    <message>
        <source>Enter or a double click opens a meeting.</source>
        <translation>按回车或双击打开会议。</translation>
    </message>
    <message>
        <source>No meetings yet</source>
        <translation>还没有会议</translation>
    </message>
    <message>
        <source>The kick-off hands out the tasks, regular meetings follow every step against time and budget, the final meeting draws the lessons. Agenda and people are prepared for you.</source>
        <translation>启动会议落实任务，例会对照时间与预算跟踪每一步，最终会议总结经验。议程和参会人已为您准备好。</translation>
    </message>
    <message>
        <source>Prepare the kick-off meeting</source>
        <translation>准备启动会议</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>Steps to report</source>
        <translation>汇报的工作步骤</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算 ¥</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>实际 ¥</translation>
    </message>
    <message>
        <source>%</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>budget {sums}</source>
        <translation>预算 {sums}</translation>
    </message>
    <message>
        <source>began {day}</source>
        <translation>{day} 开始</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人负责</translation>
    </message>
</context>
<context>
    <name>MeetingsScreen</name>
    <message>
        <source>Minutes</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>All meetings</source>
        <translation>全部会议</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一位</translation>
    </message>
    <message>
        <source>Previous speaker (Alt+P)</source>
        <translation>上一位（Alt+P）</translation>
    </message>
    <message>
        <source>Next  Alt+N</source>
        <translation>下一位  Alt+N</translation>
    </message>
    <message>
        <source>Next speaker (Alt+N)</source>
        <translation>下一位（Alt+N）</translation>
    </message>
    <message>
        <source>Project the board  F5</source>
        <translation>投影控制板  F5</translation>
    </message>
    <message>
        <source>Copy minutes</source>
        <translation>复制纪要</translation>
    </message>
    <message>
        <source>Prepared: {count} regular meetings. Ctrl+Z takes them back.</source>
        <translation>已准备 {count} 次例会。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>hand out the tasks, follow every step, draw the lessons</source>
        <translation>落实任务、跟踪步骤、总结经验</translation>
    </message>
    <message>
        <source>Prepare: {meeting}</source>
        <translation>准备{meeting}</translation>
    </message>
    <message>
        <source>Begin the meeting</source>
        <translation>开始会议</translation>
    </message>
    <message>
        <source>End and make minutes</source>
        <translation>结束并生成纪要</translation>
    </message>
</context>
<context>
    <name>MinutesCard</name>
    <message>
        <source>Minutes</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>plain text, to be pasted anywhere</source>
        <translation>纯文本，可粘贴到任何地方</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>存为 Excel…</translation>
    </message>
    <message>
        <source>The minutes are on the clipboard.</source>
        <translation>会议纪要已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Minutes {meeting} {day}</source>
        <translation>会议纪要 {meeting} {day}</translation>
    </message>
</context>
<context>
    <name>NoteInput</name>
    <message>
        <source>Names to choose from</source>
        <translation>可选名称</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>saved as you write; the minutes are made of them</source>
        <translation>随手记，自动保存，会后生成纪要</translation>
    </message>
    <message>
        <source>Write and press Enter … # step, @ person, begin with ! to note a problem</source>
        <translation>输入后回车；# 步骤，@ 人员，以 ! 开头记为问题</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>To problem</source>
        <translation>转为问题</translation>
    </message>
    <message>
        <source>To decision</source>
        <translation>转为决定</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>删除记录</translation>
    </message>
</context>
<context>
    <name>PreparationCard</name>
    <message>
        <source>Before it begins</source>
        <translation>会前准备</translation>
    </message>
    <message>
        <source>what the meeting should look at</source>
        <translation>这次会议要看的内容</translation>
    </message>
    <message>
        <source>▲ Missing in the plan</source>
        <translation>▲ 计划中缺少</translation>
    </message>
    <message>
        <source>★ What earlier activities taught</source>
        <translation>★ 以往活动的经验</translation>
    </message>
    <message>
        <source>■ Late</source>
        <translation>■ 已落后</translation>
    </message>
    <message>
        <source>● Due by the meeting</source>
        <translation>● 开会前到期</translation>
    </message>
    <message>
        <source>■ Over budget</source>
        <translation>■ 超预算</translation>
    </message>
    <message>
        <source>{step}: removed</source>
        <translation>{step}：已删除</translation>
    </message>
    <message>
        <source>Nothing is late, due or over budget.</source>
        <translation>没有延期、到期或超预算的步骤。</translation>
    </message>
    <message>
        <source>Nothing is late, due or over budget; the steps are as the last meeting left them.</source>
        <translation>没有延期、到期或超预算的步骤；各步骤与上次会议结束时一致。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open: {row}</source>
        <translation>打开：{row}</translation>
    </message>
    <message>
        <source>There is no activity to speak about yet. Choose and plan one first.</source>
        <translation>还没有可讨论的活动，请先选择并计划一项活动。</translation>
    </message>
    <message>
        <source>{activity}: no work steps</source>
        <translation>{activity}：没有工作步骤</translation>
    </message>
    <message>
        <source>{activity}: no budget</source>
        <translation>{activity}：没有预算</translation>
    </message>
    <message>
        <source>{activity} · {step}: nobody does it</source>
        <translation>{activity} · {step}：没有负责人</translation>
    </message>
    <message>
        <source>{activity} · {step}: was to begin on {day}, before this meeting</source>
        <translation>{activity} · {step}：计划于 {day} 开始，早于本次会议</translation>
    </message>
    <message>
        <source>{activity} · {step}: done by a partner, but without a budget</source>
        <translation>{activity} · {step}：由合作伙伴完成，但没有预算</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>{step} · {owner} · until {day}, {percent}% done</source>
        <translation>{step} · {owner} · {day} 到期，完成 {percent}%</translation>
    </message>
    <message>
        <source>{step} · {owner} · {percent}% above its budget</source>
        <translation>{step} · {owner} · 超出预算 {percent}%</translation>
    </message>
    <message>
        <source>{activity}: new, steps: {count}</source>
        <translation>{activity}：新增活动，步骤数 {count}</translation>
    </message>
    <message>
        <source>Since {meeting}</source>
        <translation>{meeting}以来</translation>
    </message>
</context>
<context>
    <name>ProblemsCard</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Still there? How was it solved?</source>
        <translation>是否仍存在？如何解决？</translation>
    </message>
    <message>
        <source>No open problems. Note one with ! in the notes, or with P on the board.</source>
        <translation>没有未解决的问题。可在记录中以 ! 开头记下，或在控制板上按 P。</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Still exists</source>
        <translation>仍存在</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>this meeting</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Solved …</source>
        <translation>已解决…</translation>
    </message>
    <message>
        <source>Decide …</source>
        <translation>决定…</translation>
    </message>
</context>
<context>
    <name>SpeakerCard</name>
    <message>
        <source>Since the last meeting: {list}</source>
        <translation>上次会议以来：{list}</translation>
    </message>
    <message>
        <source>suggested {minutes} min</source>
        <translation>建议 {minutes} 分钟</translation>
    </message>
    <message>
        <source>over by {time}</source>
        <translation>超时 {time}</translation>
    </message>
</context>
<context>
    <name>TalkCard</name>
    <message>
        <source>Task understood</source>
        <translation>任务已清楚</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>Agreed changes</source>
        <translation>商定的调整</translation>
    </message>
</context>
<context>
    <name>TopicForm</name>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>TopicRow</name>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
</context>
</TS>
