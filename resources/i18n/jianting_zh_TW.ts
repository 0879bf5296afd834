<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>About</name>
    <message>
        <source>About Jianting</source>
        <translation>關於兼聽</translation>
    </message>
    <message>
        <source>Jianting {version}</source>
        <translation>兼聽 {version}</translation>
    </message>
    <message>
        <source>Hear all sides and you will see clearly.</source>
        <translation>兼聽則明。</translation>
    </message>
    <message>
        <source>Licence: MIT. Fonts: Noto Sans SC, Noto Serif SC (SIL Open Font License 1.1).</source>
        <translation>許可證：MIT。字型：Noto Sans SC、Noto Serif SC（SIL Open Font License 1.1）。</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>複製版本資訊</translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message>
        <source>Agreement of coders</source>
        <translation>標註者一致性</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>標籤集</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比較單位</translation>
    </message>
    <message>
        <source>A tag counts with those nested in it</source>
        <translation>連同下級標籤一起計算</translation>
    </message>
    <message>
        <source>Also articles that only two worked on</source>
        <translation>也計入只有兩人標註過的文章</translation>
    </message>
    <message>
        <source>Agreement by tag</source>
        <translation>各標籤的一致性</translation>
    </message>
    <message>
        <source>Where coders differ</source>
        <translation>標註者的分歧之處</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>複製表格</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>儲存表格…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>All codebooks</source>
        <translation>所有標籤集</translation>
    </message>
    <message>
        <source>Passages tagged by two people are needed to compare them. Take in another person’s library or exported tags, then come back.</source>
        <translation>至少要有兩個人的標記才能比較。請先匯入他人的文庫或標籤檔案，再回到這裡。</translation>
    </message>
    <message>
        <source>There is no article in which all of these coders tagged a passage.</source>
        <translation>沒有一篇文章是所選標註者都標註過的。</translation>
    </message>
    <message>
        <source>Choose two coders at least.</source>
        <translation>請至少選擇兩位標註者。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) where they differ on “{name}”</source>
        <translation>
            <numerusform>「{name}」有 %n 處分歧</numerusform>
        </translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>AgreementWords</name>
    <message>
        <source>Sentence by sentence</source>
        <translation>逐句比較</translation>
    </message>
    <message>
        <source>By characters</source>
        <translation>逐字比較</translation>
    </message>
    <message>
        <source>both</source>
        <translation>兩人都標</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全都標</translation>
    </message>
    <message>
        <source>only {name}</source>
        <translation>只有 {name}</translation>
    </message>
    <message>
        <source>several</source>
        <translation>部分人標</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
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
        <translation>都未標</translation>
    </message>
    <message>
        <source>What it allows</source>
        <translation>能說明什麼</translation>
    </message>
    <message>
        <source>nothing: no variation</source>
        <translation>無從判斷：沒有差異</translation>
    </message>
    <message>
        <source>nothing yet: too few</source>
        <translation>無從判斷：太少</translation>
    </message>
    <message>
        <source>no better than chance</source>
        <translation>不高於偶然水準</translation>
    </message>
    <message>
        <source>too low to build on</source>
        <translation>偏低，不宜作依據</translation>
    </message>
    <message>
        <source>tentative conclusions</source>
        <translation>可作初步結論</translation>
    </message>
    <message>
        <source>good, by custom</source>
        <translation>按慣例為良好</translation>
    </message>
    <message>
        <source>Custom in content analysis (Krippendorff): α of 0.8 or more is good, from 0.667 it allows tentative conclusions, less is too low to build on. A tag given to fewer than ten units tells too little. In how many of 100 random samples of the articles α would lie where, is said in the column 95 %. What you need depends on what you conclude.</source>
        <translation>內容分析的慣例（Krippendorff）：α 在 0.8 以上為良好，0.667 以上可作初步結論，更低則不宜作依據。某標籤只出現在不到十個單位裡時，說明不了什麼。「95 %」一欄是：隨機抽取這些文章，100 次裡有 95 次 α 落在其間。究竟需要多高，要看您想得出什麼結論。</translation>
    </message>
    <message>
        <source>Compared are units fixed beforehand, the same for all. A sentence counts as tagged if half of it is marked, or half of the marked passage lies in it. Where passages begin and end was each coder’s own choice; how far they agree on that, these numbers do not say: this is no unitizing alpha.</source>
        <translation>比較的是事先劃定、人人相同的單位。一句話有一半被標，或所標文字有一半在句中，就算標了這一句。各段文字從哪裡開始、到哪裡結束由標註者自定，這些數字不衡量起訖是否一致：它不是「單元劃分 alpha」。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) compared.</source>
        <translation>
            <numerusform>比較了 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: not all of these coders have tags there.</source>
        <translation>
            <numerusform>另有 %n 篇未計入：並非每位標註者都標註過。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) without a place in the text are left out.</source>
        <translation>
            <numerusform>略去 %n 處在內文中無法定位的標記。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AloneList</name>
    <message>
        <source>Passages that only one outlet has</source>
        <translation>只有一家媒體有的段落</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>複製這段話</translation>
    </message>
</context>
<context>
    <name>AloneModel</name>
    <message numerus="yes">
        <source>{outlet} · %n passage(s) only here · {share} of the text</source>
        <translation>
            <numerusform>{outlet} · 獨有 %n 段 · 占全文 {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>{outlet} · nothing only here</source>
        <translation>{outlet} · 沒有獨有的段落</translation>
    </message>
</context>
<context>
    <name>Along</name>
    <message numerus="yes">
        <source>%n tag(s) nested in it</source>
        <translation>
            <numerusform>其下 %n 個標籤</numerusform>
        </translation>
    </message>
    <message>
        <source>The note on the codebook</source>
        <translation>標籤集的備註</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on the tags themselves</source>
        <translation>
            <numerusform>標籤本身的備註 %n 則</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 處標記</numerusform>
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
            <numerusform>其中 %n 處有備註</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged by {names}</source>
        <translation>標註者：{names}</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 個標籤</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnchoredWords</name>
    <message numerus="yes">
        <source>%n tagged passage(s) placed anew</source>
        <translation>
            <numerusform>重新定位 %n 處標記</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) placed anew</source>
        <translation>
            <numerusform>重新定位 %n 則判斷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) can&apos;t be placed in the changed text</source>
        <translation>
            <numerusform>%n 處標記在變更後的內文中無法定位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) can&apos;t be placed in the changed text</source>
        <translation>
            <numerusform>%n 則判斷在變更後的內文中無法定位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Like the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高對比，淺色</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高對比，深色</translation>
    </message>
</context>
<context>
    <name>ArticleBrowser</name>
    <message>
        <source>Text of {title}</source>
        <translation>《{title}》內文</translation>
    </message>
    <message>
        <source>This article has no text.</source>
        <translation>這篇文章沒有內文。</translation>
    </message>
</context>
<context>
    <name>ArticleMemoEditor</name>
    <message>
        <source>What others noted</source>
        <translation>他人的備註</translation>
    </message>
    <message>
        <source>Your own note</source>
        <translation>您的備註</translation>
    </message>
</context>
<context>
    <name>ArticleMemos</name>
    <message>
        <source>Note on the article “{title}”</source>
        <translation>文章《{title}》的備註</translation>
    </message>
    <message>
        <source>Note on an article</source>
        <translation>文章備註</translation>
    </message>
</context>
<context>
    <name>ArticleWords</name>
    <message>
        <source>no date</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>The date was read out of the text.</source>
        <translation>日期是從內文中推斷的。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: {names}</source>
        <translation>標籤：{names}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星標</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Libraries (*.sqlite3 *.db);;All files (*)</source>
        <translation>文庫 (*.sqlite3 *.db);;所有檔案 (*)</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>There is no backup as yet. The first is made by itself once you have tagged something.</source>
        <translation>還沒有備份。新增標籤之後會自動建立第一份。</translation>
    </message>
    <message>
        <source>By what the backup differs from now</source>
        <translation>備份與現狀的差別</translation>
    </message>
    <message>
        <source>In the library now: {parts}</source>
        <translation>文庫現有：{parts}</translation>
    </message>
    <message>
        <source>It holds just what there is now.</source>
        <translation>與現狀完全相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that it speaks of are not in this library. Import the archive first; the backup stays.</source>
        <translation>
            <numerusform>其中涉及的 %n 篇文章不在本文庫中。請先匯入這些文章；備份會保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判斷</translation>
    </message>
    <message>
        <source>By</source>
        <translation>標註者</translation>
    </message>
    <message>
        <source>What you make by hand is backed up by itself: tags, tagged passages, notes, judgements and names. All backups of the last day are kept, one of each day for two months, one of each month for ever.</source>
        <translation>您手動新增的標籤、標記、備註、判斷和譯名會自動備份。最近一天的備份全部保留，兩個月內每天保留一份，更早的每月保留一份，永久保存。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tagged passages</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>&amp;Add what is missing</source>
        <translation>補回缺少的(&amp;A)</translation>
    </message>
    <message>
        <source>Puts back what is not here any more. Nothing of what is here is altered or removed.</source>
        <translation>補回現已不在的內容，現有內容不變更、不刪除。</translation>
    </message>
    <message>
        <source>&amp;Put back just as it was…</source>
        <translation>完全還原原狀(&amp;P)…</translation>
    </message>
    <message>
        <source>Makes everything what it was then. What came later is kept in a backup of its own.</source>
        <translation>全部還原成當時的樣子。之後的內容另存一份備份。</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即備份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Open a backup file…</source>
        <translation>開啟備份檔案(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>在資料夾中顯示(&amp;S)</translation>
    </message>
    <message>
        <source>Comparing it with the library…</source>
        <translation>正在與文庫比較…</translation>
    </message>
</context>
<context>
    <name>ByHandTabs</name>
    <message>
        <source>Lists of what was made by hand</source>
        <translation>標記與關聯清單</translation>
    </message>
    <message>
        <source>Tagged passages</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>All tagged passages</source>
        <translation>全部標記</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>關聯</translation>
    </message>
    <message>
        <source>What was said of links</source>
        <translation>對關聯的判斷</translation>
    </message>
</context>
<context>
    <name>CatchUp</name>
    <message>
        <source>Progress of preparing the library</source>
        <translation>整理文庫的進度</translation>
    </message>
    <message>
        <source>Stop for now; what is done is kept, the rest comes at the next start</source>
        <translation>暫時停止；已完成的會保留，其餘下次啟動時繼續</translation>
    </message>
    <message>
        <source>Stop preparing the library</source>
        <translation>停止整理文庫</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>還剩 {time}</translation>
    </message>
    <message>
        <source>Preparing search: {done} of {total}</source>
        <translation>正在準備搜尋：{done} / {total}</translation>
    </message>
    <message>
        <source>Finding events: {done} of {total}</source>
        <translation>正在歸併事件：{done} / {total}</translation>
    </message>
    <message>
        <source>Finding shared statements: {done} of {total}</source>
        <translation>正在尋找共有言論：{done} / {total}</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check this installation</source>
        <translation>檢查本機安裝</translation>
    </message>
    <message>
        <source>Looking at the program and the library …</source>
        <translation>正在檢查程式和文庫……</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>檢查結果</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>This is what was found. Each has a remedy under it.</source>
        <translation>檢查結果如下，每一項下面都寫明了解決辦法。</translation>
    </message>
    <message>
        <source>Everything is sound: the program, what it is built on, and the library.</source>
        <translation>一切正常：程式、所依賴的元件和文庫。</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>說明</translation>
    </message>
</context>
<context>
    <name>CiteControls</name>
    <message>
        <source>Copied the citation</source>
        <translation>已複製引文出處</translation>
    </message>
    <message>
        <source>Copied the passage with its citation</source>
        <translation>已複製段落及出處</translation>
    </message>
</context>
<context>
    <name>CodeActions</name>
    <message>
        <source>Code&amp;book</source>
        <translation>標籤集(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;New tag</source>
        <translation>新增標籤(&amp;N)</translation>
    </message>
    <message>
        <source>New tag &amp;inside this one</source>
        <translation>在此標籤下新增(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重新命名(&amp;R)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>備註(&amp;O)</translation>
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
        <translation>移入上方標籤(&amp;E)</translation>
    </message>
    <message>
        <source>Move out o&amp;f its tag</source>
        <translation>移出所在標籤(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>合併到(&amp;M)…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>刪除(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Tag the selected passage with it</source>
        <translation>用它標記所選文字(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Show its tagged passages</source>
        <translation>列出它標記的文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Colour and form</source>
        <translation>顏色與形狀(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>數字鍵(&amp;K)</translation>
    </message>
    <message>
        <source>Move to &amp;another codebook</source>
        <translation>移到另一標籤集(&amp;A)</translation>
    </message>
    <message>
        <source>Code&amp;books</source>
        <translation>標籤集(&amp;B)</translation>
    </message>
    <message>
        <source>Add a read&amp;y codebook</source>
        <translation>加入現成的標籤集(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>無(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;New codebook…</source>
        <translation>新增標籤集(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Rename this codebook…</source>
        <translation>重新命名此標籤集(&amp;R)…</translation>
    </message>
    <message>
        <source>N&amp;ote on this codebook…</source>
        <translation>此標籤集的備註(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Delete this codebook…</source>
        <translation>刪除此標籤集(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>CodeActs</name>
    <message>
        <source>New tag “{name}”</source>
        <translation>新增標籤「{name}」</translation>
    </message>
    <message>
        <source>Rename tag “{name}”</source>
        <translation>重新命名標籤「{name}」</translation>
    </message>
    <message numerus="yes">
        <source>Colour of %n tag(s)</source>
        <translation>
            <numerusform>變更 %n 個標籤的顏色</numerusform>
        </translation>
    </message>
    <message>
        <source>Key of “{name}”</source>
        <translation>「{name}」的數字鍵</translation>
    </message>
    <message>
        <source>Note on “{name}”</source>
        <translation>「{name}」的備註</translation>
    </message>
    <message numerus="yes">
        <source>Move %n tag(s)</source>
        <translation>
            <numerusform>移動 %n 個標籤</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge into “{name}”</source>
        <translation>合併到「{name}」</translation>
    </message>
    <message>
        <source>Delete tag “{name}”</source>
        <translation>刪除標籤「{name}」</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tag(s)</source>
        <translation>
            <numerusform>刪除 %n 個標籤</numerusform>
        </translation>
    </message>
    <message>
        <source>New codebook “{name}”</source>
        <translation>新增標籤集「{name}」</translation>
    </message>
    <message>
        <source>Add codebook “{name}”</source>
        <translation>加入標籤集「{name}」</translation>
    </message>
    <message>
        <source>Put back tags of “{name}”</source>
        <translation>還原「{name}」的標籤</translation>
    </message>
    <message>
        <source>Alter codebook “{name}”</source>
        <translation>變更標籤集「{name}」</translation>
    </message>
    <message>
        <source>Delete codebook “{name}”</source>
        <translation>刪除標籤集「{name}」</translation>
    </message>
</context>
<context>
    <name>CodeControls</name>
    <message>
        <source>First select a passage in a text.</source>
        <translation>請先在文中選一段文字。</translation>
    </message>
</context>
<context>
    <name>CodeDelegate</name>
    <message>
        <source>Name of the new tag</source>
        <translation>新標籤的名稱</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>標籤名稱</translation>
    </message>
    <message>
        <source>There is a tag “{name}” here already.</source>
        <translation>這裡已有標籤「{name}」。</translation>
    </message>
</context>
<context>
    <name>CodeDropView</name>
    <message>
        <source>Tag with “{name}”</source>
        <translation>標記為「{name}」</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>移到這裡</translation>
    </message>
    <message>
        <source>Merge into “{name}”</source>
        <translation>合併到「{name}」</translation>
    </message>
    <message>
        <source>Nest in “{name}” (Ctrl: merge)</source>
        <translation>移入「{name}」（按住 Ctrl 合併）</translation>
    </message>
</context>
<context>
    <name>CodeForms</name>
    <message>
        <source>Disc</source>
        <translation>圓點</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方塊</translation>
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
        <translation>圓圈</translation>
    </message>
    <message>
        <source>Hollow square</source>
        <translation>空心方塊</translation>
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
            <numerusform>把這 %n 個標籤合併到哪一個？</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge “{name}” into which tag?</source>
        <translation>把「{name}」合併到哪個標籤？</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) become “{target}”</source>
        <translation>
            <numerusform>%n 處標記改為「{target}」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) nested there move along</source>
        <translation>
            <numerusform>其下 %n 個標籤一同移過去</numerusform>
        </translation>
    </message>
    <message>
        <source>The notes are joined</source>
        <translation>備註合在一起</translation>
    </message>
    <message>
        <source>Undo parts them again.</source>
        <translation>可以復原，重新分開。</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>合併標籤</translation>
    </message>
    <message>
        <source>Merge {names} into “{target}”?</source>
        <translation>把{names}合併到「{target}」？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tag(s)?</source>
        <translation>
            <numerusform>刪除 %n 個標籤？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the tag “{name}”?</source>
        <translation>刪除標籤「{name}」？</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>刪除標籤</translation>
    </message>
    <message>
        <source>With it go:</source>
        <translation>一同刪除的有：</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>可以復原，全部恢復。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>CodeMoving</name>
    <message>
        <source>There is a tag “{name}” already where this one is to go.</source>
        <translation>要移去的地方已有標籤「{name}」。</translation>
    </message>
</context>
<context>
    <name>CodePalette</name>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tags that match</source>
        <translation>符合的標籤</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter takes it · Esc closes</source>
        <translation>↑ ↓ 選擇 · Enter 確定 · Esc 關閉</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>Starred</source>
        <translation>星標</translation>
    </message>
    <message>
        <source>My tags</source>
        <translation>我的標籤</translation>
    </message>
</context>
<context>
    <name>CodebookControls</name>
    <message>
        <source>“{name}” is here already, with all its tags</source>
        <translation>已有標籤集「{name}」，其中的標籤都在</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted tag(s) put back in “{name}”</source>
        <translation>
            <numerusform>已還原「{name}」中刪除的 %n 個標籤</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the codebook</source>
        <translation>標籤集名稱</translation>
    </message>
    <message>
        <source>New codebook</source>
        <translation>新增標籤集</translation>
    </message>
    <message>
        <source>Rename codebook</source>
        <translation>重新命名標籤集</translation>
    </message>
    <message>
        <source>There is a codebook “{name}” already.</source>
        <translation>已有標籤集「{name}」。</translation>
    </message>
    <message>
        <source>Note on the codebook “{name}”</source>
        <translation>標籤集「{name}」的備註</translation>
    </message>
    <message>
        <source>Delete codebook</source>
        <translation>刪除標籤集</translation>
    </message>
    <message>
        <source>Delete the codebook “{name}”?</source>
        <translation>刪除標籤集「{name}」？</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>可以復原，全部恢復。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 處標記</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the tags nested in it</source>
        <translation>
            <numerusform>連同下級標籤共 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Key {digit}</source>
        <translation>數字鍵 {digit}</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有備註</translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>Codebook</source>
        <translation>標籤集</translation>
    </message>
    <message>
        <source>Which codebook</source>
        <translation>選擇標籤集</translation>
    </message>
    <message>
        <source>No codebook yet</source>
        <translation>還沒有標籤集</translation>
    </message>
    <message>
        <source>What can be done with codebooks</source>
        <translation>標籤集操作</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>尋找標籤</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Choose a tag to see the note on it.</source>
        <translation>選一個標籤，這裡顯示它的備註。</translation>
    </message>
    <message>
        <source>Note on “{name}”</source>
        <translation>備註：{name}</translation>
    </message>
    <message>
        <source>What is this tag for? When is it given, and when not?</source>
        <translation>這個標籤指什麼？何時用，何時不用？</translation>
    </message>
    <message>
        <source>No tag fits “{words}”.</source>
        <translation>沒有標籤符合「{words}」。</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) lit up in the open texts</source>
        <translation>
            <numerusform>開啟的文章中點亮 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 個標籤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 處標記</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什麼？</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Commands that match</source>
        <translation>符合的指令</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter does it · Esc closes</source>
        <translation>↑ ↓ 選擇 · Enter 執行 · Esc 關閉</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>沒有這樣的指令</translation>
    </message>
    <message>
        <source>on</source>
        <translation>開</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>first select articles in the list</source>
        <translation>請先在清單中選擇文章</translation>
    </message>
    <message>
        <source>the article has no address</source>
        <translation>文章沒有網址</translation>
    </message>
    <message>
        <source>there are no pictures to show</source>
        <translation>沒有可以顯示的圖片</translation>
    </message>
    <message>
        <source>first choose a tag in the codebook, and a passage</source>
        <translation>請先在標籤集中選標籤，並選一段文字</translation>
    </message>
    <message>
        <source>there is no codebook yet</source>
        <translation>還沒有標籤集</translation>
    </message>
    <message>
        <source>first choose a tag in the codebook</source>
        <translation>請先在標籤集中選一個標籤</translation>
    </message>
    <message>
        <source>first open two articles or more</source>
        <translation>請先開啟兩篇或更多文章</translation>
    </message>
    <message>
        <source>nothing was compared as yet</source>
        <translation>還沒有對照過</translation>
    </message>
    <message>
        <source>no shared passage is current</source>
        <translation>目前不在共有內容上</translation>
    </message>
    <message>
        <source>nothing was open before</source>
        <translation>之前沒有開啟過</translation>
    </message>
    <message>
        <source>nothing was open after this</source>
        <translation>之後沒有開啟過</translation>
    </message>
    <message>
        <source>nothing was said of the current link</source>
        <translation>對目前的關聯還沒有判斷</translation>
    </message>
    <message>
        <source>no link is being drawn</source>
        <translation>沒有正在建立的關聯</translation>
    </message>
    <message>
        <source>first go to a shared passage</source>
        <translation>請先移到一處共有內容</translation>
    </message>
    <message>
        <source>first open articles that share something</source>
        <translation>請先開啟有共有內容的文章</translation>
    </message>
    <message>
        <source>first find something in the open articles</source>
        <translation>請先在開啟的文章裡尋找</translation>
    </message>
    <message>
        <source>first search the library</source>
        <translation>請先搜尋文庫</translation>
    </message>
    <message>
        <source>first choose in its list what can&apos;t be placed</source>
        <translation>請先在清單裡選取無法定位的那一項</translation>
    </message>
    <message>
        <source>a font was chosen in the preferences</source>
        <translation>偏好設定中已選定字型</translation>
    </message>
    <message>
        <source>first select a passage</source>
        <translation>請先選取一段文字</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>沒有可復原的操作</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>沒有可重做的操作</translation>
    </message>
    <message>
        <source>first open an article</source>
        <translation>請先開啟文章</translation>
    </message>
    <message>
        <source>first choose an article</source>
        <translation>請先選擇文章</translation>
    </message>
    <message>
        <source>first select events in the list</source>
        <translation>請先在清單中選擇事件</translation>
    </message>
    <message>
        <source>first select articles of an event</source>
        <translation>請先選擇一個事件中的文章</translation>
    </message>
    <message>
        <source>first select an event in the list</source>
        <translation>請先在清單中選擇一個事件</translation>
    </message>
    <message>
        <source>first select something in the list</source>
        <translation>請先在清單中選擇</translation>
    </message>
</context>
<context>
    <name>CompareActions</name>
    <message>
        <source>&amp;Compare</source>
        <translation>對照(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare selected articles</source>
        <translation>對照所選文章(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add selected articles to the comparison</source>
        <translation>將所選文章加入對照(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;lose comparison</source>
        <translation>關閉對照(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove this article from the comparison</source>
        <translation>從對照中移除這篇文章(&amp;R)</translation>
    </message>
    <message>
        <source>Read this article al&amp;one</source>
        <translation>只看這篇文章(&amp;O)</translation>
    </message>
    <message>
        <source>Move this pane to the le&amp;ft</source>
        <translation>這一欄向左移(&amp;F)</translation>
    </message>
    <message>
        <source>Move this pane to the ri&amp;ght</source>
        <translation>這一欄向右移(&amp;G)</translation>
    </message>
    <message>
        <source>Open the or&amp;iginal in the browser</source>
        <translation>在瀏覽器中開啟原文(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Note on this article…</source>
        <translation>這篇文章的備註(&amp;N)…</translation>
    </message>
    <message>
        <source>Show the &amp;pictures of this article</source>
        <translation>顯示這篇文章的圖片(&amp;P)</translation>
    </message>
    <message>
        <source>Go to pane {number}</source>
        <translation>前往第 {number} 欄</translation>
    </message>
    <message>
        <source>&amp;Scroll together</source>
        <translation>同步捲動(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ComparisonControls</name>
    <message>
        <source>Jianting</source>
        <translation>兼聽</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Choose two to four articles to read them side by side.</source>
        <translation>選擇兩到四篇文章，並排對照閱讀。</translation>
    </message>
    <message>
        <source>No shared passages were found in these articles.</source>
        <translation>這些文章中沒有找到共有內容。</translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>in full</source>
        <translation>完整報導</translation>
    </message>
    <message>
        <source>a side mention</source>
        <translation>順帶提及</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>沒有</translation>
    </message>
    <message>
        <source>Topic or statement</source>
        <translation>話題或言論</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Click to sort</source>
        <translation>點選排序</translation>
    </message>
    <message>
        <source>{outlet}: {full} in full, {aside} in passing, {absent} not there</source>
        <translation>{outlet}：完整報導 {full}，順帶提及 {aside}，沒有 {absent}</translation>
    </message>
</context>
<context>
    <name>CoverageOrder</name>
    <message>
        <source>Order of the topics</source>
        <translation>話題的順序</translation>
    </message>
    <message>
        <source>In the order of {outlet}</source>
        <translation>按 {outlet} 的行文順序</translation>
    </message>
    <message>
        <source>Most outlets first</source>
        <translation>媒體多的在前</translation>
    </message>
    <message>
        <source>Fewest outlets first</source>
        <translation>媒體少的在前</translation>
    </message>
    <message>
        <source>What {outlet} has first</source>
        <translation>{outlet} 有的在前</translation>
    </message>
    <message>
        <source>What {outlet} leaves out first</source>
        <translation>{outlet} 沒有的在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名稱</translation>
    </message>
    <message>
        <source>By name, backwards</source>
        <translation>按名稱倒序</translation>
    </message>
</context>
<context>
    <name>CoverageTab</name>
    <message>
        <source>Who covers what</source>
        <translation>誰報導了什麼</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the table, for a spreadsheet</source>
        <translation>複製表格，可貼入試算表</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>複製表格</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>“{name}” is there already. Replace it?</source>
        <translation>「{name}」已存在。要取代嗎？</translation>
    </message>
    <message>
        <source>Replace?</source>
        <translation>取代？</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Where else</source>
        <translation>還有誰報導</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>標籤集</translation>
    </message>
    <message>
        <source>Tagged passages and links</source>
        <translation>標記與關聯</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>對照細看</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>偏好設定(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Find in the open articles</source>
        <translation>在開啟的文章中尋找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>尋找下一個(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>尋找上一個(&amp;V)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>複製(&amp;O)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全選(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy with citation</source>
        <translation>連同出處複製(&amp;C)</translation>
    </message>
    <message>
        <source>Citation st&amp;yle</source>
        <translation>引文格式(&amp;Y)</translation>
    </message>
    <message>
        <source>Like the &amp;language of the window</source>
        <translation>隨介面語言(&amp;L)</translation>
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
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>No tags yet. Make one here, or select a passage in a text and press T.</source>
        <translation>還沒有標籤。在這裡新增，或在文中選一段文字按 T。</translation>
    </message>
    <message>
        <source>Or begin with a ready codebook, which you can alter as you like:</source>
        <translation>也可以從現成的標籤集開始，之後任意變更：</translation>
    </message>
</context>
<context>
    <name>EventControls</name>
    <message numerus="yes">
        <source>Merge %n event(s)</source>
        <translation>
            <numerusform>合併 %n 個事件</numerusform>
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
        <translation>重新命名事件</translation>
    </message>
    <message>
        <source>Name of the event (leave it empty for the one that was found)</source>
        <translation>事件名稱（留空則恢復自動名稱）</translation>
    </message>
    <message>
        <source>No other article on this event is known.</source>
        <translation>沒有找到關於這一事件的其他文章。</translation>
    </message>
    <message>
        <source>This article has not been sorted into an event yet.</source>
        <translation>這篇文章尚未歸入事件。</translation>
    </message>
    <message>
        <source>Set beside it, one of each outlet</source>
        <translation>每家媒體各取一篇，並排對照</translation>
    </message>
    <message>
        <source>Show in the list of events</source>
        <translation>在事件清單中顯示</translation>
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
        <translation>事件時間線</translation>
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
        <translation>篩選事件</translation>
    </message>
    <message>
        <source>By how many outlets an event is covered</source>
        <translation>有多少家媒體報導</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Show the events as a timeline</source>
        <translation>以時間線顯示事件</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>對照</translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s) or more</source>
        <translation>
            <numerusform>至少 %n 家媒體</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n+ outlet(s)</source>
        <translation>
            <numerusform>≥ %n 家媒體</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>加入對照</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Show the selected articles side by side (Enter)</source>
        <translation>並排顯示所選文章（Enter）</translation>
    </message>
    <message>
        <source>Show one article of each outlet side by side (Enter)</source>
        <translation>每家媒體各取一篇，並排顯示（Enter）</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 個事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not yet sorted</source>
        <translation>
            <numerusform>%n 篇文章尚未歸類</numerusform>
        </translation>
    </message>
    <message>
        <source>No event has these words in its label.</source>
        <translation>沒有事件的名稱包含這些詞。</translation>
    </message>
    <message>
        <source>Events are being looked for.</source>
        <translation>正在歸併事件。</translation>
    </message>
    <message>
        <source>No event is covered by so many outlets.
Import articles of several outlets, or ask for fewer.</source>
        <translation>沒有這麼多家媒體都報導的事件。
請匯入多家媒體的文章，或減少媒體數。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 專案</translation>
    </message>
    <message>
        <source>Texts, codebooks, tagged passages and notes: for QualCoder, NVivo, MAXQDA, ATLAS.ti.</source>
        <translation>內文、標籤集、標記和備註：用於 QualCoder、NVivo、MAXQDA、ATLAS.ti。</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA 標籤集</translation>
    </message>
    <message>
        <source>The codebooks alone, with the notes that define each tag.</source>
        <translation>只有標籤集，附每個標籤的定義。</translation>
    </message>
    <message>
        <source>Web Annotations</source>
        <translation>網頁註記（Web Annotation）</translation>
    </message>
    <message>
        <source>Tagged passages, notes and judgements without the texts (W3C, JSON-LD).</source>
        <translation>標記、備註和判斷，不含內文（W3C，JSON-LD）。</translation>
    </message>
    <message>
        <source>A row for each tagged passage: for Excel, R and other spreadsheets and statistics (CSV).</source>
        <translation>每處標記一列：用於 Excel、R 等試算表和統計軟體（CSV）。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Tagged passages to read and print, by tag (web page).</source>
        <translation>按標籤列出各段文字，供閱讀和列印（網頁）。</translation>
    </message>
</context>
<context>
    <name>ExchangeControls</name>
    <message>
        <source>Of the articles that are open</source>
        <translation>開啟的文章中的標記</translation>
    </message>
    <message>
        <source>Of the whole library</source>
        <translation>整個文庫的標記</translation>
    </message>
    <message>
        <source>Those in the list</source>
        <translation>清單中的標記</translation>
    </message>
    <message>
        <source>Export tags</source>
        <translation>匯出標籤</translation>
    </message>
    <message>
        <source>Import tags</source>
        <translation>匯入標籤</translation>
    </message>
    <message>
        <source>Reading {path}…</source>
        <translation>正在讀取 {path}…</translation>
    </message>
    <message>
        <source>Import tags from “{name}”</source>
        <translation>從「{name}」匯入標籤</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已匯入</translation>
    </message>
</context>
<context>
    <name>ExportControls</name>
    <message>
        <source>Web page</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>PDF, for print</source>
        <translation>PDF，適合列印</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Picture of twice the sharpness</source>
        <translation>兩倍清晰度的圖片</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>匯出對照</translation>
    </message>
    <message>
        <source>Too long for one picture: the end is cut. A PDF has all of it.</source>
        <translation>文章太長，一張圖片容不下，末尾已截去。PDF 可容納全文。</translation>
    </message>
    <message>
        <source>citations</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Export citations</source>
        <translation>匯出引文</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>列印預覽</translation>
    </message>
</context>
<context>
    <name>ExportTagsDialog</name>
    <message>
        <source>Export tags</source>
        <translation>匯出標籤</translation>
    </message>
    <message>
        <source>Which passages</source>
        <translation>哪些標記</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 處標記</numerusform>
        </translation>
    </message>
    <message>
        <source>What a format can&apos;t hold is told when the file is written.</source>
        <translation>匯出後會說明該格式無法容納哪些內容。</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>FacetBar</name>
    <message>
        <source>Filter by outlet</source>
        <translation>按媒體篩選</translation>
    </message>
    <message>
        <source>Filter by month</source>
        <translation>按月份篩選</translation>
    </message>
    <message>
        <source>Filter by what is read or starred, tag, event</source>
        <translation>按已讀、星標、標籤、事件篩選</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>清單排序</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>全部媒體</translation>
    </message>
    <message>
        <source>Any month</source>
        <translation>全部月份</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星標</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>按相關度</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>從新到舊</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>從舊到新</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按標題</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>按媒體</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>最長的在前</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>最短的在前</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>媒體</translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n 家媒體</numerusform>
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
        <translation>兼聽</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>開啟記錄資料夾</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>複製詳情</translation>
    </message>
</context>
<context>
    <name>FigurePage</name>
    <message>
        <source>Counts</source>
        <translation>計數</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>圖</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>There is nothing to count yet: no tagged passage is like this.</source>
        <translation>還沒有可以統計的：沒有這樣的標記。</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>All others</source>
        <translation>其餘標籤</translation>
    </message>
    <message>
        <source>by outlet</source>
        <translation>按媒體</translation>
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
        <translation>按標註者</translation>
    </message>
    <message>
        <source>Articles with the tag</source>
        <translation>有該標籤的文章數</translation>
    </message>
    <message>
        <source>Tagged passages</source>
        <translation>標記數</translation>
    </message>
    <message>
        <source>Tagged passages per article</source>
        <translation>平均每篇文章的標記數</translation>
    </message>
    <message>
        <source>Tagged passages per 10,000 characters</source>
        <translation>每萬字的標記數</translation>
    </message>
    <message>
        <source>in overlapping passages</source>
        <translation>在重疊的段落中</translation>
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
        <translation>無事件</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（無名）</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>無日期</translation>
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
            <numerusform>有標記的文章共 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>{article} per article, {length} per 10,000 characters</source>
        <translation>每篇 {article} 個，每萬字 {length} 個</translation>
    </message>
    <message numerus="yes">
        <source>on %n passage(s)</source>
        <translation>
            <numerusform>標註了 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n paragraph(s)</source>
        <translation>
            <numerusform>在 %n 個自然段中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of passages overlap</source>
        <translation>
            <numerusform>%n 對段落重疊</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>together in %n paragraph(s)</source>
        <translation>
            <numerusform>同時出現在 %n 個自然段中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>together in %n article(s)</source>
        <translation>
            <numerusform>同時出現在 %n 篇文章中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresWindow</name>
    <message>
        <source>Tag statistics</source>
        <translation>標籤統計</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>出現次數</translation>
    </message>
    <message>
        <source>What together</source>
        <translation>共同出現</translation>
    </message>
    <message>
        <source>Only the passages that the list shows</source>
        <translation>只統計清單中顯示的標記</translation>
    </message>
    <message>
        <source>Save the plot…</source>
        <translation>儲存圖…</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>儲存表格…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Save all counts…</source>
        <translation>儲存全部計數…</translation>
    </message>
    <message>
        <source>One line for each tag, outlet and month, for other programs</source>
        <translation>每個標籤、媒體、月份一列，供其他程式使用</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Drawing for print</source>
        <translation>向量圖（印刷用）</translation>
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
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>匯入資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>匯入檔案(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Last import report…</source>
        <translation>最近一次匯入報告(&amp;L)…</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>開啟範例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Watched folders</source>
        <translation>監看的資料夾(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>監看資料夾(&amp;W)…</translation>
    </message>
    <message>
        <source>Open &amp;another library…</source>
        <translation>開啟其他文庫(&amp;A)…</translation>
    </message>
    <message>
        <source>Rece&amp;nt libraries</source>
        <translation>最近的文庫(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Recent comparisons</source>
        <translation>最近的對照(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export comparison…</source>
        <translation>匯出對照(&amp;E)…</translation>
    </message>
    <message>
        <source>Export comparison as pic&amp;ture…</source>
        <translation>將對照匯出為圖片(&amp;T)…</translation>
    </message>
    <message>
        <source>Imp&amp;ort tags…</source>
        <translation>匯入標籤(&amp;O)…</translation>
    </message>
    <message>
        <source>Export ta&amp;gs…</source>
        <translation>匯出標籤(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>備份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Merge tags from another library…</source>
        <translation>合併其他文庫的標籤(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>列印(&amp;P)…</translation>
    </message>
    <message>
        <source>Export &amp;citations…</source>
        <translation>匯出引文(&amp;C)…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>列印預覽(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>FileControls</name>
    <message>
        <source>Import a folder</source>
        <translation>匯入資料夾</translation>
    </message>
    <message>
        <source>Articles and archives</source>
        <translation>文章與壓縮檔</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>匯入檔案</translation>
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
        <translation>顯示全文</translation>
    </message>
    <message>
        <source>Shared only</source>
        <translation>只看共有</translation>
    </message>
    <message>
        <source>Dim what only one outlet has</source>
        <translation>淡化只有一家有的內容</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>只看獨有</translation>
    </message>
    <message>
        <source>Dim what outlets share</source>
        <translation>淡化共有的內容</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>言論</translation>
    </message>
    <message>
        <source>Show shared statements</source>
        <translation>顯示共有言論</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>話題</translation>
    </message>
    <message>
        <source>Show shared topics</source>
        <translation>顯示共有話題</translation>
    </message>
    <message>
        <source>Same text</source>
        <translation>相同行文</translation>
    </message>
    <message>
        <source>Show running text taken over</source>
        <translation>顯示沿用的行文</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Word for word</source>
        <translation>逐字相同</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>措辭不同</translation>
    </message>
    <message>
        <source>In reported speech</source>
        <translation>轉述</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>說話人</translation>
    </message>
    <message>
        <source>Show what this speaker says</source>
        <translation>只看此人的言論</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>重新顯示全部</translation>
    </message>
    <message>
        <source>How sure a link must be</source>
        <translation>關聯須有多確定</translation>
    </message>
    <message>
        <source>however sure</source>
        <translation>不論多確定</translation>
    </message>
    <message>
        <source>{sure} ≥ {score}</source>
        <translation>{sure} ≥ {score}</translation>
    </message>
    <message>
        <source>Any relation</source>
        <translation>任何關係</translation>
    </message>
    <message>
        <source>No relation</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Any speaker</source>
        <translation>所有說話人</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>顯示 %n 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>隱藏 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in all open articles</source>
        <translation>在所有開啟的文章中尋找</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一處 （Shift+F3）</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一處 （F3）</translation>
    </message>
    <message>
        <source>Tag all places that were found</source>
        <translation>給找到的各處都加標籤</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 處，共 {count} 處</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find a setting</source>
        <translation>尋找設定</translation>
    </message>
    <message>
        <source>Settings that match</source>
        <translation>符合的設定</translation>
    </message>
</context>
<context>
    <name>FlagControls</name>
    <message>
        <source>Take the sta&amp;r away</source>
        <translation>去掉星標(&amp;R)</translation>
    </message>
    <message>
        <source>Sta&amp;r</source>
        <translation>加星標(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as unrea&amp;d</source>
        <translation>標為未讀(&amp;D)</translation>
    </message>
    <message>
        <source>Mark as rea&amp;d</source>
        <translation>標為已讀(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>Star %n article(s)</source>
        <translation>
            <numerusform>為 %n 篇文章加星標</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the star of %n article(s) away</source>
        <translation>
            <numerusform>去掉 %n 篇文章的星標</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as read</source>
        <translation>
            <numerusform>將 %n 篇文章標為已讀</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as unread</source>
        <translation>
            <numerusform>將 %n 篇文章標為未讀</numerusform>
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
        <translation>複製</translation>
    </message>
</context>
<context>
    <name>FrequencyPage</name>
    <message>
        <source>Plot of how often tags were given</source>
        <translation>標籤出現次數圖</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>統計什麼</translation>
    </message>
    <message>
        <source>What it is told apart by</source>
        <translation>按什麼分組</translation>
    </message>
    <message>
        <source>all outlets</source>
        <translation>全部媒體</translation>
    </message>
    <message>
        <source>Which outlet</source>
        <translation>哪家媒體</translation>
    </message>
    <message>
        <source>Nested tags count as their outermost</source>
        <translation>下級標籤計入最上級</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>堆疊</translation>
    </message>
    <message>
        <source>These counts can&apos;t be added up.</source>
        <translation>這些數目不能相加。</translation>
    </message>
    <message>
        <source>Passages in all</source>
        <translation>標記總數</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 處標記</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plot has the %n event(s) with the most tagged passages.</source>
        <translation>
            <numerusform>圖中是標記最多的 %n 個事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles in all</source>
        <translation>文章總數</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
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
        <translation>數字只說明有人加了多少次標籤，不說明有多少處該加。沒有任何標記的文章不計入，因為無從知道是否有人讀過；有標記的文章很少的媒體和月份說明不了什麼。</translation>
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
        <translation>指南內文</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>在指南中尋找</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章節</translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <translation>沒有哪一章包含這些詞。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前進</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;User&apos;s guide</source>
        <translation>使用指南(&amp;U)</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>尋找指令(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Welcome page</source>
        <translation>歡迎頁(&amp;W)</translation>
    </message>
    <message>
        <source>Check this &amp;installation…</source>
        <translation>檢查本機安裝(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>回報問題(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;About Jianting</source>
        <translation>關於兼聽(&amp;A)</translation>
    </message>
</context>
<context>
    <name>HintStrip</name>
    <message>
        <source>Point at a marked passage: its counterparts light up</source>
        <translation>把滑鼠移到有標記的段落上：對應之處會亮起</translation>
    </message>
    <message>
        <source>Click it: they come level</source>
        <translation>點選：對應之處會對齊</translation>
    </message>
    <message>
        <source>Alt+↓ goes to the next</source>
        <translation>Alt+↓ 到下一處</translation>
    </message>
    <message>
        <source>Ctrl+K finds everything else</source>
        <translation>Ctrl+K 可尋找其他一切功能</translation>
    </message>
    <message>
        <source>Close these hints for good</source>
        <translation>關閉提示，不再顯示</translation>
    </message>
</context>
<context>
    <name>HitTagging</name>
    <message>
        <source>How far the search for places is</source>
        <translation>尋找位置的進度</translation>
    </message>
    <message>
        <source>Stop looking for places</source>
        <translation>停止尋找位置</translation>
    </message>
    <message>
        <source>Stop looking; nothing is tagged then</source>
        <translation>停止尋找，不添加任何標籤</translation>
    </message>
    <message>
        <source>The search found no words in the texts</source>
        <translation>搜尋在內文中沒有找到詞語</translation>
    </message>
    <message>
        <source>Looking for all places…</source>
        <translation>正在尋找所有位置…</translation>
    </message>
    <message>
        <source>Looking for all places: {done} of {total} articles</source>
        <translation>正在尋找所有位置：已查 {done} 篇，共 {total} 篇</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform> %n 篇文章裡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n place(s) of “{words}” {where}</source>
        <translation>
            <numerusform>給{where}的 %n 處「{words}」加標籤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n passages “{name}”</source>
        <translation>
            <numerusform>給 %n 處加標籤「{name}」</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagging…</source>
        <translation>正在加標籤…</translation>
    </message>
    <message>
        <source>All of them have this tag already</source>
        <translation>這些段落都已有這個標籤</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>What this is about is not there any more: it was removed meanwhile.</source>
        <translation>所涉及的內容已不存在：剛才已被刪除。</translation>
    </message>
    <message>
        <source>The article has changed since it was opened, so nothing was done. It is read again now – please select the passage once more.</source>
        <translation>這篇文章在開啟之後有了變更，所以什麼也沒有做。現在已重新讀取——請再選一次這段文字。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have: a fault of the program.</source>
        <translation>程式發生了未預期的錯誤。</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Progress of the import</source>
        <translation>匯入進度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the import; what is done is kept</source>
        <translation>停止匯入；已匯入的會保留</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>List what can&apos;t be placed in the changed texts</source>
        <translation>列出在變更後的內文中無法定位的內容</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>報告…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Looking for articles…</source>
        <translation>正在尋找文章…</translation>
    </message>
    <message>
        <source>Importing: {done} of {total}</source>
        <translation>正在匯入：{done} / {total}</translation>
    </message>
    <message>
        <source>Importing: {done}</source>
        <translation>正在匯入：{done}</translation>
    </message>
    <message>
        <source>{rate} files a second</source>
        <translation>每秒 {rate} 個檔案</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>還剩 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 個問題</numerusform>
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
            <numerusform>%n 個其他版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>未變 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n 個無法讀取</numerusform>
        </translation>
    </message>
    <message>
        <source>Import stopped: {counts}</source>
        <translation>匯入已停止：{counts}</translation>
    </message>
    <message>
        <source>Import done: {counts}</source>
        <translation>匯入完成：{counts}</translation>
    </message>
</context>
<context>
    <name>ImportTagsDialog</name>
    <message>
        <source>Import tags</source>
        <translation>匯入標籤</translation>
    </message>
    <message>
        <source>“{name}” holds:</source>
        <translation>「{name}」中有：</translation>
    </message>
    <message>
        <source>Not taken in, or otherwise than it was:</source>
        <translation>未匯入，或與原來不同：</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) can&apos;t be read:</source>
        <translation>
            <numerusform>%n 處無法讀取：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make articles of the texts in the file (%n)</source>
        <translation>
            <numerusform>把檔案中的 %n 篇文字加為文章(&amp;M)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not in this library; what is said of them is left out:</source>
        <translation>
            <numerusform>文庫中沒有這 %n 篇文章，與之有關的內容不會匯入：</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of yours is removed; of what is here already the later word counts. A backup is made before, and the import can be undone.</source>
        <translation>不會刪除您的任何內容；已有的內容以較晚的為準。匯入前會備份，匯入可以復原。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>匯入(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) by {name}</source>
        <translation>
            <numerusform>{name} 的 %n 處標記</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: {number}</source>
        <translation>標籤：{number} 個</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（無名）</translation>
    </message>
    <message>
        <source>Notes on articles: {number}</source>
        <translation>文章備註：{number} 則</translation>
    </message>
    <message>
        <source>Judgements on links: {number}</source>
        <translation>對關聯的判斷：{number} 條</translation>
    </message>
    <message>
        <source>Nothing that can be taken in.</source>
        <translation>沒有可以匯入的內容。</translation>
    </message>
    <message>
        <source>All of it is here already.</source>
        <translation>這些內容都已經有了。</translation>
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
        <translation>無法讀取的部分</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Views of the comparison</source>
        <translation>對照細看的各個檢視</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>說法</translation>
    </message>
    <message>
        <source>What is shared, and how each outlet words it</source>
        <translation>共有的內容，以及各家的說法</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>報導覆蓋</translation>
    </message>
    <message>
        <source>Which outlet reports what, and what it leaves out</source>
        <translation>哪家報導了什麼，漏了什麼</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>獨有</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>What the link at hand rests on</source>
        <translation>目前關聯的依據</translation>
    </message>
    <message>
        <source>Click or point at a shared passage to see why it is linked.</source>
        <translation>點選或指向共有的段落，看它為何關聯。</translation>
    </message>
    <message>
        <source>The filter hides all that is shared. Reset shows it again.</source>
        <translation>篩選隱藏了所有共有的內容。按「重設」重新顯示。</translation>
    </message>
    <message>
        <source>Nothing shared was found in these articles.</source>
        <translation>這些文章中沒有找到共有的內容。</translation>
    </message>
    <message>
        <source>Every passage has a counterpart.</source>
        <translation>每一段都有對應的段落。</translation>
    </message>
    <message>
        <source>Whole paragraphs in which nothing is linked</source>
        <translation>沒有任何關聯的整段文字</translation>
    </message>
    <message>
        <source>Set a second article beside this one to compare them.</source>
        <translation>在旁邊再開啟一篇文章，即可對照。</translation>
    </message>
    <message>
        <source>These articles could not be compared.</source>
        <translation>無法比較這些文章。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>請稍候…</translation>
    </message>
    <message>
        <source>Open two to four articles side by side to compare them.</source>
        <translation>並排開啟兩到四篇文章，即可對照。</translation>
    </message>
</context>
<context>
    <name>JudgeActions</name>
    <message>
        <source>&amp;Judge</source>
        <translation>判斷(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Confirm the link</source>
        <translation>確認關聯(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reject the link</source>
        <translation>否決關聯(&amp;R)</translation>
    </message>
    <message>
        <source>Choose the &amp;kind of the link…</source>
        <translation>選擇關聯的種類(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Take back what was said of the link</source>
        <translation>收回對關聯的判斷(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ote on the link…</source>
        <translation>關聯的備註(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Draw a link from the selection</source>
        <translation>從選取文字建立關聯(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Give up drawing the link</source>
        <translation>放棄建立關聯(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;List of judged links</source>
        <translation>判斷過的關聯清單(&amp;L)</translation>
    </message>
    <message>
        <source>K&amp;ind of the link</source>
        <translation>關聯的種類(&amp;I)</translation>
    </message>
    <message>
        <source>Same statement, &amp;word for word</source>
        <translation>同一言論，逐字相同(&amp;W)</translation>
    </message>
    <message>
        <source>Same statement, in &amp;other words</source>
        <translation>同一言論，措辭不同(&amp;O)</translation>
    </message>
    <message>
        <source>Same statement, once in &amp;reported speech</source>
        <translation>同一言論，其一為間接引述(&amp;R)</translation>
    </message>
    <message>
        <source>Same &amp;topic</source>
        <translation>同一話題(&amp;T)</translation>
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
        <translation>復原</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去那裡</translation>
    </message>
</context>
<context>
    <name>JudgedControls</name>
    <message>
        <source>Copy all that are shown, as text</source>
        <translation>複製所顯示的全部關聯（文字）</translation>
    </message>
    <message>
        <source>Copy all that are shown, as a table (CSV)</source>
        <translation>複製所顯示的全部關聯（CSV 表格）</translation>
    </message>
    <message>
        <source>{act} · {key} says it again</source>
        <translation>{act} · 按 {key} 恢復判斷</translation>
    </message>
</context>
<context>
    <name>JudgedDelegate</name>
    <message>
        <source>Can&apos;t be placed</source>
        <translation>無法定位</translation>
    </message>
</context>
<context>
    <name>JudgedFilterBar</name>
    <message>
        <source>Words in passages, note or titles</source>
        <translation>段落、備註或標題中的詞</translation>
    </message>
    <message>
        <source>Filter links by words</source>
        <translation>按詞語篩選關聯</translation>
    </message>
    <message>
        <source>Filter by who judged</source>
        <translation>按判斷者篩選</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>全部標註者</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（無名）</translation>
    </message>
    <message>
        <source>Can&apos;t be placed</source>
        <translation>無法定位</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>標註者</translation>
    </message>
    <message numerus="yes">
        <source>%n coder(s)</source>
        <translation>
            <numerusform>%n 位標註者</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgedPanel</name>
    <message>
        <source>A note on this link (F2)</source>
        <translation>給這個關聯寫備註（F2）</translation>
    </message>
    <message>
        <source>Note on the link</source>
        <translation>關聯的備註</translation>
    </message>
    <message>
        <source>Judged links</source>
        <translation>判斷過的關聯</translation>
    </message>
    <message>
        <source>Show all links</source>
        <translation>顯示全部關聯</translation>
    </message>
    <message>
        <source>What can be done with the links shown</source>
        <translation>對所示關聯可做的操作</translation>
    </message>
    <message>
        <source>Nothing like this was said of a link.</source>
        <translation>沒有這樣的判斷。</translation>
    </message>
    <message>
        <source>Nothing was said of links yet.
Go to one in two texts side by side (Alt+↓) and press Y to confirm it, N to reject it.</source>
        <translation>還沒有判斷過關聯。
在並排的兩篇中轉到一個關聯（Alt+↓），按 Y 確認，按 N 否決。</translation>
    </message>
    <message>
        <source>Show in the texts</source>
        <translation>在內文中顯示</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>編輯備註</translation>
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
        <translation>已確認</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改種類</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>手建</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否決</translation>
    </message>
    <message>
        <source>can&apos;t be placed</source>
        <translation>無法定位</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>備註：{note}</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n 個關聯</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>Confirm link</source>
        <translation>確認關聯</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>Remove drawn link</source>
        <translation>刪除手建的關聯</translation>
    </message>
    <message>
        <source>Drawn link removed</source>
        <translation>已刪除手建的關聯</translation>
    </message>
    <message>
        <source>Reject link</source>
        <translation>否決關聯</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否決</translation>
    </message>
    <message>
        <source>Change kind of link</source>
        <translation>更改關聯的種類</translation>
    </message>
    <message>
        <source>Kind changed</source>
        <translation>已更改種類</translation>
    </message>
    <message>
        <source>Draw link</source>
        <translation>建立關聯</translation>
    </message>
    <message>
        <source>Link drawn</source>
        <translation>已建立關聯</translation>
    </message>
    <message>
        <source>Take back judgement</source>
        <translation>收回判斷</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n judgement(s)</source>
        <translation>
            <numerusform>收回 %n 則判斷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>已收回 %n 則</numerusform>
        </translation>
    </message>
    <message>
        <source>Place passage of link</source>
        <translation>為關聯的段落定位</translation>
    </message>
    <message>
        <source>Passage placed</source>
        <translation>已定位</translation>
    </message>
    <message>
        <source>Edit note on link</source>
        <translation>編輯關聯的備註</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>備註已儲存</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
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
        <translation>標記的含義</translation>
    </message>
    <message>
        <source>Shared with an article further away: same number, same thing</source>
        <translation>與不相鄰的文章共有：編號相同，內容相同</translation>
    </message>
    <message>
        <source>Judged by a person</source>
        <translation>經人判斷</translation>
    </message>
    <message>
        <source>A passage that you tagged, with the form of its tag at the right</source>
        <translation>您標記的段落，右側是其標籤的形狀</translation>
    </message>
    <message>
        <source>Found words</source>
        <translation>找到的詞句</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>&amp;Library</source>
        <translation>文庫(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>搜尋文庫(&amp;S)</translation>
    </message>
    <message>
        <source>List of &amp;articles</source>
        <translation>文章清單(&amp;A)</translation>
    </message>
    <message>
        <source>List of &amp;events</source>
        <translation>事件清單(&amp;E)</translation>
    </message>
    <message>
        <source>List of s&amp;tatements</source>
        <translation>言論清單(&amp;T)</translation>
    </message>
    <message>
        <source>The same e&amp;vent elsewhere…</source>
        <translation>別處的同一事件(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Where else was this said?</source>
        <translation>還有誰報導了這句話？(&amp;W)</translation>
    </message>
    <message>
        <source>Sta&amp;r</source>
        <translation>加星標(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as rea&amp;d</source>
        <translation>標為已讀(&amp;D)</translation>
    </message>
    <message>
        <source>Mark all &amp;listed as read</source>
        <translation>將列出的全部標為已讀(&amp;L)</translation>
    </message>
    <message>
        <source>Rem&amp;ove from the library…</source>
        <translation>從文庫移除(&amp;O)…</translation>
    </message>
    <message>
        <source>Remove t&amp;he sample…</source>
        <translation>移除範例(&amp;H)…</translation>
    </message>
    <message>
        <source>Re&amp;name the event…</source>
        <translation>重新命名事件(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Merge the selected events</source>
        <translation>合併所選事件(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;plit the selected articles off</source>
        <translation>拆出所選文章(&amp;P)</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>開啟所在資料夾</translation>
    </message>
    <message>
        <source>Another library is opened with File ▸ Open another library, and made by starting with: jianting --library FILE</source>
        <translation>用「檔案 ▸ 開啟其他文庫」可以開啟另一個文庫；要新建一個，請這樣啟動：jianting --library 檔案</translation>
    </message>
    <message>
        <source>It signs the passages that you tag, and the notes and judgements that you make from now on.</source>
        <translation>從現在起，您的標記、備註和判斷都以此署名。</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>每次詢問</translation>
    </message>
    <message>
        <source>Always fetch</source>
        <translation>一律下載</translation>
    </message>
    <message>
        <source>Never fetch</source>
        <translation>永不下載</translation>
    </message>
    <message>
        <source>Pictures come from the outlets&apos; servers, which learn that you look at them.</source>
        <translation>圖片來自各媒體的伺服器，對方會知道您在檢視。</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原文網頁</translation>
    </message>
    <message>
        <source>Like the language of the window</source>
        <translation>隨介面語言</translation>
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
            <numerusform>開啟 %n 個網站的網頁前重新詢問</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the pictures that are kept ({size})</source>
        <translation>刪除已儲存的圖片（{size}）</translation>
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
        <translation>對照</translation>
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
            <numerusform>%n 篇尚不能搜尋</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.
Try fewer words, or press Esc in the search box to see all.</source>
        <translation>沒有找到。
請減少詞語，或在搜尋框中按 Esc 檢視全部。</translation>
    </message>
    <message>
        <source>There are no articles yet.
Drop a folder, files or a zip file on the window, or import them from the File menu.</source>
        <translation>還沒有文章。
把資料夾、檔案或 zip 壓縮檔拖到視窗中，或從「檔案」選單匯入。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n</source>
        <translation>
            <numerusform>對照 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the selected articles side by side (Enter)</source>
        <translation>並排顯示所選文章（Enter）</translation>
    </message>
    <message>
        <source>Select two to four articles with Ctrl or Shift</source>
        <translation>按住 Ctrl 或 Shift 選擇兩到四篇文章</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>加入對照</translation>
    </message>
</context>
<context>
    <name>LibrarySwitching</name>
    <message>
        <source>Open another library</source>
        <translation>開啟其他文庫</translation>
    </message>
    <message>
        <source>The library {name} is not there any more. Was it moved, or its disk unplugged?</source>
        <translation>文庫 {name} 已經不在那裡了。是移動了位置，還是拔掉了所在的磁碟？</translation>
    </message>
    <message>
        <source>An import, or other work on this library, is still running.</source>
        <translation>這個文庫的匯入或其他工作還在進行。</translation>
    </message>
    <message>
        <source>It stops when another library is opened. What has been imported is kept.</source>
        <translation>開啟其他文庫時會停止。已經匯入的會保留。</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>停止並開啟</translation>
    </message>
</context>
<context>
    <name>LibraryTabs</name>
    <message>
        <source>Lists of the library</source>
        <translation>文庫的清單</translation>
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
        <translation>言論</translation>
    </message>
</context>
<context>
    <name>LinkActions</name>
    <message>
        <source>&amp;Shared passages</source>
        <translation>共有內容(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next shared passage</source>
        <translation>下一處共有內容(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous shared passage</source>
        <translation>上一處共有內容(&amp;P)</translation>
    </message>
    <message>
        <source>Next shared s&amp;tatement</source>
        <translation>下一處共有言論(&amp;T)</translation>
    </message>
    <message>
        <source>Previous shared stat&amp;ement</source>
        <translation>上一處共有言論(&amp;E)</translation>
    </message>
    <message>
        <source>Lea&amp;ve shared passage</source>
        <translation>離開目前共有內容(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前進(&amp;F)</translation>
    </message>
    <message>
        <source>Show shared t&amp;opics</source>
        <translation>顯示共有話題(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Read everything</source>
        <translation>通讀全文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Shared only</source>
        <translation>只看共有(&amp;S)</translation>
    </message>
    <message>
        <source>Only &amp;here</source>
        <translation>只看獨有(&amp;H)</translation>
    </message>
    <message>
        <source>What the &amp;marks mean</source>
        <translation>標記的含義(&amp;M)</translation>
    </message>
</context>
<context>
    <name>LinkControls</name>
    <message>
        <source>Note on the link “{words}”</source>
        <translation>關聯「{words}」的備註</translation>
    </message>
    <message>
        <source>Take back the rejection: {link}</source>
        <translation>收回否決：{link}</translation>
    </message>
</context>
<context>
    <name>LinkDrawing</name>
    <message>
        <source>&amp;Link to the selection…</source>
        <translation>關聯到選取文字(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Draw a link from the selection</source>
        <translation>從選取文字建立關聯(&amp;D)</translation>
    </message>
    <message>
        <source>What the passages have in common</source>
        <translation>兩段文字的共同之處</translation>
    </message>
    <message>
        <source>Link from {outlet}, “{words}”: select what belongs with it in another text and press {key}. Esc gives up.</source>
        <translation>從{outlet}的「{words}」建立關聯：請在另一篇中選取與之相應的文字，再按 {key}。按 Esc 放棄。</translation>
    </message>
</context>
<context>
    <name>LinkTagging</name>
    <message>
        <source>Go to a shared passage, or point at one, to tag both sides of it</source>
        <translation>先移到或指向一處共有內容，才能為它的兩端加標籤</translation>
    </message>
    <message>
        <source>Both sides: {outlets}</source>
        <translation>關聯兩端：{outlets}</translation>
    </message>
    <message numerus="yes">
        <source>All %n passages: {outlets}</source>
        <translation>
            <numerusform>全部 %n 處：{outlets}</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them have this tag already</source>
        <translation>這些段落都已有這個標籤</translation>
    </message>
</context>
<context>
    <name>LinkWalk</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>另有 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Same topic</source>
        <translation>同一話題</translation>
    </message>
    <message>
        <source>Same running text</source>
        <translation>相同行文</translation>
    </message>
    <message>
        <source>Same statement, word for word</source>
        <translation>同一言論，逐字相同</translation>
    </message>
    <message>
        <source>Same statement, in other words</source>
        <translation>同一言論，措辭不同</translation>
    </message>
    <message>
        <source>Same statement, once in reported speech</source>
        <translation>同一言論，其一為間接引述</translation>
    </message>
    <message>
        <source>Same statement</source>
        <translation>同一言論</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>幾乎確定</translation>
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
        <translation>已確認</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>手動建立</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否決</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}與{second}</translation>
    </message>
    <message>
        <source>Both articles</source>
        <translation>兩文</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>前者</translation>
    </message>
    <message>
        <source>the second</source>
        <translation>後者</translation>
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
        <translation>{who}都報導了{name}的說法</translation>
    </message>
    <message>
        <source>{who} report the same statement</source>
        <translation>{who}都報導了同一言論</translation>
    </message>
    <message>
        <source>{who} state the same</source>
        <translation>{who}講到同一內容</translation>
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
        <translation>數字相同：{value}</translation>
    </message>
    <message>
        <source>both have: {value}</source>
        <translation>共有：{value}</translation>
    </message>
    <message>
        <source>{value} characters in common</source>
        <translation>{value} 個字相同</translation>
    </message>
    <message>
        <source>all the words are the same</source>
        <translation>字詞完全相同</translation>
    </message>
    <message>
        <source>{share} of the words are the same</source>
        <translation>{share} 的字詞相同</translation>
    </message>
    <message>
        <source>{share} of the words are the same, the rest is translated differently</source>
        <translation>{share} 的字詞相同（譯法不同）</translation>
    </message>
    <message>
        <source>what is the same makes up {a} of the one passage and {b} of the other</source>
        <translation>相同的字詞占前段的 {a}、後段的 {b}</translation>
    </message>
    <message>
        <source>{first} writes “{a}”, {second} “{b}”</source>
        <translation>{first}用「{a}」，{second}用「{b}」</translation>
    </message>
    <message>
        <source>one retells it in its own words</source>
        <translation>其一用自己的話轉述</translation>
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
        <translation>差別在{value}</translation>
    </message>
    <message>
        <source>confirmed by hand</source>
        <translation>已人工確認</translation>
    </message>
    <message>
        <source>confirmed by {name}</source>
        <translation>由{name}確認</translation>
    </message>
    <message>
        <source>drawn by {name}</source>
        <translation>由{name}建立</translation>
    </message>
    <message>
        <source>rejected by hand</source>
        <translation>已人工否決</translation>
    </message>
    <message>
        <source>rejected by {name}</source>
        <translation>由{name}否決</translation>
    </message>
    <message>
        <source>script</source>
        <translation>繁簡</translation>
    </message>
    <message>
        <source>character width</source>
        <translation>全形半形</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>標點</translation>
    </message>
    <message>
        <source>numerals</source>
        <translation>數字寫法</translation>
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
            <numerusform>還有 %n 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossesDialog</name>
    <message>
        <source>Export tags</source>
        <translation>匯出標籤</translation>
    </message>
    <message>
        <source>“{name}” is written. It can&apos;t hold everything:</source>
        <translation>「{name}」已匯出，但它無法容納全部內容：</translation>
    </message>
    <message>
        <source>All of it stays in your library.</source>
        <translation>這些內容仍完整保留在您的文庫中。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Jianting</source>
        <translation>兼聽</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具列</translation>
    </message>
</context>
<context>
    <name>MemoEditor</name>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>What you want to remember here</source>
        <translation>寫下您想在此記住的內容</translation>
    </message>
    <message>
        <source>Saved when you close this</source>
        <translation>關閉時自動儲存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放棄變更</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>This could not be saved. Nothing is lost: try again.</source>
        <translation>未能儲存。內容沒有遺失，請再試一次。</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge tags from another library</source>
        <translation>合併其他文庫的標籤</translation>
    </message>
    <message>
        <source>“{name}” would bring:</source>
        <translation>「{name}」將帶來：</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not in this library, and what is said of them is left out. Import them first, or merge again later.</source>
        <translation>
            <numerusform>有 %n 篇文章不在本文庫中，與之相關的內容將略過。請先匯入這些文章，或以後再合併一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of yours is removed, and the other library is not altered. A backup is made before; the merge can be undone.</source>
        <translation>您的內容不會被刪除，對方的文庫也不會變更。合併前會先備份；合併可以復原。</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合併(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) by {name}</source>
        <translation>
            <numerusform>{name} 的 %n 處標記</numerusform>
        </translation>
    </message>
    <message>
        <source>New tags: {number}</source>
        <translation>新標籤：{number} 個</translation>
    </message>
    <message>
        <source>Notes on articles: {number}</source>
        <translation>文章備註：{number} 則</translation>
    </message>
    <message>
        <source>Judgements on links: {number}</source>
        <translation>對關聯的判斷：{number} 條</translation>
    </message>
    <message numerus="yes">
        <source>%n are here, but differ: the later word counts, both notes are kept.</source>
        <translation>
            <numerusform>有 %n 項這裡已有但內容不同：以較新的為準，兩邊的備註都保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is not here already.</source>
        <translation>沒有新的內容。</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>Outlets write foreign names in different ways. Forms that you enter here count as one name when articles are compared.</source>
        <translation>各媒體對外國人名的譯法不同。您在這裡寫在一起的譯名，對照時算作同一個名字。</translation>
    </message>
    <message>
        <source>Your own names</source>
        <translation>自己新增的譯名</translation>
    </message>
    <message>
        <source>There are none as yet. Enter the first below, such as: 奥兰 = 歐倫</source>
        <translation>還沒有。請在下面輸入第一個，例如：奧蘭 = 歐倫</translation>
    </message>
    <message>
        <source>Two forms or more, with = between them</source>
        <translation>兩個或更多譯名，用 = 隔開</translation>
    </message>
    <message>
        <source>Forms of one name</source>
        <translation>同一名字的譯名</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>A name needs two forms of two letters or more, that differ by more than their script.</source>
        <translation>一個名字需要至少兩個譯名，各有兩個字以上，而且不只是簡繁之別。</translation>
    </message>
    <message>
        <source>Own name “{name}”</source>
        <translation>譯名「{name}」</translation>
    </message>
    <message>
        <source>Remove own name “{name}”</source>
        <translation>移除譯名「{name}」</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>What it was on was removed meanwhile. The note that you wrote is on the clipboard.</source>
        <translation>備註所屬的內容已被刪除。您寫的備註在剪貼簿裡。</translation>
    </message>
</context>
<context>
    <name>NotesKept</name>
    <message>
        <source>A note is not saved</source>
        <translation>備註沒有儲存</translation>
    </message>
    <message>
        <source>A note that you wrote could not be saved. Close the window without it?</source>
        <translation>您寫的一則備註無法儲存。仍要關閉視窗嗎？</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>不儲存，關閉</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>不關閉視窗</translation>
    </message>
</context>
<context>
    <name>OrphanBox</name>
    <message>
        <source>The article has changed, and these words were not found in it again:</source>
        <translation>文章變更過，這些文字在其中找不到了：</translation>
    </message>
    <message>
        <source>Looking for similar words…</source>
        <translation>正在尋找相近的文字…</translation>
    </message>
    <message>
        <source>Is it one of these? Or select the passage in the text and press P.</source>
        <translation>是其中一處嗎？或者在內文中選取這段文字，再按 P。</translation>
    </message>
    <message>
        <source>Nothing similar was found. Select the passage in the text and press P.</source>
        <translation>沒有找到相近的文字。請在內文中選取這段文字，再按 P。</translation>
    </message>
    <message>
        <source>Place it here: {words}</source>
        <translation>放在這裡：{words}</translation>
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
        <translation>還沒有放回：請先在丟失它的那篇文章裡選取這段文字，再按 {key}</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tagged passages</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>Notes on articles</source>
        <translation>文章備註</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判斷</translation>
    </message>
    <message>
        <source>Own names</source>
        <translation>自己新增的譯名</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>Undo ({keys}) takes it back: here, or later in the window.</source>
        <translation>復原（{keys}）可以把這一切收回：在這裡，或之後在視窗裡。</translation>
    </message>
    <message>
        <source>There was nothing in it.</source>
        <translation>其中沒有內容。</translation>
    </message>
    <message numerus="yes">
        <source>%n that came later are no longer here; the backup before has them.</source>
        <translation>
            <numerusform>後來新增的 %n 項已移除；還原前的備份中仍有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) could not be found in the texts here; they are listed as without a place.</source>
        <translation>
            <numerusform>有 %n 處段落在這裡的內文中找不到，已列為「無法定位」。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) differ, and it is not sure that the other word is the newer; what is here stays, with both notes:</source>
        <translation>
            <numerusform>有 %n 處標記不同，而無法確定對方的更新；這裡的保持不變，兩處備註都保留：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) have other words there that are not in the text; they stay where they were:</source>
        <translation>
            <numerusform>%n 處標記在檔案中改成了內文裡沒有的文字；位置保持不變：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not in this library, and what is said of them was left out. Import the archive, then do this again: it will find its place. The file is kept.</source>
        <translation>
            <numerusform>有 %n 篇文章不在本文庫中，與之相關的內容已略過。請先匯入這些文章，再執行一次，這些內容就會歸位。檔案會保留。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewBar</name>
    <message>
        <source>Overview</source>
        <translation>概覽</translation>
    </message>
    <message>
        <source>Where the shared and the tagged passages lie. Click to go there.</source>
        <translation>共有內容和標記所在的位置。點選即可前往。</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>Outlet: {name}</source>
        <translation>媒體：{name}</translation>
    </message>
    <message>
        <source>inferred date</source>
        <translation>推斷的日期</translation>
    </message>
    <message>
        <source>The file gives no date; this one was found in the text.</source>
        <translation>檔案沒有給出日期；此日期來自內文。</translation>
    </message>
    <message>
        <source>Open the original in the browser</source>
        <translation>在瀏覽器中開啟原文</translation>
    </message>
    <message>
        <source>Open original</source>
        <translation>開啟原文</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What can be done with this pane</source>
        <translation>這一欄的操作</translation>
    </message>
    <message>
        <source>Remove from the comparison</source>
        <translation>從對照中移除</translation>
    </message>
    <message>
        <source>Note on this article</source>
        <translation>這篇文章的備註</translation>
    </message>
    <message>
        <source>Pane {number}</source>
        <translation>第 {number} 欄</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) could not be placed in this text</source>
        <translation>
            <numerusform>%n 處標記在這篇內文中無法定位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unplaced</source>
        <translation>
            <numerusform>%n 處標記待定位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelTitle</name>
    <message>
        <source>Hide this panel</source>
        <translation>隱藏此面板</translation>
    </message>
    <message>
        <source>Hide {panel}</source>
        <translation>隱藏{panel}</translation>
    </message>
</context>
<context>
    <name>PictureControls</name>
    <message numerus="yes">
        <source>%n picture(s) from {host} – show</source>
        <translation>
            <numerusform>顯示 {host} 的 %n 張圖片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) – show</source>
        <translation>
            <numerusform>顯示 %n 張圖片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from {host} could not be loaded – try again</source>
        <translation>
            <numerusform>{host} 的 %n 張圖片未能載入，按此重試</numerusform>
        </translation>
    </message>
    <message>
        <source>Not loaded – try again</source>
        <translation>未能載入，按此重試</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from {host} – on the way…</source>
        <translation>
            <numerusform>{host} 的 %n 張圖片，載入中…</numerusform>
        </translation>
    </message>
    <message>
        <source>On the way…</source>
        <translation>載入中…</translation>
    </message>
    <message>
        <source>{hosts} will learn that you look at this article.</source>
        <translation>{hosts} 將會知道您在看這篇文章。</translation>
    </message>
    <message>
        <source>Show the pictures of this article</source>
        <translation>顯示這篇文章的圖片</translation>
    </message>
    <message>
        <source>Always show pictures</source>
        <translation>總是顯示圖片</translation>
    </message>
    <message>
        <source>Never show pictures</source>
        <translation>從不顯示圖片</translation>
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
        <translation>內文</translation>
    </message>
    <message>
        <source>Tagged by</source>
        <translation>誰標了</translation>
    </message>
    <message>
        <source>Not tagged by</source>
        <translation>誰沒標</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>偏好設定</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>譯名</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢復預設值</translation>
    </message>
</context>
<context>
    <name>ProblemReport</name>
    <message>
        <source>Report a problem</source>
        <translation>回報問題</translation>
    </message>
    <message>
        <source>Say below what you did, what you expected and what happened. Then copy the text and send it to who gave you the program. Nothing is sent by itself; no article is part of it.</source>
        <translation>請在下面寫明您做了什麼、期望什麼、發生了什麼，然後複製這段文字，寄給提供本程式的人。程式自己不會傳送任何內容，也不含任何文章。</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>回報文字</translation>
    </message>
    <message>
        <source>What I did:</source>
        <translation>我做了什麼：</translation>
    </message>
    <message>
        <source>What I expected:</source>
        <translation>我期望什麼：</translation>
    </message>
    <message>
        <source>What happened:</source>
        <translation>發生了什麼：</translation>
    </message>
    <message>
        <source>Versions:</source>
        <translation>版本：</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>複製文字</translation>
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
        <translation>檔案類型(&amp;T)：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>檔案類型：</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>檔案名稱(&amp;N)：</translation>
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
        <translation>頁面集(&amp;S)：</translation>
    </message>
    <message>
        <source>Page Set:</source>
        <translation>頁面集：</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>雙面列印</translation>
    </message>
    <message>
        <source>Duplex Printing</source>
        <translation>雙面列印</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>長邊裝訂</translation>
    </message>
    <message>
        <source>Long side</source>
        <translation>長邊</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>短邊裝訂</translation>
    </message>
    <message>
        <source>Short side</source>
        <translation>短邊</translation>
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
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
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
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>復原(&amp;U)：%1</translation>
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
        <translation>標題:峰會</translation>
    </message>
    <message>
        <source>outlet:bbc</source>
        <translation>媒體:bbc</translation>
    </message>
    <message>
        <source>before:2021-03</source>
        <translation>早於:2021-03</translation>
    </message>
    <message>
        <source>on:2020-11</source>
        <translation>日期:2020-11</translation>
    </message>
    <message>
        <source>speaker:布林肯</source>
        <translation>說話人:布林肯</translation>
    </message>
    <message>
        <source>has:tag</source>
        <translation>含有:標籤</translation>
    </message>
    <message>
        <source>is:unread</source>
        <translation>狀態:未讀</translation>
    </message>
    <message>
        <source>event:峰会</source>
        <translation>事件:峰會</translation>
    </message>
    <message>
        <source>a word in title, author or text, in either script</source>
        <translation>標題、作者或內文中的詞，簡繁不限</translation>
    </message>
    <message>
        <source>just these characters</source>
        <translation>一字不差</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>不含這個詞</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>二者之一</translation>
    </message>
    <message>
        <source>a word of the title; also author:</source>
        <translation>標題中的詞；作者用「作者:」</translation>
    </message>
    <message>
        <source>of this outlet</source>
        <translation>這家媒體的</translation>
    </message>
    <message>
        <source>before this month, day or year; also after:</source>
        <translation>早於此月、日或年；之後用「晚於:」</translation>
    </message>
    <message>
        <source>within this month, day or year</source>
        <translation>在此月、日或年之內</translation>
    </message>
    <message>
        <source>reports what this person says</source>
        <translation>報導此人所說的話</translation>
    </message>
    <message>
        <source>has a tag; tag: and a name for that tag</source>
        <translation>有標籤的；指定標籤用「標籤:」加名稱</translation>
    </message>
    <message>
        <source>marked so by hand; also is:read, is:starred</source>
        <translation>手動標記的狀態；也可用「狀態:已讀」「狀態:星標」</translation>
    </message>
    <message>
        <source>of an event with this word in its name, or with this number</source>
        <translation>事件名稱中有此詞，或事件編號</translation>
    </message>
    <message>
        <source>Did you mean {other}?</source>
        <translation>您是指 {other} 嗎？</translation>
    </message>
    <message>
        <source>There is nothing to look for. Type a word.</source>
        <translation>沒有要找的內容。請輸入一個詞。</translation>
    </message>
    <message>
        <source>This is too long. Look for fewer words.</source>
        <translation>太長了。請減少詞語。</translation>
    </message>
    <message>
        <source>A quotation mark is missing at the end.</source>
        <translation>缺少右引號。</translation>
    </message>
    <message>
        <source>There is no word between the quotation marks.</source>
        <translation>引號之間沒有文字。</translation>
    </message>
    <message>
        <source>A closing bracket is missing.</source>
        <translation>缺少右括號。</translation>
    </message>
    <message>
        <source>There is a closing bracket too many.</source>
        <translation>多了一個右括號。</translation>
    </message>
    <message>
        <source>There is nothing between the brackets.</source>
        <translation>括號之間沒有內容。</translation>
    </message>
    <message>
        <source>There are too many brackets within brackets.</source>
        <translation>括號套得太深。</translation>
    </message>
    <message>
        <source>OR needs a word on both sides.</source>
        <translation>OR 兩邊都要有詞。</translation>
    </message>
    <message>
        <source>There is no field “{detail}”. The button ? shows what there is.</source>
        <translation>沒有「{detail}」這個欄位。點 ? 可檢視有哪些。</translation>
    </message>
    <message>
        <source>Something is missing after “{detail}”.</source>
        <translation>「{detail}」後面缺少內容。</translation>
    </message>
    <message>
        <source>“{detail}” is no date. Write 2021, 2021-03 or 2021-03-05.</source>
        <translation>「{detail}」不是日期。請寫成 2021、2021-03 或 2021-03-05。</translation>
    </message>
    <message>
        <source>“{detail}” is no length. Write length:&gt;2000, for example.</source>
        <translation>「{detail}」不是長度。請寫成 length:&gt;2000 這樣。</translation>
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
        <translation>沒有名為「{detail}」的媒體。</translation>
    </message>
    <message>
        <source>No tag is called “{detail}”.</source>
        <translation>沒有名為「{detail}」的標籤。</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>The program&apos;s own</source>
        <translation>程式自帶字型</translation>
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
        <translation>段間空行</translation>
    </message>
    <message>
        <source>First line set in</source>
        <translation>首行縮排</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>預覽</translation>
    </message>
</context>
<context>
    <name>RemovalControls</name>
    <message>
        <source>Remove from the library</source>
        <translation>從文庫移除</translation>
    </message>
    <message>
        <source>Your files stay as they are. Undo brings the articles back while the program is open; later you can import them again.</source>
        <translation>您的檔案不會更動。程式關閉之前，復原即可找回這些文章；之後可以重新匯入。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s) from the library?</source>
        <translation>
            <numerusform>從文庫移除 %n 篇文章？</numerusform>
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
        <translation>沒有可以移除的文章。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) stay, for what you made on them:</source>
        <translation>
            <numerusform>%n 篇文章保留，因為您在上面留有工作：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 處標記</numerusform>
        </translation>
    </message>
    <message>
        <source>note on the article</source>
        <translation>有文章備註</translation>
    </message>
    <message numerus="yes">
        <source>%n judged link(s)</source>
        <translation>
            <numerusform>%n 條判斷過的關聯</numerusform>
        </translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>put in an event by you</source>
        <translation>由您歸入事件</translation>
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
        <translation>這則言論何時被報道</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>The import was stopped; what is done is kept.</source>
        <translation>匯入已中止，已完成的部分保留。</translation>
    </message>
    <message>
        <source>Every article could be read.</source>
        <translation>所有文章都已讀取。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n skipped file(s) are named.</source>
        <translation>
            <numerusform>只列出前 %n 個略過的檔案。</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch this folder: take in new articles as they come</source>
        <translation>監看此資料夾：有新文章時自動匯入</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Show what can&apos;t be placed</source>
        <translation>查看無法定位的內容</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message numerus="yes">
        <source>and %n other article(s)</source>
        <translation>
            <numerusform>另有 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>讀取檔案</translation>
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
        <translation>未變</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳過</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>未匯入的原因</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>未匯入的檔案</translation>
    </message>
    <message>
        <source>Which files are listed</source>
        <translation>列出哪些檔案</translation>
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
        <translation>無日期</translation>
    </message>
    <message>
        <source>first in the library</source>
        <translation>庫中最早</translation>
    </message>
    <message>
        <source>{days} d later</source>
        <translation>晚 {days} 天</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>與最早的同日</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>與最早的同時</translation>
    </message>
    <message>
        <source>{minutes} min later</source>
        <translation>晚 {minutes} 分鐘</translation>
    </message>
    <message>
        <source>{hours} h later</source>
        <translation>晚 {hours} 小時</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min later</source>
        <translation>晚 {hours} 小時 {minutes} 分</translation>
    </message>
    <message>
        <source>rejected by you</source>
        <translation>已被您否決</translation>
    </message>
    <message>
        <source>rejected by {coder}</source>
        <translation>由{coder}否決</translation>
    </message>
    <message>
        <source>asked about here</source>
        <translation>所問之處</translation>
    </message>
    <message>
        <source>word for word</source>
        <translation>一字不差</translation>
    </message>
    <message>
        <source>in other words</source>
        <translation>措辭不同</translation>
    </message>
    <message>
        <source>in reported speech</source>
        <translation>轉述</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>比較基準</translation>
    </message>
    <message>
        <source>hardly a word in common</source>
        <translation>幾乎沒有相同的詞</translation>
    </message>
</context>
<context>
    <name>ReportsModel</name>
    <message>
        <source>only in this wording: {words}</source>
        <translation>只見於此處的措辭：{words}</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>At the start</source>
        <translation>啟動時</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>關閉時</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>工作期間</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>手動備份</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>升級前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>還原前</translation>
    </message>
    <message>
        <source>Before a merge</source>
        <translation>合併前</translation>
    </message>
    <message>
        <source>Before an import of tags</source>
        <translation>匯入標籤前</translation>
    </message>
    <message>
        <source>Before a codebook was deleted</source>
        <translation>刪除標籤集前</translation>
    </message>
    <message>
        <source>A library</source>
        <translation>文庫</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 處標記</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 個標籤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 則備註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s)</source>
        <translation>
            <numerusform>%n 則判斷</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（無名）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Tagged passages: {what}</source>
        <translation>標記：{what}</translation>
    </message>
    <message>
        <source>Tags: {what}</source>
        <translation>標籤：{what}</translation>
    </message>
    <message>
        <source>Notes on articles: {what}</source>
        <translation>文章備註：{what}</translation>
    </message>
    <message>
        <source>Judgements: {what}</source>
        <translation>判斷：{what}</translation>
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
            <numerusform>變更 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>未變 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only in the backup</source>
        <translation>
            <numerusform>%n 項只在備份裡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only in the library now</source>
        <translation>
            <numerusform>%n 項只在現在的庫裡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n altered since</source>
        <translation>
            <numerusform>此後變更 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles that are not in this library</source>
        <translation>不在本文庫中的文章</translation>
    </message>
</context>
<context>
    <name>SafetyControls</name>
    <message>
        <source>Open a backup file</source>
        <translation>開啟備份檔案</translation>
    </message>
    <message>
        <source>Backups and libraries</source>
        <translation>備份和文庫</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Put back just as it was</source>
        <translation>完全還原原狀</translation>
    </message>
    <message>
        <source>Make tags, tagged passages, notes, judgements and names what they were on {when}?</source>
        <translation>要把標籤、標記、備註、判斷和譯名恢復成 {when} 時的樣子嗎？</translation>
    </message>
    <message>
        <source>What came later goes. A backup of what there is now is made before, and undo takes it back. Articles stay as they are.</source>
        <translation>之後的內容將移除。還原前會先備份現狀，也可以復原。文章保持不變。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>還原 {when} 的備份</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已還原</translation>
    </message>
    <message>
        <source>Merge tags from another library</source>
        <translation>合併其他文庫的標籤</translation>
    </message>
    <message>
        <source>Merge tags from “{name}”</source>
        <translation>合併「{name}」的標籤</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合併</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search titles, authors and texts</source>
        <translation>搜尋標題、作者和內文</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜尋文章</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>可以怎樣搜尋</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>First hints were seen</source>
        <translation>已看過初次提示</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Serif text</source>
        <translation>明體內文</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>欄寬</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Sites whose pages are opened without asking</source>
        <translation>不詢問即開啟其網頁的網站</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>同步捲動</translation>
    </message>
    <message>
        <source>Glide to passages</source>
        <translation>平滑移動到段落</translation>
    </message>
    <message>
        <source>How much is seen of tags</source>
        <translation>標籤的顯示方式</translation>
    </message>
    <message>
        <source>Show shared topics</source>
        <translation>顯示共有話題</translation>
    </message>
    <message>
        <source>Commands used last</source>
        <translation>最近使用的指令</translation>
    </message>
    <message>
        <source>Your name on what you tag</source>
        <translation>標記上的署名</translation>
    </message>
    <message>
        <source>Mark articles as read once they have been open for a moment</source>
        <translation>文章開啟片刻後標為已讀</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>清單排序</translation>
    </message>
    <message>
        <source>Events as a timeline</source>
        <translation>以時間線顯示事件</translation>
    </message>
    <message>
        <source>Codebook in use</source>
        <translation>目前的標籤集</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>視窗大小</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Last library</source>
        <translation>上次的文庫</translation>
    </message>
    <message>
        <source>Last comparison</source>
        <translation>上次的對照</translation>
    </message>
    <message>
        <source>Where the last comparison was read</source>
        <translation>上次對照讀到之處</translation>
    </message>
    <message>
        <source>Recent comparisons</source>
        <translation>最近的對照</translation>
    </message>
    <message>
        <source>What was open in other libraries</source>
        <translation>其他文庫中開啟的文章</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>匯入資料夾</translation>
    </message>
    <message>
        <source>Library of the watched folders</source>
        <translation>監看資料夾所屬的文庫</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>監看的資料夾</translation>
    </message>
    <message>
        <source>Kind of export</source>
        <translation>匯出類型</translation>
    </message>
    <message>
        <source>Style of citations</source>
        <translation>引文格式</translation>
    </message>
    <message>
        <source>Format of exported tags</source>
        <translation>匯出標籤的格式</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>匯出資料夾</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>no date</source>
        <translation>無日期</translation>
    </message>
</context>
<context>
    <name>StartTrouble</name>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>There are backups of what you tagged and noted.</source>
        <translation>您的標籤和備註有備份可用。</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>還原備份…</translation>
    </message>
    <message>
        <source>Choose another library…</source>
        <translation>選擇其他文庫…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Choose another library</source>
        <translation>選擇其他文庫</translation>
    </message>
    <message>
        <source>A new library was begun with what the backup holds. The old file was kept as it is: {name}. Now import your articles again; tags on articles that are not here yet are placed when you restore the backup once more after that.</source>
        <translation>已用備份中的內容建立新的文庫。舊檔案原樣保留：{name}。現在請重新匯入文章；之後再還原一次該備份，其餘文章上的標籤也會歸位。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>The unusable file is kept. Begin a new library with the backup of:</source>
        <translation>無法使用的檔案會保留。用以下備份建立新的文庫：</translation>
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
            <numerusform>%n 處報導</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementsPanel</name>
    <message>
        <source>Filter by words or speaker</source>
        <translation>按詞語或說話人篩選</translation>
    </message>
    <message>
        <source>Filter statements</source>
        <translation>篩選言論</translation>
    </message>
    <message>
        <source>Shared statements</source>
        <translation>共有言論</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n 則言論</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, still looking…</source>
        <translation>{found}，仍在尋找…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not yet looked into</source>
        <translation>
            <numerusform>%n 篇文章尚未檢視</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through the statements…</source>
        <translation>正在逐條尋找…</translation>
    </message>
    <message>
        <source>No shared statement has these words.</source>
        <translation>沒有共有言論包含這些詞。</translation>
    </message>
    <message>
        <source>Shared statements are being looked for.</source>
        <translation>正在尋找共有言論。</translation>
    </message>
    <message>
        <source>No statement is reported by two outlets.
Import articles of several outlets on the same days.</source>
        <translation>沒有兩家媒體都報導的言論。
請匯入多家媒體同一時期的文章。</translation>
    </message>
</context>
<context>
    <name>StatementsTab</name>
    <message>
        <source>What is shared</source>
        <translation>共有的內容</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>說法</translation>
    </message>
    <message>
        <source>Ignore script, width and punctuation</source>
        <translation>忽略簡繁、全半形和標點</translation>
    </message>
    <message>
        <source>Confirm, reject or change its links</source>
        <translation>確認、否決或更改其關聯</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>判斷</translation>
    </message>
    <message>
        <source>Copy the wordings</source>
        <translation>複製各家說法</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Comparing</source>
        <translation>正在對照</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
    </message>
    <message>
        <source>Looking for what these articles share…</source>
        <translation>正在尋找這些文章的共同之處…</translation>
    </message>
    <message>
        <source>These articles could not be compared.</source>
        <translation>無法比較這些文章。</translation>
    </message>
    <message>
        <source>Nothing of what these articles share is shown.</source>
        <translation>這些文章共有的內容都沒有顯示。</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 處，共 {count} 處</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>已選 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) at most side by side</source>
        <translation>
            <numerusform>最多並排 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared statement(s)</source>
        <translation>
            <numerusform>%n 則共有言論</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared topic(s)</source>
        <translation>
            <numerusform>%n 個共有話題</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) of the same text</source>
        <translation>
            <numerusform>%n 處相同行文</numerusform>
        </translation>
    </message>
    <message>
        <source>No shared passages were found in these articles.</source>
        <translation>這些文章中沒有找到共有內容。</translation>
    </message>
    <message>
        <source>{key} goes to the next</source>
        <translation>按 {key} 到下一處</translation>
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
        <translation>標籤(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>加標籤(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Star the passage</source>
        <translation>給段落加星標(&amp;S)</translation>
    </message>
    <message>
        <source>Tag &amp;both sides of the link…</source>
        <translation>給關聯兩端加標籤(&amp;B)…</translation>
    </message>
    <message>
        <source>Tag it in all &amp;outlets…</source>
        <translation>給各媒體的同一內容加標籤(&amp;O)…</translation>
    </message>
    <message>
        <source>Tag all that was &amp;found in the open articles…</source>
        <translation>給開啟的文章裡找到的各處加標籤(&amp;F)…</translation>
    </message>
    <message>
        <source>Tag all that the &amp;library search found…</source>
        <translation>給文庫搜尋找到的各處加標籤(&amp;L)…</translation>
    </message>
    <message>
        <source>Take &amp;up the tagged passage at the caret</source>
        <translation>選取游標處的標記(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Note on the tagged passage…</source>
        <translation>標記的備註(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Remove the tag from the passage</source>
        <translation>取消標記(&amp;R)</translation>
    </message>
    <message>
        <source>Let &amp;go of the tagged passage</source>
        <translation>放開標記(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Place the tagged passage or link here</source>
        <translation>把標記或關聯放在這裡(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Where the tagged passage begins and ends</source>
        <translation>標記的起止(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Change the tag…</source>
        <translation>更換標籤(&amp;C)…</translation>
    </message>
    <message>
        <source>Begin one character &amp;earlier</source>
        <translation>起點提前一字(&amp;E)</translation>
    </message>
    <message>
        <source>Begin one character &amp;later</source>
        <translation>起點推後一字(&amp;L)</translation>
    </message>
    <message>
        <source>End one character e&amp;arlier</source>
        <translation>終點提前一字(&amp;A)</translation>
    </message>
    <message>
        <source>End one character la&amp;ter</source>
        <translation>終點推後一字(&amp;T)</translation>
    </message>
    <message>
        <source>Stat&amp;istics of the tags…</source>
        <translation>標籤統計(&amp;I)…</translation>
    </message>
    <message>
        <source>Agreement of co&amp;ders…</source>
        <translation>標註者一致性(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>TagCard</name>
    <message>
        <source>Tags at this place</source>
        <translation>此處的標籤</translation>
    </message>
</context>
<context>
    <name>TagControls</name>
    <message>
        <source>Nothing but line breaks or spaces is selected: select words to tag them</source>
        <translation>選取的只有換行或空格：請先選取要加標籤的文字</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>更換「{name}」</translation>
    </message>
    <message>
        <source>Note on “{passage}”</source>
        <translation>「{passage}」的備註</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Tag “{name}”</source>
        <translation>標籤「{name}」</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更換…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>備註…</translation>
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
        <translation>無法定位</translation>
    </message>
</context>
<context>
    <name>TagFilterBar</name>
    <message>
        <source>Words in passage, note or title</source>
        <translation>原文、備註或標題中的詞</translation>
    </message>
    <message>
        <source>Filter tagged passages by words</source>
        <translation>按詞篩選標記</translation>
    </message>
    <message>
        <source>With note</source>
        <translation>有備註</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星標</translation>
    </message>
    <message numerus="yes">
        <source>In %n article(s)</source>
        <translation>
            <numerusform>在 %n 篇文章中</numerusform>
        </translation>
    </message>
    <message>
        <source>Can&apos;t be placed</source>
        <translation>無法定位</translation>
    </message>
</context>
<context>
    <name>TagMenus</name>
    <message>
        <source>Filter by tag</source>
        <translation>按標籤篩選</translation>
    </message>
    <message>
        <source>Filter by outlet</source>
        <translation>按媒體篩選</translation>
    </message>
    <message>
        <source>Filter by the article&apos;s date</source>
        <translation>按文章日期篩選</translation>
    </message>
    <message>
        <source>Filter by who tagged</source>
        <translation>按標註者篩選</translation>
    </message>
    <message>
        <source>Order of the passages</source>
        <translation>標記的排序</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部標籤</translation>
    </message>
    <message>
        <source>With the tags nested in them</source>
        <translation>包括下級標籤</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>全部媒體</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>全部標註者</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（無名）</translation>
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
        <translation>按標籤</translation>
    </message>
    <message>
        <source>By month of publication</source>
        <translation>按發表月份</translation>
    </message>
    <message>
        <source>Last made first</source>
        <translation>最近加的在前</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 個標籤</numerusform>
        </translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>媒體</translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n 家媒體</numerusform>
        </translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>標註者</translation>
    </message>
    <message numerus="yes">
        <source>%n coder(s)</source>
        <translation>
            <numerusform>%n 位標註者</numerusform>
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
        <translation>標籤名稱，新增或已有</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tags that match</source>
        <translation>符合的標籤</translation>
    </message>
    <message>
        <source>Enter applies</source>
        <translation>Enter 套用</translation>
    </message>
    <message>
        <source>“Outer/Inner” nests</source>
        <translation>「外層/內層」可分層</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc 關閉</translation>
    </message>
    <message>
        <source>Tab: {target}</source>
        <translation>Tab：{target}</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>新增標籤「{name}」</translation>
    </message>
</context>
<context>
    <name>TagWords</name>
    <message>
        <source>no date</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>can&apos;t be placed</source>
        <translation>無法定位</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>備註：{note}</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 處標記</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>Star</source>
        <translation>加星標</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n passages “{name}”</source>
        <translation>
            <numerusform>給 %n 處加標籤「{name}」</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “{name}”</source>
        <translation>加標籤「{name}」</translation>
    </message>
    <message>
        <source>Change tag to “{name}”</source>
        <translation>標籤換成「{name}」</translation>
    </message>
    <message numerus="yes">
        <source>Remove the tag from %n passage(s)</source>
        <translation>
            <numerusform>取消 %n 處標記</numerusform>
        </translation>
    </message>
    <message>
        <source>Move tagged passage</source>
        <translation>移動標記</translation>
    </message>
    <message>
        <source>The tag “{name}” is no longer in the codebook.</source>
        <translation>標籤「{name}」已不在標籤集中。</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>編輯備註</translation>
    </message>
</context>
<context>
    <name>TagsListControls</name>
    <message>
        <source>Copy all that are shown, as text</source>
        <translation>複製所顯示的全部標記（文字）</translation>
    </message>
    <message>
        <source>Copy all that are shown, as a table (CSV)</source>
        <translation>複製所顯示的全部標記（CSV 表格）</translation>
    </message>
    <message>
        <source>“{title}” is not open: Enter opens it</source>
        <translation>《{title}》沒有開啟：按 Enter 鍵開啟</translation>
    </message>
    <message numerus="yes">
        <source>Note to be added to each of %n tagged passage(s)</source>
        <translation>
            <numerusform>給 %n 處標記各加一則備註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n tagged passage(s)</source>
        <translation>
            <numerusform>%n 處標記的備註</numerusform>
        </translation>
    </message>
    <message>
        <source>{act} · {key} brings them back</source>
        <translation>{act} · 按 {key} 可復原</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n 處標記</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tag of %n passage(s) to “{name}”</source>
        <translation>
            <numerusform>把 %n 處標記換成「{name}」</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsPanel</name>
    <message>
        <source>A note on this passage (F2)</source>
        <translation>給這處標記寫備註（F2）</translation>
    </message>
    <message>
        <source>Note on the tagged passage</source>
        <translation>標記的備註</translation>
    </message>
    <message>
        <source>Tagged passages</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>Show all tagged passages</source>
        <translation>顯示全部標記</translation>
    </message>
    <message>
        <source>What can be done with the passages shown</source>
        <translation>對所顯示的標記的操作</translation>
    </message>
    <message>
        <source>No tagged passage is like this.</source>
        <translation>沒有這樣的標記。</translation>
    </message>
    <message>
        <source>Nothing is tagged yet.
Select a passage in a text and press T.</source>
        <translation>還沒有標記。
在內文中選取文字，按 T 鍵。</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在內文中顯示</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>編輯備註</translation>
    </message>
    <message>
        <source>Add a note to each…</source>
        <translation>各加一則備註…</translation>
    </message>
    <message>
        <source>Another tag…</source>
        <translation>改為別的標籤…</translation>
    </message>
</context>
<context>
    <name>TakenUp</name>
    <message>
        <source>Change</source>
        <translation>更換</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Drag its ends, or press {back} {on}</source>
        <translation>拖曳兩端，或按 {back} {on}</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>The last time, Jianting ended all of a sudden.</source>
        <translation>上次執行時，「兼聽」意外中斷了。</translation>
    </message>
    <message>
        <source>Your tags and notes are safe: each is stored at once. Only what you were just typing may be missing. If this happens again, please report it: the details tell what the program was at, and hold nothing of your articles, notes and tags.</source>
        <translation>您的標籤和備註都在：每一次變更都會立即儲存，至多缺少當時正在輸入的文字。如果再次發生，請告訴我們：詳情只說明程式當時在做什麼，不含您的文章、備註和標籤。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have: a fault of the program.</source>
        <translation>程式發生了未預期的錯誤。</translation>
    </message>
    <message>
        <source>Your tags and notes are safe: each is stored at once. You can go on; if the window behaves strangely, close it and open it again. Please report what you did last, with the details: they hold nothing of your articles, notes and tags.</source>
        <translation>您的標籤和備註都在：每一次變更都會立即儲存。可以繼續使用；如果視窗表現異常，請關閉後重新開啟。請把您剛才的操作連同詳情告訴我們：詳情不含您的文章、備註和標籤。</translation>
    </message>
</context>
<context>
    <name>ThingsModel</name>
    <message>
        <source>Statement</source>
        <translation>言論</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>話題</translation>
    </message>
    <message>
        <source>Same running text</source>
        <translation>相同行文</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否決</translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n 家媒體</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message>
        <source>Map of which tags occur together</source>
        <translation>標籤共同出現圖</translation>
    </message>
    <message>
        <source>What two tags share</source>
        <translation>兩個標籤在哪裡共同出現</translation>
    </message>
    <message>
        <source>Nested tags count as their outermost</source>
        <translation>下級標籤計入最上級</translation>
    </message>
    <message>
        <source>On the diagonal: how often a tag was given at all. That two tags occur together may only mean that both are frequent; it says nothing of a cause.</source>
        <translation>對角線上是該標籤一共出現的次數。兩個標籤共同出現，可能只因為兩者都常見；這不說明因果。</translation>
    </message>
    <message>
        <source>Tagged passages that can&apos;t be placed are left out.</source>
        <translation>無法定位的標記不計入。</translation>
    </message>
    <message numerus="yes">
        <source>The map has the %n tag(s) given most; all are in the table.</source>
        <translation>
            <numerusform>圖中只有出現最多的 %n 個標籤；表中是全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
</context>
<context>
    <name>UndoControls</name>
    <message>
        <source>Undone: {act}</source>
        <translation>已復原：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已重做：{act}</translation>
    </message>
    <message numerus="yes">
        <source>{act} – in “{title}” and %n other article(s), none of which is open</source>
        <translation>
            <numerusform>{act}（在未開啟的《{title}》等文章裡，另有 %n 篇）</numerusform>
        </translation>
    </message>
    <message>
        <source>{act} – in “{title}”, which is not open</source>
        <translation>{act}（在未開啟的《{title}》裡）</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>縮小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>標準文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>Se&amp;rif text</source>
        <translation>明體內文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Glide to passages</source>
        <translation>平滑移動到段落(&amp;G)</translation>
    </message>
    <message>
        <source>Next p&amp;art of the window</source>
        <translation>視窗的下一部分(&amp;A)</translation>
    </message>
    <message>
        <source>Previous part of the &amp;window</source>
        <translation>視窗的上一部分(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主題(&amp;T)</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟隨系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>High &amp;contrast, light</source>
        <translation>高對比，淺色(&amp;C)</translation>
    </message>
    <message>
        <source>High contrast, d&amp;ark</source>
        <translation>高對比，深色(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Highlights of tags</source>
        <translation>標籤的顯示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Words and margin</source>
        <translation>文字與頁邊(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Margin only</source>
        <translation>僅頁邊(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Hidden</source>
        <translation>隱藏(&amp;H)</translation>
    </message>
</context>
<context>
    <name>WalkControls</name>
    <message>
        <source>Legend</source>
        <translation>圖例</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>標記的含義</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Watching {folder} for new articles</source>
        <translation>正在監看 {folder} 中的新文章</translation>
    </message>
    <message>
        <source>No longer watching {folder}</source>
        <translation>不再監看 {folder}</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>監看資料夾</translation>
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
            <numerusform>%n 個其他版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n 個檔案無法讀取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebOpening</name>
    <message>
        <source>Open in the browser</source>
        <translation>在瀏覽器中開啟</translation>
    </message>
    <message>
        <source>Open this page of {host}?</source>
        <translation>要開啟 {host} 的這個網頁嗎？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Don&apos;t ask again for {host}</source>
        <translation>對 {host} 不再詢問</translation>
    </message>
    <message>
        <source>This is not one of the outlet&apos;s own addresses as far as they are known.</source>
        <translation>據已知的資訊，這不是該媒體自己的網址。</translation>
    </message>
    <message>
        <source>Its name is written {name}: letters may look like others of a name you know.</source>
        <translation>它的名稱寫作 {name}：其中的字母可能與您認識的名稱裡的字母相像。</translation>
    </message>
    <message>
        <source>Before the host stood something that looks like another one. It is left out.</source>
        <translation>主機名前還有一段看起來像另一個主機名的內容，已略去。</translation>
    </message>
    <message>
        <source>It leads into your own machine or network.</source>
        <translation>它通向您自己的電腦或內部網路。</translation>
    </message>
    <message>
        <source>No browser could be opened for {url}</source>
        <translation>無法開啟瀏覽器：{url}</translation>
    </message>
    <message>
        <source>Opened in the browser: {url}</source>
        <translation>已在瀏覽器中開啟：{url}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Jianting</source>
        <translation>兼聽</translation>
    </message>
    <message>
        <source>Or drop files, folders or zip archives anywhere on this window.</source>
        <translation>也可以把檔案、資料夾或 zip 壓縮檔拖到視窗中。</translation>
    </message>
    <message>
        <source>Recent comparisons</source>
        <translation>最近的對照</translation>
    </message>
    <message>
        <source>Latest events that several outlets report</source>
        <translation>多家媒體報導的最新事件</translation>
    </message>
    <message>
        <source>Import articles: a folder, files or a zip archive.</source>
        <translation>匯入文章：資料夾、檔案或 zip 壓縮檔。</translation>
    </message>
    <message>
        <source>Choose two to four reports of one story and press Enter.</source>
        <translation>選擇兩到四篇同一事件的報導，按 Enter 鍵。</translation>
    </message>
    <message>
        <source>Follow what they share, and see what only one of them says.</source>
        <translation>順著共有內容讀下去，看清哪些話只有一家說。</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>開啟範例</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>匯入資料夾…</translation>
    </message>
    <message>
        <source>Read how several outlets report the same story, side by side,
with all that they share joined across the texts.</source>
        <translation>把幾家媒體對同一件事的報導並排來讀，
共有的內容彼此相連，一目了然。</translation>
    </message>
    <message>
        <source>Select two to four articles in the list (Ctrl or Shift and click)
and press Enter to read them side by side.
A double click opens one alone.</source>
        <translation>在清單中選擇兩到四篇文章（按住 Ctrl 或 Shift 並按一下），
按 Enter 鍵並排閱讀。
按兩下則單獨開啟一篇。</translation>
    </message>
</context>
<context>
    <name>WhereElsePanel</name>
    <message>
        <source>Reports of the statement</source>
        <translation>這則言論的報導</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>對照</translation>
    </message>
    <message>
        <source>Select a passage or go to a shared statement, and press W to see who else reports it.</source>
        <translation>選取一段文字，或移至一條共有言論，再按 W，檢視還有誰報導。</translation>
    </message>
    <message>
        <source>Looking for “{words}”…</source>
        <translation>正在尋找「{words}」…</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 處報導</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n 家媒體</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
    <message>
        <source>No other report of “{words}” was found.</source>
        <translation>沒有找到「{words}」的其他報導。</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected report(s)</source>
        <translation>
            <numerusform>另有 %n 處已否決</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not yet looked into</source>
        <translation>
            <numerusform>%n 篇文章尚未檢視</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n</source>
        <translation>
            <numerusform>對照 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Four articles at most fit side by side.</source>
        <translation>最多並排四篇。</translation>
    </message>
    <message>
        <source>Ctrl or Shift selects several to compare.</source>
        <translation>按住 Ctrl 或 Shift 可選多篇對照。</translation>
    </message>
    <message>
        <source>Show beside what is open</source>
        <translation>在旁邊開啟</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>單獨開啟</translation>
    </message>
    <message>
        <source>Show the selected side by side</source>
        <translation>並排顯示所選</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>加入對照</translation>
    </message>
    <message>
        <source>Compare the wordings with this one</source>
        <translation>以此為基準比較措辭</translation>
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
        <translation>標出的是兩段都有的詞語。</translation>
    </message>
    <message>
        <source>Confirmed by {coder} on {day}.</source>
        <translation>{coder}於{day}確認。</translation>
    </message>
    <message>
        <source>Rejected by {coder} on {day}.</source>
        <translation>{coder}於{day}否決。</translation>
    </message>
    <message>
        <source>Drawn by hand by {coder} on {day}.</source>
        <translation>{coder}於{day}手動建立。</translation>
    </message>
    <message>
        <source>Note: {memo}</source>
        <translation>備註：{memo}</translation>
    </message>
</context>
<context>
    <name>WhyTab</name>
    <message>
        <source>Links of the same statement or topic</source>
        <translation>同一言論或話題的各個關聯</translation>
    </message>
    <message>
        <source>Why these passages are linked</source>
        <translation>這些段落為何關聯</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Say that the link is right</source>
        <translation>認為這一關聯正確</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否決</translation>
    </message>
    <message>
        <source>Say that the link is wrong</source>
        <translation>認為這一關聯不對</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Take back what was said of the link</source>
        <translation>收回對這一關聯的判斷</translation>
    </message>
    <message>
        <source>Confirm, reject or change the link</source>
        <translation>確認、否決或更改關聯</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>判斷</translation>
    </message>
</context>
<context>
    <name>WordingDelegate</name>
    <message>
        <source>baseline</source>
        <translation>比較基準</translation>
    </message>
</context>
<context>
    <name>WordingsModel</name>
    <message>
        <source>Click to compare the others with this wording</source>
        <translation>點選，讓其他說法與它比較</translation>
    </message>
    <message>
        <source>in reported speech</source>
        <translation>轉述</translation>
    </message>
    <message>
        <source>Not here: {words}</source>
        <translation>此處沒有：{words}</translation>
    </message>
</context>
<context>
    <name>WrittenNotice</name>
    <message>
        <source>Progress of the file</source>
        <translation>檔案的進度</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Writing {path}…</source>
        <translation>正在寫入 {path}…</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已寫入：{path}</translation>
    </message>
</context>
</TS>
