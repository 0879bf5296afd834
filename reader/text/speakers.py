"""Who speaks: the noun phrase before a reporting verb, and whom a pronoun stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.text.script import to_simplified

LONGEST_NAME = 30
"""A longer noun phrase is taken for a clause that names nobody."""
LONGEST_SENTENCE = 400
"""How many code points before a verb its subject is looked for."""
_CLAUSES_BACK = 4

_CLAUSE = re.compile(r"[，。；！？：,;:!?—…]|\ufffc+")
_BRACKETS = re.compile(r"\s*[（(][^（）()]*[)）]?")
_WORK = re.compile(r"《[^《》]*》")
_LEADING = re.compile(
    r"^(?:\s|但是|但|而且|而|不过|并且|并|且|同时|此外|另外|然而|随后|之后|后来|其中|因此|所以|对此|至于|另一方面|与此同时"
    r"|最后|首先|其次|尽管|虽然|如果|因为|当然|事实上|实际上|例如|比如|早些时候|据悉|据了解|有关|已经?有|也有|连|就连|就在|换言之|目前|在此"
    r"|星期[一二三四五六日天]|周[一二三四五六日天]|\d+月\d+日|\d+日|今天|昨天|当天|昨日|今日|稍早|日前|近日|、|”|’|」|』)+"
)
_SUBORDINATE = re.compile(
    r"\s*(?:无论|不论|不管|随着|由于|如果|一旦|只要|除非|除了|为了|关于|鉴于|因为|当|使|让|导致|造成)"
)
_ACCORDING = re.compile(
    r"^(?:据|根据|依据)(?P<name>《[^》]+》|.{2,30}?)(?:的)?(?:报[道导告]|消息|统计|数据|介绍|透露|说法|称|说|引述|援引|$)"
)
_CITING = re.compile(r"(?:引述|援引|引用)(?P<name>[^，。；：]{2,20}?)的(?:话|说法|消息|分析|报道)")
_MARKER = re.compile(
    r"站[在着]|坐[在着]|签[字署约](?!国|方)|周[一二三四五六日天]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|\d+[年月日]|[一二三四五六七八九十]+[月日]"
    r"|今[天年晚早日]|昨[天日晚]|当[天日晚地时]|前天|日前|近[日来]|最近|稍[早后]|早[些前]|此前|之前|先前|随[后即]|之后|后来"
    r"|曾|目前|现[在场]|同日|本[周月]|上[周月](?!刊)|[上下]午|早间|晚间|在(?!野|线)|对(?!外|华)|向(?!阳)|就(?!业)|通过|透过|针对|接受"
    r"|引述|援引|告诉|以(?!色列)|用(?!户)|(?<!华|伟|有|志|建)为(?!民)|从(?!军)|因|(?<!自)由(?!美)|也(?!门)|还|则|又|再[次度]|已|均(?=[已未为被表在有没不对会可无认指称说予])"
    r"|(?<!首|成|京|宇)都(?!市|会|江)|一再|多次|同样|同时|继续|进一步|(?<!变)更(?!生)|并(?!购|未|不|非|列)|且|却|仍|明确|公开|坚决|强烈|严[厉正]"
    r"|直接|立[即刻]|另外|一致|此外|如[是此]|这样|会[后上见晤]|之?后(?!者|任)|发(?:[表布文推出]|言(?!人))|举行|召开|提[到及]|谈[到及]|回[应答]"
    r"|出席|宣读|撰|强调|指[责出]|谴责|批评|表[示达态]|认为|据|不(?!丹|列)|没有|未(?!具|来|透|公)|正(?!义)|可[能以]|应[该当]?|必须|需要|要(?!闻)|只"
    r"|自(?!由|民|治)|与其|跟他|是(?!枝)|有(?!限|关部门|线)|将(?!军|领|士)|被|把|于(?!洁)|(?<!究|务|派|诊|易|事)所(?!长)|似乎|显然|一边|上(?!海|议|院|尉|将|校)"
    r"|报道|介绍|表情|手[持里]|说|称(?!号)|写|中(?=$)|里(?=$)|指(?=$)|呼吁|支持|反对|欢迎|赞[扬赏同]|抨击|边|给|起初|尽量|拒绝|予以|马上|一[直向]|始终|从未|经常|往往"
)
_ADDRESSING = ("对", "向", "告诉", "接受")
"""What follows these is who was spoken to."""
_INTRODUCED = re.compile(r"(?P<name>[\u4e00-\u9fff·•]{2,30})\s*[（(][A-Z][A-Za-zÀ-ÿ .'’-]+[)）]")
"""A person or body whose name is given in Latin letters too, as news does at the first mention."""
_TITLES = (
    "总统|主席|总理|首相|国务卿|部长|国防部长|外交部长|外长|防长|财长|司长|署长|局长|处长|科长|市长|州长|省长|县长|议长|议员|参议员|"
    "众议员|发言人|新闻秘书|秘书长|秘书|教授|讲师|专家|学者|研究员|研究生|主任|主管|司令|将军|上将|中将|少将|上校|上尉|警长|律师|法官|"
    "检察官|检察长|分析师|记者|编辑|作家|博士|医生|董事长|首席执行官|执行官|总裁|总经理|经理|创始人|创办人|负责人|总监|顾问|助理|代表|"
    "官员|大使|公使|参赞|特使|总干事|理事长|干事|会长|院长|院士|馆长|校长|所长|室长|台长|社长|团长|站长|组长|领导人|领袖|女士|先生|"
    "国王|女王|教宗|教皇|主教|宇航员|航天员|科学家|天文学家|经济学家|历史学家|学家|工程师|总设计师|设计师|飞行员|运动员|教练|导演|演员|"
    "歌手|店主|居民|船长|渔民|农民|村民|司机|学生|父亲|母亲|妻子|丈夫|儿子|女儿|姐姐|妹妹|哥哥|弟弟|首席|委员|书记|副手|成员|候选人|活动人士|人士"
)
_TITLE = re.compile(f"(?:{_TITLES})(?!室|办公|们|会|团|处|府|论坛)")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fffA-Za-z.·•・‧\-\s]{2,24}")
_PERSONAL = re.compile(
    r"^(?:他|她|其|他本人|她本人|本人|后者|前者|此人|这位.{0,8}|这名.{0,8}|该名.{0,8}|他们|她们)$"
)
_COLLECTIVE = re.compile(r"^(?:该.{1,8}|这[个家些].{1,8}|它|它们|双方|两[人国]|公司|组织|机构|发言人)$")
_PRONOUN_FIRST = re.compile(r"^[他她](?![们国人本])")
_NOBODY = re.compile(
    r"^(?:话|时候?|情况下?|同时|消息|我们?|你们?|谁|这|那|此举|这一?点|这种.*|那种.*|这些|那些|有人|人们|许多人|很多人|一些人|外界|如此|什么|相反|总之|其实|结果|这其中|其中|[\d\W]+)$"
)
_DOCUMENT = re.compile(
    r"(?:声明|公报|文件|报告|命令|草案|备忘录|协议|宣言|决议|通知|公告|社论|说明|帖子|推文)$"
)


@dataclass(slots=True)
class Speakers:
    """The speakers named so far in one article, latest last."""

    named: list[str] = field(default_factory=list)

    @property
    def last(self) -> str | None:
        """Who spoke last."""
        return self.named[-1] if self.named else None

    def resolve(self, phrase: str) -> str | None:
        """The speaker that ``phrase`` names; a pronoun stands for the last one named.

        What is found is remembered.
        """
        simplified = to_simplified(phrase)
        if _PERSONAL.match(simplified):
            name = next((n for n in reversed(self.named) if not _DOCUMENT.search(to_simplified(n))), None)
        elif _COLLECTIVE.match(simplified):
            name = self._of_kind(simplified) or self.last
            if simplified == "发言人" or (name is None and simplified[:1] in "双两"):
                name = self._of_kind(simplified) or phrase
        else:
            name = short_name(phrase)
        if name:
            self.named.append(name)
        return name

    def introduce(self, text: str, masked: str, start: int, end: int) -> None:
        """Remembers the persons whom ``text[start:end]`` introduces, without their speaking.

        ``masked`` is the same text in simplified script with quotations hidden.
        """
        for match in _INTRODUCED.finditer(masked, start, end):
            phrase = text[match.start("name") : match.end("name")]
            name = short_name(phrase)
            if name != phrase:
                self.named.append(name)

    def _of_kind(self, phrase: str) -> str | None:
        """The last speaker that is called what ``phrase`` calls it: 该组织 for 某某组织."""
        kind = phrase if phrase[:1] not in "该这它" else phrase[1:].lstrip("个家些一")
        return next((n for n in reversed(self.named) if kind and kind in to_simplified(n)), None)


def short_name(phrase: str) -> str:
    """The name without the office before it; the whole phrase if no name follows the office."""
    titles = list(_TITLE.finditer(to_simplified(phrase)))
    if titles:
        name = phrase[titles[-1].end() :].strip(" 、·和兼")
        if _NAME.fullmatch(name):
            return name
    return phrase


def subject_before(text: str, masked: str, start: int, end: int) -> str | None:
    """The noun phrase that speaks in ``text[start:end]``, the part of a sentence before a reporting verb.

    ``masked`` is the text in simplified script, of the same length, with U+FFFC for what stands between
    quotation marks. The clause next to the verb is asked first, then those before it.
    """
    start = max(start, end - LONGEST_SENTENCE)
    kept = _without_brackets(masked, start, end)
    plain = "".join(masked[i] for i in kept)
    clauses = []
    at = 0
    for match in _CLAUSE.finditer(plain):
        clauses.append((at, match.start()))
        at = match.end()
    clauses.append((at, len(plain)))
    for back, (clause_start, clause_end) in enumerate(clauses[: -_CLAUSES_BACK - 1 : -1]):
        if back and _SUBORDINATE.match(plain, clause_start, clause_end):
            continue
        found = _noun_phrase(plain[clause_start:clause_end])
        if found:
            phrase = "".join(text[kept[clause_start + i]] for i in range(*found))
            return phrase[:1] if _PRONOUN_FIRST.match(phrase) else phrase
    return None


def _noun_phrase(clause: str) -> tuple[int, int] | None:
    """The range of ``clause`` (simplified, without brackets) that can name a speaker."""
    clause = _WORK.sub(lambda match: "《" + "某" * (len(match.group()) - 2) + "》", clause)
    citing = _CITING.search(clause)
    if citing:
        low, high = citing.span("name")
    else:
        low = match.end() if (match := _LEADING.match(clause)) else 0
        according = _ACCORDING.match(clause[low:])
        if according:
            low, high = low + according.start("name"), low + according.end("name")
        else:
            marker = _MARKER.search(clause, low)
            high = marker.start() if marker else len(clause)
            relative = clause.rfind("的") + 1
            addressed = marker is not None and marker.group() in _ADDRESSING
            if not addressed and high < relative < len(clause) - 1 and not _MARKER.search(clause, relative):
                low, high = relative, len(clause)
    possessive = clause.rfind("的", low, high)
    if possessive >= 0 and high - possessive > 2:
        low = possessive + 1
    while low < high and (clause[low].isspace() or clause[low] in "“‘「『"):
        low += 1
    while low < high and (clause[high - 1].isspace() or clause[high - 1] in "”’」』、的"):
        high -= 1
    phrase = clause[low:high]
    short = len(phrase) < 2 and phrase not in ("他", "她", "其", "它")
    if short or len(phrase) > LONGEST_NAME or _NOBODY.match(phrase):
        return None
    return low, high


def _without_brackets(text: str, start: int, end: int) -> list[int]:
    """The indices in ``[start, end)`` that stand outside round brackets."""
    kept: list[int] = []
    at = start
    for match in _BRACKETS.finditer(text, start, end):
        kept += range(at, match.start())
        at = match.end()
    return [*kept, *range(at, end)]
