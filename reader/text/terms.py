"""Whether words in quotation marks are somebody's words, or a term, a title, a name."""

from __future__ import annotations

import re

_CLAUSE_MARKS = frozenset("，。！？；…,!?;")
_GLOSS = re.compile(r"[（(][^（）()]*[)）]")
_FUNCTION = re.compile(
    r"我|你|您|是|不(?!丹)|将|会(?!议|展|员|长)|要|把|被|了|着|对|可[以能]|能(?!源)|应|必须|没|最|更|很|非常|严重|深|令人|极|毫|和|为|让"
    r"|有|无|使|都|地$|的$|反对|支持|继续|维护|破坏|根据|已|正在|任何|如果|因为|所有|这|那|他们|它"
)
_ENDING = re.compile(
    r"(?:[论号化轴]|计划|行动|理论|战略|守势|强权|战巡|平台|组织|委员会|协会|联盟|伙伴|文化|方式|项目|工程|主义|犯罪|运动|系统|事件"
    r"|方案|法案|制度|模式|政策|会议|峰会|论坛|博览会|同盟|协作|声明|谈话|集团|公司|大学|中心|小组|学院|餐厅|按摩|美容院|公园|飞船"
    r"|火箭|卫星|空间站|航行|融合|转移|名单|时代|之[路父战国]|一带一路|协定|条约|倡议|基金|战争|革命|奖|罪|指南|意见稿|办法|条例|规定|决定"
    r"|分子|[市岛邦省县]|建筑|设摊|配送|服务|速度|免疫|宣言|党|法|清单|展|纪念章|规则|协议|优先|对话|泡泡|基金会|当局|政府|问题|原则|公报|地区|案|外交|热线|现象|效应|路线|阵营|势力|集会|示威|群组|细胞|症状|有效率|帝国)$"
)
_BEFORE = re.compile(
    r"(?:所谓的?|名为|名叫|取名|命名为|更名为|改名为|改为|叫做?|叫作|被?称为|被?称作|称之为|被誉为|绰号|昵称|一词|俗称|简称|代号|题为|标题为|主题为|以|这类|一[家个艘种]|出席|参加"
    r"|主演的?|涉嫌|被控|影片|电影|节目|歌曲|专辑|小说|组织|团体|机构|乐队|杂志|渡轮|获得|荣获|敲打|广场|党媒|官媒|网站|列入|列为|沦为|成为|视为|看作|当作|定为|改成|变成|走上|面临|公布|制定|根据|召开|设置|展览|活动|[的是]所谓)$"
)
_AFTER = re.compile(
    r"\s*(?:号|组织|计划|行动|运动|项目|工程|事件|系统|飞船|火箭|卫星|一词|一案|案(?!件)|专题|专案|症状|标签|这[一个]|等[^待到]|(?:[（(][^（()）]*[)）])?的[\u4e00-\u9fff]{2,4}[（(]|(?:[（(][^（()）]*[)）])?的(?:负责人|成员|发言人|创[办始]人|主席|会长|代表|[\u4e00-\u9fff]{2,4}·)|、[“「]|城市|政策|原则|之[一称争]"
    r"|活动|模式|理论|概念|倡议|时代|背后|天然气|能走|的(?:新闻|标题|报道|报导|文章|软件|字样|称号|名义|名字)|一[文书曲]|称号|清单|字样|的名义|的称号|名义|战略|软件|主席|第[\d一二三四五六七八九十]+条|奖|颁奖|纪念章|展览|纪录片|影片|电影|烈士|研讨会|会议|论坛|讲座|听证会|的概念|品牌|等标题|的标志)"
)
_LATIN = re.compile(r"\s*[（(]\s*[A-Za-z]")
_SHORTEST_QUOTE = 4
_PLACES = ("中", "里", "上", "下", "期间", "后", "时")


def is_plain_term(words: str, before: str, after: str) -> bool:
    """Whether the marked ``words`` need no reporting verb near them to be seen to be a name or term.

    ``before`` and ``after`` are the text around the marks; all in simplified script.
    """
    if len(words.strip()) < 3:
        return True
    bare = _GLOSS.sub("", words)
    if any(c in _CLAUSE_MARKS for c in words) or len(bare) > 16:
        return False
    if words.startswith("关于") and _ENDING.search(words.rstrip("）)")):
        return True
    if after and _ENDING.search(bare) and after[0] in "也称说将还在对谴表":
        return True
    if _LATIN.match(after):
        return not _FUNCTION.search(words)
    return bool(_AFTER.match(after) or (_BEFORE.search(before) and not _FUNCTION.search(words)))


def quotation_score(words: str, before: str, after: str) -> float:
    """How much the form of the marked ``words`` and their neighbours speaks for somebody's own words."""
    length = sum(c.isalnum() for c in words)
    if length < 2:
        return -10.0
    score = 2.0 if words[-1:] in _CLAUSE_MARKS else 0.0
    score += 1.5 if any(c in _CLAUSE_MARKS for c in words[:-1]) else 0.0
    score += 2.0 if length >= 12 else 0.5 if length >= 8 else 0.0
    score -= 1.5 if length < _SHORTEST_QUOTE else 0.0
    score += 1.0 if _FUNCTION.search(words) else 0.0
    score += 1.5 if before[-1:] in ("：", ":") else 0.0
    score += 0.5 if after[:1] in _CLAUSE_MARKS and before[-1:] not in _CLAUSE_MARKS else 0.0
    score -= 1.5 if _ENDING.search(words) and "的" not in words else 0.0
    score -= 1.5 if _AFTER.match(after) or _LATIN.match(after) else 0.0
    score -= 1.5 if _BEFORE.search(before) else 0.0
    score -= 1.5 if before.endswith("在") and after.startswith(_PLACES) else 0.0
    return score
