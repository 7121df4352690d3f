<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Dealer code</source>
        <translation>经销商代码</translation>
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
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
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
        <source>New person</source>
        <translation>新人员</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>新合作伙伴</translation>
    </message>
</context>
</TS>
