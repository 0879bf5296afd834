<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>About Jianting</source>
        <translation>关于兼听</translation>
    </message>
    <message>
        <source>Jianting {version}</source>
        <translation>兼听 {version}</translation>
    </message>
    <message>
        <source>Hear all sides and you will see clearly.</source>
        <translation>兼听则明。</translation>
    </message>
    <message>
        <source>Licence: MIT. Fonts: Noto Sans SC, Noto Serif SC (SIL Open Font License 1.1).</source>
        <translation>许可证：MIT。字体：Noto Sans SC、Noto Serif SC（SIL Open Font License 1.1）。</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message>
        <source>Agreement of coders</source>
        <translation>标注者一致性</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>标签集</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较单位</translation>
    </message>
    <message>
        <source>A tag counts with those nested in it</source>
        <translation>连同下级标签一起计算</translation>
    </message>
    <message>
        <source>Also articles that only two worked on</source>
        <translation>也计入只有两人标注过的文章</translation>
    </message>
    <message>
        <source>Agreement by tag</source>
        <translation>各标签的一致性</translation>
    </message>
    <message>
        <source>Where coders differ</source>
        <translation>标注者的分歧之处</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>All codebooks</source>
        <translation>所有标签集</translation>
    </message>
    <message>
        <source>Passages tagged by two people are needed to compare them. Take in another person’s library or exported tags, then come back.</source>
        <translation>至少要有两个人的标记才能比较。请先导入他人的文库或标签文件，再回到这里。</translation>
    </message>
    <message>
        <source>There is no article in which all of these coders tagged a passage.</source>
        <translation>没有一篇文章是所选标注者都标注过的。</translation>
    </message>
    <message>
        <source>Choose two coders at least.</source>
        <translation>请至少选择两位标注者。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) where they differ on “{name}”</source>
        <translation>
            <numerusform>“{name}”有 %n 处分歧</numerusform>
        </translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>AgreementWords</name>
    <message>
        <source>Sentence by sentence</source>
        <translation>逐句比较</translation>
    </message>
    <message>
        <source>By characters</source>
        <translation>逐字比较</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两人都标</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全都标</translation>
    </message>
    <message>
        <source>only {name}</source>
        <translation>只有 {name}</translation>
    </message>
    <message>
        <source>several</source>
        <translation>部分人标</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>none</source>
        <translation>都未标</translation>
    </message>
    <message>
        <source>What it allows</source>
        <translation>能说明什么</translation>
    </message>
    <message>
        <source>nothing: no variation</source>
        <translation>无从判断：没有差异</translation>
    </message>
    <message>
        <source>nothing yet: too few</source>
        <translation>无从判断：太少</translation>
    </message>
    <message>
        <source>no better than chance</source>
        <translation>不高于偶然水平</translation>
    </message>
    <message>
        <source>too low to build on</source>
        <translation>偏低，不宜作依据</translation>
    </message>
    <message>
        <source>tentative conclusions</source>
        <translation>可作初步结论</translation>
    </message>
    <message>
        <source>good, by custom</source>
        <translation>按惯例为良好</translation>
    </message>
    <message>
        <source>Custom in content analysis (Krippendorff): α of 0.8 or more is good, from 0.667 it allows tentative conclusions, less is too low to build on. A tag given to fewer than ten units tells too little. In how many of 100 random samples of the articles α would lie where, is said in the column 95 %. What you need depends on what you conclude.</source>
        <translation>内容分析的惯例（Krippendorff）：α 在 0.8 以上为良好，0.667 以上可作初步结论，更低则不宜作依据。某标签只出现在不到十个单位里时，说明不了什么。“95 %”一栏是：随机抽取这些文章，100 次里有 95 次 α 落在其间。究竟需要多高，要看您想得出什么结论。</translation>
    </message>
    <message>
        <source>Compared are units fixed beforehand, the same for all. A sentence counts as tagged if half of it is marked, or half of the marked passage lies in it. Where passages begin and end was each coder’s own choice; how far they agree on that, these numbers do not say: this is no unitizing alpha.</source>
        <translation>比较的是事先划定、人人相同的单位。一句话有一半被标，或所标文字有一半在句中，就算标了这一句。各段文字从哪里开始、到哪里结束由标注者自定，这些数字不衡量起止是否一致：它不是“单元划分 alpha”。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) compared.</source>
        <translation>
            <numerusform>比较了 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: not all of these coders have tags there.</source>
        <translation>
            <numerusform>另有 %n 篇未计入：并非每位标注者都标注过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) without a place in the text are left out.</source>
        <translation>
            <numerusform>略去 %n 处在正文中无法定位的标记。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AloneList</name>
    <message>
        <source>Passages that only one outlet has</source>
        <translation>只有一家媒体有的段落</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>复制这段话</translation>
    </message>
</context>
<context>
    <name>AloneModel</name>
    <message numerus="yes">
        <source>{outlet} · %n passage(s) only here · {share} of the text</source>
        <translation>
            <numerusform>{outlet} · 独有 %n 段 · 占全文 {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>{outlet} · nothing only here</source>
        <translation>{outlet} · 没有独有的段落</translation>
    </message>
</context>
<context>
    <name>Along</name>
    <message numerus="yes">
        <source>%n tag(s) nested in it</source>
        <translation>
            <numerusform>其下 %n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>The note on the codebook</source>
        <translation>标签集的备注</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on the tags themselves</source>
        <translation>
            <numerusform>标签本身的备注 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 处标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>，在 %n 篇文章中</numerusform>
        </translation>
    </message>
    <message>
        <source>{passages} {articles}</source>
        <translation>{passages}{articles}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them with a note</source>
        <translation>
            <numerusform>其中 %n 处有备注</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged by {names}</source>
        <translation>标注者：{names}</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnchoredWords</name>
    <message numerus="yes">
        <source>%n tagged passage(s) placed anew</source>
        <translation>
            <numerusform>重新定位 %n 处标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) placed anew</source>
        <translation>
            <numerusform>重新定位 %n 条判断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) can&apos;t be placed in the changed text</source>
        <translation>
            <numerusform>%n 处标记在改动后的正文中无法定位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) can&apos;t be placed in the changed text</source>
        <translation>
            <numerusform>%n 条判断在改动后的正文中无法定位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度，浅色</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度，深色</translation>
    </message>
</context>
<context>
    <name>ArticleBrowser</name>
    <message>
        <source>Text of {title}</source>
        <translation>《{title}》正文</translation>
    </message>
    <message>
        <source>This article has no text.</source>
        <translation>这篇文章没有正文。</translation>
    </message>
</context>
<context>
    <name>ArticleMemoEditor</name>
    <message>
        <source>What others noted</source>
        <translation>他人的备注</translation>
    </message>
    <message>
        <source>Your own note</source>
        <translation>您的备注</translation>
    </message>
</context>
<context>
    <name>ArticleMemos</name>
    <message>
        <source>Note on the article “{title}”</source>
        <translation>文章《{title}》的备注</translation>
    </message>
    <message>
        <source>Note on an article</source>
        <translation>文章备注</translation>
    </message>
</context>
<context>
    <name>ArticleWords</name>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>The date was read out of the text.</source>
        <translation>日期是从正文中推断的。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: {names}</source>
        <translation>标签：{names}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Libraries (*.sqlite3 *.db);;All files (*)</source>
        <translation>文库 (*.sqlite3 *.db);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is no backup as yet. The first is made by itself once you have tagged something.</source>
        <translation>还没有备份。添加标签之后会自动生成第一份。</translation>
    </message>
    <message>
        <source>By what the backup differs from now</source>
        <translation>备份与现状的差别</translation>
    </message>
    <message>
        <source>In the library now: {parts}</source>
        <translation>文库现有：{parts}</translation>
    </message>
    <message>
        <source>It holds just what there is now.</source>
        <translation>与现状完全相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that it speaks of are not in this library. Import the archive first; the backup stays.</source>
        <translation>
            <numerusform>其中涉及的 %n 篇文章不在本文库中。请先导入这些文章；备份会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>By</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>What you make by hand is backed up by itself: tags, tagged passages, notes, judgements and names. All backups of the last day are kept, one of each day for two months, one of each month for ever.</source>
        <translation>您手工添加的标签、标记、备注、判断和译名会自动备份。最近一天的备份全部保留，两个月内每天保留一份，更早的每月保留一份，永久保存。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tagged passages</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>&amp;Add what is missing</source>
        <translation>补回缺少的(&amp;A)</translation>
    </message>
    <message>
        <source>Puts back what is not here any more. Nothing of what is here is altered or removed.</source>
        <translation>补回现已不在的内容，现有内容不改动、不删除。</translation>
    </message>
    <message>
        <source>&amp;Put back just as it was…</source>
        <translation>完全恢复原状(&amp;P)…</translation>
    </message>
    <message>
        <source>Makes everything what it was then. What came later is kept in a backup of its own.</source>
        <translation>全部恢复成当时的样子。之后的内容另存一份备份。</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Open a backup file…</source>
        <translation>打开备份文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <source>Comparing it with the library…</source>
        <translation>正在与文库比较…</translation>
    </message>
</context>
<context>
    <name>ByHandTabs</name>
    <message>
        <source>Lists of what was made by hand</source>
        <translation>标记与关联列表</translation>
    </message>
    <message>
        <source>Tagged passages</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>All tagged passages</source>
        <translation>全部标记</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>What was said of links</source>
        <translation>对关联的判断</translation>
    </message>
</context>
<context>
    <name>CatchUp</name>
    <message>
        <source>Progress of preparing the library</source>
        <translation>整理文库的进度</translation>
    </message>
    <message>
        <source>Stop for now; what is done is kept, the rest comes at the next start</source>
        <translation>暂时停止；已完成的会保留，其余下次启动时继续</translation>
    </message>
    <message>
        <source>Stop preparing the library</source>
        <translation>停止整理文库</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还剩 {time}</translation>
    </message>
    <message>
        <source>Preparing search: {done} of {total}</source>
        <translation>正在准备搜索：{done} / {total}</translation>
    </message>
    <message>
        <source>Finding events: {done} of {total}</source>
        <translation>正在归并事件：{done} / {total}</translation>
    </message>
    <message>
        <source>Finding shared statements: {done} of {total}</source>
        <translation>正在查找共有言论：{done} / {total}</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check this installation</source>
        <translation>检查本机安装</translation>
    </message>
    <message>
        <source>Looking at the program and the library …</source>
        <translation>正在检查程序和文库……</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>This is what was found. Each has a remedy under it.</source>
        <translation>检查结果如下，每一项下面都写明了解决办法。</translation>
    </message>
    <message>
        <source>Everything is sound: the program, what it is built on, and the library.</source>
        <translation>一切正常：程序、所依赖的组件和文库。</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>CiteControls</name>
    <message>
        <source>Copied the citation</source>
        <translation>已复制引文出处</translation>
    </message>
    <message>
        <source>Copied the passage with its citation</source>
        <translation>已复制段落及出处</translation>
    </message>
</context>
<context>
    <name>CodeActions</name>
    <message>
        <source>Code&amp;book</source>
        <translation>标签集(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;New tag</source>
        <translation>新建标签(&amp;N)</translation>
    </message>
    <message>
        <source>New tag &amp;inside this one</source>
        <translation>在此标签下新建(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>N&amp;est in the tag above</source>
        <translation>移入上方标签(&amp;E)</translation>
    </message>
    <message>
        <source>Move out o&amp;f its tag</source>
        <translation>移出所在标签(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>合并到(&amp;M)…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>删除(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Tag the selected passage with it</source>
        <translation>用它标记所选文字(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Show its tagged passages</source>
        <translation>列出它标记的文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Colour and form</source>
        <translation>颜色与形状(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>数字键(&amp;K)</translation>
    </message>
    <message>
        <source>Move to &amp;another codebook</source>
        <translation>移到另一标签集(&amp;A)</translation>
    </message>
    <message>
        <source>Code&amp;books</source>
        <translation>标签集(&amp;B)</translation>
    </message>
    <message>
        <source>Add a read&amp;y codebook</source>
        <translation>添加现成的标签集(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;New codebook…</source>
        <translation>新建标签集(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Rename this codebook…</source>
        <translation>重命名此标签集(&amp;R)…</translation>
    </message>
    <message>
        <source>N&amp;ote on this codebook…</source>
        <translation>此标签集的备注(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Delete this codebook…</source>
        <translation>删除此标签集(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>CodeActs</name>
    <message>
        <source>New tag “{name}”</source>
        <translation>新建标签“{name}”</translation>
    </message>
    <message>
        <source>Rename tag “{name}”</source>
        <translation>重命名标签“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>Colour of %n tag(s)</source>
        <translation>
            <numerusform>更改 %n 个标签的颜色</numerusform>
        </translation>
    </message>
    <message>
        <source>Key of “{name}”</source>
        <translation>“{name}”的数字键</translation>
    </message>
    <message>
        <source>Note on “{name}”</source>
        <translation>“{name}”的备注</translation>
    </message>
    <message numerus="yes">
        <source>Move %n tag(s)</source>
        <translation>
            <numerusform>移动 %n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge into “{name}”</source>
        <translation>合并到“{name}”</translation>
    </message>
    <message>
        <source>Delete tag “{name}”</source>
        <translation>删除标签“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tag(s)</source>
        <translation>
            <numerusform>删除 %n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>New codebook “{name}”</source>
        <translation>新建标签集“{name}”</translation>
    </message>
    <message>
        <source>Add codebook “{name}”</source>
        <translation>添加标签集“{name}”</translation>
    </message>
    <message>
        <source>Put back tags of “{name}”</source>
        <translation>恢复“{name}”的标签</translation>
    </message>
    <message>
        <source>Alter codebook “{name}”</source>
        <translation>更改标签集“{name}”</translation>
    </message>
    <message>
        <source>Delete codebook “{name}”</source>
        <translation>删除标签集“{name}”</translation>
    </message>
</context>
<context>
    <name>CodeControls</name>
    <message>
        <source>First select a passage in a text.</source>
        <translation>请先在文中选一段文字。</translation>
    </message>
</context>
<context>
    <name>CodeDelegate</name>
    <message>
        <source>Name of the new tag</source>
        <translation>新标签的名称</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <source>There is a tag “{name}” here already.</source>
        <translation>这里已有标签“{name}”。</translation>
    </message>
</context>
<context>
    <name>CodeDropView</name>
    <message>
        <source>Tag with “{name}”</source>
        <translation>标记为“{name}”</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>移到这里</translation>
    </message>
    <message>
        <source>Merge into “{name}”</source>
        <translation>合并到“{name}”</translation>
    </message>
    <message>
        <source>Nest in “{name}” (Ctrl: merge)</source>
        <translation>移入“{name}”（按住 Ctrl 合并）</translation>
    </message>
</context>
<context>
    <name>CodeForms</name>
    <message>
        <source>Disc</source>
        <translation>圆点</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方块</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>三角</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>菱形</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>圆圈</translation>
    </message>
    <message>
        <source>Hollow square</source>
        <translation>空心方块</translation>
    </message>
    <message>
        <source>Hollow triangle</source>
        <translation>空心三角</translation>
    </message>
    <message>
        <source>Hollow diamond</source>
        <translation>空心菱形</translation>
    </message>
</context>
<context>
    <name>CodeMerging</name>
    <message numerus="yes">
        <source>Merge %n tag(s) into which?</source>
        <translation>
            <numerusform>把这 %n 个标签合并到哪一个？</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge “{name}” into which tag?</source>
        <translation>把“{name}”合并到哪个标签？</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) become “{target}”</source>
        <translation>
            <numerusform>%n 处标记改为“{target}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) nested there move along</source>
        <translation>
            <numerusform>其下 %n 个标签一同移过去</numerusform>
        </translation>
    </message>
    <message>
        <source>The notes are joined</source>
        <translation>备注合在一起</translation>
    </message>
    <message>
        <source>Undo parts them again.</source>
        <translation>可以撤销，重新分开。</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>Merge {names} into “{target}”?</source>
        <translation>把{names}合并到“{target}”？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tag(s)?</source>
        <translation>
            <numerusform>删除 %n 个标签？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the tag “{name}”?</source>
        <translation>删除标签“{name}”？</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>With it go:</source>
        <translation>一同删除的有：</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>可以撤销，全部恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>CodeMoving</name>
    <message>
        <source>There is a tag “{name}” already where this one is to go.</source>
        <translation>要移去的地方已有标签“{name}”。</translation>
    </message>
</context>
<context>
    <name>CodePalette</name>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags that match</source>
        <translation>符合的标签</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter takes it · Esc closes</source>
        <translation>↑ ↓ 选择 · 回车确定 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>My tags</source>
        <translation>我的标签</translation>
    </message>
</context>
<context>
    <name>CodebookControls</name>
    <message>
        <source>“{name}” is here already, with all its tags</source>
        <translation>已有标签集“{name}”，其中的标签都在</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted tag(s) put back in “{name}”</source>
        <translation>
            <numerusform>已恢复“{name}”中删除的 %n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the codebook</source>
        <translation>标签集名称</translation>
    </message>
    <message>
        <source>New codebook</source>
        <translation>新建标签集</translation>
    </message>
    <message>
        <source>Rename codebook</source>
        <translation>重命名标签集</translation>
    </message>
    <message>
        <source>There is a codebook “{name}” already.</source>
        <translation>已有标签集“{name}”。</translation>
    </message>
    <message>
        <source>Note on the codebook “{name}”</source>
        <translation>标签集“{name}”的备注</translation>
    </message>
    <message>
        <source>Delete codebook</source>
        <translation>删除标签集</translation>
    </message>
    <message>
        <source>Delete the codebook “{name}”?</source>
        <translation>删除标签集“{name}”？</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>可以撤销，全部恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 处标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the tags nested in it</source>
        <translation>
            <numerusform>连同下级标签共 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Key {digit}</source>
        <translation>数字键 {digit}</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有备注</translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>Codebook</source>
        <translation>标签集</translation>
    </message>
    <message>
        <source>Which codebook</source>
        <translation>选择标签集</translation>
    </message>
    <message>
        <source>No codebook yet</source>
        <translation>还没有标签集</translation>
    </message>
    <message>
        <source>What can be done with codebooks</source>
        <translation>标签集操作</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>查找标签</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Choose a tag to see the note on it.</source>
        <translation>选一个标签，这里显示它的备注。</translation>
    </message>
    <message>
        <source>Note on “{name}”</source>
        <translation>备注：{name}</translation>
    </message>
    <message>
        <source>What is this tag for? When is it given, and when not?</source>
        <translation>这个标签指什么？何时用，何时不用？</translation>
    </message>
    <message>
        <source>No tag fits “{words}”.</source>
        <translation>没有标签符合“{words}”。</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) lit up in the open texts</source>
        <translation>
            <numerusform>打开的文章中点亮 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 处标记</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands that match</source>
        <translation>符合的命令</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter does it · Esc closes</source>
        <translation>↑ ↓ 选择 · 回车执行 · Esc 关闭</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>没有这样的命令</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>first select articles in the list</source>
        <translation>请先在列表中选择文章</translation>
    </message>
    <message>
        <source>the article has no address</source>
        <translation>文章没有网址</translation>
    </message>
    <message>
        <source>there are no pictures to show</source>
        <translation>没有可以显示的图片</translation>
    </message>
    <message>
        <source>first choose a tag in the codebook, and a passage</source>
        <translation>请先在标签集中选标签，并选一段文字</translation>
    </message>
    <message>
        <source>there is no codebook yet</source>
        <translation>还没有标签集</translation>
    </message>
    <message>
        <source>first choose a tag in the codebook</source>
        <translation>请先在标签集中选一个标签</translation>
    </message>
    <message>
        <source>first open two articles or more</source>
        <translation>请先打开两篇或更多文章</translation>
    </message>
    <message>
        <source>nothing was compared as yet</source>
        <translation>还没有对照过</translation>
    </message>
    <message>
        <source>no shared passage is current</source>
        <translation>当前不在共有内容上</translation>
    </message>
    <message>
        <source>nothing was open before</source>
        <translation>之前没有打开过</translation>
    </message>
    <message>
        <source>nothing was open after this</source>
        <translation>之后没有打开过</translation>
    </message>
    <message>
        <source>nothing was said of the current link</source>
        <translation>对当前的关联还没有判断</translation>
    </message>
    <message>
        <source>no link is being drawn</source>
        <translation>没有正在建立的关联</translation>
    </message>
    <message>
        <source>first go to a shared passage</source>
        <translation>请先转到一处共有内容</translation>
    </message>
    <message>
        <source>first open articles that share something</source>
        <translation>请先打开有共有内容的文章</translation>
    </message>
    <message>
        <source>first find something in the open articles</source>
        <translation>请先在打开的文章里查找</translation>
    </message>
    <message>
        <source>first search the library</source>
        <translation>请先搜索文库</translation>
    </message>
    <message>
        <source>first choose in its list what can&apos;t be placed</source>
        <translation>请先在列表里选中无法定位的那一项</translation>
    </message>
    <message>
        <source>a font was chosen in the preferences</source>
        <translation>偏好设置中已选定字体</translation>
    </message>
    <message>
        <source>first select a passage</source>
        <translation>请先选中一段文字</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>first open an article</source>
        <translation>请先打开文章</translation>
    </message>
    <message>
        <source>first choose an article</source>
        <translation>请先选择文章</translation>
    </message>
    <message>
        <source>first select events in the list</source>
        <translation>请先在列表中选择事件</translation>
    </message>
    <message>
        <source>first select articles of an event</source>
        <translation>请先选择一个事件中的文章</translation>
    </message>
    <message>
        <source>first select an event in the list</source>
        <translation>请先在列表中选择一个事件</translation>
    </message>
    <message>
        <source>first select something in the list</source>
        <translation>请先在列表中选择</translation>
    </message>
</context>
<context>
    <name>CompareActions</name>
    <message>
        <source>&amp;Compare</source>
        <translation>对照(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare selected articles</source>
        <translation>对照所选文章(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add selected articles to the comparison</source>
        <translation>将所选文章加入对照(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;lose comparison</source>
        <translation>关闭对照(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove this article from the comparison</source>
        <translation>从对照中移除这篇文章(&amp;R)</translation>
    </message>
    <message>
        <source>Read this article al&amp;one</source>
        <translation>只看这篇文章(&amp;O)</translation>
    </message>
    <message>
        <source>Move this pane to the le&amp;ft</source>
        <translation>这一栏向左移(&amp;F)</translation>
    </message>
    <message>
        <source>Move this pane to the ri&amp;ght</source>
        <translation>这一栏向右移(&amp;G)</translation>
    </message>
    <message>
        <source>Open the or&amp;iginal in the browser</source>
        <translation>在浏览器中打开原文(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Note on this article…</source>
        <translation>这篇文章的备注(&amp;N)…</translation>
    </message>
    <message>
        <source>Show the &amp;pictures of this article</source>
        <translation>显示这篇文章的图片(&amp;P)</translation>
    </message>
    <message>
        <source>Go to pane {number}</source>
        <translation>转到第 {number} 栏</translation>
    </message>
    <message>
        <source>&amp;Scroll together</source>
        <translation>同步滚动(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ComparisonControls</name>
    <message>
        <source>Jianting</source>
        <translation>兼听</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Choose two to four articles to read them side by side.</source>
        <translation>选择两到四篇文章，并排对照阅读。</translation>
    </message>
    <message>
        <source>No shared passages were found in these articles.</source>
        <translation>这些文章中没有找到共有内容。</translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>in full</source>
        <translation>完整报道</translation>
    </message>
    <message>
        <source>a side mention</source>
        <translation>顺带提及</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Topic or statement</source>
        <translation>话题或言论</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Click to sort</source>
        <translation>点击排序</translation>
    </message>
    <message>
        <source>{outlet}: {full} in full, {aside} in passing, {absent} not there</source>
        <translation>{outlet}：完整报道 {full}，顺带提及 {aside}，没有 {absent}</translation>
    </message>
</context>
<context>
    <name>CoverageOrder</name>
    <message>
        <source>Order of the topics</source>
        <translation>话题的顺序</translation>
    </message>
    <message>
        <source>In the order of {outlet}</source>
        <translation>按 {outlet} 的行文顺序</translation>
    </message>
    <message>
        <source>Most outlets first</source>
        <translation>媒体多的在前</translation>
    </message>
    <message>
        <source>Fewest outlets first</source>
        <translation>媒体少的在前</translation>
    </message>
    <message>
        <source>What {outlet} has first</source>
        <translation>{outlet} 有的在前</translation>
    </message>
    <message>
        <source>What {outlet} leaves out first</source>
        <translation>{outlet} 没有的在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By name, backwards</source>
        <translation>按名称倒序</translation>
    </message>
</context>
<context>
    <name>CoverageTab</name>
    <message>
        <source>Who covers what</source>
        <translation>谁报道了什么</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the table, for a spreadsheet</source>
        <translation>复制表格，可贴入电子表格</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>“{name}” is there already. Replace it?</source>
        <translation>“{name}”已存在。要替换吗？</translation>
    </message>
    <message>
        <source>Replace?</source>
        <translation>替换？</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Where else</source>
        <translation>还有谁报道</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>标签集</translation>
    </message>
    <message>
        <source>Tagged passages and links</source>
        <translation>标记与关联</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>对照细看</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>偏好设置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Find in the open articles</source>
        <translation>在打开的文章中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy with citation</source>
        <translation>连同出处复制(&amp;C)</translation>
    </message>
    <message>
        <source>Citation st&amp;yle</source>
        <translation>引文格式(&amp;Y)</translation>
    </message>
    <message>
        <source>Like the &amp;language of the window</source>
        <translation>随界面语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Chinese (GB/T 7714)</source>
        <translation>中文（GB/T 7714）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>英文(&amp;E)</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>No tags yet. Make one here, or select a passage in a text and press T.</source>
        <translation>还没有标签。在这里新建，或在文中选一段文字按 T。</translation>
    </message>
    <message>
        <source>Or begin with a ready codebook, which you can alter as you like:</source>
        <translation>也可以从现成的标签集开始，随后任意改动：</translation>
    </message>
</context>
<context>
    <name>EventControls</name>
    <message numerus="yes">
        <source>Merge %n event(s)</source>
        <translation>
            <numerusform>合并 %n 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split off %n article(s)</source>
        <translation>
            <numerusform>拆出 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename event</source>
        <translation>重命名事件</translation>
    </message>
    <message>
        <source>Name of the event (leave it empty for the one that was found)</source>
        <translation>事件名称（留空则恢复自动名称）</translation>
    </message>
    <message>
        <source>No other article on this event is known.</source>
        <translation>没有找到关于这一事件的其他文章。</translation>
    </message>
    <message>
        <source>This article has not been sorted into an event yet.</source>
        <translation>这篇文章尚未归入事件。</translation>
    </message>
    <message>
        <source>Set beside it, one of each outlet</source>
        <translation>每家媒体各取一篇，并排对照</translation>
    </message>
    <message>
        <source>Show in the list of events</source>
        <translation>在事件列表中显示</translation>
    </message>
</context>
<context>
    <name>EventDelegate</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventTimeline</name>
    <message>
        <source>Timeline of events</source>
        <translation>事件时间线</translation>
    </message>
</context>
<context>
    <name>EventsModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsPanel</name>
    <message>
        <source>Filter events</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>By how many outlets an event is covered</source>
        <translation>有多少家媒体报道</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Show the events as a timeline</source>
        <translation>以时间线显示事件</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s) or more</source>
        <translation>
            <numerusform>至少 %n 家媒体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n+ outlet(s)</source>
        <translation>
            <numerusform>≥ %n 家媒体</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>加入对照</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show the selected articles side by side (Enter)</source>
        <translation>并排显示所选文章（回车）</translation>
    </message>
    <message>
        <source>Show one article of each outlet side by side (Enter)</source>
        <translation>每家媒体各取一篇，并排显示（回车）</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not yet sorted</source>
        <translation>
            <numerusform>%n 篇文章尚未归类</numerusform>
        </translation>
    </message>
    <message>
        <source>No event has these words in its label.</source>
        <translation>没有事件的名称包含这些词。</translation>
    </message>
    <message>
        <source>Events are being looked for.</source>
        <translation>正在归并事件。</translation>
    </message>
    <message>
        <source>No event is covered by so many outlets.
Import articles of several outlets, or ask for fewer.</source>
        <translation>没有这么多家媒体都报道的事件。
请导入多家媒体的文章，或减少媒体数。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 项目</translation>
    </message>
    <message>
        <source>Texts, codebooks, tagged passages and notes: for QualCoder, NVivo, MAXQDA, ATLAS.ti.</source>
        <translation>正文、标签集、标记和备注：用于 QualCoder、NVivo、MAXQDA、ATLAS.ti。</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA 标签集</translation>
    </message>
    <message>
        <source>The codebooks alone, with the notes that define each tag.</source>
        <translation>只有标签集，附每个标签的定义。</translation>
    </message>
    <message>
        <source>Web Annotations</source>
        <translation>网页批注（Web Annotation）</translation>
    </message>
    <message>
        <source>Tagged passages, notes and judgements without the texts (W3C, JSON-LD).</source>
        <translation>标记、备注和判断，不含正文（W3C，JSON-LD）。</translation>
    </message>
    <message>
        <source>A row for each tagged passage: for Excel, R and other spreadsheets and statistics (CSV).</source>
        <translation>每处标记一行：用于 Excel、R 等电子表格和统计软件（CSV）。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Tagged passages to read and print, by tag (web page).</source>
        <translation>按标签列出各段文字，供阅读和打印（网页）。</translation>
    </message>
</context>
<context>
    <name>ExchangeControls</name>
    <message>
        <source>Of the articles that are open</source>
        <translation>打开的文章中的标记</translation>
    </message>
    <message>
        <source>Of the whole library</source>
        <translation>整个文库的标记</translation>
    </message>
    <message>
        <source>Those in the list</source>
        <translation>列表中的标记</translation>
    </message>
    <message>
        <source>Export tags</source>
        <translation>导出标签</translation>
    </message>
    <message>
        <source>Import tags</source>
        <translation>导入标签</translation>
    </message>
    <message>
        <source>Reading {path}…</source>
        <translation>正在读取 {path}…</translation>
    </message>
    <message>
        <source>Import tags from “{name}”</source>
        <translation>从“{name}”导入标签</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
</context>
<context>
    <name>ExportControls</name>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>PDF, for print</source>
        <translation>PDF，适合打印</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture of twice the sharpness</source>
        <translation>两倍清晰度的图片</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>导出对照</translation>
    </message>
    <message>
        <source>Too long for one picture: the end is cut. A PDF has all of it.</source>
        <translation>文章太长，一张图片容不下，末尾已截去。PDF 可容纳全文。</translation>
    </message>
    <message>
        <source>citations</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Export citations</source>
        <translation>导出引文</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
</context>
<context>
    <name>ExportTagsDialog</name>
    <message>
        <source>Export tags</source>
        <translation>导出标签</translation>
    </message>
    <message>
        <source>Which passages</source>
        <translation>哪些标记</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 处标记</numerusform>
        </translation>
    </message>
    <message>
        <source>What a format can&apos;t hold is told when the file is written.</source>
        <translation>导出后会说明该格式无法容纳哪些内容。</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>FacetBar</name>
    <message>
        <source>Filter by outlet</source>
        <translation>按媒体筛选</translation>
    </message>
    <message>
        <source>Filter by month</source>
        <translation>按月份筛选</translation>
    </message>
    <message>
        <source>Filter by what is read or starred, tag, event</source>
        <translation>按已读、星标、标签、事件筛选</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表排序</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>全部媒体</translation>
    </message>
    <message>
        <source>Any month</source>
        <translation>全部月份</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>按相关度</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>从新到旧</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>从旧到新</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>按媒体</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>最长的在前</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>最短的在前</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>媒体</translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n 家媒体</numerusform>
        </translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>排序：{order}</translation>
    </message>
</context>
<context>
    <name>FacetChips</name>
    <message>
        <source>No longer only: {what}</source>
        <translation>不再只看：{what}</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Jianting</source>
        <translation>兼听</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>FigurePage</name>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>There is nothing to count yet: no tagged passage is like this.</source>
        <translation>还没有可以统计的：没有这样的标记。</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>All others</source>
        <translation>其余标签</translation>
    </message>
    <message>
        <source>by outlet</source>
        <translation>按媒体</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>按月份</translation>
    </message>
    <message>
        <source>by year</source>
        <translation>按年份</translation>
    </message>
    <message>
        <source>by event</source>
        <translation>按事件</translation>
    </message>
    <message>
        <source>by coder</source>
        <translation>按标注者</translation>
    </message>
    <message>
        <source>Articles with the tag</source>
        <translation>有该标签的文章数</translation>
    </message>
    <message>
        <source>Tagged passages</source>
        <translation>标记数</translation>
    </message>
    <message>
        <source>Tagged passages per article</source>
        <translation>平均每篇文章的标记数</translation>
    </message>
    <message>
        <source>Tagged passages per 10,000 characters</source>
        <translation>每万字的标记数</translation>
    </message>
    <message>
        <source>in overlapping passages</source>
        <translation>在重叠的段落中</translation>
    </message>
    <message>
        <source>in the same paragraph</source>
        <translation>在同一自然段中</translation>
    </message>
    <message>
        <source>in the same article</source>
        <translation>在同一篇文章中</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>无事件</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名）</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>在 %n 篇文章中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n article(s) with any tag</source>
        <translation>
            <numerusform>有标记的文章共 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>{article} per article, {length} per 10,000 characters</source>
        <translation>每篇 {article} 个，每万字 {length} 个</translation>
    </message>
    <message numerus="yes">
        <source>on %n passage(s)</source>
        <translation>
            <numerusform>标注了 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n paragraph(s)</source>
        <translation>
            <numerusform>在 %n 个自然段中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of passages overlap</source>
        <translation>
            <numerusform>%n 对段落重叠</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>together in %n paragraph(s)</source>
        <translation>
            <numerusform>同时出现在 %n 个自然段中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>together in %n article(s)</source>
        <translation>
            <numerusform>同时出现在 %n 篇文章中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresWindow</name>
    <message>
        <source>Tag statistics</source>
        <translation>标签统计</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>出现次数</translation>
    </message>
    <message>
        <source>What together</source>
        <translation>共同出现</translation>
    </message>
    <message>
        <source>Only the passages that the list shows</source>
        <translation>只统计列表中显示的标记</translation>
    </message>
    <message>
        <source>Save the plot…</source>
        <translation>保存图…</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save all counts…</source>
        <translation>保存全部计数…</translation>
    </message>
    <message>
        <source>One line for each tag, outlet and month, for other programs</source>
        <translation>每个标签、媒体、月份一行，供其他程序使用</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Drawing for print</source>
        <translation>矢量图（印刷用）</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Last import report…</source>
        <translation>最近一次导入报告(&amp;L)…</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Watched folders</source>
        <translation>监视的文件夹(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>监视文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>Open &amp;another library…</source>
        <translation>打开其他文库(&amp;A)…</translation>
    </message>
    <message>
        <source>Rece&amp;nt libraries</source>
        <translation>最近的文库(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Recent comparisons</source>
        <translation>最近的对照(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export comparison…</source>
        <translation>导出对照(&amp;E)…</translation>
    </message>
    <message>
        <source>Export comparison as pic&amp;ture…</source>
        <translation>将对照导出为图片(&amp;T)…</translation>
    </message>
    <message>
        <source>Imp&amp;ort tags…</source>
        <translation>导入标签(&amp;O)…</translation>
    </message>
    <message>
        <source>Export ta&amp;gs…</source>
        <translation>导出标签(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Merge tags from another library…</source>
        <translation>合并其他文库的标签(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Export &amp;citations…</source>
        <translation>导出引文(&amp;C)…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>FileControls</name>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Articles and archives</source>
        <translation>文章与压缩包</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>显示全文</translation>
    </message>
    <message>
        <source>Shared only</source>
        <translation>只看共有</translation>
    </message>
    <message>
        <source>Dim what only one outlet has</source>
        <translation>淡化只有一家有的内容</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>只看独有</translation>
    </message>
    <message>
        <source>Dim what outlets share</source>
        <translation>淡化共有的内容</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>言论</translation>
    </message>
    <message>
        <source>Show shared statements</source>
        <translation>显示共有言论</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Show shared topics</source>
        <translation>显示共有话题</translation>
    </message>
    <message>
        <source>Same text</source>
        <translation>相同行文</translation>
    </message>
    <message>
        <source>Show running text taken over</source>
        <translation>显示沿用的行文</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Word for word</source>
        <translation>逐字相同</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>措辞不同</translation>
    </message>
    <message>
        <source>In reported speech</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>Show what this speaker says</source>
        <translation>只看此人的言论</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>重新显示全部</translation>
    </message>
    <message>
        <source>How sure a link must be</source>
        <translation>关联须有多确定</translation>
    </message>
    <message>
        <source>however sure</source>
        <translation>不论多确定</translation>
    </message>
    <message>
        <source>{sure} ≥ {score}</source>
        <translation>{sure} ≥ {score}</translation>
    </message>
    <message>
        <source>Any relation</source>
        <translation>任何关系</translation>
    </message>
    <message>
        <source>No relation</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Any speaker</source>
        <translation>所有说话人</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>显示 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>隐藏 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in all open articles</source>
        <translation>在所有打开的文章中查找</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一处 （Shift+F3）</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一处 （F3）</translation>
    </message>
    <message>
        <source>Tag all places that were found</source>
        <translation>给找到的各处都加标签</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 处，共 {count} 处</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Settings that match</source>
        <translation>匹配的设置</translation>
    </message>
</context>
<context>
    <name>FlagControls</name>
    <message>
        <source>Take the sta&amp;r away</source>
        <translation>去掉星标(&amp;R)</translation>
    </message>
    <message>
        <source>Sta&amp;r</source>
        <translation>加星标(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as unrea&amp;d</source>
        <translation>标为未读(&amp;D)</translation>
    </message>
    <message>
        <source>Mark as rea&amp;d</source>
        <translation>标为已读(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>Star %n article(s)</source>
        <translation>
            <numerusform>给 %n 篇文章加星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the star of %n article(s) away</source>
        <translation>
            <numerusform>去掉 %n 篇文章的星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as read</source>
        <translation>
            <numerusform>将 %n 篇文章标为已读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as unread</source>
        <translation>
            <numerusform>将 %n 篇文章标为未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>FrequencyPage</name>
    <message>
        <source>Plot of how often tags were given</source>
        <translation>标签出现次数图</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计什么</translation>
    </message>
    <message>
        <source>What it is told apart by</source>
        <translation>按什么分组</translation>
    </message>
    <message>
        <source>all outlets</source>
        <translation>全部媒体</translation>
    </message>
    <message>
        <source>Which outlet</source>
        <translation>哪家媒体</translation>
    </message>
    <message>
        <source>Nested tags count as their outermost</source>
        <translation>下级标签计入最上级</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>堆叠</translation>
    </message>
    <message>
        <source>These counts can&apos;t be added up.</source>
        <translation>这些数目不能相加。</translation>
    </message>
    <message>
        <source>Passages in all</source>
        <translation>标记总数</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 处标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plot has the %n event(s) with the most tagged passages.</source>
        <translation>
            <numerusform>图中是标记最多的 %n 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles in all</source>
        <translation>文章总数</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s).</source>
        <translation>
            <numerusform>，在 %n 篇文章中。</numerusform>
        </translation>
    </message>
    <message>
        <source>{tags} {articles}</source>
        <translation>{tags}{articles}</translation>
    </message>
    <message>
        <source>A number says how often somebody gave a tag, not how often there was reason to. Articles without any tag are not counted, for nothing tells whether they were read; outlets and months with few tagged articles say little.</source>
        <translation>数字只说明有人加了多少次标签，不说明有多少处该加。没有任何标记的文章不计入，因为无从知道是否有人读过；有标记的文章很少的媒体和月份说明不了什么。</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>User&apos;s guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>指南正文</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>在指南中查找</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <translation>没有哪一章包含这些词。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;User&apos;s guide</source>
        <translation>使用指南(&amp;U)</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>查找命令(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Welcome page</source>
        <translation>欢迎页(&amp;W)</translation>
    </message>
    <message>
        <source>Check this &amp;installation…</source>
        <translation>检查本机安装(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;About Jianting</source>
        <translation>关于兼听(&amp;A)</translation>
    </message>
</context>
<context>
    <name>HintStrip</name>
    <message>
        <source>Point at a marked passage: its counterparts light up</source>
        <translation>把鼠标移到有标记的段落上：对应之处会亮起</translation>
    </message>
    <message>
        <source>Click it: they come level</source>
        <translation>点击：对应之处会对齐</translation>
    </message>
    <message>
        <source>Alt+↓ goes to the next</source>
        <translation>Alt+↓ 到下一处</translation>
    </message>
    <message>
        <source>Ctrl+K finds everything else</source>
        <translation>Ctrl+K 可查找其他一切功能</translation>
    </message>
    <message>
        <source>Close these hints for good</source>
        <translation>关闭提示，不再显示</translation>
    </message>
</context>
<context>
    <name>HitTagging</name>
    <message>
        <source>How far the search for places is</source>
        <translation>查找位置的进度</translation>
    </message>
    <message>
        <source>Stop looking for places</source>
        <translation>停止查找位置</translation>
    </message>
    <message>
        <source>Stop looking; nothing is tagged then</source>
        <translation>停止查找，不添加任何标签</translation>
    </message>
    <message>
        <source>The search found no words in the texts</source>
        <translation>搜索在正文中没有找到词语</translation>
    </message>
    <message>
        <source>Looking for all places…</source>
        <translation>正在查找所有位置…</translation>
    </message>
    <message>
        <source>Looking for all places: {done} of {total} articles</source>
        <translation>正在查找所有位置：已查 {done} 篇，共 {total} 篇</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform> %n 篇文章里</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n place(s) of “{words}” {where}</source>
        <translation>
            <numerusform>给{where}的 %n 处“{words}”加标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n passages “{name}”</source>
        <translation>
            <numerusform>给 %n 处加标签“{name}”</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagging…</source>
        <translation>正在加标签…</translation>
    </message>
    <message>
        <source>All of them have this tag already</source>
        <translation>这些段落都已有这个标签</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>What this is about is not there any more: it was removed meanwhile.</source>
        <translation>所涉及的内容已不存在：刚才已被删除。</translation>
    </message>
    <message>
        <source>The article has changed since it was opened, so nothing was done. It is read again now – please select the passage once more.</source>
        <translation>这篇文章在打开之后有了改动，所以什么也没有做。现在已重新读取——请再选一次这段文字。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have: a fault of the program.</source>
        <translation>程序出现了意外错误。</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the import; what is done is kept</source>
        <translation>停止导入；已导入的会保留</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>List what can&apos;t be placed in the changed texts</source>
        <translation>列出在改动后的正文中无法定位的内容</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking for articles…</source>
        <translation>正在查找文章…</translation>
    </message>
    <message>
        <source>Importing: {done} of {total}</source>
        <translation>正在导入：{done} / {total}</translation>
    </message>
    <message>
        <source>Importing: {done}</source>
        <translation>正在导入：{done}</translation>
    </message>
    <message>
        <source>{rate} files a second</source>
        <translation>每秒 {rate} 个文件</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还剩 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other version(s)</source>
        <translation>
            <numerusform>%n 个其他版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>未变 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n 个无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Import stopped: {counts}</source>
        <translation>导入已停止：{counts}</translation>
    </message>
    <message>
        <source>Import done: {counts}</source>
        <translation>导入完成：{counts}</translation>
    </message>
</context>
<context>
    <name>ImportTagsDialog</name>
    <message>
        <source>Import tags</source>
        <translation>导入标签</translation>
    </message>
    <message>
        <source>“{name}” holds:</source>
        <translation>“{name}”中有：</translation>
    </message>
    <message>
        <source>Not taken in, or otherwise than it was:</source>
        <translation>未导入，或与原来不同：</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) can&apos;t be read:</source>
        <translation>
            <numerusform>%n 处无法读取：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make articles of the texts in the file (%n)</source>
        <translation>
            <numerusform>把文件中的 %n 篇文本加为文章(&amp;M)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not in this library; what is said of them is left out:</source>
        <translation>
            <numerusform>文库中没有这 %n 篇文章，与之有关的内容不会导入：</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of yours is removed; of what is here already the later word counts. A backup is made before, and the import can be undone.</source>
        <translation>不会删除您的任何内容；已有的内容以较晚的为准。导入前会备份，导入可以撤销。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) by {name}</source>
        <translation>
            <numerusform>{name} 的 %n 处标记</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: {number}</source>
        <translation>标签：{number} 个</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名）</translation>
    </message>
    <message>
        <source>Notes on articles: {number}</source>
        <translation>文章备注：{number} 条</translation>
    </message>
    <message>
        <source>Judgements on links: {number}</source>
        <translation>对关联的判断：{number} 条</translation>
    </message>
    <message>
        <source>Nothing that can be taken in.</source>
        <translation>没有可以导入的内容。</translation>
    </message>
    <message>
        <source>All of it is here already.</source>
        <translation>这些内容都已经有了。</translation>
    </message>
    <message>
        <source>New of these: {number}</source>
        <translation>其中新的：{number}</translation>
    </message>
    <message>
        <source>Here, but otherwise: {number}</source>
        <translation>已有但不同的：{number}</translation>
    </message>
    <message>
        <source>What can&apos;t be read</source>
        <translation>无法读取的部分</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Views of the comparison</source>
        <translation>对照细看的各个视图</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>What is shared, and how each outlet words it</source>
        <translation>共有的内容，以及各家的说法</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>报道覆盖</translation>
    </message>
    <message>
        <source>Which outlet reports what, and what it leaves out</source>
        <translation>哪家报道了什么，漏了什么</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>独有</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What the link at hand rests on</source>
        <translation>当前关联的依据</translation>
    </message>
    <message>
        <source>Click or point at a shared passage to see why it is linked.</source>
        <translation>点击或指向共有的段落，看它为何关联。</translation>
    </message>
    <message>
        <source>The filter hides all that is shared. Reset shows it again.</source>
        <translation>筛选隐藏了所有共有的内容。按“重置”重新显示。</translation>
    </message>
    <message>
        <source>Nothing shared was found in these articles.</source>
        <translation>这些文章中没有找到共有的内容。</translation>
    </message>
    <message>
        <source>Every passage has a counterpart.</source>
        <translation>每一段都有对应的段落。</translation>
    </message>
    <message>
        <source>Whole paragraphs in which nothing is linked</source>
        <translation>没有任何关联的整段文字</translation>
    </message>
    <message>
        <source>Set a second article beside this one to compare them.</source>
        <translation>在旁边再打开一篇文章，即可对照。</translation>
    </message>
    <message>
        <source>These articles could not be compared.</source>
        <translation>无法比较这些文章。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Open two to four articles side by side to compare them.</source>
        <translation>并排打开两到四篇文章，即可对照。</translation>
    </message>
</context>
<context>
    <name>JudgeActions</name>
    <message>
        <source>&amp;Judge</source>
        <translation>判断(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Confirm the link</source>
        <translation>确认关联(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reject the link</source>
        <translation>否决关联(&amp;R)</translation>
    </message>
    <message>
        <source>Choose the &amp;kind of the link…</source>
        <translation>选择关联的种类(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Take back what was said of the link</source>
        <translation>收回对关联的判断(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ote on the link…</source>
        <translation>关联的备注(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Draw a link from the selection</source>
        <translation>从选中文字建立关联(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Give up drawing the link</source>
        <translation>放弃建立关联(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;List of judged links</source>
        <translation>判断过的关联列表(&amp;L)</translation>
    </message>
    <message>
        <source>K&amp;ind of the link</source>
        <translation>关联的种类(&amp;I)</translation>
    </message>
    <message>
        <source>Same statement, &amp;word for word</source>
        <translation>同一言论，逐字相同(&amp;W)</translation>
    </message>
    <message>
        <source>Same statement, in &amp;other words</source>
        <translation>同一言论，措辞不同(&amp;O)</translation>
    </message>
    <message>
        <source>Same statement, once in &amp;reported speech</source>
        <translation>同一言论，其一为间接引述(&amp;R)</translation>
    </message>
    <message>
        <source>Same &amp;topic</source>
        <translation>同一话题(&amp;T)</translation>
    </message>
    <message>
        <source>Same running te&amp;xt</source>
        <translation>相同行文(&amp;X)</translation>
    </message>
</context>
<context>
    <name>JudgeStrip</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去那里</translation>
    </message>
</context>
<context>
    <name>JudgedControls</name>
    <message>
        <source>Copy all that are shown, as text</source>
        <translation>复制所显示的全部关联（文本）</translation>
    </message>
    <message>
        <source>Copy all that are shown, as a table (CSV)</source>
        <translation>复制所显示的全部关联（CSV 表格）</translation>
    </message>
    <message>
        <source>{act} · {key} says it again</source>
        <translation>{act} · 按 {key} 恢复判断</translation>
    </message>
</context>
<context>
    <name>JudgedDelegate</name>
    <message>
        <source>Can&apos;t be placed</source>
        <translation>无法定位</translation>
    </message>
</context>
<context>
    <name>JudgedFilterBar</name>
    <message>
        <source>Words in passages, note or titles</source>
        <translation>段落、备注或标题中的词</translation>
    </message>
    <message>
        <source>Filter links by words</source>
        <translation>按词语筛选关联</translation>
    </message>
    <message>
        <source>Filter by who judged</source>
        <translation>按判断者筛选</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>全部标注者</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名）</translation>
    </message>
    <message>
        <source>Can&apos;t be placed</source>
        <translation>无法定位</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>标注者</translation>
    </message>
    <message numerus="yes">
        <source>%n coder(s)</source>
        <translation>
            <numerusform>%n 位标注者</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgedPanel</name>
    <message>
        <source>A note on this link (F2)</source>
        <translation>给这个关联写备注（F2）</translation>
    </message>
    <message>
        <source>Note on the link</source>
        <translation>关联的备注</translation>
    </message>
    <message>
        <source>Judged links</source>
        <translation>判断过的关联</translation>
    </message>
    <message>
        <source>Show all links</source>
        <translation>显示全部关联</translation>
    </message>
    <message>
        <source>What can be done with the links shown</source>
        <translation>对所示关联可做的操作</translation>
    </message>
    <message>
        <source>Nothing like this was said of a link.</source>
        <translation>没有这样的判断。</translation>
    </message>
    <message>
        <source>Nothing was said of links yet.
Go to one in two texts side by side (Alt+↓) and press Y to confirm it, N to reject it.</source>
        <translation>还没有判断过关联。
在并排的两篇中转到一个关联（Alt+↓），按 Y 确认，按 N 否决。</translation>
    </message>
    <message>
        <source>Show in the texts</source>
        <translation>在正文中显示</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
</context>
<context>
    <name>JudgedWords</name>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改种类</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>手建</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>can&apos;t be placed</source>
        <translation>无法定位</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>备注：{note}</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n 个关联</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>Confirm link</source>
        <translation>确认关联</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Remove drawn link</source>
        <translation>删除手建的关联</translation>
    </message>
    <message>
        <source>Drawn link removed</source>
        <translation>已删除手建的关联</translation>
    </message>
    <message>
        <source>Reject link</source>
        <translation>否决关联</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Change kind of link</source>
        <translation>更改关联的种类</translation>
    </message>
    <message>
        <source>Kind changed</source>
        <translation>已更改种类</translation>
    </message>
    <message>
        <source>Draw link</source>
        <translation>建立关联</translation>
    </message>
    <message>
        <source>Link drawn</source>
        <translation>已建立关联</translation>
    </message>
    <message>
        <source>Take back judgement</source>
        <translation>收回判断</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n judgement(s)</source>
        <translation>
            <numerusform>收回 %n 条判断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>已收回 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Place passage of link</source>
        <translation>给关联的段落定位</translation>
    </message>
    <message>
        <source>Passage placed</source>
        <translation>已定位</translation>
    </message>
    <message>
        <source>Edit note on link</source>
        <translation>编辑关联的备注</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>备注已保存</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between keys</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>What the marks mean</source>
        <translation>标记的含义</translation>
    </message>
    <message>
        <source>Shared with an article further away: same number, same thing</source>
        <translation>与不相邻的文章共有：编号相同，内容相同</translation>
    </message>
    <message>
        <source>Judged by a person</source>
        <translation>经人判断</translation>
    </message>
    <message>
        <source>A passage that you tagged, with the form of its tag at the right</source>
        <translation>您标记的段落，右侧是其标签的形状</translation>
    </message>
    <message>
        <source>Found words</source>
        <translation>找到的词句</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>&amp;Library</source>
        <translation>文库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>搜索文库(&amp;S)</translation>
    </message>
    <message>
        <source>List of &amp;articles</source>
        <translation>文章列表(&amp;A)</translation>
    </message>
    <message>
        <source>List of &amp;events</source>
        <translation>事件列表(&amp;E)</translation>
    </message>
    <message>
        <source>List of s&amp;tatements</source>
        <translation>言论列表(&amp;T)</translation>
    </message>
    <message>
        <source>The same e&amp;vent elsewhere…</source>
        <translation>别处的同一事件(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Where else was this said?</source>
        <translation>还有谁报道了这句话？(&amp;W)</translation>
    </message>
    <message>
        <source>Sta&amp;r</source>
        <translation>加星标(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as rea&amp;d</source>
        <translation>标为已读(&amp;D)</translation>
    </message>
    <message>
        <source>Mark all &amp;listed as read</source>
        <translation>将列出的全部标为已读(&amp;L)</translation>
    </message>
    <message>
        <source>Rem&amp;ove from the library…</source>
        <translation>从文库移除(&amp;O)…</translation>
    </message>
    <message>
        <source>Remove t&amp;he sample…</source>
        <translation>移除示例(&amp;H)…</translation>
    </message>
    <message>
        <source>Re&amp;name the event…</source>
        <translation>重命名事件(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Merge the selected events</source>
        <translation>合并所选事件(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;plit the selected articles off</source>
        <translation>拆出所选文章(&amp;P)</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Another library is opened with File ▸ Open another library, and made by starting with: jianting --library FILE</source>
        <translation>用“文件 ▸ 打开其他文库”可以打开另一个文库；要新建一个，请这样启动：jianting --library 文件</translation>
    </message>
    <message>
        <source>It signs the passages that you tag, and the notes and judgements that you make from now on.</source>
        <translation>从现在起，您的标记、备注和判断都以此署名。</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <source>Always fetch</source>
        <translation>总是下载</translation>
    </message>
    <message>
        <source>Never fetch</source>
        <translation>从不下载</translation>
    </message>
    <message>
        <source>Pictures come from the outlets&apos; servers, which learn that you look at them.</source>
        <translation>图片来自各媒体的服务器，对方会知道您在查看。</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原文网页</translation>
    </message>
    <message>
        <source>Like the language of the window</source>
        <translation>随界面语言</translation>
    </message>
    <message>
        <source>Chinese (GB/T 7714)</source>
        <translation>中文（GB/T 7714）</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message numerus="yes">
        <source>Ask again before opening pages of %n site(s)</source>
        <translation>
            <numerusform>打开 %n 个网站的网页前重新询问</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the pictures that are kept ({size})</source>
        <translation>删除已保存的图片（{size}）</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet searched</source>
        <translation>
            <numerusform>%n 篇尚不能搜索</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.
Try fewer words, or press Esc in the search box to see all.</source>
        <translation>没有找到。
请减少词语，或在搜索框中按 Esc 查看全部。</translation>
    </message>
    <message>
        <source>There are no articles yet.
Drop a folder, files or a zip file on the window, or import them from the File menu.</source>
        <translation>还没有文章。
把文件夹、文件或 zip 压缩包拖到窗口中，或从“文件”菜单导入。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n</source>
        <translation>
            <numerusform>对照 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the selected articles side by side (Enter)</source>
        <translation>并排显示所选文章（回车）</translation>
    </message>
    <message>
        <source>Select two to four articles with Ctrl or Shift</source>
        <translation>按住 Ctrl 或 Shift 选择两到四篇文章</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>加入对照</translation>
    </message>
</context>
<context>
    <name>LibrarySwitching</name>
    <message>
        <source>Open another library</source>
        <translation>打开其他文库</translation>
    </message>
    <message>
        <source>The library {name} is not there any more. Was it moved, or its disk unplugged?</source>
        <translation>文库 {name} 已经不在那里了。是移动了位置，还是拔掉了所在的磁盘？</translation>
    </message>
    <message>
        <source>An import, or other work on this library, is still running.</source>
        <translation>这个文库的导入或其他任务还在进行。</translation>
    </message>
    <message>
        <source>It stops when another library is opened. What has been imported is kept.</source>
        <translation>打开其他文库时会停止。已经导入的会保留。</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>停止并打开</translation>
    </message>
</context>
<context>
    <name>LibraryTabs</name>
    <message>
        <source>Lists of the library</source>
        <translation>文库的列表</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>言论</translation>
    </message>
</context>
<context>
    <name>LinkActions</name>
    <message>
        <source>&amp;Shared passages</source>
        <translation>共有内容(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next shared passage</source>
        <translation>下一处共有内容(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous shared passage</source>
        <translation>上一处共有内容(&amp;P)</translation>
    </message>
    <message>
        <source>Next shared s&amp;tatement</source>
        <translation>下一处共有言论(&amp;T)</translation>
    </message>
    <message>
        <source>Previous shared stat&amp;ement</source>
        <translation>上一处共有言论(&amp;E)</translation>
    </message>
    <message>
        <source>Lea&amp;ve shared passage</source>
        <translation>离开当前共有内容(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Show shared t&amp;opics</source>
        <translation>显示共有话题(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Read everything</source>
        <translation>通读全文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Shared only</source>
        <translation>只看共有(&amp;S)</translation>
    </message>
    <message>
        <source>Only &amp;here</source>
        <translation>只看独有(&amp;H)</translation>
    </message>
    <message>
        <source>What the &amp;marks mean</source>
        <translation>标记的含义(&amp;M)</translation>
    </message>
</context>
<context>
    <name>LinkControls</name>
    <message>
        <source>Note on the link “{words}”</source>
        <translation>关联“{words}”的备注</translation>
    </message>
    <message>
        <source>Take back the rejection: {link}</source>
        <translation>收回否决：{link}</translation>
    </message>
</context>
<context>
    <name>LinkDrawing</name>
    <message>
        <source>&amp;Link to the selection…</source>
        <translation>关联到选中文字(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Draw a link from the selection</source>
        <translation>从选中文字建立关联(&amp;D)</translation>
    </message>
    <message>
        <source>What the passages have in common</source>
        <translation>两段文字的共同之处</translation>
    </message>
    <message>
        <source>Link from {outlet}, “{words}”: select what belongs with it in another text and press {key}. Esc gives up.</source>
        <translation>从{outlet}的“{words}”建立关联：请在另一篇中选中与之相应的文字，再按 {key}。按 Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>LinkTagging</name>
    <message>
        <source>Go to a shared passage, or point at one, to tag both sides of it</source>
        <translation>先转到或指向一处共有内容，才能给它的两端加标签</translation>
    </message>
    <message>
        <source>Both sides: {outlets}</source>
        <translation>关联两端：{outlets}</translation>
    </message>
    <message numerus="yes">
        <source>All %n passages: {outlets}</source>
        <translation>
            <numerusform>全部 %n 处：{outlets}</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them have this tag already</source>
        <translation>这些段落都已有这个标签</translation>
    </message>
</context>
<context>
    <name>LinkWalk</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Same topic</source>
        <translation>同一话题</translation>
    </message>
    <message>
        <source>Same running text</source>
        <translation>相同行文</translation>
    </message>
    <message>
        <source>Same statement, word for word</source>
        <translation>同一言论，逐字相同</translation>
    </message>
    <message>
        <source>Same statement, in other words</source>
        <translation>同一言论，措辞不同</translation>
    </message>
    <message>
        <source>Same statement, once in reported speech</source>
        <translation>同一言论，其一为间接引述</translation>
    </message>
    <message>
        <source>Same statement</source>
        <translation>同一言论</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>几乎确定</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>有可能</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>手工建立</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}与{second}</translation>
    </message>
    <message>
        <source>Both articles</source>
        <translation>两文</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>前者</translation>
    </message>
    <message>
        <source>the second</source>
        <translation>后者</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the clauses of a sentence</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>{clauses}.</source>
        <comment>a whole sentence</comment>
        <translation>{clauses}。</translation>
    </message>
    <message>
        <source>{who} quote {name}</source>
        <translation>{who}都引述{name}</translation>
    </message>
    <message>
        <source>{who} report what {name} says</source>
        <translation>{who}都报道了{name}的说法</translation>
    </message>
    <message>
        <source>{who} report the same statement</source>
        <translation>{who}都报道了同一言论</translation>
    </message>
    <message>
        <source>{who} state the same</source>
        <translation>{who}讲到同一内容</translation>
    </message>
    <message>
        <source>{who} have the same running text</source>
        <translation>{who}有相同的行文</translation>
    </message>
    <message>
        <source>both name {value}</source>
        <translation>都提到：{value}</translation>
    </message>
    <message>
        <source>the same figures: {value}</source>
        <translation>数字相同：{value}</translation>
    </message>
    <message>
        <source>both have: {value}</source>
        <translation>共有：{value}</translation>
    </message>
    <message>
        <source>{value} characters in common</source>
        <translation>{value} 个字相同</translation>
    </message>
    <message>
        <source>all the words are the same</source>
        <translation>字词完全相同</translation>
    </message>
    <message>
        <source>{share} of the words are the same</source>
        <translation>{share} 的字词相同</translation>
    </message>
    <message>
        <source>{share} of the words are the same, the rest is translated differently</source>
        <translation>{share} 的字词相同（译法不同）</translation>
    </message>
    <message>
        <source>what is the same makes up {a} of the one passage and {b} of the other</source>
        <translation>相同的字词占前段的 {a}、后段的 {b}</translation>
    </message>
    <message>
        <source>{first} writes “{a}”, {second} “{b}”</source>
        <translation>{first}用“{a}”，{second}用“{b}”</translation>
    </message>
    <message>
        <source>one retells it in its own words</source>
        <translation>其一用自己的话转述</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>同一天</translation>
    </message>
    <message>
        <source>on different days</source>
        <translation>不在同一天</translation>
    </message>
    <message>
        <source>they differ in {value}</source>
        <translation>差别在{value}</translation>
    </message>
    <message>
        <source>confirmed by hand</source>
        <translation>已人工确认</translation>
    </message>
    <message>
        <source>confirmed by {name}</source>
        <translation>由{name}确认</translation>
    </message>
    <message>
        <source>drawn by {name}</source>
        <translation>由{name}建立</translation>
    </message>
    <message>
        <source>rejected by hand</source>
        <translation>已人工否决</translation>
    </message>
    <message>
        <source>rejected by {name}</source>
        <translation>由{name}否决</translation>
    </message>
    <message>
        <source>script</source>
        <translation>繁简</translation>
    </message>
    <message>
        <source>character width</source>
        <translation>全角半角</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>numerals</source>
        <translation>数字写法</translation>
    </message>
    <message>
        <source>{kind} · {sure}</source>
        <translation>{kind} · {sure}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the words of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>LinkedView</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossesDialog</name>
    <message>
        <source>Export tags</source>
        <translation>导出标签</translation>
    </message>
    <message>
        <source>“{name}” is written. It can&apos;t hold everything:</source>
        <translation>“{name}”已导出，但它无法容纳全部内容：</translation>
    </message>
    <message>
        <source>All of it stays in your library.</source>
        <translation>这些内容仍完整保留在您的文库中。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Jianting</source>
        <translation>兼听</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>MemoEditor</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What you want to remember here</source>
        <translation>写下您想在此记住的内容</translation>
    </message>
    <message>
        <source>Saved when you close this</source>
        <translation>关闭时自动保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This could not be saved. Nothing is lost: try again.</source>
        <translation>未能保存。内容没有丢失，请再试一次。</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge tags from another library</source>
        <translation>合并其他文库的标签</translation>
    </message>
    <message>
        <source>“{name}” would bring:</source>
        <translation>“{name}”将带来：</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not in this library, and what is said of them is left out. Import them first, or merge again later.</source>
        <translation>
            <numerusform>有 %n 篇文章不在本文库中，与之相关的内容将略过。请先导入这些文章，或以后再合并一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of yours is removed, and the other library is not altered. A backup is made before; the merge can be undone.</source>
        <translation>您的内容不会被删除，对方的文库也不会改动。合并前会先备份；合并可以撤销。</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) by {name}</source>
        <translation>
            <numerusform>{name} 的 %n 处标记</numerusform>
        </translation>
    </message>
    <message>
        <source>New tags: {number}</source>
        <translation>新标签：{number} 个</translation>
    </message>
    <message>
        <source>Notes on articles: {number}</source>
        <translation>文章备注：{number} 条</translation>
    </message>
    <message>
        <source>Judgements on links: {number}</source>
        <translation>对关联的判断：{number} 条</translation>
    </message>
    <message numerus="yes">
        <source>%n are here, but differ: the later word counts, both notes are kept.</source>
        <translation>
            <numerusform>有 %n 项这里已有但内容不同：以较新的为准，两边的备注都保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is not here already.</source>
        <translation>没有新的内容。</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>Outlets write foreign names in different ways. Forms that you enter here count as one name when articles are compared.</source>
        <translation>各媒体对外国人名的译法不同。您在这里写在一起的译名，对照时算作同一个名字。</translation>
    </message>
    <message>
        <source>Your own names</source>
        <translation>自己添加的译名</translation>
    </message>
    <message>
        <source>There are none as yet. Enter the first below, such as: 奥兰 = 歐倫</source>
        <translation>还没有。请在下面输入第一个，例如：奥兰 = 歐倫</translation>
    </message>
    <message>
        <source>Two forms or more, with = between them</source>
        <translation>两个或更多译名，用 = 隔开</translation>
    </message>
    <message>
        <source>Forms of one name</source>
        <translation>同一名字的译名</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>A name needs two forms of two letters or more, that differ by more than their script.</source>
        <translation>一个名字需要至少两个译名，各有两个字以上，而且不只是简繁之别。</translation>
    </message>
    <message>
        <source>Own name “{name}”</source>
        <translation>译名“{name}”</translation>
    </message>
    <message>
        <source>Remove own name “{name}”</source>
        <translation>移除译名“{name}”</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>What it was on was removed meanwhile. The note that you wrote is on the clipboard.</source>
        <translation>备注所属的内容已被删除。您写的备注在剪贴板里。</translation>
    </message>
</context>
<context>
    <name>NotesKept</name>
    <message>
        <source>A note is not saved</source>
        <translation>备注没有保存</translation>
    </message>
    <message>
        <source>A note that you wrote could not be saved. Close the window without it?</source>
        <translation>您写的一条备注无法保存。仍要关闭窗口吗？</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>不保存，关闭</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>不关闭窗口</translation>
    </message>
</context>
<context>
    <name>OrphanBox</name>
    <message>
        <source>The article has changed, and these words were not found in it again:</source>
        <translation>文章改动过，这些文字在其中找不到了：</translation>
    </message>
    <message>
        <source>Looking for similar words…</source>
        <translation>正在寻找相近的文字…</translation>
    </message>
    <message>
        <source>Is it one of these? Or select the passage in the text and press P.</source>
        <translation>是其中一处吗？或者在正文中选中这段文字，再按 P。</translation>
    </message>
    <message>
        <source>Nothing similar was found. Select the passage in the text and press P.</source>
        <translation>没有找到相近的文字。请在正文中选中这段文字，再按 P。</translation>
    </message>
    <message>
        <source>Place it here: {words}</source>
        <translation>放在这里：{words}</translation>
    </message>
    <message>
        <source>The same words, elsewhere</source>
        <translation>文字相同，位置不同</translation>
    </message>
    <message>
        <source>Other words, in the same place</source>
        <translation>位置相同，文字不同</translation>
    </message>
    <message>
        <source>Similar words</source>
        <translation>文字相近</translation>
    </message>
</context>
<context>
    <name>OrphanPlacing</name>
    <message>
        <source>Nothing is placed yet: select the passage in the article that has lost it, then press {key}</source>
        <translation>还没有放回：请先在丢失它的那篇文章里选中这段文字，再按 {key}</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tagged passages</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Notes on articles</source>
        <translation>文章备注</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Own names</source>
        <translation>自己添加的译名</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo ({keys}) takes it back: here, or later in the window.</source>
        <translation>撤销（{keys}）可以把这一切收回：在这里，或之后在窗口里。</translation>
    </message>
    <message>
        <source>There was nothing in it.</source>
        <translation>其中没有内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n that came later are no longer here; the backup before has them.</source>
        <translation>
            <numerusform>后来添加的 %n 项已移除；恢复前的备份中仍有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) could not be found in the texts here; they are listed as without a place.</source>
        <translation>
            <numerusform>有 %n 处段落在这里的正文中找不到，已列为“无法定位”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) differ, and it is not sure that the other word is the newer; what is here stays, with both notes:</source>
        <translation>
            <numerusform>有 %n 处标记不同，而无法确定对方的更新；这里的保持不变，两处备注都保留：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) have other words there that are not in the text; they stay where they were:</source>
        <translation>
            <numerusform>%n 处标记在文件中改成了正文里没有的文字；位置保持不变：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not in this library, and what is said of them was left out. Import the archive, then do this again: it will find its place. The file is kept.</source>
        <translation>
            <numerusform>有 %n 篇文章不在本文库中，与之相关的内容已略过。请先导入这些文章，再执行一次，这些内容就会归位。文件会保留。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewBar</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Where the shared and the tagged passages lie. Click to go there.</source>
        <translation>共有内容和标记所在的位置。点击即可前往。</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>Outlet: {name}</source>
        <translation>媒体：{name}</translation>
    </message>
    <message>
        <source>inferred date</source>
        <translation>推断的日期</translation>
    </message>
    <message>
        <source>The file gives no date; this one was found in the text.</source>
        <translation>文件没有给出日期；此日期来自正文。</translation>
    </message>
    <message>
        <source>Open the original in the browser</source>
        <translation>在浏览器中打开原文</translation>
    </message>
    <message>
        <source>Open original</source>
        <translation>打开原文</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What can be done with this pane</source>
        <translation>这一栏的操作</translation>
    </message>
    <message>
        <source>Remove from the comparison</source>
        <translation>从对照中移除</translation>
    </message>
    <message>
        <source>Note on this article</source>
        <translation>这篇文章的备注</translation>
    </message>
    <message>
        <source>Pane {number}</source>
        <translation>第 {number} 栏</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) could not be placed in this text</source>
        <translation>
            <numerusform>%n 处标记在这篇正文中无法定位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unplaced</source>
        <translation>
            <numerusform>%n 处标记待定位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelTitle</name>
    <message>
        <source>Hide this panel</source>
        <translation>隐藏此面板</translation>
    </message>
    <message>
        <source>Hide {panel}</source>
        <translation>隐藏{panel}</translation>
    </message>
</context>
<context>
    <name>PictureControls</name>
    <message numerus="yes">
        <source>%n picture(s) from {host} – show</source>
        <translation>
            <numerusform>显示 {host} 的 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) – show</source>
        <translation>
            <numerusform>显示 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from {host} could not be loaded – try again</source>
        <translation>
            <numerusform>{host} 的 %n 张图片未能载入，点此重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Not loaded – try again</source>
        <translation>未能载入，点此重试</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from {host} – on the way…</source>
        <translation>
            <numerusform>{host} 的 %n 张图片，载入中…</numerusform>
        </translation>
    </message>
    <message>
        <source>On the way…</source>
        <translation>载入中…</translation>
    </message>
    <message>
        <source>{hosts} will learn that you look at this article.</source>
        <translation>{hosts} 将会知道您在看这篇文章。</translation>
    </message>
    <message>
        <source>Show the pictures of this article</source>
        <translation>显示这篇文章的图片</translation>
    </message>
    <message>
        <source>Always show pictures</source>
        <translation>总是显示图片</translation>
    </message>
    <message>
        <source>Never show pictures</source>
        <translation>从不显示图片</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Tagged by</source>
        <translation>谁标了</translation>
    </message>
    <message>
        <source>Not tagged by</source>
        <translation>谁没标</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>译名</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认值</translation>
    </message>
</context>
<context>
    <name>ProblemReport</name>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>Say below what you did, what you expected and what happened. Then copy the text and send it to who gave you the program. Nothing is sent by itself; no article is part of it.</source>
        <translation>请在下面写明您做了什么、期望什么、发生了什么，然后复制这段文字，发给提供本程序的人。程序自己不会发送任何内容，也不含任何文章。</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>报告文字</translation>
    </message>
    <message>
        <source>What I did:</source>
        <translation>我做了什么：</translation>
    </message>
    <message>
        <source>What I expected:</source>
        <translation>我期望什么：</translation>
    </message>
    <message>
        <source>What happened:</source>
        <translation>发生了什么：</translation>
    </message>
    <message>
        <source>Versions:</source>
        <translation>版本：</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
</context>
<context>
    <name>QColorDialog</name>
    <message>
        <source>A&amp;lpha channel:</source>
        <translation>透明度(&amp;L)：</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查看(&amp;L)：</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>查看：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>页面集(&amp;S)：</translation>
    </message>
    <message>
        <source>Page Set:</source>
        <translation>页面集：</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>Duplex Printing</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>长边装订</translation>
    </message>
    <message>
        <source>Long side</source>
        <translation>长边</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>短边装订</translation>
    </message>
    <message>
        <source>Short side</source>
        <translation>短边</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
</context>
<context>
    <name>QUndoStack</name>
    <message>
        <source>Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>title:峰会</source>
        <translation>标题:峰会</translation>
    </message>
    <message>
        <source>outlet:bbc</source>
        <translation>媒体:bbc</translation>
    </message>
    <message>
        <source>before:2021-03</source>
        <translation>早于:2021-03</translation>
    </message>
    <message>
        <source>on:2020-11</source>
        <translation>日期:2020-11</translation>
    </message>
    <message>
        <source>speaker:布林肯</source>
        <translation>说话人:布林肯</translation>
    </message>
    <message>
        <source>has:tag</source>
        <translation>含有:标签</translation>
    </message>
    <message>
        <source>is:unread</source>
        <translation>状态:未读</translation>
    </message>
    <message>
        <source>event:峰会</source>
        <translation>事件:峰会</translation>
    </message>
    <message>
        <source>a word in title, author or text, in either script</source>
        <translation>标题、作者或正文中的词，简繁不限</translation>
    </message>
    <message>
        <source>just these characters</source>
        <translation>一字不差</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>不含这个词</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>二者之一</translation>
    </message>
    <message>
        <source>a word of the title; also author:</source>
        <translation>标题中的词；作者用“作者:”</translation>
    </message>
    <message>
        <source>of this outlet</source>
        <translation>这家媒体的</translation>
    </message>
    <message>
        <source>before this month, day or year; also after:</source>
        <translation>早于此月、日或年；之后用“晚于:”</translation>
    </message>
    <message>
        <source>within this month, day or year</source>
        <translation>在此月、日或年之内</translation>
    </message>
    <message>
        <source>reports what this person says</source>
        <translation>报道此人所说的话</translation>
    </message>
    <message>
        <source>has a tag; tag: and a name for that tag</source>
        <translation>有标签的；指定标签用“标签:”加名称</translation>
    </message>
    <message>
        <source>marked so by hand; also is:read, is:starred</source>
        <translation>手动标记的状态；也可用“状态:已读”“状态:星标”</translation>
    </message>
    <message>
        <source>of an event with this word in its name, or with this number</source>
        <translation>事件名称中有此词，或事件编号</translation>
    </message>
    <message>
        <source>Did you mean {other}?</source>
        <translation>您是指 {other} 吗？</translation>
    </message>
    <message>
        <source>There is nothing to look for. Type a word.</source>
        <translation>没有要找的内容。请输入一个词。</translation>
    </message>
    <message>
        <source>This is too long. Look for fewer words.</source>
        <translation>太长了。请减少词语。</translation>
    </message>
    <message>
        <source>A quotation mark is missing at the end.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>There is no word between the quotation marks.</source>
        <translation>引号之间没有文字。</translation>
    </message>
    <message>
        <source>A closing bracket is missing.</source>
        <translation>缺少右括号。</translation>
    </message>
    <message>
        <source>There is a closing bracket too many.</source>
        <translation>多了一个右括号。</translation>
    </message>
    <message>
        <source>There is nothing between the brackets.</source>
        <translation>括号之间没有内容。</translation>
    </message>
    <message>
        <source>There are too many brackets within brackets.</source>
        <translation>括号套得太深。</translation>
    </message>
    <message>
        <source>OR needs a word on both sides.</source>
        <translation>OR 两边都要有词。</translation>
    </message>
    <message>
        <source>There is no field “{detail}”. The button ? shows what there is.</source>
        <translation>没有“{detail}”这个字段。点 ? 可查看有哪些。</translation>
    </message>
    <message>
        <source>Something is missing after “{detail}”.</source>
        <translation>“{detail}”后面缺少内容。</translation>
    </message>
    <message>
        <source>“{detail}” is no date. Write 2021, 2021-03 or 2021-03-05.</source>
        <translation>“{detail}”不是日期。请写成 2021、2021-03 或 2021-03-05。</translation>
    </message>
    <message>
        <source>“{detail}” is no length. Write length:&gt;2000, for example.</source>
        <translation>“{detail}”不是长度。请写成 length:&gt;2000 这样。</translation>
    </message>
    <message>
        <source>Only has:tag and has:memo can be asked for.</source>
        <translation>只能用 has:tag 和 has:memo。</translation>
    </message>
    <message>
        <source>Only is:read, is:unread and is:starred can be asked for.</source>
        <translation>只能用 is:read、is:unread 和 is:starred。</translation>
    </message>
    <message>
        <source>No outlet is called “{detail}”.</source>
        <translation>没有名为“{detail}”的媒体。</translation>
    </message>
    <message>
        <source>No tag is called “{detail}”.</source>
        <translation>没有名为“{detail}”的标签。</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>The program&apos;s own</source>
        <translation>程序自带字体</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> 字</translation>
    </message>
    <message>
        <source>A space between them</source>
        <translation>段间空行</translation>
    </message>
    <message>
        <source>First line set in</source>
        <translation>首行缩进</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>RemovalControls</name>
    <message>
        <source>Remove from the library</source>
        <translation>从文库移除</translation>
    </message>
    <message>
        <source>Your files stay as they are. Undo brings the articles back while the program is open; later you can import them again.</source>
        <translation>您的文件不会改动。程序关闭之前，撤销即可找回这些文章；之后可以重新导入。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s) from the library?</source>
        <translation>
            <numerusform>从文库移除 %n 篇文章？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>移除 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be removed.</source>
        <translation>没有可以移除的文章。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) stay, for what you made on them:</source>
        <translation>
            <numerusform>%n 篇文章保留，因为您在上面留有工作：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 处标记</numerusform>
        </translation>
    </message>
    <message>
        <source>note on the article</source>
        <translation>有文章备注</translation>
    </message>
    <message numerus="yes">
        <source>%n judged link(s)</source>
        <translation>
            <numerusform>%n 条判断过的关联</numerusform>
        </translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>put in an event by you</source>
        <translation>由您归入事件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……以及另外 %n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportAxis</name>
    <message>
        <source>When the statement was reported</source>
        <translation>这条言论何时被报道</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>The import was stopped; what is done is kept.</source>
        <translation>导入已中止，已完成的部分保留。</translation>
    </message>
    <message>
        <source>Every article could be read.</source>
        <translation>所有文章都已读取。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n skipped file(s) are named.</source>
        <translation>
            <numerusform>只列出前 %n 个跳过的文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch this folder: take in new articles as they come</source>
        <translation>监视此文件夹：有新文章时自动导入</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Show what can&apos;t be placed</source>
        <translation>查看无法定位的内容</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message numerus="yes">
        <source>and %n other article(s)</source>
        <translation>
            <numerusform>另有 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Other versions</source>
        <translation>其他版本</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>未导入的原因</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>未导入的文件</translation>
    </message>
    <message>
        <source>Which files are listed</source>
        <translation>列出哪些文件</translation>
    </message>
    <message>
        <source>All reasons ({count})</source>
        <translation>所有原因（{count}）</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>first in the library</source>
        <translation>库中最早</translation>
    </message>
    <message>
        <source>{days} d later</source>
        <translation>晚 {days} 天</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>与最早的同日</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>与最早的同时</translation>
    </message>
    <message>
        <source>{minutes} min later</source>
        <translation>晚 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h later</source>
        <translation>晚 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min later</source>
        <translation>晚 {hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>rejected by you</source>
        <translation>已被您否决</translation>
    </message>
    <message>
        <source>rejected by {coder}</source>
        <translation>由{coder}否决</translation>
    </message>
    <message>
        <source>asked about here</source>
        <translation>所问之处</translation>
    </message>
    <message>
        <source>word for word</source>
        <translation>一字不差</translation>
    </message>
    <message>
        <source>in other words</source>
        <translation>措辞不同</translation>
    </message>
    <message>
        <source>in reported speech</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>比较基准</translation>
    </message>
    <message>
        <source>hardly a word in common</source>
        <translation>几乎没有相同的词</translation>
    </message>
</context>
<context>
    <name>ReportsModel</name>
    <message>
        <source>only in this wording: {words}</source>
        <translation>只见于此处的措辞：{words}</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>At the start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>工作期间</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>Before a merge</source>
        <translation>合并前</translation>
    </message>
    <message>
        <source>Before an import of tags</source>
        <translation>导入标签前</translation>
    </message>
    <message>
        <source>Before a codebook was deleted</source>
        <translation>删除标签集前</translation>
    </message>
    <message>
        <source>A library</source>
        <translation>文库</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 处标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s)</source>
        <translation>
            <numerusform>%n 条判断</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Tagged passages: {what}</source>
        <translation>标记：{what}</translation>
    </message>
    <message>
        <source>Tags: {what}</source>
        <translation>标签：{what}</translation>
    </message>
    <message>
        <source>Notes on articles: {what}</source>
        <translation>文章备注：{what}</translation>
    </message>
    <message>
        <source>Judgements: {what}</source>
        <translation>判断：{what}</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n altered</source>
        <translation>
            <numerusform>改动 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>未变 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only in the backup</source>
        <translation>
            <numerusform>%n 项只在备份里</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only in the library now</source>
        <translation>
            <numerusform>%n 项只在现在的库里</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n altered since</source>
        <translation>
            <numerusform>此后改动 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles that are not in this library</source>
        <translation>不在本文库中的文章</translation>
    </message>
</context>
<context>
    <name>SafetyControls</name>
    <message>
        <source>Open a backup file</source>
        <translation>打开备份文件</translation>
    </message>
    <message>
        <source>Backups and libraries</source>
        <translation>备份和文库</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Put back just as it was</source>
        <translation>完全恢复原状</translation>
    </message>
    <message>
        <source>Make tags, tagged passages, notes, judgements and names what they were on {when}?</source>
        <translation>要把标签、标记、备注、判断和译名恢复成 {when} 时的样子吗？</translation>
    </message>
    <message>
        <source>What came later goes. A backup of what there is now is made before, and undo takes it back. Articles stay as they are.</source>
        <translation>之后的内容将移除。恢复前会先备份现状，也可以撤销。文章保持不变。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>恢复 {when} 的备份</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Merge tags from another library</source>
        <translation>合并其他文库的标签</translation>
    </message>
    <message>
        <source>Merge tags from “{name}”</source>
        <translation>合并“{name}”的标签</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search titles, authors and texts</source>
        <translation>搜索标题、作者和正文</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜索文章</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>可以怎样搜索</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>First hints were seen</source>
        <translation>已看过初次提示</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Serif text</source>
        <translation>宋体正文</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Sites whose pages are opened without asking</source>
        <translation>不询问即打开其网页的网站</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>同步滚动</translation>
    </message>
    <message>
        <source>Glide to passages</source>
        <translation>平滑移动到段落</translation>
    </message>
    <message>
        <source>How much is seen of tags</source>
        <translation>标签的显示方式</translation>
    </message>
    <message>
        <source>Show shared topics</source>
        <translation>显示共有话题</translation>
    </message>
    <message>
        <source>Commands used last</source>
        <translation>最近使用的命令</translation>
    </message>
    <message>
        <source>Your name on what you tag</source>
        <translation>标记上的署名</translation>
    </message>
    <message>
        <source>Mark articles as read once they have been open for a moment</source>
        <translation>文章打开片刻后标为已读</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表排序</translation>
    </message>
    <message>
        <source>Events as a timeline</source>
        <translation>以时间线显示事件</translation>
    </message>
    <message>
        <source>Codebook in use</source>
        <translation>当前标签集</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>窗口大小</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Last library</source>
        <translation>上次的文库</translation>
    </message>
    <message>
        <source>Last comparison</source>
        <translation>上次的对照</translation>
    </message>
    <message>
        <source>Where the last comparison was read</source>
        <translation>上次对照读到之处</translation>
    </message>
    <message>
        <source>Recent comparisons</source>
        <translation>最近的对照</translation>
    </message>
    <message>
        <source>What was open in other libraries</source>
        <translation>其他文库中打开的文章</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Library of the watched folders</source>
        <translation>监视文件夹所属的文库</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Kind of export</source>
        <translation>导出类型</translation>
    </message>
    <message>
        <source>Style of citations</source>
        <translation>引文格式</translation>
    </message>
    <message>
        <source>Format of exported tags</source>
        <translation>导出标签的格式</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>导出文件夹</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
</context>
<context>
    <name>StartTrouble</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>There are backups of what you tagged and noted.</source>
        <translation>您的标签和备注有备份可用。</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Choose another library…</source>
        <translation>选择其他文库…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Choose another library</source>
        <translation>选择其他文库</translation>
    </message>
    <message>
        <source>A new library was begun with what the backup holds. The old file was kept as it is: {name}. Now import your articles again; tags on articles that are not here yet are placed when you restore the backup once more after that.</source>
        <translation>已用备份中的内容建立新的文库。旧文件原样保留：{name}。现在请重新导入文章；之后再恢复一次该备份，其余文章上的标签也会归位。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The unusable file is kept. Begin a new library with the backup of:</source>
        <translation>无法使用的文件会保留。用以下备份建立新的文库：</translation>
    </message>
</context>
<context>
    <name>StatementDelegate</name>
    <message>
        <source>speaker not named</source>
        <translation>未具名</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 处报道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementsPanel</name>
    <message>
        <source>Filter by words or speaker</source>
        <translation>按词语或说话人筛选</translation>
    </message>
    <message>
        <source>Filter statements</source>
        <translation>筛选言论</translation>
    </message>
    <message>
        <source>Shared statements</source>
        <translation>共有言论</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n 条言论</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, still looking…</source>
        <translation>{found}，仍在查找…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not yet looked into</source>
        <translation>
            <numerusform>%n 篇文章尚未查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through the statements…</source>
        <translation>正在逐条查找…</translation>
    </message>
    <message>
        <source>No shared statement has these words.</source>
        <translation>没有共有言论包含这些词。</translation>
    </message>
    <message>
        <source>Shared statements are being looked for.</source>
        <translation>正在查找共有言论。</translation>
    </message>
    <message>
        <source>No statement is reported by two outlets.
Import articles of several outlets on the same days.</source>
        <translation>没有两家媒体都报道的言论。
请导入多家媒体同一时期的文章。</translation>
    </message>
</context>
<context>
    <name>StatementsTab</name>
    <message>
        <source>What is shared</source>
        <translation>共有的内容</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Ignore script, width and punctuation</source>
        <translation>忽略简繁、全半角和标点</translation>
    </message>
    <message>
        <source>Confirm, reject or change its links</source>
        <translation>确认、否决或更改其关联</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Copy the wordings</source>
        <translation>复制各家说法</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Comparing</source>
        <translation>正在对照</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Looking for what these articles share…</source>
        <translation>正在寻找这些文章的共同之处…</translation>
    </message>
    <message>
        <source>These articles could not be compared.</source>
        <translation>无法比较这些文章。</translation>
    </message>
    <message>
        <source>Nothing of what these articles share is shown.</source>
        <translation>这些文章共有的内容都没有显示。</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 处，共 {count} 处</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>已选 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) at most side by side</source>
        <translation>
            <numerusform>最多并排 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared statement(s)</source>
        <translation>
            <numerusform>%n 条共有言论</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared topic(s)</source>
        <translation>
            <numerusform>%n 个共有话题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) of the same text</source>
        <translation>
            <numerusform>%n 处相同行文</numerusform>
        </translation>
    </message>
    <message>
        <source>No shared passages were found in these articles.</source>
        <translation>这些文章中没有找到共有内容。</translation>
    </message>
    <message>
        <source>{key} goes to the next</source>
        <translation>按 {key} 到下一处</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>TagActions</name>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>加标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Star the passage</source>
        <translation>给段落加星标(&amp;S)</translation>
    </message>
    <message>
        <source>Tag &amp;both sides of the link…</source>
        <translation>给关联两端加标签(&amp;B)…</translation>
    </message>
    <message>
        <source>Tag it in all &amp;outlets…</source>
        <translation>给各媒体的同一内容加标签(&amp;O)…</translation>
    </message>
    <message>
        <source>Tag all that was &amp;found in the open articles…</source>
        <translation>给打开的文章里找到的各处加标签(&amp;F)…</translation>
    </message>
    <message>
        <source>Tag all that the &amp;library search found…</source>
        <translation>给文库搜索找到的各处加标签(&amp;L)…</translation>
    </message>
    <message>
        <source>Take &amp;up the tagged passage at the caret</source>
        <translation>选取光标处的标记(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Note on the tagged passage…</source>
        <translation>标记的备注(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Remove the tag from the passage</source>
        <translation>取消标记(&amp;R)</translation>
    </message>
    <message>
        <source>Let &amp;go of the tagged passage</source>
        <translation>放开标记(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Place the tagged passage or link here</source>
        <translation>把标记或关联放在这里(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Where the tagged passage begins and ends</source>
        <translation>标记的起止(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Change the tag…</source>
        <translation>更换标签(&amp;C)…</translation>
    </message>
    <message>
        <source>Begin one character &amp;earlier</source>
        <translation>起点提前一字(&amp;E)</translation>
    </message>
    <message>
        <source>Begin one character &amp;later</source>
        <translation>起点推后一字(&amp;L)</translation>
    </message>
    <message>
        <source>End one character e&amp;arlier</source>
        <translation>终点提前一字(&amp;A)</translation>
    </message>
    <message>
        <source>End one character la&amp;ter</source>
        <translation>终点推后一字(&amp;T)</translation>
    </message>
    <message>
        <source>Stat&amp;istics of the tags…</source>
        <translation>标签统计(&amp;I)…</translation>
    </message>
    <message>
        <source>Agreement of co&amp;ders…</source>
        <translation>标注者一致性(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>TagCard</name>
    <message>
        <source>Tags at this place</source>
        <translation>此处的标签</translation>
    </message>
</context>
<context>
    <name>TagControls</name>
    <message>
        <source>Nothing but line breaks or spaces is selected: select words to tag them</source>
        <translation>选中的只有换行或空格：请先选中要加标签的文字</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>更换“{name}”</translation>
    </message>
    <message>
        <source>Note on “{passage}”</source>
        <translation>“{passage}”的备注</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Tag “{name}”</source>
        <translation>标签“{name}”</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>TagDelegate</name>
    <message>
        <source>Can&apos;t be placed</source>
        <translation>无法定位</translation>
    </message>
</context>
<context>
    <name>TagFilterBar</name>
    <message>
        <source>Words in passage, note or title</source>
        <translation>原文、备注或标题中的词</translation>
    </message>
    <message>
        <source>Filter tagged passages by words</source>
        <translation>按词筛选标记</translation>
    </message>
    <message>
        <source>With note</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message numerus="yes">
        <source>In %n article(s)</source>
        <translation>
            <numerusform>在 %n 篇文章中</numerusform>
        </translation>
    </message>
    <message>
        <source>Can&apos;t be placed</source>
        <translation>无法定位</translation>
    </message>
</context>
<context>
    <name>TagMenus</name>
    <message>
        <source>Filter by tag</source>
        <translation>按标签筛选</translation>
    </message>
    <message>
        <source>Filter by outlet</source>
        <translation>按媒体筛选</translation>
    </message>
    <message>
        <source>Filter by the article&apos;s date</source>
        <translation>按文章日期筛选</translation>
    </message>
    <message>
        <source>Filter by who tagged</source>
        <translation>按标注者筛选</translation>
    </message>
    <message>
        <source>Order of the passages</source>
        <translation>标记的排序</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>With the tags nested in them</source>
        <translation>包括下级标签</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>全部媒体</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>全部标注者</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名）</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>任何日期</translation>
    </message>
    <message>
        <source>By article, latest first</source>
        <translation>按文章，新的在前</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By month of publication</source>
        <translation>按发表月份</translation>
    </message>
    <message>
        <source>Last made first</source>
        <translation>最近加的在前</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>媒体</translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n 家媒体</numerusform>
        </translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>标注者</translation>
    </message>
    <message numerus="yes">
        <source>%n coder(s)</source>
        <translation>
            <numerusform>%n 位标注者</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>排序：{order}</translation>
    </message>
</context>
<context>
    <name>TagPalette</name>
    <message>
        <source>Name of a tag, new or existing</source>
        <translation>标签名称，新建或已有</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags that match</source>
        <translation>符合的标签</translation>
    </message>
    <message>
        <source>Enter applies</source>
        <translation>回车应用</translation>
    </message>
    <message>
        <source>“Outer/Inner” nests</source>
        <translation>“外层/内层”可嵌套</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc 关闭</translation>
    </message>
    <message>
        <source>Tab: {target}</source>
        <translation>Tab：{target}</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>新建标签“{name}”</translation>
    </message>
</context>
<context>
    <name>TagWords</name>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>can&apos;t be placed</source>
        <translation>无法定位</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>备注：{note}</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 处标记</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n passages “{name}”</source>
        <translation>
            <numerusform>给 %n 处加标签“{name}”</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “{name}”</source>
        <translation>加标签“{name}”</translation>
    </message>
    <message>
        <source>Change tag to “{name}”</source>
        <translation>标签换成“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>Remove the tag from %n passage(s)</source>
        <translation>
            <numerusform>取消 %n 处标记</numerusform>
        </translation>
    </message>
    <message>
        <source>Move tagged passage</source>
        <translation>移动标记</translation>
    </message>
    <message>
        <source>The tag “{name}” is no longer in the codebook.</source>
        <translation>标签“{name}”已不在标签集中。</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑备注</translation>
    </message>
</context>
<context>
    <name>TagsListControls</name>
    <message>
        <source>Copy all that are shown, as text</source>
        <translation>复制所显示的全部标记（文本）</translation>
    </message>
    <message>
        <source>Copy all that are shown, as a table (CSV)</source>
        <translation>复制所显示的全部标记（CSV 表格）</translation>
    </message>
    <message>
        <source>“{title}” is not open: Enter opens it</source>
        <translation>《{title}》没有打开：按回车键打开</translation>
    </message>
    <message numerus="yes">
        <source>Note to be added to each of %n tagged passage(s)</source>
        <translation>
            <numerusform>给 %n 处标记各加一条备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n tagged passage(s)</source>
        <translation>
            <numerusform>%n 处标记的备注</numerusform>
        </translation>
    </message>
    <message>
        <source>{act} · {key} brings them back</source>
        <translation>{act} · 按 {key} 可撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 处标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tag of %n passage(s) to “{name}”</source>
        <translation>
            <numerusform>把 %n 处标记换成“{name}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsPanel</name>
    <message>
        <source>A note on this passage (F2)</source>
        <translation>给这处标记写备注（F2）</translation>
    </message>
    <message>
        <source>Note on the tagged passage</source>
        <translation>标记的备注</translation>
    </message>
    <message>
        <source>Tagged passages</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Show all tagged passages</source>
        <translation>显示全部标记</translation>
    </message>
    <message>
        <source>What can be done with the passages shown</source>
        <translation>对所显示的标记的操作</translation>
    </message>
    <message>
        <source>No tagged passage is like this.</source>
        <translation>没有这样的标记。</translation>
    </message>
    <message>
        <source>Nothing is tagged yet.
Select a passage in a text and press T.</source>
        <translation>还没有标记。
在正文中选中文字，按 T 键。</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在正文中显示</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>Add a note to each…</source>
        <translation>各加一条备注…</translation>
    </message>
    <message>
        <source>Another tag…</source>
        <translation>改为别的标签…</translation>
    </message>
</context>
<context>
    <name>TakenUp</name>
    <message>
        <source>Change</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Drag its ends, or press {back} {on}</source>
        <translation>拖动两端，或按 {back} {on}</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>The last time, Jianting ended all of a sudden.</source>
        <translation>上次运行时，“兼听”意外中断了。</translation>
    </message>
    <message>
        <source>Your tags and notes are safe: each is stored at once. Only what you were just typing may be missing. If this happens again, please report it: the details tell what the program was at, and hold nothing of your articles, notes and tags.</source>
        <translation>您的标签和备注都在：每一次改动都会立即保存，至多缺少当时正在输入的文字。如果再次发生，请告诉我们：详情只说明程序当时在做什么，不含您的文章、备注和标签。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have: a fault of the program.</source>
        <translation>程序出现了意外错误。</translation>
    </message>
    <message>
        <source>Your tags and notes are safe: each is stored at once. You can go on; if the window behaves strangely, close it and open it again. Please report what you did last, with the details: they hold nothing of your articles, notes and tags.</source>
        <translation>您的标签和备注都在：每一次改动都会立即保存。可以继续使用；如果窗口表现异常，请关闭后重新打开。请把您刚才的操作连同详情告诉我们：详情不含您的文章、备注和标签。</translation>
    </message>
</context>
<context>
    <name>ThingsModel</name>
    <message>
        <source>Statement</source>
        <translation>言论</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Same running text</source>
        <translation>相同行文</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n 家媒体</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message>
        <source>Map of which tags occur together</source>
        <translation>标签共同出现图</translation>
    </message>
    <message>
        <source>What two tags share</source>
        <translation>两个标签在哪里共同出现</translation>
    </message>
    <message>
        <source>Nested tags count as their outermost</source>
        <translation>下级标签计入最上级</translation>
    </message>
    <message>
        <source>On the diagonal: how often a tag was given at all. That two tags occur together may only mean that both are frequent; it says nothing of a cause.</source>
        <translation>对角线上是该标签一共出现的次数。两个标签共同出现，可能只因为两者都常见；这不说明因果。</translation>
    </message>
    <message>
        <source>Tagged passages that can&apos;t be placed are left out.</source>
        <translation>无法定位的标记不计入。</translation>
    </message>
    <message numerus="yes">
        <source>The map has the %n tag(s) given most; all are in the table.</source>
        <translation>
            <numerusform>图中只有出现最多的 %n 个标签；表中是全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>UndoControls</name>
    <message>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已重做：{act}</translation>
    </message>
    <message numerus="yes">
        <source>{act} – in “{title}” and %n other article(s), none of which is open</source>
        <translation>
            <numerusform>{act}（在未打开的《{title}》等文章里，另有 %n 篇）</numerusform>
        </translation>
    </message>
    <message>
        <source>{act} – in “{title}”, which is not open</source>
        <translation>{act}（在未打开的《{title}》里）</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>标准文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>Se&amp;rif text</source>
        <translation>宋体正文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Glide to passages</source>
        <translation>平滑移动到段落(&amp;G)</translation>
    </message>
    <message>
        <source>Next p&amp;art of the window</source>
        <translation>窗口的下一部分(&amp;A)</translation>
    </message>
    <message>
        <source>Previous part of the &amp;window</source>
        <translation>窗口的上一部分(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>High &amp;contrast, light</source>
        <translation>高对比度，浅色(&amp;C)</translation>
    </message>
    <message>
        <source>High contrast, d&amp;ark</source>
        <translation>高对比度，深色(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Highlights of tags</source>
        <translation>标签的显示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Words and margin</source>
        <translation>文字与页边(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Margin only</source>
        <translation>仅页边(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Hidden</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
</context>
<context>
    <name>WalkControls</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>标记的含义</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Watching {folder} for new articles</source>
        <translation>正在监视 {folder} 中的新文章</translation>
    </message>
    <message>
        <source>No longer watching {folder}</source>
        <translation>不再监视 {folder}</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n 篇新文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other version(s)</source>
        <translation>
            <numerusform>%n 个其他版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n 个文件无法读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebOpening</name>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Open this page of {host}?</source>
        <translation>要打开 {host} 的这个网页吗？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Don&apos;t ask again for {host}</source>
        <translation>对 {host} 不再询问</translation>
    </message>
    <message>
        <source>This is not one of the outlet&apos;s own addresses as far as they are known.</source>
        <translation>据已知的信息，这不是该媒体自己的网址。</translation>
    </message>
    <message>
        <source>Its name is written {name}: letters may look like others of a name you know.</source>
        <translation>它的名称写作 {name}：其中的字母可能与您认识的名称里的字母相像。</translation>
    </message>
    <message>
        <source>Before the host stood something that looks like another one. It is left out.</source>
        <translation>主机名前还有一段看起来像另一个主机名的内容，已略去。</translation>
    </message>
    <message>
        <source>It leads into your own machine or network.</source>
        <translation>它通向您自己的电脑或内部网络。</translation>
    </message>
    <message>
        <source>No browser could be opened for {url}</source>
        <translation>无法打开浏览器：{url}</translation>
    </message>
    <message>
        <source>Opened in the browser: {url}</source>
        <translation>已在浏览器中打开：{url}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Jianting</source>
        <translation>兼听</translation>
    </message>
    <message>
        <source>Or drop files, folders or zip archives anywhere on this window.</source>
        <translation>也可以把文件、文件夹或 zip 压缩包拖到窗口中。</translation>
    </message>
    <message>
        <source>Recent comparisons</source>
        <translation>最近的对照</translation>
    </message>
    <message>
        <source>Latest events that several outlets report</source>
        <translation>多家媒体报道的最新事件</translation>
    </message>
    <message>
        <source>Import articles: a folder, files or a zip archive.</source>
        <translation>导入文章：文件夹、文件或 zip 压缩包。</translation>
    </message>
    <message>
        <source>Choose two to four reports of one story and press Enter.</source>
        <translation>选择两到四篇同一事件的报道，按回车键。</translation>
    </message>
    <message>
        <source>Follow what they share, and see what only one of them says.</source>
        <translation>顺着共有内容读下去，看清哪些话只有一家说。</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Read how several outlets report the same story, side by side,
with all that they share joined across the texts.</source>
        <translation>把几家媒体对同一件事的报道并排来读，
共有的内容彼此相连，一目了然。</translation>
    </message>
    <message>
        <source>Select two to four articles in the list (Ctrl or Shift and click)
and press Enter to read them side by side.
A double click opens one alone.</source>
        <translation>在列表中选择两到四篇文章（按住 Ctrl 或 Shift 点击），
按回车键并排阅读。
双击则单独打开一篇。</translation>
    </message>
</context>
<context>
    <name>WhereElsePanel</name>
    <message>
        <source>Reports of the statement</source>
        <translation>这条言论的报道</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Select a passage or go to a shared statement, and press W to see who else reports it.</source>
        <translation>选中一段文字，或转到一条共有言论，再按 W，查看还有谁报道。</translation>
    </message>
    <message>
        <source>Looking for “{words}”…</source>
        <translation>正在查找“{words}”…</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 处报道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n 家媒体</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>No other report of “{words}” was found.</source>
        <translation>没有找到“{words}”的其他报道。</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected report(s)</source>
        <translation>
            <numerusform>另有 %n 处已否决</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not yet looked into</source>
        <translation>
            <numerusform>%n 篇文章尚未查看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n</source>
        <translation>
            <numerusform>对照 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Four articles at most fit side by side.</source>
        <translation>最多并排四篇。</translation>
    </message>
    <message>
        <source>Ctrl or Shift selects several to compare.</source>
        <translation>按住 Ctrl 或 Shift 可选多篇对照。</translation>
    </message>
    <message>
        <source>Show beside what is open</source>
        <translation>在旁边打开</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>单独打开</translation>
    </message>
    <message>
        <source>Show the selected side by side</source>
        <translation>并排显示所选</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>加入对照</translation>
    </message>
    <message>
        <source>Compare the wordings with this one</source>
        <translation>以此为基准比较措辞</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>{kind} · {sure} ({score})</source>
        <translation>{kind} · {sure}（{score}）</translation>
    </message>
    <message>
        <source>{kind} · {sure}</source>
        <translation>{kind} · {sure}</translation>
    </message>
    <message>
        <source>Marked: what both passages have.</source>
        <translation>标出的是两段都有的词语。</translation>
    </message>
    <message>
        <source>Confirmed by {coder} on {day}.</source>
        <translation>{coder}于{day}确认。</translation>
    </message>
    <message>
        <source>Rejected by {coder} on {day}.</source>
        <translation>{coder}于{day}否决。</translation>
    </message>
    <message>
        <source>Drawn by hand by {coder} on {day}.</source>
        <translation>{coder}于{day}手工建立。</translation>
    </message>
    <message>
        <source>Note: {memo}</source>
        <translation>备注：{memo}</translation>
    </message>
</context>
<context>
    <name>WhyTab</name>
    <message>
        <source>Links of the same statement or topic</source>
        <translation>同一言论或话题的各个关联</translation>
    </message>
    <message>
        <source>Why these passages are linked</source>
        <translation>这些段落为何关联</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Say that the link is right</source>
        <translation>认为这一关联正确</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Say that the link is wrong</source>
        <translation>认为这一关联不对</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Take back what was said of the link</source>
        <translation>收回对这一关联的判断</translation>
    </message>
    <message>
        <source>Confirm, reject or change the link</source>
        <translation>确认、否决或更改关联</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>判断</translation>
    </message>
</context>
<context>
    <name>WordingDelegate</name>
    <message>
        <source>baseline</source>
        <translation>比较基准</translation>
    </message>
</context>
<context>
    <name>WordingsModel</name>
    <message>
        <source>Click to compare the others with this wording</source>
        <translation>点击，让其他说法与它比较</translation>
    </message>
    <message>
        <source>in reported speech</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>Not here: {words}</source>
        <translation>此处没有：{words}</translation>
    </message>
</context>
<context>
    <name>WrittenNotice</name>
    <message>
        <source>Progress of the file</source>
        <translation>文件的进度</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Writing {path}…</source>
        <translation>正在写入 {path}…</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
</TS>
