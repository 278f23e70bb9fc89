# Versions of datasets and indicators in earlier releases.
version-summary = What was known then, and what has changed since.
version-dataset = Version of a dataset
version-indicator = What was known of an indicator
version-current = This is the version of today; it stays at this address for those who cite it.
version-note = This is an earlier version, kept for those who cite it.
version-today = As it is today:
version-gone = The dataset is no longer here.
# $day: day of the release
version-then = This is what was known on { $day }.
version-changes = What has changed since
version-known = Values of the city
version-before = Then
version-now = Today
version-same = The same numbers are given today.
# $count: number of values
version-differ = { $count ->
    [one] One of these numbers is different today.
   *[other] { $count } of these numbers are different today.
}
version-unchanged = Nothing has changed.
version-not-compared = These versions cannot be compared on a page: a table is missing or too large. The files of both can be downloaded.
version-count-changed = { $count ->
    [one] { $count } row changed
   *[other] { $count } rows changed
}
version-count-added = { $count ->
    [one] { $count } row added
   *[other] { $count } rows added
}
version-count-removed = { $count ->
    [one] { $count } row removed
   *[other] { $count } rows removed
}
version-new = new value
version-no-more = no longer given
# $count: number of changes in the list
version-first = The list shows the first { $count } changes; all of them are in the files.
version-earlier = Earlier versions
version-asked = What was known then
version-nothing = That release held no value of the city.
