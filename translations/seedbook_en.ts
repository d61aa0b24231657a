<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ExportChecks</name>
    <message numerus="yes">
        <source>and %n more like these</source>
        <translation>
            <numerusform>and %n more like these</numerusform>
            <numerusform>and %n more like these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemakeText</name>
    <message numerus="yes">
        <source>%n final(s) queued</source>
        <translation>
            <numerusform>%n final queued</numerusform>
            <numerusform>%n finals queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) have a final already</source>
        <translation>
            <numerusform>%n draft has a final already</numerusform>
            <numerusform>%n drafts have a final already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are not kept</source>
        <translation>
            <numerusform>%n draft is not kept</numerusform>
            <numerusform>%n drafts are not kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are final</source>
        <translation>
            <numerusform>%n picture is final</numerusform>
            <numerusform>%n pictures are final</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::ComposePanel</name>
    <message numerus="yes">
        <source>Generate %n picture(s)</source>
        <translation>
            <numerusform>Generate %n picture</numerusform>
            <numerusform>Generate %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of these seeds are here already.</source>
        <translation>
            <numerusform>%n picture of these seeds is here already.</numerusform>
            <numerusform>%n pictures of these seeds are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these picture(s) are here already.</source>
        <translation>
            <numerusform>%n of these pictures is here already.</numerusform>
            <numerusform>%n of these pictures are here already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::ExportPage</name>
    <message numerus="yes">
        <source>and %n more label(s)</source>
        <translation>
            <numerusform>and %n more label</numerusform>
            <numerusform>and %n more labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) written to</source>
        <translation>
            <numerusform>%n picture written to</numerusform>
            <numerusform>%n pictures written to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::ExportPanel</name>
    <message numerus="yes">
        <source>Export %n picture(s)</source>
        <translation>
            <numerusform>Export %n picture</numerusform>
            <numerusform>Export %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::ExportTreeModel</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::LibraryPage</name>
    <message numerus="yes">
        <source>Hashing: %n file(s) left</source>
        <translation>
            <numerusform>Hashing: %n file left</numerusform>
            <numerusform>Hashing: %n files left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::LoraChips</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::PaletteView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::PasteSection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Generate %n picture(s)</source>
        <translation>
            <numerusform>Generate %n picture</numerusform>
            <numerusform>Generate %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) in %1</source>
        <translation>
            <numerusform>%n prompt in %1</numerusform>
            <numerusform>%n prompts in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::ProfileSwitch</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::QueueStrip</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::RecipeRows</name>
    <message numerus="yes">
        <source>%1, %n step(s)</source>
        <translation>
            <numerusform>%1, %n step</numerusform>
            <numerusform>%1, %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::StyleShelf</name>
    <message numerus="yes">
        <source>%n style(s) added.</source>
        <translation>
            <numerusform>%n style added.</numerusform>
            <numerusform>%n styles added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n style(s) written.</source>
        <translation>
            <numerusform>%n style written.</numerusform>
            <numerusform>%n styles written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::TemplateProblemsView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::TemplateSection</name>
    <message numerus="yes">
        <source>%1 combination(s)</source>
        <comment>the number is written by %1</comment>
        <translation>
            <numerusform>%1 combination</numerusform>
            <numerusform>%1 combinations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::TokenCounter</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n token(s)</source>
        <translation>
            <numerusform>%1 to %n token</numerusform>
            <numerusform>%1 to %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in all %n prompt(s) of this template.</source>
        <translation>
            <numerusform>%1 in the %n prompt of this template.</numerusform>
            <numerusform>%1 in all %n prompts of this template.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the next %n prompt(s) of this template.</source>
        <translation>
            <numerusform>%1 in the next %n prompt of this template.</numerusform>
            <numerusform>%1 in the next %n prompts of this template.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model reads a prompt in chunks of %1 tokens; this is %n chunk(s).</source>
        <translation>
            <numerusform>The model reads a prompt in chunks of %1 tokens; this is %n chunk.</numerusform>
            <numerusform>The model reads a prompt in chunks of %1 tokens; these are %n chunks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::TopBar</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::WallPage</name>
    <message numerus="yes">
        <source>%n picture(s) decided</source>
        <translation>
            <numerusform>%n picture decided</numerusform>
            <numerusform>%n pictures decided</numerusform>
        </translation>
    </message>
</context>
</TS>
