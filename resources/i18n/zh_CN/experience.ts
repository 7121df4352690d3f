<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ExperienceFilters</name>
    <message>
        <source>search   Ctrl+F</source>
        <translation>搜索   Ctrl+F</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>活动种类</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>all work steps</source>
        <translation>全部工作步骤</translation>
    </message>
    <message>
        <source>all phases</source>
        <translation>全部阶段</translation>
    </message>
    <message>
        <source>all partners</source>
        <translation>全部合作伙伴</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>all cycles</source>
        <translation>全部周期</translation>
    </message>
    <message>
        <source>all goals</source>
        <translation>全部目标</translation>
    </message>
</context>
<context>
    <name>ExperienceScreen</name>
    <message>
        <source>what earlier activities taught; read it before the next choice</source>
        <translation>以往活动的经验；下次选择前先看一看</translation>
    </message>
    <message>
        <source>Booklet as PDF…</source>
        <translation>导出手册 PDF…</translation>
    </message>
    <message>
        <source>All that is listed, by kind of activity</source>
        <translation>当前列出的全部经验，按活动种类分章</translation>
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
        <source>Experience booklet</source>
        <translation>经验手册</translation>
    </message>
    <message>
        <source>Written into the template “{name}”. Ctrl+Z takes it back.</source>
        <translation>已写入模板“{name}”。Ctrl+Z 可撤销。</translation>
    </message>
</context>
<context>
    <name>ExperiencesTab</name>
    <message>
        <source>Experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Open its activity</source>
        <translation>打开所属活动</translation>
    </message>
    <message>
        <source>Write into the step template</source>
        <translation>写入步骤模板</translation>
    </message>
    <message>
        <source>Every plan that is made for this kind of activity from now on carries it.</source>
        <translation>今后为这类活动制定的计划都会带上它。</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>陈述人</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>采用次数</translation>
    </message>
    <message>
        <source>Nothing kept yet</source>
        <translation>还没有保留的经验</translation>
    </message>
    <message>
        <source>In the evaluation of an activity the market manager&apos;s star keeps an experience; it is found here then.</source>
        <translation>在活动评价中由市场经理加星标的经验会出现在这里。</translation>
    </message>
    <message>
        <source>Go to the evaluation</source>
        <translation>前往评价总结</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No kept experience fits what you look for.</source>
        <translation>没有符合条件的经验。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>详细内容</translation>
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
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>whole activity</source>
        <translation>整个活动</translation>
    </message>
</context>
<context>
    <name>PartnersTab</name>
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
        <source>Co-operation</source>
        <translation>配合</translation>
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
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>再合作</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>History of the partner</source>
        <translation>合作记录</translation>
    </message>
    <message>
        <source>No partner rated yet</source>
        <translation>还没有评价合作伙伴</translation>
    </message>
    <message>
        <source>Partners are rated in the evaluation of an activity; their averages are compared here.</source>
        <translation>在活动评价中给合作伙伴评分，这里比较他们的平均分。</translation>
    </message>
    <message>
        <source>Go to the evaluation</source>
        <translation>前往评价总结</translation>
    </message>
    <message>
        <source>History</source>
        <translation>合作记录</translation>
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
    <name>Screens</name>
    <message>
        <source>Experience base</source>
        <translation>经验库</translation>
    </message>
</context>
</TS>
