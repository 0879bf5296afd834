"""The words the rest of the house speaks: frozen records, and what follows from them alone.

Every offset is a half-open range of code points of one article's canonical text (see ``Article``).
"""

from reader.model.agreement import (
    Agreement,
    AgreementQuestion,
    CodeAgreement,
    ComparedArticle,
    Counted,
    Disagreement,
    Strength,
    UnitKind,
)
from reader.model.alignment import MOST_WITNESSES, Alignment, End, Group, Link, LinkKind, Relation, Unmatched
from reader.model.annotation import STAR, Annotation, Code
from reader.model.article import Article, Media, MediaKind, Outlet, Paragraph, ParagraphKind, Source
from reader.model.backup import Backup, BackupReason, Delta, Difference, Holding
from reader.model.changes import Changes
from reader.model.coding import FIRST_CODEBOOK, ArticleMemo, Codebook, CodeUse, Edit, Records
from reader.model.coverage import Cell, Coverage, LeftOut, Row, Share, Wording
from reader.model.event import Event, EventState, EventStates
from reader.model.judged_filter import JudgedArticle, JudgedFacets, JudgedFilter, ListedJudgement
from reader.model.judgement import JudgedEnd, Judgement, Said, Verdict
from reader.model.kept import Kept
from reader.model.own_name import OwnName
from reader.model.placing import Candidate, CandidateReason
from reader.model.portable import ArticleName, JudgementReport, PortableJudgement
from reader.model.problem import Anchored, ImportReport, LibraryProblem, Problem, ProblemCode
from reader.model.project import (
    Alteration,
    ArticleFlags,
    DecidedEvent,
    Project,
    ProjectArticle,
    TagName,
    TakenIn,
    Tally,
)
from reader.model.quote import Quote, QuoteKind
from reader.model.search import Facets, Found, Hit, Order, QueryError, QueryProblem
from reader.model.span import CONTEXT_LENGTH, Passage, Span
from reader.model.statement import Report, SharedStatement
from reader.model.tag_filter import (
    CodeCount,
    CoOccurrence,
    Frequencies,
    Frequency,
    FrequencyGroup,
    GroupBy,
    ListedTag,
    TagFacets,
    TagFilter,
    TagIndex,
    TagOrder,
    Within,
)
from reader.model.telling import by_pair, common_relation, most_faithful

__all__ = [
    "CONTEXT_LENGTH",
    "FIRST_CODEBOOK",
    "MOST_WITNESSES",
    "STAR",
    "Agreement",
    "AgreementQuestion",
    "Alignment",
    "Alteration",
    "Anchored",
    "Annotation",
    "Article",
    "ArticleFlags",
    "ArticleMemo",
    "ArticleName",
    "Backup",
    "BackupReason",
    "Candidate",
    "CandidateReason",
    "Cell",
    "Changes",
    "CoOccurrence",
    "Code",
    "CodeAgreement",
    "CodeCount",
    "CodeUse",
    "Codebook",
    "ComparedArticle",
    "Counted",
    "Coverage",
    "DecidedEvent",
    "Delta",
    "Difference",
    "Disagreement",
    "Edit",
    "End",
    "Event",
    "EventState",
    "EventStates",
    "Facets",
    "Found",
    "Frequencies",
    "Frequency",
    "FrequencyGroup",
    "Group",
    "GroupBy",
    "Hit",
    "Holding",
    "ImportReport",
    "JudgedArticle",
    "JudgedEnd",
    "JudgedFacets",
    "JudgedFilter",
    "Judgement",
    "JudgementReport",
    "Kept",
    "LeftOut",
    "LibraryProblem",
    "Link",
    "LinkKind",
    "ListedJudgement",
    "ListedTag",
    "Media",
    "MediaKind",
    "Order",
    "Outlet",
    "OwnName",
    "Paragraph",
    "ParagraphKind",
    "Passage",
    "PortableJudgement",
    "Problem",
    "ProblemCode",
    "Project",
    "ProjectArticle",
    "QueryError",
    "QueryProblem",
    "Quote",
    "QuoteKind",
    "Records",
    "Relation",
    "Report",
    "Row",
    "Said",
    "Share",
    "SharedStatement",
    "Source",
    "Span",
    "Strength",
    "TagFacets",
    "TagFilter",
    "TagIndex",
    "TagName",
    "TagOrder",
    "TakenIn",
    "Tally",
    "UnitKind",
    "Unmatched",
    "Verdict",
    "Within",
    "Wording",
    "by_pair",
    "common_relation",
    "most_faithful",
]
