<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AgreementWindow</name>
    <message numerus="yes">
        <source>%n place(s) where they differ on “{name}”</source>
        <translation>
            <numerusform>%n place where they differ on “{name}”</numerusform>
            <numerusform>%n places where they differ on “{name}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementWords</name>
    <message numerus="yes">
        <source>%n article(s) compared.</source>
        <translation>
            <numerusform>%n article compared.</numerusform>
            <numerusform>%n articles compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: not all of these coders have tags there.</source>
        <translation>
            <numerusform>%n left out: not all of these coders have tags there.</numerusform>
            <numerusform>%n left out: not all of these coders have tags there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) without a place in the text are left out.</source>
        <translation>
            <numerusform>%n tagged passage without a place in the text is left out.</numerusform>
            <numerusform>%n tagged passages without a place in the text are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AloneModel</name>
    <message numerus="yes">
        <source>{outlet} · %n passage(s) only here · {share} of the text</source>
        <translation>
            <numerusform>{outlet} · %n passage only here · {share} of the text</numerusform>
            <numerusform>{outlet} · %n passages only here · {share} of the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Along</name>
    <message numerus="yes">
        <source>%n tag(s) nested in it</source>
        <translation>
            <numerusform>%n tag nested in it</numerusform>
            <numerusform>%n tags nested in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on the tags themselves</source>
        <translation>
            <numerusform>%n note on a tag itself</numerusform>
            <numerusform>%n notes on the tags themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n tagged passage</numerusform>
            <numerusform>%n tagged passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with a note</source>
        <translation>
            <numerusform>%n of them with a note</numerusform>
            <numerusform>%n of them with a note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnchoredWords</name>
    <message numerus="yes">
        <source>%n tagged passage(s) placed anew</source>
        <translation>
            <numerusform>%n tagged passage placed anew</numerusform>
            <numerusform>%n tagged passages placed anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) placed anew</source>
        <translation>
            <numerusform>%n judgement placed anew</numerusform>
            <numerusform>%n judgements placed anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) can&apos;t be placed in the changed text</source>
        <translation>
            <numerusform>%n tagged passage can&apos;t be placed in the changed text</numerusform>
            <numerusform>%n tagged passages can&apos;t be placed in the changed text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) can&apos;t be placed in the changed text</source>
        <translation>
            <numerusform>%n judgement can&apos;t be placed in the changed text</numerusform>
            <numerusform>%n judgements can&apos;t be placed in the changed text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleWords</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%n article(s) that it speaks of are not in this library. Import the archive first; the backup stays.</source>
        <translation>
            <numerusform>%n article that it speaks of is not in this library. Import the archive first; the backup stays.</numerusform>
            <numerusform>%n articles that it speaks of are not in this library. Import the archive first; the backup stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeActs</name>
    <message numerus="yes">
        <source>Colour of %n tag(s)</source>
        <translation>
            <numerusform>Colour of %n tag</numerusform>
            <numerusform>Colour of %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n tag(s)</source>
        <translation>
            <numerusform>Move %n tag</numerusform>
            <numerusform>Move %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tag(s)</source>
        <translation>
            <numerusform>Delete %n tag</numerusform>
            <numerusform>Delete %n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeMerging</name>
    <message numerus="yes">
        <source>Merge %n tag(s) into which?</source>
        <translation>
            <numerusform>Merge %n tag into which?</numerusform>
            <numerusform>Merge %n tags into which?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) become “{target}”</source>
        <translation>
            <numerusform>%n tagged passage becomes “{target}”</numerusform>
            <numerusform>%n tagged passages become “{target}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) nested there move along</source>
        <translation>
            <numerusform>%n tag nested there moves along</numerusform>
            <numerusform>%n tags nested there move along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tag(s)?</source>
        <translation>
            <numerusform>Delete %n tag?</numerusform>
            <numerusform>Delete %n tags?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookControls</name>
    <message numerus="yes">
        <source>%n deleted tag(s) put back in “{name}”</source>
        <translation>
            <numerusform>%n deleted tag put back in “{name}”</numerusform>
            <numerusform>%n deleted tags put back in “{name}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n tagged passage</numerusform>
            <numerusform>%n tagged passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the tags nested in it</source>
        <translation>
            <numerusform>%n with the tags nested in it</numerusform>
            <numerusform>%n with the tags nested in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message numerus="yes">
        <source>%n passage(s) lit up in the open texts</source>
        <translation>
            <numerusform>%n passage lit up in the open texts</numerusform>
            <numerusform>%n passages lit up in the open texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n tagged passage</numerusform>
            <numerusform>%n tagged passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventControls</name>
    <message numerus="yes">
        <source>Merge %n event(s)</source>
        <translation>
            <numerusform>Merge %n event</numerusform>
            <numerusform>Merge %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split off %n article(s)</source>
        <translation>
            <numerusform>Split off %n article</numerusform>
            <numerusform>Split off %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventDelegate</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsPanel</name>
    <message numerus="yes">
        <source>%n outlet(s) or more</source>
        <translation>
            <numerusform>%n outlet or more</numerusform>
            <numerusform>%n outlets or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n+ outlet(s)</source>
        <translation>
            <numerusform>%n+ outlet</numerusform>
            <numerusform>%n+ outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not yet sorted</source>
        <translation>
            <numerusform>%n article not yet sorted</numerusform>
            <numerusform>%n articles not yet sorted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportControls</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportTagsDialog</name>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n tagged passage</numerusform>
            <numerusform>%n tagged passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetBar</name>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n article(s) with any tag</source>
        <translation>
            <numerusform>of %n article with any tag</numerusform>
            <numerusform>of %n articles with any tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n passage(s)</source>
        <translation>
            <numerusform>on %n passage</numerusform>
            <numerusform>on %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n paragraph(s)</source>
        <translation>
            <numerusform>in %n paragraph</numerusform>
            <numerusform>in %n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of passages overlap</source>
        <translation>
            <numerusform>%n pair of passages overlaps</numerusform>
            <numerusform>%n pairs of passages overlap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>together in %n paragraph(s)</source>
        <translation>
            <numerusform>together in %n paragraph</numerusform>
            <numerusform>together in %n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>together in %n article(s)</source>
        <translation>
            <numerusform>together in %n article</numerusform>
            <numerusform>together in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlagControls</name>
    <message numerus="yes">
        <source>Star %n article(s)</source>
        <translation>
            <numerusform>Star %n article</numerusform>
            <numerusform>Star %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the star of %n article(s) away</source>
        <translation>
            <numerusform>Take the star of %n article away</numerusform>
            <numerusform>Take the stars of %n articles away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as read</source>
        <translation>
            <numerusform>Mark %n article as read</numerusform>
            <numerusform>Mark %n articles as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as unread</source>
        <translation>
            <numerusform>Mark %n article as unread</numerusform>
            <numerusform>Mark %n articles as unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrequencyPage</name>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n tagged passage</numerusform>
            <numerusform>%n tagged passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s).</source>
        <translation>
            <numerusform>in %n article.</numerusform>
            <numerusform>in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plot has the %n event(s) with the most tagged passages.</source>
        <translation>
            <numerusform>The plot has the %n event with the most tagged passages.</numerusform>
            <numerusform>The plot has the %n events with the most tagged passages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitTagging</name>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n place(s) of “{words}” {where}</source>
        <translation>
            <numerusform>Tag %n place of “{words}” {where}</numerusform>
            <numerusform>Tag %n places of “{words}” {where}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n passages “{name}”</source>
        <translation>
            <numerusform>Tag %n passage “{name}”</numerusform>
            <numerusform>Tag %n passages “{name}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other version(s)</source>
        <translation>
            <numerusform>%n other version</numerusform>
            <numerusform>%n other versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportTagsDialog</name>
    <message numerus="yes">
        <source>%n part(s) can&apos;t be read:</source>
        <translation>
            <numerusform>%n part can&apos;t be read:</numerusform>
            <numerusform>%n parts can&apos;t be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make articles of the texts in the file (%n)</source>
        <translation>
            <numerusform>&amp;Make an article of the text in the file</numerusform>
            <numerusform>&amp;Make articles of the %n texts in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not in this library; what is said of them is left out:</source>
        <translation>
            <numerusform>%n article is not in this library; what is said of it is left out:</numerusform>
            <numerusform>%n articles are not in this library; what is said of them is left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) by {name}</source>
        <translation>
            <numerusform>%n tagged passage by {name}</numerusform>
            <numerusform>%n tagged passages by {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgedFilterBar</name>
    <message numerus="yes">
        <source>%n coder(s)</source>
        <translation>
            <numerusform>%n coder</numerusform>
            <numerusform>%n coders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgedWords</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>Take back %n judgement(s)</source>
        <translation>
            <numerusform>Take back %n judgement</numerusform>
            <numerusform>Take back %n judgements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n taken back</numerusform>
            <numerusform>%n taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>Ask again before opening pages of %n site(s)</source>
        <translation>
            <numerusform>Ask again before opening pages of %n site</numerusform>
            <numerusform>Ask again before opening pages of %n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet searched</source>
        <translation>
            <numerusform>%n not yet searched</numerusform>
            <numerusform>%n not yet searched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n</source>
        <translation>
            <numerusform>Compare %n</numerusform>
            <numerusform>Compare %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkTagging</name>
    <message numerus="yes">
        <source>All %n passages: {outlets}</source>
        <translation>
            <numerusform>All %n passage: {outlets}</numerusform>
            <numerusform>All %n passages: {outlets}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkWalk</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedView</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n article(s) are not in this library, and what is said of them is left out. Import them first, or merge again later.</source>
        <translation>
            <numerusform>%n article is not in this library, and what is said of it is left out. Import it first, or merge again later.</numerusform>
            <numerusform>%n articles are not in this library, and what is said of them is left out. Import them first, or merge again later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) by {name}</source>
        <translation>
            <numerusform>%n tagged passage by {name}</numerusform>
            <numerusform>%n tagged passages by {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here, but differ: the later word counts, both notes are kept.</source>
        <translation>
            <numerusform>%n is here, but differs: the later word counts, both notes are kept.</numerusform>
            <numerusform>%n are here, but differ: the later word counts, both notes are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message numerus="yes">
        <source>%n that came later are no longer here; the backup before has them.</source>
        <translation>
            <numerusform>%n that came later is no longer here; the backup before has it.</numerusform>
            <numerusform>%n that came later are no longer here; the backup before has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) could not be found in the texts here; they are listed as without a place.</source>
        <translation>
            <numerusform>%n passage could not be found in the texts here; it is listed as without a place.</numerusform>
            <numerusform>%n passages could not be found in the texts here; they are listed as without a place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) differ, and it is not sure that the other word is the newer; what is here stays, with both notes:</source>
        <translation>
            <numerusform>%n tagged passage differs, and it is not sure that the other word is the newer; what is here stays, with both notes:</numerusform>
            <numerusform>%n tagged passages differ, and it is not sure that the other word is the newer; what is here stays, with both notes:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s) have other words there that are not in the text; they stay where they were:</source>
        <translation>
            <numerusform>%n tagged passage has other words there that are not in the text; it stays where it was:</numerusform>
            <numerusform>%n tagged passages have other words there that are not in the text; they stay where they were:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not in this library, and what is said of them was left out. Import the archive, then do this again: it will find its place. The file is kept.</source>
        <translation>
            <numerusform>%n article is not in this library, and what is said of it was left out. Import the archive, then do this again: it will find its place. The file is kept.</numerusform>
            <numerusform>%n articles are not in this library, and what is said of them was left out. Import the archive, then do this again: it will find its place. The file is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message numerus="yes">
        <source>%n tagged passage(s) could not be placed in this text</source>
        <translation>
            <numerusform>%n tagged passage could not be placed in this text</numerusform>
            <numerusform>%n tagged passages could not be placed in this text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unplaced</source>
        <translation>
            <numerusform>%n unplaced</numerusform>
            <numerusform>%n unplaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureControls</name>
    <message numerus="yes">
        <source>%n picture(s) from {host} – show</source>
        <translation>
            <numerusform>Picture from {host} – show</numerusform>
            <numerusform>%n pictures from {host} – show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) – show</source>
        <translation>
            <numerusform>Picture – show</numerusform>
            <numerusform>%n pictures – show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from {host} could not be loaded – try again</source>
        <translation>
            <numerusform>The picture from {host} could not be loaded – try again</numerusform>
            <numerusform>%n pictures from {host} could not be loaded – try again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from {host} – on the way…</source>
        <translation>
            <numerusform>Picture from {host} – on the way…</numerusform>
            <numerusform>%n pictures from {host} – on the way…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalControls</name>
    <message numerus="yes">
        <source>Remove %n article(s) from the library?</source>
        <translation>
            <numerusform>Remove %n article from the library?</numerusform>
            <numerusform>Remove %n articles from the library?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>Remove %n article</numerusform>
            <numerusform>Remove %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) stay, for what you made on them:</source>
        <translation>
            <numerusform>%n article stays, for what you made on it:</numerusform>
            <numerusform>%n articles stay, for what you made on them:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judged link(s)</source>
        <translation>
            <numerusform>%n judged link</numerusform>
            <numerusform>%n judged links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message numerus="yes">
        <source>Only the first %n skipped file(s) are named.</source>
        <translation>
            <numerusform>Only the first skipped file is named.</numerusform>
            <numerusform>Only the first %n skipped files are named.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other article(s)</source>
        <translation>
            <numerusform>and %n other article</numerusform>
            <numerusform>and %n other articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n tagged passage</numerusform>
            <numerusform>%n tagged passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s)</source>
        <translation>
            <numerusform>%n judgement</numerusform>
            <numerusform>%n judgements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n altered</source>
        <translation>
            <numerusform>%n altered</numerusform>
            <numerusform>%n altered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n as before</numerusform>
            <numerusform>%n as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only in the backup</source>
        <translation>
            <numerusform>%n only in the backup</numerusform>
            <numerusform>%n only in the backup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only in the library now</source>
        <translation>
            <numerusform>%n only in the library now</numerusform>
            <numerusform>%n only in the library now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n altered since</source>
        <translation>
            <numerusform>%n altered since</numerusform>
            <numerusform>%n altered since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementDelegate</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementsPanel</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not yet looked into</source>
        <translation>
            <numerusform>%n article not yet looked into</numerusform>
            <numerusform>%n articles not yet looked into</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n article selected</numerusform>
            <numerusform>%n articles selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) at most side by side</source>
        <translation>
            <numerusform>%n article at most side by side</numerusform>
            <numerusform>%n articles at most side by side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared statement(s)</source>
        <translation>
            <numerusform>%n shared statement</numerusform>
            <numerusform>%n shared statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared topic(s)</source>
        <translation>
            <numerusform>%n shared topic</numerusform>
            <numerusform>%n shared topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) of the same text</source>
        <translation>
            <numerusform>%n passage of the same text</numerusform>
            <numerusform>%n passages of the same text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagFilterBar</name>
    <message numerus="yes">
        <source>In %n article(s)</source>
        <translation>
            <numerusform>In %n article</numerusform>
            <numerusform>In %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagMenus</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coder(s)</source>
        <translation>
            <numerusform>%n coder</numerusform>
            <numerusform>%n coders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagWords</name>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n tagged passage</numerusform>
            <numerusform>%n tagged passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message numerus="yes">
        <source>Tag %n passages “{name}”</source>
        <translation>
            <numerusform>Tag %n passage “{name}”</numerusform>
            <numerusform>Tag %n passages “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the tag from %n passage(s)</source>
        <translation>
            <numerusform>Remove the tag from %n passage</numerusform>
            <numerusform>Remove the tag from %n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsListControls</name>
    <message numerus="yes">
        <source>Note to be added to each of %n tagged passage(s)</source>
        <translation>
            <numerusform>Note to be added to %n tagged passage</numerusform>
            <numerusform>Note to be added to each of %n tagged passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n tagged passage(s)</source>
        <translation>
            <numerusform>Note on %n tagged passage</numerusform>
            <numerusform>Note on %n tagged passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%n tagged passage</numerusform>
            <numerusform>%n tagged passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tag of %n passage(s) to “{name}”</source>
        <translation>
            <numerusform>Change the tag of %n passage to “{name}”</numerusform>
            <numerusform>Change the tag of %n passages to “{name}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThingsModel</name>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message numerus="yes">
        <source>The map has the %n tag(s) given most; all are in the table.</source>
        <translation>
            <numerusform>The map has the %n tag given most; all are in the table.</numerusform>
            <numerusform>The map has the %n tags given most; all are in the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoControls</name>
    <message numerus="yes">
        <source>{act} – in “{title}” and %n other article(s), none of which is open</source>
        <translation>
            <numerusform>{act} – in “{title}” and %n other article, neither of which is open</numerusform>
            <numerusform>{act} – in “{title}” and %n other articles, none of which is open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other version(s)</source>
        <translation>
            <numerusform>%n other version</numerusform>
            <numerusform>%n other versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhereElsePanel</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected report(s)</source>
        <translation>
            <numerusform>%n rejected report</numerusform>
            <numerusform>%n rejected reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not yet looked into</source>
        <translation>
            <numerusform>%n article not yet looked into</numerusform>
            <numerusform>%n articles not yet looked into</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n</source>
        <translation>
            <numerusform>Compare %n</numerusform>
            <numerusform>Compare %n</numerusform>
        </translation>
    </message>
</context>
</TS>
