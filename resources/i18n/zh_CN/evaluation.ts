<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EffectCard</name>
    <message>
        <source>What it brought</source>
        <translation>活动成效</translation>
    </message>
    <message>
        <source>Actual cost</source>
        <translation>实际费用</translation>
    </message>
    <message>
        <source>Against budget</source>
        <translation>预算偏差</translation>
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
        <source>Orders</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>EvaluationScreen</name>
    <message>
        <source>compare with the goals, keep experience, rate partners</source>
        <translation>对照目标、沉淀经验、评价伙伴</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Nothing to evaluate yet</source>
        <translation>还没有可评价的活动</translation>
    </message>
    <message>
        <source>Choose activities and make a plan first; every planned activity is evaluated here.</source>
        <translation>请先选择活动并制定计划；每个计划中的活动都在这里评价。</translation>
    </message>
    <message>
        <source>Choose activities</source>
        <translation>选择活动</translation>
    </message>
    <message>
        <source>Final meeting</source>
        <translation>最终会议</translation>
    </message>
    <message>
        <source>Prepare the final meeting</source>
        <translation>准备最终会议</translation>
    </message>
    <message>
        <source>Close the cycle</source>
        <translation>结束本周期</translation>
    </message>
    <message>
        <source>archived; to change something, reopen the evaluation</source>
        <translation>已归档；如需修改，请重新打开评价</translation>
    </message>
    <message>
        <source>Reopen evaluation</source>
        <translation>重新打开评价</translation>
    </message>
    <message>
        <source>Complete and archive</source>
        <translation>完成评价并归档</translation>
    </message>
    <message>
        <source>Held or planned on {day}.</source>
        <translation>日期：{day}</translation>
    </message>
    <message>
        <source>Not planned yet: results, experience and partners are discussed there.</source>
        <translation>尚未安排：在会上讨论结果、经验和合作伙伴。</translation>
    </message>
    <message>
        <source>The record of {activity} was reopened.</source>
        <translation>“{activity}”的记录已重新开启。</translation>
    </message>
    <message>
        <source>Archived. Its results now help the next choice of activities.</source>
        <translation>已归档。它的结果将用于下一次活动选择。</translation>
    </message>
    <message>
        <source>The cycle is closed. People, partners and kept experience stay for the next one.</source>
        <translation>本周期已结束。人员、合作伙伴和保留的经验将沿用到下一周期。</translation>
    </message>
    <message>
        <source>Begin the next cycle</source>
        <translation>开始下一周期</translation>
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
        <source>whole activity</source>
        <translation>整个活动</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>待评议</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判定</translation>
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
        <source>No partner rated yet. Choose one above; a rating of 1–5 needs its reasons.</source>
        <translation>还没有评价合作伙伴。请在上方选择；评分 1–5 须写明理由。</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>请写理由</translation>
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
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Evaluation</source>
        <translation>评价总结</translation>
    </message>
</context>
<context>
    <name>StaffCard</name>
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
    <message>
        <source>People</source>
        <translation>人员表现评价</translation>
    </message>
</context>
</TS>
