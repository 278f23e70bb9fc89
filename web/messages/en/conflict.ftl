# A conflict: several numbers for one thing.
conflict-kind = Conflict
# $count: how many values are reported
conflict-explained = { $count ->
    [one] { $count } value is reported.
   *[other] { $count } values are reported for the same thing. All are kept, with where they come from.
}
conflict-values = Reported values
conflict-where = Cell of the file
conflict-cell = show the cell
conflict-chosen = chosen
conflict-why = Why they differ
conflict-difference = The highest value exceeds the lowest by { $percent }%.
conflict-source = Source
conflict-decided-by = Decided by
conflict-decided-on = Decided on
conflict-targets = Targets that rest on it

conflicts-title = Conflicts
conflicts-summary = Where two offices, or two editions of the same data, give different numbers for one thing, and which of them is taken.
conflicts-none = There are no conflicts: all comparable values agree.
conflicts-own = In the city
conflicts-others = In other areas
conflicts-feed = Follow conflicts (Atom)
conflicts-csv = All conflicts as a table (CSV)
