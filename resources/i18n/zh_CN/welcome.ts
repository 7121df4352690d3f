<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message>
        <source>Dealership files (*.cae)</source>
        <translation>经销商文件 (*.cae)</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>New dealership</source>
        <translation>新建经销商</translation>
    </message>
    <message>
        <source>two minutes; everything can be changed later</source>
        <translation>两分钟完成，之后都可以修改</translation>
    </message>
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
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>one name on each line</source>
        <translation>每行一个姓名</translation>
    </message>
    <message>
        <source>Sales consultants</source>
        <translation>销售顾问</translation>
    </message>
    <message>
        <source>The file is kept in {folder}</source>
        <translation>文件保存在 {folder}</translation>
    </message>
    <message>
        <source>Change folder…</source>
        <translation>更改文件夹…</translation>
    </message>
    <message>
        <source>Create dealership</source>
        <translation>创建经销商</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Look at the sample dealership</source>
        <translation>看看示例经销商</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近打开的文件</translation>
    </message>
    <message>
        <source>Every change is saved at once, everything can be undone, and a backup is made every day.</source>
        <translation>每次修改立即保存，任何操作都可以撤销，每天自动备份。</translation>
    </message>
    <message>
        <source>Please write the name of the dealership.</source>
        <translation>请填写经销商名称。</translation>
    </message>
</context>
</TS>
