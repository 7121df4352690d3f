<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Selector</name>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to withdraw the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has this role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of activity, examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No past activity of this kind has both costs and contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals with targets are needed to rank the kinds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own kind: {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed {mark}: {reason} ({basis})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your mark: {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys 0–3 or a click change it; Delete goes back to the proposal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly published figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
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
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick kinds of activity on the left; up to six make a package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activities: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>based on own activities: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no history yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without history, not counted: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why these marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why your own mark?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual work steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never held in this file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a kind of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbered from 21</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. live stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goal “{stage}” has no activity with ++ or +++ in the mix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All activities are of one group; mix different kinds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mix is {amount} over the budget of the cycle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than six activities are hard to carry through in one cycle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis PR reacts to a crisis; it does not serve a planned goal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectorScreen</name>
    <message>
        <source>Activity selector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the activities that serve the confirmed goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter activities… Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm choice and generate plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goals are not confirmed yet; the ranking may still change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
