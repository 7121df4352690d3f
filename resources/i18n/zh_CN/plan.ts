<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Plan</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role in the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: purchase interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker&apos;s support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add budget line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum {total}, of it own money {own}; budget of the work steps {budget}, difference {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add work step below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy work step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push what depends on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an activity or a work step in the plan above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load and budget curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held {start} – {finish}; work from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done when: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline: {start} – {finish}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Starts too early after: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People&apos;s load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work steps without an owner do not count here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work steps at once in a week; 3 is too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned (dashed), actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used {used} of {budget}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day to reach, without work of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanEdits</name>
    <message>
        <source>New package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New work step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work steps moved: {n}. Ctrl+Z takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanScreen</name>
    <message>
        <source>Activity plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package → activity → work step (prepare / execute / follow up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push what depends on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose activities in the selector and let it make the packages, activities and work steps, or begin a package by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a package by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a work step below (Ins)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare kick-off meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Starting before what they wait for is done: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} (after {others})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month}/{day} · week {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
