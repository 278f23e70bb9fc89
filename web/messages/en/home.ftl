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
