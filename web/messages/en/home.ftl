# The home page.
home-numbers = The city in numbers
home-newest = Newest data
# $count: number of datasets
home-all-datasets = { $count ->
    [one] See the dataset
   *[other] See all { $count } datasets
}
# $count: the number; $shown: the same as it is written
home-count-datasets = { $count ->
    [one] { $shown } dataset
   *[other] { $shown } datasets
}
home-count-observations = { $count ->
    [one] { $shown } value
   *[other] { $shown } values
}
home-count-gaps = { $count ->
    [one] { $shown } gap with a reason
   *[other] { $shown } gaps with a reason
}
# $count: how many conflicts
home-conflicts = Where different numbers are given ({ $count })
home-conflict = Where the numbers differ
# $kind: why; $state: whether it is decided
home-conflict-kind = Cause: { $kind }; state: { $state }.
home-changes = What changed
home-what-changed = All changes in this release
# $datasets, $indicators: how many are overdue
home-overdue = Overdue: { $datasets ->
    [one] { $datasets } dataset
   *[other] { $datasets } datasets
}, { $indicators ->
    [one] { $indicators } indicator
   *[other] { $indicators } indicators
}
