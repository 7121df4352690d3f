<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BlankCard</name>
    <message>
        <source>Customer information card</source>
        <translation>客户信息卡</translation>
    </message>
    <message>
        <source>You may contact me by</source>
        <translation>可以这样联系我</translation>
    </message>
    <message>
        <source>Signature, date</source>
        <translation>签名、日期</translation>
    </message>
    <message>
        <source>Text {version}</source>
        <translation>告知文本 {version}</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>May we call? Signature</source>
        <translation>同意联系请签名</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>Booklet</name>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
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
        <source>Where from</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Experience booklet</source>
        <translation>经验手册</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Calls of the day</source>
        <translation>当日回访</translation>
    </message>
    <message>
        <source>Nobody&apos;s customers</source>
        <translation>未分配顾问</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
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
        <source>Due</source>
        <translation>应回访</translation>
    </message>
    <message>
        <source>Last talk</source>
        <translation>上次沟通</translation>
    </message>
    <message>
        <source>Result today</source>
        <translation>今日结果</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>下次回访</translation>
    </message>
    <message>
        <source>Calls of the day: {name}</source>
        <translation>当日回访：{name}</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>No name yet</source>
        <translation>未留姓名</translation>
    </message>
</context>
<context>
    <name>ConsentText</name>
    <message>
        <source>I agree that {dealership} keeps the data above and uses it only to advise me on cars, in the ways I have marked. It is not given to others without asking me. I may look at it, have it corrected or deleted, and withdraw this at any time; not agreeing has no disadvantage for me.</source>
        <translation>本人同意{dealership}保存上述信息，仅用于以本人勾选的方式提供购车咨询；未经本人另行同意，不提供给他人。本人可随时查阅、更正、删除这些信息或撤回同意；不同意不影响本人享受服务。</translation>
    </message>
</context>
<context>
    <name>ExperienceSheet</name>
    <message>
        <source>Write beside your steps and the whole activity what went well, what did not, and what you propose. Save the file and give it back to the market manager before the final meeting.</source>
        <translation>请在本人各项工作和整个活动旁写下做得好的、不足之处和建议。保存后在最终会议前交还市场经理。</translation>
    </message>
    <message>
        <source>Experience: {activity}</source>
        <translation>经验表：{activity}</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Experience in one sentence</source>
        <translation>一句话经验</translation>
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
        <translation>建议</translation>
    </message>
    <message>
        <source>The whole activity</source>
        <translation>整个活动</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>细分工作</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Effect ¥</source>
        <translation>费用影响 ¥</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State, how solved</source>
        <translation>状态、如何解决</translation>
    </message>
    <message>
        <source>Problems during execution</source>
        <translation>执行过程中的问题</translation>
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
        <translation>完成率</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Remark, experience</source>
        <translation>注释、经验</translation>
    </message>
    <message>
        <source>Goals reached</source>
        <translation>目标完成情况</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>About</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>What did not</source>
        <translation>做得不好的</translation>
    </message>
    <message>
        <source>Views of others</source>
        <translation>他人意见</translation>
    </message>
    <message>
        <source>Keep?</source>
        <translation>保留？</translation>
    </message>
    <message>
        <source>Whole activity</source>
        <translation>整个活动</translation>
    </message>
    <message>
        <source>Experience in execution</source>
        <translation>执行过程中的经验</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Contract ¥</source>
        <translation>合同金额 ¥</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>约定内容</translation>
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
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Use again?</source>
        <translation>再次合作？</translation>
    </message>
    <message>
        <source>Evaluation of partners</source>
        <translation>合作伙伴评价</translation>
    </message>
    <message>
        <source>Work steps</source>
        <translation>细分工作</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时率</translation>
    </message>
    <message>
        <source>Cost against budget</source>
        <translation>费用偏差</translation>
    </message>
    <message>
        <source>Contacts won</source>
        <translation>获得联系</translation>
    </message>
    <message>
        <source>Mark 1–5</source>
        <translation>评分 1–5</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Performance of people</source>
        <translation>人员表现评价</translation>
    </message>
    <message>
        <source>Plan of one activity</source>
        <translation>单个潜在客户开发活动计划</translation>
    </message>
    <message>
        <source>Lessons of the cycle</source>
        <translation>周期总结</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Cost ¥</source>
        <translation>费用 ¥</translation>
    </message>
    <message>
        <source>¥ per contact</source>
        <translation>每个联系 ¥</translation>
    </message>
    <message>
        <source>¥ per purchase interest</source>
        <translation>每个购买兴趣 ¥</translation>
    </message>
    <message>
        <source>¥ per order</source>
        <translation>每个订单 ¥</translation>
    </message>
    <message>
        <source>What the activities brought</source>
        <translation>各活动成效</translation>
    </message>
    <message>
        <source>{activity} (cancelled on {day}: {reason})</source>
        <translation>{activity}（{day} 取消：{reason}）</translation>
    </message>
    <message>
        <source>Experience kept</source>
        <translation>保留的经验</translation>
    </message>
    <message>
        <source>Average mark</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Problems that go on</source>
        <translation>继续存在的问题</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>活动包</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>活动类别</translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>目标群体</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
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
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price ¥</source>
        <translation>单价 ¥</translation>
    </message>
    <message>
        <source>Amount ¥</source>
        <translation>金额 ¥</translation>
    </message>
    <message>
        <source>Maker&apos;s share ¥</source>
        <translation>厂家支持 ¥</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Budget ¥</source>
        <translation>预算 ¥</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完成标准</translation>
    </message>
    <message>
        <source>Plan of a package</source>
        <translation>潜在客户开发活动包计划</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>契机</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Role in the package</source>
        <translation>包内作用</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Claim for support</source>
        <translation>支持费用申请</translation>
    </message>
    <message>
        <source>Planned ¥</source>
        <translation>计划 ¥</translation>
    </message>
    <message>
        <source>Actual ¥</source>
        <translation>实际 ¥</translation>
    </message>
    <message>
        <source>Claimed ¥</source>
        <translation>申请 ¥</translation>
    </message>
    <message>
        <source>Costs and support</source>
        <translation>费用与支持</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Complete on</source>
        <translation>齐备日期</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>凭证清单</translation>
    </message>
</context>
<context>
    <name>HeldData</name>
    <message>
        <source>{dealership} · as of {day}</source>
        <translation>{dealership} · 截至 {day}</translation>
    </message>
    <message>
        <source>Card No. {number}</source>
        <translation>卡号 {number}</translation>
    </message>
    <message>
        <source>Everything held about the customer of card No. {number}</source>
        <translation>卡号 {number} 客户的全部个人信息</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>given {day}, text {version}</source>
        <translation>{day} 同意，告知文本 {version}</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>已提供</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Work steps reported</source>
        <translation>工作步骤进展</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Minutes: {meeting}</source>
        <translation>{meeting} 会议纪要</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>下次会议</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Task understood</source>
        <translation>任务已清楚</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source> · asked: {}</source>
        <translation> · 疑问：{}</translation>
    </message>
    <message>
        <source>Agreed changes</source>
        <translation>商定的调整</translation>
    </message>
    <message>
        <source> · agreed: {}</source>
        <translation> · 商定：{}</translation>
    </message>
    <message>
        <source>Tasks handed out</source>
        <translation>任务交接</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>About problem</source>
        <translation>针对问题</translation>
    </message>
    <message>
        <source> (problem {})</source>
        <translation>（问题 {}）</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>By</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source> · by {}</source>
        <translation> · {} 前</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source> · done {}</source>
        <translation> · 已于 {} 完成</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation>谁、做什么、何时完成</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>工作步骤</translation>
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
        <source> · planned {}</source>
        <translation> · 计划 {}</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达成</translation>
    </message>
    <message>
        <source> · reached {}</source>
        <translation> · 达成 {}</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Goals reached</source>
        <translation>目标完成情况</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>是否保留</translation>
    </message>
    <message>
        <source>★ kept</source>
        <translation>★ 保留</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Average of 5</source>
        <translation>平均分（5 分制）</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Planned till now</source>
        <translation>原计划</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新计划</translation>
    </message>
    <message>
        <source>New dates</source>
        <translation>调整后的日期</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>: plan {}</source>
        <translation>：计划 {}</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>, actual {}</source>
        <translation>，实际 {}</translation>
    </message>
    <message>
        <source>Cost ¥</source>
        <translation>实际 ¥</translation>
    </message>
    <message>
        <source>, ¥{}</source>
        <translation>，¥{}</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Done %</source>
        <translation>完成 %</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>How solved, remark</source>
        <translation>解决办法、备注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{state}, not asked about</source>
        <translation>{state}，本次未询问</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Minutes taken</source>
        <translation>用时（分钟）</translation>
    </message>
    <message>
        <source> ({} min)</source>
        <translation>（{} 分钟）</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>已讨论</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>After the meeting</source>
        <translation>会后记录</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Locked on</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>: locked {}</source>
        <translation>：{} 已归档锁定</translation>
    </message>
</context>
<context>
    <name>PartnerForm</name>
    <message>
        <source>Please enter only customers who have agreed to the following:</source>
        <translation>请只填写已同意以下内容的客户：</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>within a week</source>
        <translation>一周内</translation>
    </message>
    <message>
        <source>within a month</source>
        <translation>一个月内</translation>
    </message>
    <message>
        <source>within three months</source>
        <translation>三个月内</translation>
    </message>
    <message>
        <source>later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Eleven digits, or a landline with its area code.</source>
        <translation>11 位手机号，或带区号的座机。</translation>
    </message>
    <message>
        <source>The day on which you met the customer.</source>
        <translation>与客户接触的日期。</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>{role}  sign / date</source>
        <translation>{role}   签字 / 日期</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Work step</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Plan: from</source>
        <translation>计划开始</translation>
    </message>
    <message>
        <source>Plan: to</source>
        <translation>计划完成</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Budget ¥</source>
        <translation>预算 ¥</translation>
    </message>
    <message>
        <source>Cost ¥</source>
        <translation>实际 ¥</translation>
    </message>
    <message>
        <source>Done %</source>
        <translation>完成 %</translation>
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
        <source>This activity has no work steps yet.</source>
        <translation>这项活动还没有工作步骤。</translation>
    </message>
    <message>
        <source>All activities</source>
        <translation>全部活动</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Planned %</source>
        <translation>计划 %</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Next step until</source>
        <translation>下一步期限</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>未解决问题</translation>
    </message>
    <message>
        <source>There are no activities yet.</source>
        <translation>还没有活动。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems during execution</source>
        <translation>执行过程中的问题</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Effect of the open ones on money</source>
        <translation>未解决问题的费用影响</translation>
    </message>
    <message>
        <source>… and in days</source>
        <translation>影响天数</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Activity, work step</source>
        <translation>活动、工作步骤</translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Raised by, in</source>
        <translation>提出人、会议</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>历时（天）</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Money ¥</source>
        <translation>费用 ¥</translation>
    </message>
    <message>
        <source>Days lost</source>
        <translation>延误（天）</translation>
    </message>
    <message>
        <source>Proposal, solution</source>
        <translation>处理建议、解决办法</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No problems were noted.</source>
        <translation>没有记录问题。</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>Done / planned</source>
        <translation>完成 / 计划</translation>
    </message>
    <message>
        <source>Cost / budget</source>
        <translation>费用 / 预算</translation>
    </message>
    <message>
        <source>{status}, {days} days late</source>
        <translation>{status}，晚 {days} 天</translation>
    </message>
    <message>
        <source>{percent}% over budget</source>
        <translation>超预算 {percent}%</translation>
    </message>
</context>
</TS>
