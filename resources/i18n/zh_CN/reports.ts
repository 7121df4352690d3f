<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Forms</name>
    <message>
        <source>Report to the car maker</source>
        <translation>厂家报告</translation>
    </message>
    <message>
        <source>Plan of a package</source>
        <translation>潜在客户开发活动包计划</translation>
    </message>
    <message>
        <source>Plan of one activity</source>
        <translation>单个潜在客户开发活动计划</translation>
    </message>
    <message>
        <source>Problems during execution</source>
        <translation>执行过程中的问题</translation>
    </message>
    <message>
        <source>Goals reached</source>
        <translation>目标完成情况</translation>
    </message>
    <message>
        <source>Experience in execution</source>
        <translation>执行过程中的经验</translation>
    </message>
    <message>
        <source>Evaluation of partners</source>
        <translation>合作伙伴评价</translation>
    </message>
    <message>
        <source>Performance of people</source>
        <translation>人员表现评价</translation>
    </message>
    <message>
        <source>Claim for support</source>
        <translation>支持费用申请</translation>
    </message>
    <message>
        <source>Lessons of the cycle</source>
        <translation>周期总结</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>A3, for the wall</source>
        <translation>A3，挂墙用</translation>
    </message>
    <message>
        <source>A presentation of the report for the managers&apos; meeting</source>
        <translation>用于经理会议的报告演示文稿</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>About</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>编制人</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>纸张大小</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Report or form</source>
        <translation>报告或表格</translation>
    </message>
    <message>
        <source>The whole cycle</source>
        <translation>整个周期</translation>
    </message>
    <message>
        <source>All activities</source>
        <translation>全部活动</translation>
    </message>
    <message>
        <source>Blank, to be filled in by hand</source>
        <translation>空白（手工填写）</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>Proofs for the claim</source>
        <translation>申请凭证</translation>
    </message>
    <message>
        <source>To be claimed until {day}</source>
        <translation>申请截止 {day}</translation>
    </message>
    <message>
        <source>Proofs (*.pdf *.jpg *.jpeg *.png *.xlsx *.docx)</source>
        <translation>凭证 (*.pdf *.jpg *.jpeg *.png *.xlsx *.docx)</translation>
    </message>
    <message>
        <source>Complete since {day}</source>
        <translation>{day} 齐备</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>附上…</translation>
    </message>
    <message>
        <source>Attach a file: {proof}</source>
        <translation>附上文件：{proof}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Everything at once</source>
        <translation>一次全部导出</translation>
    </message>
    <message>
        <source>The report of what is chosen, and every form of the cycle, into the folder below</source>
        <translation>把所选报告和本周期的全部表格写入右侧文件夹</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Writing the files…</source>
        <translation>正在写入文件…</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>还没有可报告的内容</translation>
    </message>
    <message>
        <source>A report tells the car maker about one cycle. Add the first cycle in the settings.</source>
        <translation>报告向厂家说明一个周期的执行情况。请先在设置中新增第一个周期。</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>{name} · pages: {pages}</source>
        <translation>{name} · 共 {pages} 页</translation>
    </message>
    <message>
        <source>Preview, pages: {pages}</source>
        <translation>预览，共 {pages} 页</translation>
    </message>
    <message>
        <source>Written: {files}</source>
        <translation>已生成：{files}</translation>
    </message>
    <message>
        <source>Written: {count} files into {folder}</source>
        <translation>已写入 {count} 个文件：{folder}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Write under another name</source>
        <translation>换个名称写入</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Reports</source>
        <translation>报告导出</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>What it contains</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>Always: goals, funnel, costs, activities</source>
        <translation>必含：目标、漏斗、费用、活动</translation>
    </message>
    <message>
        <source>Nothing of the customer cards is in it: no names, no telephone numbers.</source>
        <translation>不含任何客户信息卡内容：没有姓名，没有电话号码。</translation>
    </message>
    <message>
        <source>Problems and decisions</source>
        <translation>问题与决定</translation>
    </message>
    <message>
        <source>Experience to keep</source>
        <translation>保留的经验</translation>
    </message>
    <message>
        <source>Work steps</source>
        <translation>细分工作</translation>
    </message>
    <message>
        <source>Budget lines and support claim</source>
        <translation>预算明细与支持申请</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Annex: photos and list of proofs (PDF)</source>
        <translation>附录：照片与凭证清单（PDF）</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>The maker&apos;s own workbooks</source>
        <translation>厂家模板</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>Meaning of its words…</source>
        <translation>词语含义…</translation>
    </message>
    <message>
        <source>Load a workbook…</source>
        <translation>载入工作簿…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Words in double braces such as {{dealership}} are filled in, and named cells; formulas stay.</source>
        <translation>双花括号中的词（如 {{dealership}}）和命名单元格会被填写，公式保持不变。</translation>
    </message>
    <message>
        <source>Loaded.</source>
        <translation>已载入。</translation>
    </message>
    <message>
        <source>Words that are not understood: {n}. Say what they mean.</source>
        <translation>有 {n} 个词无法识别，请指定含义。</translation>
    </message>
    <message>
        <source>Its charts, pictures and macros are not kept when it is filled in.</source>
        <translation>填写后其中的图表、图片和宏不会保留。</translation>
    </message>
    <message>
        <source>Load a workbook</source>
        <translation>载入工作簿</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Meaning of its words</source>
        <translation>词语含义</translation>
    </message>
    <message>
        <source>leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>工作簿中</translation>
    </message>
    <message>
        <source>Is filled with</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
