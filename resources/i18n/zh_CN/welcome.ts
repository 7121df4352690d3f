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
    <name>DamagedPage</name>
    <message>
        <source>Look at it, for reading only</source>
        <translation>以只读方式查看</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>另存可读取的内容…</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>此文件已损坏</translation>
    </message>
    <message>
        <source>It was not opened for writing, so that nothing gets worse. A disk that fails, a program that synchronises folders or a cable that was pulled can be the reason. The way back is a backup:</source>
        <translation>为避免情况变得更糟，没有以写入方式打开。原因可能是磁盘故障、同步软件或被拔掉的连接线。请回到备份：</translation>
    </message>
    <message>
        <source>There is no backup beside it.</source>
        <translation>旁边没有备份。</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>回到这份备份</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>正在读取可读取的内容…</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>另存可读取的内容</translation>
    </message>
    <message>
        <source>{name} saved.cae</source>
        <translation>{name} 抢救.cae</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>password, or the recovery code</source>
        <translation>密码或恢复码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>This file has a password</source>
        <translation>此文件设有密码</translation>
    </message>
    <message>
        <source>Forgotten? The recovery sheet has a code that opens the file; type it here.</source>
        <translation>忘记密码？恢复码在打印的恢复单上，在此输入即可打开。</translation>
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
        <source>Dealership name</source>
        <translation>经销商名称</translation>
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
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>only if the file is to have one</source>
        <translation>需要密码时填写</translation>
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
        <source>Open a dealership</source>
        <translation>打开经销商</translation>
    </message>
    <message>
        <source>Look at the sample dealership</source>
        <translation>看看示例经销商</translation>
    </message>
    <message>
        <source>A dealership in the middle of a cycle, with plan, board and cards. Try everything; your own data stays as it is.</source>
        <translation>一家正在执行活动周期的经销商，有计划、控制板和客户卡。可以随意尝试，不影响您自己的数据。</translation>
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
