# An indicator.
indicator-code = Code
indicator-scheme = Set of indicators
indicator-also-called = Other names
indicator-same = Counterparts
indicator-related = Related indicators
indicator-see-also = See also
indicator-city = Figures of the city
indicator-methods = How the value comes about
indicator-valid-from = Valid from { $day }
indicator-caveat = What this number does not say
indicator-theme = Theme
indicator-type = Type
indicator-unit = Unit
indicator-unconfirmed = Not confirmed
indicator-missing = What is missing
indicator-needed = Data needed
indicator-years-before = { $count ->
    [one] { $count } year before
   *[other] { $count } years before
}
indicator-list-filled = With values in the bank
indicator-list-empty = Without values in the bank
indicator-list-count = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
}
