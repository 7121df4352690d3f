<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LearntTable</name>
    <message>
        <source>as it fits</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>must be in</source>
        <translation>必选</translation>
    </message>
    <message>
        <source>not wanted</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>活动种类</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>In the mix</source>
        <translation>组合中</translation>
    </message>
    <message>
        <source>What was learnt</source>
        <translation>学到的产出</translation>
    </message>
    <message>
        <source>Activities behind it</source>
        <translation>依据的活动</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>People per ¥10,000: the mark of the matrix, the middle, and the range that is right eight times in ten; grey where no activity stands behind it. Type your own figure over it.</source>
        <translation>每一万元带来的人数：矩阵评分、中位值，以及十次中八次正确的范围；灰色表示没有活动依据。可直接输入自己的数值。</translation>
    </message>
    <message>
        <source>Why your own figure?</source>
        <translation>为什么用自己的数值？</translation>
    </message>
</context>
<context>
    <name>RecommendDialog</name>
    <message>
        <source>Recommend a mix of activities</source>
        <translation>推荐活动组合</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take over into the choice</source>
        <translation>采用到选择中</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>{people} people have {days} working days together until the cycle ends. A day of a work step counts as one, even if its owner does something else too.</source>
        <translation>到周期结束，{people} 人共有 {days} 个工作日。工作步骤的每一天都算一个人工日，即使负责人同时做其他事。</translation>
    </message>
    <message>
        <source>From the first preparation to the last follow-up</source>
        <translation>从第一项准备到最后一次跟踪</translation>
    </message>
    <message>
        <source>Budget ¥</source>
        <translation>预算 ¥</translation>
    </message>
    <message>
        <source>At most activities</source>
        <translation>最多活动</translation>
    </message>
    <message>
        <source>At most of one kind</source>
        <translation>同种最多</translation>
    </message>
    <message>
        <source>At least different kinds</source>
        <translation>至少几种</translation>
    </message>
    <message>
        <source>Days there are</source>
        <translation>可用天数</translation>
    </message>
    <message>
        <source>Working days of staff</source>
        <translation>人工日</translation>
    </message>
    <message>
        <source>The activities behind it</source>
        <translation>依据的活动</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Goals met on average</source>
        <translation>平均达成目标</translation>
    </message>
    <message>
        <source>Budget and goals</source>
        <translation>预算与目标</translation>
    </message>
    <message>
        <source>{cost} of {budget}: goals met to {share} on average, all of them in {chance} of cases</source>
        <translation>{budget} 中用 {cost}：平均达成目标 {share}，全部达成的可能 {chance}</translation>
    </message>
    <message>
        <source>Based on {n} past activities. No mix can be better by more than {gap}.</source>
        <translation>依据 {n} 场以往活动。没有组合能再好过 {gap}。</translation>
    </message>
    <message>
        <source>That is little: the answer stays close to the marks of the matrix.</source>
        <translation>数据还少，结果主要依据矩阵评分。</translation>
    </message>
    <message>
        <source>Takes about {days} working days of staff.</source>
        <translation>约需 {days} 个人工日。</translation>
    </message>
    <message>
        <source>Money or staff leave room for {n} different kinds only.</source>
        <translation>预算或人力只够安排 {n} 种不同活动。</translation>
    </message>
    <message>
        <source>Kinds that take longer than the days there are: {kinds}.</source>
        <translation>超出可用天数的种类：{kinds}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Selector</name>
    <message>
        <source>Decision</source>
        <translation>选择决定</translation>
    </message>
    <message>
        <source>What was decided, and why</source>
        <translation>决定了什么，理由是什么</translation>
    </message>
    <message>
        <source>Note on the decision</source>
        <translation>填写决定说明</translation>
    </message>
    <message>
        <source>e.g. autumn trade-in month</source>
        <translation>例如：秋季置换月</translation>
    </message>
    <message>
        <source>Name of the package</source>
        <translation>活动包名称</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>Decided {day}</source>
        <translation>{day} 已决定</translation>
    </message>
    <message>
        <source>✓ Signed</source>
        <translation>✓ 已会签</translation>
    </message>
    <message>
        <source>Click to withdraw the signature</source>
        <translation>点击撤回会签</translation>
    </message>
    <message>
        <source>nobody has this role</source>
        <translation>没有此职务的人员</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Kind of activity, examples</source>
        <translation>开发活动 · 示例</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>活动日期</translation>
    </message>
    <message>
        <source>Per contact</source>
        <translation>每条线索</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配度</translation>
    </message>
    <message>
        <source>Target {number}</source>
        <translation>目标 {number}</translation>
    </message>
    <message>
        <source>{n} ×</source>
        <translation>{n} 次</translation>
    </message>
    <message>
        <source>No past activity of this kind has both costs and contacts.</source>
        <translation>本店此类活动还没有同时记录费用和联系人数。</translation>
    </message>
    <message>
        <source>Goals with targets are needed to rank the kinds.</source>
        <translation>先有带数字的目标，才能计算匹配度。</translation>
    </message>
    <message>
        <source>Your own kind: {mark}</source>
        <translation>本店自加：{mark}</translation>
    </message>
    <message>
        <source>Proposed {mark}: {reason} ({basis})</source>
        <translation>建议 {mark}：{reason}（{basis}）</translation>
    </message>
    <message>
        <source>Your mark: {mark}</source>
        <translation>本店评定：{mark}</translation>
    </message>
    <message>
        <source>Keys 0–3 or a click change it; Delete goes back to the proposal.</source>
        <translation>按 0–3 或点击修改；Delete 恢复建议值。</translation>
    </message>
    <message>
        <source>published figures</source>
        <translation>有公开数据</translation>
    </message>
    <message>
        <source>partly published figures</source>
        <translation>部分有公开数据</translation>
    </message>
    <message>
        <source>our judgement</source>
        <translation>经验判断</translation>
    </message>
    <message>
        <source>Take out of the mix</source>
        <translation>移出组合</translation>
    </message>
    <message>
        <source>✓ Planned</source>
        <translation>✓ 已计划</translation>
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
        <source>Role in the package</source>
        <translation>在活动包中的作用</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算 ¥</translation>
    </message>
    <message>
        <source>× Cancelled</source>
        <translation>× 已取消</translation>
    </message>
    <message>
        <source>Chosen mix</source>
        <translation>已选组合</translation>
    </message>
    <message>
        <source>Tick kinds of activity on the left; up to six make a package.</source>
        <translation>在左侧勾选活动；一个活动包最多六项。</translation>
    </message>
    <message>
        <source>activities: {n}</source>
        <translation>{n} 项活动</translation>
    </message>
    <message>
        <source>Expected contribution</source>
        <translation>预期对目标的贡献</translation>
    </message>
    <message>
        <source>based on own activities: {n}</source>
        <translation>基于本店 {n} 次活动</translation>
    </message>
    <message>
        <source>no history yet</source>
        <translation>尚无历史数据</translation>
    </message>
    <message>
        <source>The activities behind it</source>
        <translation>依据的活动</translation>
    </message>
    <message>
        <source>without history, not counted: {names}</source>
        <translation>无历史数据，未计入：{names}</translation>
    </message>
    <message>
        <source>Toolbox</source>
        <translation>工具盒</translation>
    </message>
    <message>
        <source>Offer no longer</source>
        <translation>不再使用</translation>
    </message>
    <message>
        <source>Why these marks</source>
        <translation>评定理由</translation>
    </message>
    <message>
        <source>Why your own mark?</source>
        <translation>为什么这样评定？</translation>
    </message>
    <message>
        <source>Usual work steps</source>
        <translation>常用工作步骤</translation>
    </message>
    <message>
        <source>Experience kept</source>
        <translation>保留的经验</translation>
    </message>
    <message>
        <source>Own results</source>
        <translation>本店历史结果</translation>
    </message>
    <message>
        <source>Never held in this file yet.</source>
        <translation>本店尚未开展过。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open: {activity}</source>
        <translation>打开：{activity}</translation>
    </message>
    <message>
        <source>Add a kind of your own</source>
        <translation>增加本店活动类型</translation>
    </message>
    <message>
        <source>numbered from 21</source>
        <translation>编号从 21 开始</translation>
    </message>
    <message>
        <source>e.g. live stream</source>
        <translation>例如：直播</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Add kind</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>The goal “{stage}” has no activity with ++ or +++ in the mix.</source>
        <translation>组合中没有对“{stage}”目标达到 ++ 或 +++ 的活动。</translation>
    </message>
    <message>
        <source>All activities are of one group; mix different kinds.</source>
        <translation>所选活动都属于同一类别，建议搭配不同类型。</translation>
    </message>
    <message>
        <source>The mix is {amount} over the budget of the cycle.</source>
        <translation>组合超出周期预算 {amount}。</translation>
    </message>
    <message>
        <source>More than six activities are hard to carry through in one cycle.</source>
        <translation>超过六项活动，一个周期内难以落实。</translation>
    </message>
    <message>
        <source>Crisis PR reacts to a crisis; it does not serve a planned goal.</source>
        <translation>危机公关是被动应对，不宜作为计划内的目标活动。</translation>
    </message>
</context>
<context>
    <name>SelectorScreen</name>
    <message>
        <source>Activity selector</source>
        <translation>活动选择器</translation>
    </message>
    <message>
        <source>Choose the activities that serve the confirmed goals</source>
        <translation>为已确认的目标挑选合适的潜在客户开发活动</translation>
    </message>
    <message>
        <source>Filter activities… Ctrl+F</source>
        <translation>筛选活动… Ctrl+F</translation>
    </message>
    <message>
        <source>Filter activities</source>
        <translation>筛选活动</translation>
    </message>
    <message>
        <source>Sort by match</source>
        <translation>按匹配度排序</translation>
    </message>
    <message>
        <source>Toolbox</source>
        <translation>工具盒</translation>
    </message>
    <message>
        <source>Recommend…</source>
        <translation>推荐组合…</translation>
    </message>
    <message>
        <source>Confirm choice and generate plan</source>
        <translation>确认选择并生成计划</translation>
    </message>
    <message>
        <source>The goals are not confirmed yet; the ranking may still change</source>
        <translation>目标尚未确认，排序可能还会变化</translation>
    </message>
    <message>
        <source>Activities that took it up</source>
        <translation>采用该经验的活动</translation>
    </message>
</context>
</TS>
