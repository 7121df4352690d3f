<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CardColumns</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>ProjectXml</name>
    <message>
        <source>Phase or kind</source>
        <translation>阶段或种类</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>活动包</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Opens the file when the password is forgotten. Type it in place of it.</source>
        <translation>忘记密码时用它打开文件：在密码处输入即可。</translation>
    </message>
    <message>
        <source>Whoever has this sheet can read all customers: keep it locked away.</source>
        <translation>持有此单的人可以读取全部客户资料，请锁好保管。</translation>
    </message>
    <message>
        <source>A new password makes this sheet worthless; print a new one then.</source>
        <translation>修改密码后此单作废，请重新打印。</translation>
    </message>
</context>
<context>
    <name>RejectedRows</name>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>名单中的位置</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Target {target} · {share}</source>
        <translation>目标 {target} · {share}</translation>
    </message>
    <message>
        <source>Budget {budget} · {share}</source>
        <translation>预算 {budget} · {share}</translation>
    </message>
    <message>
        <source>Actual cost</source>
        <translation>实际费用</translation>
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
        <source>No costs yet</source>
        <translation>尚无费用</translation>
    </message>
    <message>
        <source>Goal funnel</source>
        <translation>目标漏斗</translation>
    </message>
    <message>
        <source>Cost: planned and actual</source>
        <translation>费用：计划与实际</translation>
    </message>
    <message>
        <source>{rate} {actual} · earlier {history}</source>
        <translation>{rate} {actual} · 历史 {history}</translation>
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
        <source>Budget ¥</source>
        <translation>预算 ¥</translation>
    </message>
    <message>
        <source>Actual ¥</source>
        <translation>实际 ¥</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Activities at a glance</source>
        <translation>活动执行一览</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Problems during execution and what was done</source>
        <translation>执行过程中的问题与处理</translation>
    </message>
    <message>
        <source>No problems were noted.</source>
        <translation>没有记录问题。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Handling and decisions</source>
        <translation>处理与决定</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Experience to keep</source>
        <translation>保留的经验</translation>
    </message>
    <message>
        <source>Nothing was marked as worth keeping yet.</source>
        <translation>尚未标记要保留的经验。</translation>
    </message>
    <message>
        <source>Work steps</source>
        <translation>细分工作</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>细分工作</translation>
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
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Support claimed ¥</source>
        <translation>申请支持 ¥</translation>
    </message>
    <message>
        <source>Budget and support claim</source>
        <translation>预算与支持申请</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>尚缺</translation>
    </message>
    <message>
        <source>Claim until</source>
        <translation>申报截止</translation>
    </message>
    <message>
        <source>Proofs of the support claim</source>
        <translation>申报凭证</translation>
    </message>
    <message>
        <source>Annex: proofs</source>
        <translation>附录：凭证</translation>
    </message>
    <message>
        <source>Document, handed over as a file</source>
        <translation>以文件形式提交的凭证</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Punctuality</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>再次合作</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Partners (1 = poor, 5 = very good)</source>
        <translation>合作伙伴评价（1 = 差，5 = 很好）</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 / 共 {pages} 页</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>{role}  sign / date</source>
        <translation>{role}   签字 / 日期</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Goals and funnel</source>
        <translation>目标与漏斗</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Funnel rate</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>This cycle</source>
        <translation>本周期</translation>
    </message>
    <message>
        <source>Earlier cycles</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Activities and budget</source>
        <translation>活动与预算</translation>
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
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>No budget lines were written.</source>
        <translation>尚未填写预算明细。</translation>
    </message>
    <message>
        <source>Proofs needed</source>
        <translation>应有凭证</translation>
    </message>
    <message>
        <source>Proofs there</source>
        <translation>已有凭证</translation>
    </message>
    <message>
        <source>Support is claimed for no activity.</source>
        <translation>没有活动申报支持费用。</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>计划开始</translation>
    </message>
    <message>
        <source>Planned finish</source>
        <translation>计划完成</translation>
    </message>
    <message>
        <source>Actual start</source>
        <translation>实际开始</translation>
    </message>
    <message>
        <source>Actual finish</source>
        <translation>实际完成</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>经验人</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>No partner has been evaluated yet.</source>
        <translation>尚未评价合作伙伴。</translation>
    </message>
    <message>
        <source>Prospect activities · Report to the car maker</source>
        <translation>潜在客户开发活动 · 厂家报告</translation>
    </message>
    <message>
        <source>{cycle}: report on execution</source>
        <translation>{cycle}执行报告</translation>
    </message>
    <message>
        <source>{dealership} · Code {code}</source>
        <translation>{dealership} · 代码 {code}</translation>
    </message>
    <message>
        <source>Period {start} – {finish}</source>
        <translation>报告期 {start} – {finish}</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>编制 {day}</translation>
    </message>
    <message>
        <source>Made by {person} · {day}</source>
        <translation>编制 {person} · {day}</translation>
    </message>
    <message>
        <source>Contains no customers&apos; data</source>
        <translation>不含客户个人信息</translation>
    </message>
    <message>
        <source>{state} on {day}: {reason}</source>
        <translation>{state}（{day}）：{reason}</translation>
    </message>
    <message>
        <source>Days behind: {days}</source>
        <translation>落后 {days} 天</translation>
    </message>
    <message>
        <source>{percent}% over budget</source>
        <translation>超预算 {percent}%</translation>
    </message>
    <message>
        <source>{there} of {all}</source>
        <translation>{there} / {all}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>已逾期 {days} 天</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>还剩 {days} 天</translation>
    </message>
    <message>
        <source>Activities that lie in this period are told with all their results, also those outside of it.</source>
        <translation>本期涉及的活动按全部结果统计，包括本期以外的结果。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{after} / {before}</source>
        <translation>{after} / {before}</translation>
    </message>
    <message>
        <source>This picture cannot be read; the file is kept with the activity.</source>
        <translation>这张图片无法读取；文件仍保存在活动中。</translation>
    </message>
    <message>
        <source>Cost per contact ¥</source>
        <translation>每联系费用 ¥</translation>
    </message>
    <message>
        <source>Control board: work steps</source>
        <translation>控制看板：细分工作</translation>
    </message>
    <message>
        <source>Steps that need attention</source>
        <translation>需要关注的细分工作</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步工作</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Page {page}</source>
        <translation>第 {page} 页</translation>
    </message>
</context>
</TS>
