<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Add customer card</source>
        <translation>新建客户信息卡</translation>
    </message>
    <message>
        <source>Edit customer card</source>
        <translation>修改客户信息卡</translation>
    </message>
    <message>
        <source>Delete customer card</source>
        <translation>删除客户信息卡</translation>
    </message>
    <message>
        <source>Erase customers for good</source>
        <translation>彻底删除客户信息</translation>
    </message>
    <message>
        <source>Note different customers</source>
        <translation>记为不同客户</translation>
    </message>
    <message>
        <source>Change levels</source>
        <translation>修改级别</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Merge customer cards</source>
        <translation>合并客户卡</translation>
    </message>
    <message>
        <source>Change stage</source>
        <translation>更改阶段</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>Note consent</source>
        <translation>记录同意</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Change consent text</source>
        <translation>修改告知文本</translation>
    </message>
    <message>
        <source>Set how long customers are kept</source>
        <translation>设置客户资料保存期限</translation>
    </message>
    <message>
        <source>Note look through old customers</source>
        <translation>记录已检查过期客户</translation>
    </message>
    <message>
        <source>Hand over to sales</source>
        <translation>转入销售流程</translation>
    </message>
    <message>
        <source>Take back from sales</source>
        <translation>从销售流程收回</translation>
    </message>
    <message>
        <source>Set result of card</source>
        <translation>填写卡片结果</translation>
    </message>
    <message>
        <source>Count attention</source>
        <translation>填写关注人数</translation>
    </message>
    <message>
        <source>Edit count</source>
        <translation>修改人数</translation>
    </message>
    <message>
        <source>Delete count</source>
        <translation>删除人数</translation>
    </message>
    <message>
        <source>Report on step</source>
        <translation>填写步骤实际情况</translation>
    </message>
    <message>
        <source>Note problem</source>
        <translation>记录问题</translation>
    </message>
    <message>
        <source>Edit problem</source>
        <translation>修改问题</translation>
    </message>
    <message>
        <source>Solve problem</source>
        <translation>解决问题</translation>
    </message>
    <message>
        <source>Answer on problem</source>
        <translation>确认问题是否仍存在</translation>
    </message>
    <message>
        <source>Delete problem</source>
        <translation>删除问题</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Edit decision</source>
        <translation>修改决定</translation>
    </message>
    <message>
        <source>Finish decision</source>
        <translation>落实决定</translation>
    </message>
    <message>
        <source>Delete decision</source>
        <translation>删除决定</translation>
    </message>
    <message>
        <source>Prepare meeting</source>
        <translation>准备会议</translation>
    </message>
    <message>
        <source>Prepare a meeting for every week</source>
        <translation>按周准备例会</translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation>修改会议</translation>
    </message>
    <message>
        <source>Delete meeting</source>
        <translation>删除会议</translation>
    </message>
    <message>
        <source>Begin meeting</source>
        <translation>开始会议</translation>
    </message>
    <message>
        <source>Close meeting</source>
        <translation>结束会议</translation>
    </message>
    <message>
        <source>Note attendance</source>
        <translation>记录出席</translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation>下一项议程</translation>
    </message>
    <message>
        <source>Previous topic</source>
        <translation>上一项议程</translation>
    </message>
    <message>
        <source>Tick topic</source>
        <translation>勾选议程</translation>
    </message>
    <message>
        <source>Edit agenda</source>
        <translation>修改议程</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加记录</translation>
    </message>
    <message>
        <source>Note the talk about tasks</source>
        <translation>记录任务沟通</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>Create dealership</source>
        <translation>创建经销商</translation>
    </message>
    <message>
        <source>Edit dealership</source>
        <translation>修改经销商</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Let somebody go</source>
        <translation>人员离职</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>Add partner</source>
        <translation>添加合作伙伴</translation>
    </message>
    <message>
        <source>Edit partner</source>
        <translation>修改合作伙伴</translation>
    </message>
    <message>
        <source>Add cycle</source>
        <translation>添加周期</translation>
    </message>
    <message>
        <source>Edit cycle</source>
        <translation>修改周期</translation>
    </message>
    <message>
        <source>Begin next cycle</source>
        <translation>开始下一周期</translation>
    </message>
    <message>
        <source>Close cycle</source>
        <translation>结束周期</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Withdraw signature</source>
        <translation>撤回会签</translation>
    </message>
    <message>
        <source>Edit goal result</source>
        <translation>修改目标结果</translation>
    </message>
    <message>
        <source>Take up experience</source>
        <translation>采用经验</translation>
    </message>
    <message>
        <source>Do not take up experience</source>
        <translation>不采用经验</translation>
    </message>
    <message>
        <source>Add experience</source>
        <translation>添加经验</translation>
    </message>
    <message>
        <source>Read experience sheets</source>
        <translation>读取经验表</translation>
    </message>
    <message>
        <source>Edit experience</source>
        <translation>修改经验</translation>
    </message>
    <message>
        <source>Keep experience</source>
        <translation>保留经验</translation>
    </message>
    <message>
        <source>Delete experience</source>
        <translation>删除经验</translation>
    </message>
    <message>
        <source>Evaluate partner</source>
        <translation>评价合作伙伴</translation>
    </message>
    <message>
        <source>Edit partner evaluation</source>
        <translation>修改合作伙伴评价</translation>
    </message>
    <message>
        <source>Delete partner evaluation</source>
        <translation>删除合作伙伴评价</translation>
    </message>
    <message>
        <source>Evaluate person</source>
        <translation>评价人员</translation>
    </message>
    <message>
        <source>Archive activity</source>
        <translation>活动归档</translation>
    </message>
    <message>
        <source>Reopen evaluation</source>
        <translation>重新打开评价</translation>
    </message>
    <message>
        <source>Cancel activity</source>
        <translation>取消活动</translation>
    </message>
    <message>
        <source>Take back the cancelling</source>
        <translation>撤回取消</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Edit goal</source>
        <translation>编辑目标</translation>
    </message>
    <message>
        <source>Delete goal</source>
        <translation>删除目标</translation>
    </message>
    <message>
        <source>Confirm goals</source>
        <translation>确认目标</translation>
    </message>
    <message>
        <source>Reopen goals</source>
        <translation>重新打开目标</translation>
    </message>
    <message>
        <source>Add package</source>
        <translation>增加活动包</translation>
    </message>
    <message>
        <source>Edit package</source>
        <translation>修改活动包</translation>
    </message>
    <message>
        <source>Delete package</source>
        <translation>删除活动包</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>增加活动</translation>
    </message>
    <message>
        <source>Edit activity</source>
        <translation>修改活动</translation>
    </message>
    <message>
        <source>Delete activity</source>
        <translation>删除活动</translation>
    </message>
    <message>
        <source>Move activity</source>
        <translation>移动活动</translation>
    </message>
    <message>
        <source>Add work step</source>
        <translation>增加步骤</translation>
    </message>
    <message>
        <source>Edit work step</source>
        <translation>修改步骤</translation>
    </message>
    <message>
        <source>Delete work step</source>
        <translation>删除步骤</translation>
    </message>
    <message>
        <source>Copy work step</source>
        <translation>复制步骤</translation>
    </message>
    <message>
        <source>Paste work steps</source>
        <translation>粘贴步骤</translation>
    </message>
    <message>
        <source>Move work step</source>
        <translation>移动步骤</translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation>移动日期</translation>
    </message>
    <message>
        <source>Level the load</source>
        <translation>均衡负荷</translation>
    </message>
    <message>
        <source>Link work steps</source>
        <translation>设置前置步骤</translation>
    </message>
    <message>
        <source>Edit link</source>
        <translation>修改关联</translation>
    </message>
    <message>
        <source>Remove links</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Push dependent work steps</source>
        <translation>顺延后续步骤</translation>
    </message>
    <message>
        <source>Add budget line</source>
        <translation>增加预算明细</translation>
    </message>
    <message>
        <source>Edit budget line</source>
        <translation>修改预算明细</translation>
    </message>
    <message>
        <source>Delete budget line</source>
        <translation>删除预算明细</translation>
    </message>
    <message>
        <source>Spread budget lines</source>
        <translation>分摊预算明细</translation>
    </message>
    <message>
        <source>Take baseline</source>
        <translation>保存基线</translation>
    </message>
    <message>
        <source>Change mark</source>
        <translation>修改评定</translation>
    </message>
    <message>
        <source>Back to the default mark</source>
        <translation>恢复建议评定</translation>
    </message>
    <message>
        <source>Add kind of activity</source>
        <translation>增加活动类型</translation>
    </message>
    <message>
        <source>Edit kind of activity</source>
        <translation>修改活动类型</translation>
    </message>
    <message>
        <source>Remove kind of activity</source>
        <translation>停用活动类型</translation>
    </message>
    <message>
        <source>Choose activity</source>
        <translation>选择活动</translation>
    </message>
    <message>
        <source>Edit choice</source>
        <translation>修改所选活动</translation>
    </message>
    <message>
        <source>Take activity out of the choice</source>
        <translation>移出所选活动</translation>
    </message>
    <message>
        <source>Note on the decision</source>
        <translation>填写决定说明</translation>
    </message>
    <message>
        <source>Confirm choice and generate plan</source>
        <translation>确认选择并生成计划</translation>
    </message>
    <message>
        <source>Start situation analysis</source>
        <translation>开始状态分析</translation>
    </message>
    <message>
        <source>Tick analysis</source>
        <translation>标记分析完成</translation>
    </message>
    <message>
        <source>Edit conclusion</source>
        <translation>编辑结论</translation>
    </message>
    <message>
        <source>Add indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Paste indicators</source>
        <translation>粘贴指标</translation>
    </message>
    <message>
        <source>Edit indicator</source>
        <translation>编辑指标</translation>
    </message>
    <message>
        <source>Delete indicators</source>
        <translation>删除指标</translation>
    </message>
    <message>
        <source>Add competitor</source>
        <translation>添加竞争对手</translation>
    </message>
    <message>
        <source>Rename competitor</source>
        <translation>重命名竞争对手</translation>
    </message>
    <message>
        <source>Delete competitor</source>
        <translation>删除竞争对手</translation>
    </message>
    <message>
        <source>Add finding</source>
        <translation>添加分析结果</translation>
    </message>
    <message>
        <source>Edit finding</source>
        <translation>编辑分析结果</translation>
    </message>
    <message>
        <source>Delete finding</source>
        <translation>删除分析结果</translation>
    </message>
    <message>
        <source>Answer self-check</source>
        <translation>填写自查</translation>
    </message>
    <message>
        <source>Add problem found</source>
        <translation>记录问题</translation>
    </message>
    <message>
        <source>Edit problem found</source>
        <translation>编辑问题</translation>
    </message>
    <message>
        <source>Delete problems found</source>
        <translation>删除问题</translation>
    </message>
    <message>
        <source>Rank problems</source>
        <translation>调整问题顺序</translation>
    </message>
    <message>
        <source>Sort problems by score</source>
        <translation>问题按得分排序</translation>
    </message>
    <message>
        <source>Take over past activities</source>
        <translation>录入以往活动</translation>
    </message>
    <message>
        <source>Add past activity</source>
        <translation>添加以往活动</translation>
    </message>
    <message>
        <source>Edit past activity</source>
        <translation>编辑以往活动</translation>
    </message>
    <message>
        <source>Delete past activities</source>
        <translation>删除以往活动</translation>
    </message>
    <message>
        <source>Import plan</source>
        <translation>导入计划</translation>
    </message>
    <message>
        <source>Set calendar day</source>
        <translation>设定日历日期</translation>
    </message>
    <message>
        <source>Reset calendar day</source>
        <translation>还原日历日期</translation>
    </message>
    <message>
        <source>Take over holiday notice</source>
        <translation>导入放假通知</translation>
    </message>
    <message>
        <source>Remove holiday notice</source>
        <translation>撤下放假通知</translation>
    </message>
    <message>
        <source>Set opening days</source>
        <translation>设定营业日</translation>
    </message>
    <message>
        <source>Add leave</source>
        <translation>添加请假</translation>
    </message>
    <message>
        <source>Edit leave</source>
        <translation>修改请假</translation>
    </message>
    <message>
        <source>Delete leave</source>
        <translation>删除请假</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Rename template</source>
        <translation>重命名模板</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Write experience into template</source>
        <translation>经验写入模板</translation>
    </message>
    <message>
        <source>Apply template</source>
        <translation>套用模板</translation>
    </message>
    <message>
        <source>Copy package</source>
        <translation>复制活动包</translation>
    </message>
    <message>
        <source>Copy activity</source>
        <translation>复制活动</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>导入客户名单</translation>
    </message>
    <message>
        <source>Arrange columns of the hand-over</source>
        <translation>调整移交的列</translation>
    </message>
    <message>
        <source>Note hand-over of cards</source>
        <translation>登记客户资料移交</translation>
    </message>
    <message>
        <source>Change expected yield</source>
        <translation>修改预期产出</translation>
    </message>
    <message>
        <source>Take over the recommended mix</source>
        <translation>采用推荐组合</translation>
    </message>
    <message>
        <source>Set status of step</source>
        <translation>判定步骤状态</translation>
    </message>
    <message>
        <source>Change rules of the board</source>
        <translation>修改控制板规则</translation>
    </message>
    <message>
        <source>Change rules of meetings</source>
        <translation>修改会议规则</translation>
    </message>
    <message>
        <source>Edit several customer cards</source>
        <translation>批量修改客户信息卡</translation>
    </message>
    <message>
        <source>Load template</source>
        <translation>载入模板</translation>
    </message>
    <message>
        <source>Change template</source>
        <translation>修改模板</translation>
    </message>
    <message>
        <source>Change rules of claims</source>
        <translation>更改申报规则</translation>
    </message>
    <message>
        <source>Mark proof</source>
        <translation>标记凭证</translation>
    </message>
    <message>
        <source>Attach proof</source>
        <translation>附上凭证</translation>
    </message>
    <message>
        <source>Remove attached file</source>
        <translation>移除附件</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>when opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>new day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>a cycle was closed</source>
        <translation>周期结束</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>升级前</translation>
    </message>
</context>
<context>
    <name>CardColumns</name>
    <message>
        <source>Card No.</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
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
        <source>Present car</source>
        <translation>现有车辆</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>意向车型</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Purchase time</source>
        <translation>购车时间</translation>
    </message>
    <message>
        <source>Purchase reason</source>
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
        <source>Competitor models</source>
        <translation>竞品车型</translation>
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
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>销售顾问</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>移交日期</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接手顾问</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Day of result</source>
        <translation>结果日期</translation>
    </message>
    <message>
        <source>Reason of result</source>
        <translation>结果原因</translation>
    </message>
    <message>
        <source>Agreed means</source>
        <translation>同意的联系方式</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Concerns</name>
    <message>
        <source>{step}: {days} days late ({owner})</source>
        <translation>{step}：已晚 {days} 天（{owner}）</translation>
    </message>
    <message>
        <source>{step}: {percent} % over budget ({owner})</source>
        <translation>{step}：超预算 {percent}%（{owner}）</translation>
    </message>
    <message>
        <source>{step}: at risk ({owner})</source>
        <translation>{step}：有风险（{owner}）</translation>
    </message>
    <message>
        <source>{step}: due in {days} days ({owner})</source>
        <translation>{step}：{days} 天内到期（{owner}）</translation>
    </message>
    <message>
        <source>Problem {number} awaits your decision: {text}</source>
        <translation>问题 {number} 待您决定：{text}</translation>
    </message>
    <message>
        <source>Support claim overdue since {day}: proofs missing: {missing}</source>
        <translation>支持费用申请已于 {day} 到期：还缺凭证 {missing} 项</translation>
    </message>
    <message>
        <source>Support claim until {day}: proofs missing: {missing}</source>
        <translation>支持费用申请截止 {day}：还缺凭证 {missing} 项</translation>
    </message>
    <message>
        <source>Decision not carried out: {text} ({owner})</source>
        <translation>决定尚未落实：{text}（{owner}）</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{text}” is not a phone number. Check the digits or leave it empty.</source>
        <translation>“{text}”不是电话号码。请核对数字，或留空。</translation>
    </message>
    <message>
        <source>Card No. {number} has this phone number already. Open that card instead.</source>
        <translation>信息卡 No. {number} 已使用此电话。请打开那张卡片。</translation>
    </message>
    <message>
        <source>The next call cannot be in the past.</source>
        <translation>下次回访不能早于今天。</translation>
    </message>
    <message>
        <source>Only customers with purchase interest are handed over. Change the stage first.</source>
        <translation>只有购买兴趣阶段的客户才能转入销售流程。请先更改阶段。</translation>
    </message>
    <message>
        <source>Please write why the customer was lost.</source>
        <translation>请写明战败原因。</translation>
    </message>
    <message>
        <source>Please write why the data is erased, without the customer&apos;s name. Nothing was erased.</source>
        <translation>请写明删除原因（不要写客户姓名）。尚未删除任何信息。</translation>
    </message>
    <message>
        <source>Please give a number of months from 1 to {most}.</source>
        <translation>请填写 1 到 {most} 之间的月数。</translation>
    </message>
    <message>
        <source>Please give a number of days from 1 to {most}, or nothing.</source>
        <translation>请填写 1 到 {most} 之间的天数，或留空。</translation>
    </message>
    <message>
        <source>A level is named by one to {most} letters or digits, such as V.</source>
        <translation>级别用一到 {most} 个字母或数字命名，例如 V。</translation>
    </message>
    <message>
        <source>There is a level {level} already. Choose another letter.</source>
        <translation>已有级别 {level}，请换一个字母。</translation>
    </message>
    <message>
        <source>Cards have the level {level}. Give them another one first; nothing was deleted.</source>
        <translation>有客户信息卡正在使用级别 {level}。请先改为其他级别；未删除任何内容。</translation>
    </message>
    <message>
        <source>Nobody is to be called today; there is nothing to print.</source>
        <translation>今天没有需要回访的客户，没有可打印的内容。</translation>
    </message>
    <message>
        <source>Select two cards or more of the same customer to merge them.</source>
        <translation>请选择同一客户的两张或更多卡再合并。</translation>
    </message>
    <message>
        <source>A number of people cannot be below zero.</source>
        <translation>人数不能小于零。</translation>
    </message>
    <message>
        <source>Say first when it began; the day it was finished was not saved.</source>
        <translation>请先填写实际开始日期；完成日期尚未保存。</translation>
    </message>
    <message>
        <source>It would be finished before it began. Check both days.</source>
        <translation>完成日期早于开始日期，请检查这两个日期。</translation>
    </message>
    <message>
        <source>That day is still to come. What really happened can only be reported up to today.</source>
        <translation>这一天还没有到。实际情况只能填写到今天为止。</translation>
    </message>
    <message>
        <source>A cost of 0 was not written. Leave it empty until the bill comes, or write “free” if it cost nothing.</source>
        <translation>费用 0 没有记入。账单未到请留空；确实没有花钱请写“免费”。</translation>
    </message>
    <message>
        <source>Write a share from 0 to 100.</source>
        <translation>请填写 0 到 100 之间的数。</translation>
    </message>
    <message>
        <source>Write a whole number from 0 to 100. The old value still counts.</source>
        <translation>请输入 0 到 100 的整数。原来的值仍然有效。</translation>
    </message>
    <message>
        <source>This step is finished, so it is 100 % done. Clear the day it was finished first.</source>
        <translation>这一步已完成，进度为 100%。如需修改，请先清空完成日期。</translation>
    </message>
    <message>
        <source>This meeting is closed. Its minutes cannot be changed any more.</source>
        <translation>会议已结束，记录不能再修改。</translation>
    </message>
    <message>
        <source>“{text}” is not a time of day. Write for example 15:00.</source>
        <translation>“{text}”不是时间，请写成如 15:00。</translation>
    </message>
    <message>
        <source>The cycle ends on {day}: no week is left for another meeting. Nothing was prepared.</source>
        <translation>开发周期 {day} 结束，没有剩余的周可以再开例会。没有准备任何会议。</translation>
    </message>
    <message>
        <source>Another meeting is being held. End that one first.</source>
        <translation>另一场会议正在进行，请先结束那一场。</translation>
    </message>
    <message>
        <source>The cycle would end before it starts. Check both days.</source>
        <translation>周期的结束日期早于开始日期。请核对两个日期。</translation>
    </message>
    <message>
        <source>There is no cycle called “{name}” in this file.</source>
        <translation>文件中没有名为“{name}”的周期。</translation>
    </message>
    <message>
        <source>The records of {count} activities are not complete yet. Complete and archive them first.</source>
        <translation>还有 {count} 个活动的记录没有完成。请先完成并归档。</translation>
    </message>
    <message>
        <source>An amount cannot be below zero.</source>
        <translation>金额不能小于零。</translation>
    </message>
    <message>
        <source>This activity is archived and cannot be changed. Reopen its evaluation first.</source>
        <translation>活动已归档，不能修改。请先重新打开评价。</translation>
    </message>
    <message>
        <source>A goal of this activity has neither a figure nor a reason. Fill it in before you archive.</source>
        <translation>有一个目标既没有数字也没有原因。请填写后再归档。</translation>
    </message>
    <message>
        <source>This activity is cancelled. If it takes place after all, take the cancelling back first.</source>
        <translation>该活动已取消。如果仍要举办，请先撤回取消。</translation>
    </message>
    <message>
        <source>The day on which an activity was cancelled cannot lie in the future.</source>
        <translation>活动的取消日期不能晚于今天。</translation>
    </message>
    <message>
        <source>Nobody does a work step of this activity yet, so there is nobody to ask. Name the owners in the plan.</source>
        <translation>该活动还没有人负责任何细分工作，因此没有人可以填写。请先在活动计划中指定负责人。</translation>
    </message>
    <message>
        <source>“{name}” is no experience sheet of this program. Nothing was taken from it.</source>
        <translation>“{name}”不是本程序生成的经验表，没有读取其中任何内容。</translation>
    </message>
    <message>
        <source>“{name}” belongs to an activity that is not in this file. Nothing was taken from it.</source>
        <translation>“{name}”属于另一个文件中的活动，没有读取其中任何内容。</translation>
    </message>
    <message>
        <source>There is nothing to write. Show at least one experience first.</source>
        <translation>没有可写的内容。请先至少列出一条经验。</translation>
    </message>
    <message>
        <source>Please write the reasons for the rating of {name}.</source>
        <translation>请写明对 {name} 评分的理由。</translation>
    </message>
    <message>
        <source>There is already a file at {path}. It was not changed. Choose another name.</source>
        <translation>{path} 已有文件，未作改动。请换一个名称。</translation>
    </message>
    <message>
        <source>The folder of {path} does not exist. Nothing was saved. Choose another folder.</source>
        <translation>{path} 所在的文件夹不存在，没有保存。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>You may not write into the folder of {path}. Nothing was saved. Choose another folder.</source>
        <translation>不能写入 {path} 所在的文件夹，没有保存。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no file at {path}. It may have been moved or the drive is not connected.</source>
        <translation>找不到 {path}。文件可能已被移动，或磁盘未连接。</translation>
    </message>
    <message>
        <source>{path} is not a dealership file of this program. It was not changed.</source>
        <translation>{path} 不是本程序的经销商文件，未作改动。</translation>
    </message>
    <message>
        <source>{path} is damaged and was not opened, so that nothing gets worse. Open the newest backup beside it.</source>
        <translation>{path} 已损坏，为避免扩大损坏没有打开。请打开旁边文件夹中最新的备份。</translation>
    </message>
    <message>
        <source>{path} was saved by a newer version of this program. It was not changed. Install the newer version.</source>
        <translation>{path} 由更新版本的程序保存，未作改动。请安装新版本。</translation>
    </message>
    <message>
        <source>{path} is from an older version and cannot be written here. Copy it to another folder and open the copy.</source>
        <translation>{path} 来自旧版本，此处不能写入。请复制到其他文件夹后打开副本。</translation>
    </message>
    <message>
        <source>{path} is already open: {person} on {computer}. Close it there first; nothing was changed.</source>
        <translation>{path} 已被打开：{person}（{computer}）。请先在那里关闭；未作改动。</translation>
    </message>
    <message>
        <source>{path} cannot be opened. It was not changed. Check whether you may read it.</source>
        <translation>无法打开 {path}，未作改动。请检查是否有读取权限。</translation>
    </message>
    <message>
        <source>The drive with {path} does not answer. The last change was not saved; all earlier ones are.</source>
        <translation>{path} 所在的磁盘没有响应。最后一次修改没有保存，之前的都已保存。</translation>
    </message>
    <message>
        <source>{path} is open for reading only. The change was not saved.</source>
        <translation>{path} 以只读方式打开，修改没有保存。</translation>
    </message>
    <message>
        <source>{path} was moved or replaced while it was open. The change was not saved. Open the file again.</source>
        <translation>{path} 在打开期间被移动或替换，修改没有保存。请重新打开文件。</translation>
    </message>
    <message>
        <source>Another program is using {path}. The change was not saved. Try again in a moment.</source>
        <translation>其他程序正在使用 {path}，修改没有保存。请稍后再试。</translation>
    </message>
    <message>
        <source>The disk with {path} is full. The change was not saved; all earlier ones are. Make room and try again.</source>
        <translation>{path} 所在的磁盘已满。这次修改没有保存，之前的都已保存。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>{path} was closed meanwhile. Nothing was changed.</source>
        <translation>{path} 已经关闭，没有任何改动。</translation>
    </message>
    <message>
        <source>No backup could be made: the folder {path} cannot be made or written. Your work is saved.</source>
        <translation>无法备份：文件夹 {path} 不能建立或写入。您的工作已经保存。</translation>
    </message>
    <message>
        <source>Nothing could be read of {path}. Go back to a backup.</source>
        <translation>{path} 中没有可读取的内容。请回到某份备份。</translation>
    </message>
    <message>
        <source>A password has at least {least} signs.</source>
        <translation>密码至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>Both are not the same. Type the new password once more.</source>
        <translation>两次输入不一致，请再输入一次新密码。</translation>
    </message>
    <message>
        <source>{path} has a password.</source>
        <translation>{path} 设有密码。</translation>
    </message>
    <message>
        <source>This password does not open {path}. Mind capital letters and the input method; try again.</source>
        <translation>密码不对，{path} 没有打开。请注意大小写和输入法，再试一次。</translation>
    </message>
    <message>
        <source>{path} is open in another program and was not replaced. Close it there or choose another name.</source>
        <translation>{path} 正在其他程序中打开，没有替换。请先关闭，或换一个名称。</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write for example 1,200 or 2.5万.</source>
        <translation>“{text}”不是金额。请写成 1,200 或 2.5万。</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write for example 2026-10-08 or 10/8.</source>
        <translation>“{text}”不是日期。请写成 2026-10-08 或 10/8。</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>“{text}”不是整数。</translation>
    </message>
    <message>
        <source>This entry no longer exists. It was deleted or the deletion was not undone.</source>
        <translation>这条记录已不存在：它被删除，且删除没有撤销。</translation>
    </message>
    <message>
        <source>Please write something here; it cannot stay empty.</source>
        <translation>这里不能为空，请填写。</translation>
    </message>
    <message>
        <source>The goals are confirmed. Reopen them with a reason before changing anything.</source>
        <translation>目标已确认。修改前请先填写原因并重新打开。</translation>
    </message>
    <message>
        <source>The goals are not confirmed, so they can be changed already.</source>
        <translation>目标尚未确认，可以直接修改。</translation>
    </message>
    <message>
        <source>There is no goal yet. Set at least one first.</source>
        <translation>还没有目标，请先至少设定一个。</translation>
    </message>
    <message>
        <source>Not signed yet: {names}. The goals stay unconfirmed.</source>
        <translation>尚未签字：{names}。目标仍未确认。</translation>
    </message>
    <message>
        <source>Nobody here is general manager, so one signature is missing. Add the person in the settings.</source>
        <translation>没有人担任总经理，缺少一个签字。请在设置中添加人员。</translation>
    </message>
    <message>
        <source>Nobody here is market manager, so one signature is missing. Add the person in the settings.</source>
        <translation>没有人担任市场经理，缺少一个签字。请在设置中添加人员。</translation>
    </message>
    <message>
        <source>Nobody here is sales manager, so one signature is missing. Add the person in the settings.</source>
        <translation>没有人担任销售经理，缺少一个签字。请在设置中添加人员。</translation>
    </message>
    <message>
        <source>Nobody here is finance manager, so one signature is missing. Add the person in the settings.</source>
        <translation>没有人担任财务经理，缺少一个签字。请在设置中添加人员。</translation>
    </message>
    <message>
        <source>{name} is not one of the four managers who sign.</source>
        <translation>{name}不是需要会签的四位经理之一。</translation>
    </message>
    <message>
        <source>Write why the goals have to be changed; the reason is recorded.</source>
        <translation>请写明为什么要修改目标；原因会被记录。</translation>
    </message>
    <message>
        <source>Name the goal, so that everybody knows what is meant.</source>
        <translation>请给目标命名，让大家知道指的是什么。</translation>
    </message>
    <message>
        <source>A target is a whole number above zero.</source>
        <translation>目标值必须是大于零的整数。</translation>
    </message>
    <message>
        <source>The goal would end before it starts. Check both days.</source>
        <translation>目标的结束日期早于开始日期，请检查。</translation>
    </message>
    <message>
        <source>A goal lies within its cycle, from {start} to {finish}. Change its days or the cycle&apos;s.</source>
        <translation>目标必须在周期 {start} 至 {finish} 之内。请修改目标或周期的日期。</translation>
    </message>
    <message>
        <source>The activity would end before it starts. Check both days.</source>
        <translation>活动结束早于开始，请检查两个日期。</translation>
    </message>
    <message>
        <source>The work step “{name}” would end before it starts. Check both days.</source>
        <translation>步骤“{name}”结束早于开始，请检查两个日期。</translation>
    </message>
    <message>
        <source>A work step takes at least one working day.</source>
        <translation>工作步骤至少需要一个工作日。</translation>
    </message>
    <message>
        <source>A target cannot be below zero.</source>
        <translation>目标不能小于零。</translation>
    </message>
    <message>
        <source>“{text}” does not name a work step. Write its number, for example 3 or 3SS+2.</source>
        <translation>“{text}”不是步骤编号。请写编号，例如 3 或 3SS+2。</translation>
    </message>
    <message>
        <source>There is no work step with the number {number}.</source>
        <translation>没有编号为 {number} 的步骤。</translation>
    </message>
    <message>
        <source>A work step cannot wait for itself.</source>
        <translation>步骤不能以自己为前置。</translation>
    </message>
    <message>
        <source>These work steps would wait for each other: {path}. The link was not made.</source>
        <translation>这些步骤会互相等待：{path}。未建立关联。</translation>
    </message>
    <message>
        <source>The plan would end after the last year that can be written. Check durations and lags.</source>
        <translation>计划会超出可填写的最后年份。请检查工期和间隔。</translation>
    </message>
    <message>
        <source>No work step starts too early; nothing was moved.</source>
        <translation>没有开始过早的步骤，未作顺延。</translation>
    </message>
    <message>
        <source>“{text}” is not one of the choices for “{column}”.</source>
        <translation>“{text}”不在“{column}”的选项之中。</translation>
    </message>
    <message>
        <source>There are no budget lines yet; nothing was spread.</source>
        <translation>还没有预算明细，没有分摊任何金额。</translation>
    </message>
    <message>
        <source>The activity has no work steps yet; there is no plan to keep.</source>
        <translation>活动还没有工作步骤，没有可保存的计划。</translation>
    </message>
    <message>
        <source>A mark is 0 to 3 plus signs.</source>
        <translation>评定为 0 到 3 个加号。</translation>
    </message>
    <message>
        <source>The chosen activity would end before it starts. Check both days.</source>
        <translation>所选活动结束早于开始，请检查两个日期。</translation>
    </message>
    <message>
        <source>“{name}” is already planned. Delete its activity in the plan first, then take it out here.</source>
        <translation>“{name}”已生成计划。请先在活动计划中删除该活动，再移出组合。</translation>
    </message>
    <message>
        <source>Every chosen activity is planned already. Tick another kind of activity first.</source>
        <translation>所选活动都已生成计划。请先勾选其他活动。</translation>
    </message>
    <message>
        <source>The twenty kinds of the toolbox cannot be changed, only your own.</source>
        <translation>工具盒的二十种活动不能修改，只能修改本店自加的类型。</translation>
    </message>
    <message>
        <source>Rate from 1 (low) to 5 (high).</source>
        <translation>请打 1（低）到 5（高）分。</translation>
    </message>
    <message>
        <source>This figure cannot be below zero.</source>
        <translation>该数值不能小于零。</translation>
    </message>
    <message>
        <source>No list of activities was found in it: a line with the words activity, date and cost or contacts is missing. Nothing was entered.</source>
        <translation>没有找到活动清单：缺少含“活动”“日期”以及“费用”或“联系”等字样的表头。未录入任何内容。</translation>
    </message>
    <message>
        <source>The list has no activities. Nothing was entered.</source>
        <translation>清单中没有活动，未录入任何内容。</translation>
    </message>
    <message>
        <source>“{text}” is not a kind of activity. Choose one from the list.</source>
        <translation>“{text}”不是活动类型，请从列表中选择。</translation>
    </message>
    <message>
        <source>There is no cycle to report about. Add a cycle in the settings first; nothing was written.</source>
        <translation>还没有可以报告的周期，没有写出任何文件。请先在设置中新增周期。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made. Nothing was written. Choose another folder.</source>
        <translation>无法建立文件夹 {path}，没有写出任何文件。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} cannot be written. An earlier file of this name was not changed. Choose another folder.</source>
        <translation>无法写入 {path}，原有的同名文件没有改动。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Write a whole number of days, at most {most}. The old value still counts.</source>
        <translation>请填写不超过 {most} 的整数天数。原来的值仍然有效。</translation>
    </message>
    <message>
        <source>{name} is larger than {most} MB and was not attached. Attach a smaller picture or scan.</source>
        <translation>{name} 超过 {most} MB，没有附上。请附较小的图片或扫描件。</translation>
    </message>
    <message>
        <source>{name} was not attached: only PDF, JPEG, PNG, Excel and Word files are taken as proof.</source>
        <translation>{name} 没有附上：凭证只接受 PDF、JPEG、PNG、Excel 和 Word 文件。</translation>
    </message>
    <message>
        <source>{name} cannot be read and was not attached. Check that the file is still there.</source>
        <translation>无法读取 {name}，没有附上。请检查文件是否还在。</translation>
    </message>
    <message>
        <source>This is no workbook of Excel (.xlsx) that can be filled in. Nothing was loaded.</source>
        <translation>这不是可以填写的 Excel 工作簿（.xlsx），未载入任何内容。</translation>
    </message>
    <message>
        <source>{name} has no words in double braces and no named cells, so nothing could be filled in. Nothing was loaded.</source>
        <translation>{name} 中没有双花括号的词，也没有命名单元格，无法填写，未载入任何内容。</translation>
    </message>
    <message>
        <source>Choose at least one format: PDF or Excel.</source>
        <translation>请至少选择一种格式：PDF 或 Excel。</translation>
    </message>
    <message>
        <source>{path} has {megabytes} MB or more and was not read. Nothing was changed. Save a smaller plan.</source>
        <translation>{path} 达到或超过 {megabytes} MB，未读取，数据没有改动。请另存一份较小的计划。</translation>
    </message>
    <message>
        <source>{path} defines entities of its own, which can do harm. It was not read and nothing was changed.</source>
        <translation>{path} 含有自定义实体，可能有害，未读取，数据没有改动。</translation>
    </message>
    <message>
        <source>{path} is no complete XML: it breaks off or makes no sense in line {line}. Nothing was changed. Save the plan as XML once more.</source>
        <translation>{path} 不是完整的 XML：第 {line} 行中断或有误，数据没有改动。请重新把计划保存为 XML。</translation>
    </message>
    <message>
        <source>{path} is no plan in the XML format of MS Project. Nothing was changed. Save the plan as XML there.</source>
        <translation>{path} 不是 MS Project 的 XML 格式计划，数据没有改动。请在 MS Project 中另存为 XML。</translation>
    </message>
    <message>
        <source>{path} cannot be read. Nothing was changed. Check whether you may read it.</source>
        <translation>无法读取 {path}，数据没有改动。请检查是否有读取权限。</translation>
    </message>
    <message>
        <source>{path} has no tasks that could be imported. Nothing was changed.</source>
        <translation>{path} 中没有可以导入的任务，数据没有改动。</translation>
    </message>
    <message>
        <source>The file says neither when the project starts nor when a task does. Nothing was changed.</source>
        <translation>文件既没有项目开始日，也没有任务开始日，数据没有改动。</translation>
    </message>
    <message>
        <source>The plan would not end within any calendar. Nothing was changed. Check the durations.</source>
        <translation>计划的结束日超出日历范围，数据没有改动。请检查工期。</translation>
    </message>
    <message>
        <source>These tasks wait for each other: {path}. Nothing was imported. Remove one of the links first.</source>
        <translation>这些任务互为前置：{path}。没有导入任何内容。请先去掉其中一个前置关系。</translation>
    </message>
    <message>
        <source>There are no work steps to export. No file was written.</source>
        <translation>没有可以导出的工作步骤，未写文件。</translation>
    </message>
    <message>
        <source>There is no activity called “{name}” in this cycle.</source>
        <translation>本周期没有名为“{name}”的活动。</translation>
    </message>
    <message>
        <source>There is nobody called “{name}” in this file.</source>
        <translation>本文件中没有名为“{name}”的人员。</translation>
    </message>
    <message>
        <source>The task has no UID and was left out.</source>
        <translation>任务没有 UID，已略去。</translation>
    </message>
    <message>
        <source>Another task has the UID {number} already; this one was left out.</source>
        <translation>UID {number} 已被另一任务使用，此任务已略去。</translation>
    </message>
    <message>
        <source>The task is inactive and was left out.</source>
        <translation>任务已停用，已略去。</translation>
    </message>
    <message>
        <source>The task belongs to another plan and was left out.</source>
        <translation>任务属于另一份计划，已略去。</translation>
    </message>
    <message>
        <source>“{text}” is no day between 2000 and 2099 and was left out.</source>
        <translation>“{text}”不是 2000 至 2099 年间的日期，已略去。</translation>
    </message>
    <message>
        <source>The duration “{text}” makes no sense and was left out.</source>
        <translation>工期“{text}”无法理解，已略去。</translation>
    </message>
    <message>
        <source>The amount “{text}” makes no sense and was left out.</source>
        <translation>金额“{text}”无法理解，已略去。</translation>
    </message>
    <message>
        <source>“{text}” is no percentage from 0 to 100 and was left out.</source>
        <translation>“{text}”不是 0 到 100 的百分比，已略去。</translation>
    </message>
    <message>
        <source>The constraint “{text}” is unknown and was left out.</source>
        <translation>未知的限制“{text}”，已略去。</translation>
    </message>
    <message>
        <source>The constraint has no day and was left out.</source>
        <translation>限制没有日期，已略去。</translation>
    </message>
    <message>
        <source>The task waits for itself; the link was left out.</source>
        <translation>任务以自己为前置，该前置关系已略去。</translation>
    </message>
    <message>
        <source>There is no task with the UID “{number}”; the link was left out.</source>
        <translation>没有 UID 为“{number}”的任务，该前置关系已略去。</translation>
    </message>
    <message>
        <source>The task waits for the summary “{name}”; only links between work steps are kept.</source>
        <translation>前置是摘要任务“{name}”；只保留工作步骤之间的前置关系。</translation>
    </message>
    <message>
        <source>The summary itself waits; only links between work steps are kept.</source>
        <translation>摘要任务自身有前置；只保留工作步骤之间的前置关系。</translation>
    </message>
    <message>
        <source>The link leads to another plan and was left out.</source>
        <translation>前置在另一份计划中，已略去。</translation>
    </message>
    <message>
        <source>The task waits for “{name}” already; the second link was left out.</source>
        <translation>前置“{name}”已存在，重复的一条已略去。</translation>
    </message>
    <message>
        <source>The kind of link “{text}” is unknown; the link was left out.</source>
        <translation>未知的前置类型“{text}”，该前置关系已略去。</translation>
    </message>
    <message>
        <source>The lag after UID {number} is a percentage, which is not kept; the link has no lag.</source>
        <translation>UID {number} 之后的间隔是百分比，不予保留；按无间隔处理。</translation>
    </message>
    <message>
        <source>The lag “{text}” makes no sense; the link has no lag.</source>
        <translation>间隔“{text}”无法理解；按无间隔处理。</translation>
    </message>
    <message>
        <source>“{name}” is material or cost and was left out.</source>
        <translation>“{name}”是物料或费用，已略去。</translation>
    </message>
    <message>
        <source>{days} working days became {whole}.</source>
        <translation>{days} 个工作日改为 {whole} 个。</translation>
    </message>
    <message>
        <source>A lag of {days} working days became {whole}.</source>
        <translation>{days} 个工作日的间隔改为 {whole} 个。</translation>
    </message>
    <message>
        <source>“As late as possible” became “as soon as possible”.</source>
        <translation>“越晚越好”改为“尽早”。</translation>
    </message>
    <message>
        <source>The plan was scheduled from its end; here it is scheduled from its start.</source>
        <translation>原计划从结束日倒排，这里从开始日顺排。</translation>
    </message>
    <message>
        <source>The amounts are in {currency}; the numbers were taken as yuan.</source>
        <translation>金额单位为 {currency}；数字按元处理。</translation>
    </message>
    <message>
        <source>The working days of the file are not kept; the dealership&apos;s calendar is used.</source>
        <translation>文件中的工作日历不予保留，采用本店的日历。</translation>
    </message>
    <message>
        <source>A work step has one owner; “{names}” was not kept.</source>
        <translation>一个工作步骤只有一位负责人；“{names}”未保留。</translation>
    </message>
    <message>
        <source>The house is open on at least one day of the week.</source>
        <translation>每周至少要有一天营业。</translation>
    </message>
    <message>
        <source>The leave would end before it starts. Check both days.</source>
        <translation>请假的结束日早于开始日，请检查两个日期。</translation>
    </message>
    <message>
        <source>There is no day of this year in it; nothing was changed.</source>
        <translation>其中没有该年的日期，未作任何更改。</translation>
    </message>
    <message>
        <source>It does not say whether {day} is off (休, 放假) or worked (班, 上班).</source>
        <translation>没有写明 {day} 是休（放假）还是班（上班）。</translation>
    </message>
    <message>
        <source>{day} is another day of the week than {told}. Check the day and the year of the notice.</source>
        <translation>{day} 不是{told}，请检查日期和通知的年份。</translation>
    </message>
    <message>
        <source>{start} to {finish} cannot be a holiday. Check both days.</source>
        <translation>{start} 至 {finish} 不像一个假期，请检查两个日期。</translation>
    </message>
    <message>
        <source>It speaks of {count} days from {day} on, but names {found}.</source>
        <translation>写着自 {day} 起共 {count} 天，实际列出 {found} 天。</translation>
    </message>
    <message>
        <source>{day} would be off and worked at once.</source>
        <translation>{day} 既写了放假又写了上班。</translation>
    </message>
    <message>
        <source>{day} is not a day of {year}; it was left out.</source>
        <translation>{day} 不属于 {year} 年，未读入。</translation>
    </message>
    <message>
        <source>A repeating event cannot be read. Enter its days one by one.</source>
        <translation>不支持重复日程，请逐日列出。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read. Check that it is a calendar file or a table and not protected.</source>
        <translation>无法读取“{name}”，请确认它是日历文件或表格，且没有密码保护。</translation>
    </message>
    <message>
        <source>“{name}” is too large for a list of holidays.</source>
        <translation>“{name}”太大，不像节假日表。</translation>
    </message>
    <message>
        <source>“{name}” is of another kind. Choose a calendar file (.ics), an Excel table or a .csv file.</source>
        <translation>不支持“{name}”的文件类型，请选择日历文件（.ics）、Excel 表格或 .csv 文件。</translation>
    </message>
    <message>
        <source>There is a template “{name}” for this kind of activity already. Choose another name.</source>
        <translation>该活动类型已有名为“{name}”的模板，请换一个名称。</translation>
    </message>
    <message>
        <source>The template “{name}” has this experience already.</source>
        <translation>模板“{name}”中已有这条经验。</translation>
    </message>
    <message>
        <source>The cycle runs from {start} to {finish}. The copy has to begin within it, or at most a quarter before it.</source>
        <translation>本周期为 {start} 至 {finish}。复制的活动包须在周期内开始，最多提前一个季度。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read. Nothing was changed. Check whether it is there and closed in Excel.</source>
        <translation>无法读取“{name}”，数据没有任何改动。请确认文件还在，并已在 Excel 中关闭。</translation>
    </message>
    <message>
        <source>“{name}” is no list of customers. Nothing was changed. Save it as .xlsx or .csv in Excel.</source>
        <translation>“{name}”不是客户名单，数据没有任何改动。请在 Excel 中另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>“{name}” reaches beyond {rows} rows and was not read. Nothing was changed. Delete empty rows below the list, or divide it.</source>
        <translation>“{name}”超过 {rows} 行，没有读取，数据没有任何改动。请删除名单下方的空行，或拆分名单。</translation>
    </message>
    <message>
        <source>The cells of “{name}” reach too far to the right. Nothing was changed. Delete the columns beside the list and save it again.</source>
        <translation>“{name}”的单元格向右延伸过远，数据没有任何改动。请删除名单旁的多余列后重新保存。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Nothing was changed. Save it without one in Excel.</source>
        <translation>“{name}”设有密码，数据没有任何改动。请在 Excel 中取消密码后保存。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or incomplete. Nothing was changed. Get the file once more.</source>
        <translation>“{name}”已损坏或不完整，数据没有任何改动。请重新获取该文件。</translation>
    </message>
    <message>
        <source>“{name}” is a web page with the name of a workbook. Nothing was changed. Open it in Excel and save it as .xlsx.</source>
        <translation>“{name}”其实是网页，只是用了工作簿的文件名，数据没有任何改动。请用 Excel 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>“{name}” is empty. Nothing was changed.</source>
        <translation>“{name}”是空文件，数据没有任何改动。</translation>
    </message>
    <message>
        <source>Nothing in “{name}” says where names or phones stand. Nothing was changed. Write the heads 姓名 and 手机 above the columns.</source>
        <translation>“{name}”中看不出姓名或电话在哪一列，数据没有任何改动。请在列上方写上“姓名”“手机”等表头。</translation>
    </message>
    <message>
        <source>This form was made by a newer CAE Desktop. Nothing was changed. Please update the program.</source>
        <translation>这份表格由更新版本的 CAE Desktop 生成。没有改动任何数据。请先更新程序。</translation>
    </message>
    <message>
        <source>There is no activity with the name or number “{name}” in this file. Nothing was changed.</source>
        <translation>本文件中没有名称或编号为“{name}”的活动，数据没有任何改动。</translation>
    </message>
    <message>
        <source>The phone “{text}” has lost digits. Format the column as text and fill it in again.</source>
        <translation>电话“{text}”已丢失位数。请把该列设为文本格式后重新填写。</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number.</source>
        <translation>“{text}”不是电话号码。</translation>
    </message>
    <message>
        <source>The row has neither a name nor a way to reach the customer.</source>
        <translation>该行既没有姓名，也没有联系方式。</translation>
    </message>
    <message>
        <source>The name has more than {length} characters.</source>
        <translation>姓名超过 {length} 个字符。</translation>
    </message>
    <message>
        <source>Characters of this row cannot be read.</source>
        <translation>该行有无法识别的字符。</translation>
    </message>
    <message>
        <source>A text was cut after {length} characters.</source>
        <translation>一段文字在 {length} 个字符后被截断。</translation>
    </message>
    <message>
        <source>“{text}” is not a day and was left out.</source>
        <translation>“{text}”不是日期，已略去。</translation>
    </message>
    <message>
        <source>The customer has card No. {number} already.</source>
        <translation>该客户已有 {number} 号卡。</translation>
    </message>
    <message>
        <source>The row holds no customer: a sum, a remark or the head.</source>
        <translation>该行没有客户：是合计、说明或表头。</translation>
    </message>
    <message>
        <source>Please write what the customers&apos; data is needed for. No file was written.</source>
        <translation>请写明客户资料的用途。没有写出文件。</translation>
    </message>
    <message>
        <source>Please keep one column at least.</source>
        <translation>请至少保留一列。</translation>
    </message>
    <message>
        <source>Two columns are named “{head}”. Please give one of them another name.</source>
        <translation>有两列都叫“{head}”。请把其中一列改名。</translation>
    </message>
    <message>
        <source>Please give a number from 1 to {most}.</source>
        <translation>请填写 1 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>There are no cards to export. No file was written.</source>
        <translation>没有可导出的客户卡。没有写出文件。</translation>
    </message>
    <message>
        <source>This cycle has no goal with a number yet, so no mix can be better than another. Set a goal first.</source>
        <translation>本周期还没有带数字的目标，无法比较活动组合。请先设定目标。</translation>
    </message>
    <message>
        <source>Please give a budget above zero.</source>
        <translation>请填写大于零的预算。</translation>
    </message>
    <message>
        <source>“{kind}” is both among those that must be and those that must not be. Remove one of the two.</source>
        <translation>“{kind}”既在必选中又在排除中，请去掉其中一个。</translation>
    </message>
    <message>
        <source>“{kind}” wins nobody and is never recommended. Do not require it; plan it yourself when it is due.</source>
        <translation>“{kind}”不带来客户，不会被推荐。请不要设为必选；需要时请自行安排。</translation>
    </message>
    <message>
        <source>All kinds of activity are marked as not wanted. Want at least one of them.</source>
        <translation>所有活动类型都被标为“不要”。请至少保留一种。</translation>
    </message>
    <message>
        <source>At least {kinds} different kinds are asked for, but only {most} activities are allowed. Allow more, or ask for fewer kinds.</source>
        <translation>要求至少 {kinds} 种不同活动，但最多只允许 {most} 项活动，两者矛盾。请增加活动数，或减少种类。</translation>
    </message>
    <message>
        <source>At least {kinds} different kinds are asked for, but all except {left} are marked as not wanted. Want more of them, or ask for fewer.</source>
        <translation>要求至少 {kinds} 种不同活动，但除 {left} 种外都被标为“不要”。请放开更多类型，或减少种类。</translation>
    </message>
    <message>
        <source>No kind that is wanted fits both into {days} days and into {most} working days of staff. Allow more of one.</source>
        <translation>可选的活动类型中，没有一种能同时满足 {days} 天和 {most} 个人工日的限制。请放宽其中之一。</translation>
    </message>
    <message>
        <source>{count} kinds must be included, but only {most} activities are allowed. Allow more, or require fewer.</source>
        <translation>必选 {count} 种活动，但最多只允许 {most} 场。请增加场数或减少必选。</translation>
    </message>
    <message>
        <source>The kinds that must be included cost at least ¥{cost:,}, more than the budget of ¥{budget:,}. Raise the budget, or require fewer.</source>
        <translation>必选的活动至少需要 ¥{cost:,}，超过预算 ¥{budget:,}。请提高预算或减少必选。</translation>
    </message>
    <message>
        <source>“{kind}” must be included, but takes about {days} days from its first step to its last, more than the time frame has. Allow more time, or do not require it.</source>
        <translation>“{kind}”必须包含，但从第一步到最后一步约需 {days} 天，超出时间范围。请放宽时间，或不要求包含它。</translation>
    </message>
    <message>
        <source>No kind of activity can be prepared, held and followed up within {days} days. Allow more time.</source>
        <translation>{days} 天内没有一种活动能完成准备、执行和跟踪。请放宽时间。</translation>
    </message>
    <message>
        <source>The work takes at least {days} working days, more than the {most} that are allowed. Allow more, or require fewer kinds.</source>
        <translation>至少需要 {days} 个人工日，超出允许的 {most} 个。请放宽，或减少必须包含的种类。</translation>
    </message>
    <message>
        <source>The budget is too small: the cheapest activity costs about ¥{cost:,}. Raise the budget.</source>
        <translation>预算太少：最便宜的活动约需 ¥{cost:,}。请提高预算。</translation>
    </message>
    <message>
        <source>{kinds} different kinds are asked for, more than the budget and the other limits allow. Ask for fewer.</source>
        <translation>要求至少 {kinds} 种不同活动，超出预算和其他限制。请减少种数。</translation>
    </message>
    <message>
        <source>A yield cannot be below zero.</source>
        <translation>产出不能小于零。</translation>
    </message>
    <message>
        <source>That meeting kept no board of this activity. Choose another meeting, or the board of today.</source>
        <translation>那次会议没有保存这项活动的控制板。请选择其他会议，或查看当前的控制板。</translation>
    </message>
    <message>
        <source>Say why the status differs from the rules; until then the status by the rules is shown.</source>
        <translation>请写明与规则不同的原因；在此之前仍显示按规则得出的状态。</translation>
    </message>
    <message>
        <source>Write a number of minutes from 1 to {most}.</source>
        <translation>请填写 1 到 {most} 之间的分钟数。</translation>
    </message>
    <message>
        <source>This activity is held until {day}; its record stays open.</source>
        <translation>活动到 {day} 才结束，记录暂不归档。</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>Regular meeting {number}</source>
        <translation>第 {number} 次例会</translation>
    </message>
    <message>
        <source>{meeting} {number}</source>
        <translation>第 {number} 次{meeting}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>The file lies in a folder that another program synchronises; it may be replaced while you work. Keep it on this computer&apos;s own disk, and only copies of it there.</source>
        <translation>文件位于其他软件同步的文件夹，工作时可能被替换。请把文件放在本机磁盘，那里只放副本。</translation>
    </message>
    <message>
        <source>The file lies on the network; when the connection breaks a change may be lost. Keep it on this computer&apos;s own disk, and only copies of it there.</source>
        <translation>文件位于网络位置，连接中断时可能丢失修改。请把文件放在本机磁盘，那里只放副本。</translation>
    </message>
    <message>
        <source>The file lies on a drive that can be unplugged. Keep it on this computer&apos;s own disk, and only copies of it there.</source>
        <translation>文件位于可移动磁盘。请把文件放在本机磁盘，那里只放副本。</translation>
    </message>
</context>
<context>
    <name>Recommendation</name>
    <message>
        <source>people reached</source>
        <translation>位关注者</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>位联系客户</translation>
    </message>
    <message>
        <source>customers with purchase interest</source>
        <translation>位有购买兴趣的客户</translation>
    </message>
    <message>
        <source>Adds about {n} {people} at ¥{price} each, cheaper than any other kind.</source>
        <translation>约带来 {n} {people}，每位 ¥{price}，比其他种类都便宜。</translation>
    </message>
    <message>
        <source>Adds about {n} {people} at ¥{price} each.</source>
        <translation>约带来 {n} {people}，每位 ¥{price}。</translation>
    </message>
    <message>
        <source>Without it the goals would be met to {share}.</source>
        <translation>没有它，目标只能达成 {share}。</translation>
    </message>
    <message>
        <source>Based on {n} own activities.</source>
        <translation>依据本店 {n} 场活动。</translation>
    </message>
    <message>
        <source>Not tried here yet: based on the matrix.</source>
        <translation>本店尚未做过：依据推荐表。</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
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
        <source>Partner evaluations</source>
        <translation>合作伙伴评价</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号 ID</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Number of kind</source>
        <translation>类型序号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
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
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Actual cost</source>
        <translation>实际费用</translation>
    </message>
    <message>
        <source>Id of activity</source>
        <translation>活动 ID</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>About</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>What went badly</source>
        <translation>做得不好的</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>View of others</source>
        <translation>其他人的看法</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同金额</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>约定</translation>
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
        <source>Use again</source>
        <translation>再次使用</translation>
    </message>
</context>
<context>
    <name>TemplateFields</name>
    <message>
        <source>{stage}: goal</source>
        <translation>{stage}：目标</translation>
    </message>
    <message>
        <source>List of activities: {column}</source>
        <translation>活动清单：{column}</translation>
    </message>
    <message>
        <source>List of costs: {column}</source>
        <translation>费用清单：{column}</translation>
    </message>
    <message>
        <source>List of experience: {column}</source>
        <translation>经验清单：{column}</translation>
    </message>
    <message>
        <source>Dealership</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Dealer code</source>
        <translation>经销商代码</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>What the report is about</source>
        <translation>报告范围</translation>
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
        <source>Made by</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Day of the report</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>Budget ¥</source>
        <translation>预算 ¥</translation>
    </message>
    <message>
        <source>Actual cost ¥</source>
        <translation>实际费用 ¥</translation>
    </message>
    <message>
        <source>Support asked for ¥</source>
        <translation>申请支持 ¥</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
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
        <source>Planned ¥</source>
        <translation>计划 ¥</translation>
    </message>
    <message>
        <source>Actual ¥</source>
        <translation>实际 ¥</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>陈述人</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Contract, signed</source>
        <translation>合同（已签）</translation>
    </message>
    <message>
        <source>Rate card, stamped</source>
        <translation>刊例价（盖章）</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Proof of placement</source>
        <translation>投放证明</translation>
    </message>
    <message>
        <source>Photos showing the date</source>
        <translation>照片（可见日期）</translation>
    </message>
    <message>
        <source>List of leads</source>
        <translation>线索名单</translation>
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
        <source>Purchase interest</source>
        <translation>购买兴趣</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Execute</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>General manager</source>
        <translation>总经理</translation>
    </message>
    <message>
        <source>Market manager</source>
        <translation>市场经理</translation>
    </message>
    <message>
        <source>Sales manager</source>
        <translation>销售经理</translation>
    </message>
    <message>
        <source>Finance manager</source>
        <translation>财务经理</translation>
    </message>
    <message>
        <source>Sales consultant</source>
        <translation>销售顾问</translation>
    </message>
    <message>
        <source>Other staff</source>
        <translation>其他人员</translation>
    </message>
    <message>
        <source>Own state</source>
        <translation>经销商自身状态</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>外部环境</translation>
    </message>
    <message>
        <source>Decisive</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Supporting</source>
        <translation>辅助</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强势</translation>
    </message>
    <message>
        <source>Weakness</source>
        <translation>弱势</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>机会</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Choice of activities</source>
        <translation>活动选择</translation>
    </message>
    <message>
        <source>Raise attention</source>
        <translation>提高关注</translation>
    </message>
    <message>
        <source>Collect contacts</source>
        <translation>收集联系</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>促成转化</translation>
    </message>
    <message>
        <source>Win a target group</source>
        <translation>特定对象开发</translation>
    </message>
    <message>
        <source>Win a target area</source>
        <translation>特定区域开发</translation>
    </message>
    <message>
        <source>Promote prospects</source>
        <translation>意向客户促进</translation>
    </message>
    <message>
        <source>Referral by owners</source>
        <translation>老客户推荐</translation>
    </message>
    <message>
        <source>Trade-in by owners</source>
        <translation>老客户换购</translation>
    </message>
    <message>
        <source>Finish to start</source>
        <translation>完成后开始</translation>
    </message>
    <message>
        <source>Start to start</source>
        <translation>同时开始</translation>
    </message>
    <message>
        <source>Finish to finish</source>
        <translation>同时完成</translation>
    </message>
    <message>
        <source>Start to finish</source>
        <translation>开始后完成</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>尽早</translation>
    </message>
    <message>
        <source>Not earlier than</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>Must start on</source>
        <translation>必须开始于</translation>
    </message>
    <message>
        <source>Must finish on</source>
        <translation>必须完成于</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Opening days</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Kick-off meeting</source>
        <translation>启动会议</translation>
    </message>
    <message>
        <source>Regular meeting</source>
        <translation>例会</translation>
    </message>
    <message>
        <source>Final meeting</source>
        <translation>最终会议</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>已准备</translation>
    </message>
    <message>
        <source>Being held</source>
        <translation>活动进行中</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Still exists</source>
        <translation>仍存在</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>Whole activity</source>
        <translation>整个活动</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>先生</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>女士</translation>
    </message>
    <message>
        <source>Pays in full</source>
        <translation>全款</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>贷款</translation>
    </message>
    <message>
        <source>First car</source>
        <translation>首购</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>换购</translation>
    </message>
    <message>
        <source>Additional car</source>
        <translation>增购</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>战败</translation>
    </message>
</context>
</TS>
