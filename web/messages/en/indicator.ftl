# An indicator.
indicator-code = Code
indicator-scheme = Set of indicators
indicator-also-called = Other names
indicator-same = Counterparts
indicator-related = Related indicators
indicator-see-also = See also
indicator-city = Figures of the city
indicator-methods = How the value is obtained
# $period: of the newest value
indicator-made = What the value of { $period } was made from
# $indicator: name of the indicator; $day: first day
method-name = { $indicator } (method from { $day })
indicator-valid-from = Valid from { $day }
indicator-absent = No value for the city yet
indicator-parts-only = Broken down only, without a total
indicator-part = Part
# $kind: exact, proxy or estimate
indicator-conformance = Conformance with what the indicator asks for: { $kind }.
indicator-lacking = Years without a value
indicator-caveat = What this number does not say:
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
indicator-list-ways = Lists of indicators
indicator-list-filled = With values in the bank
indicator-list-empty = Without values in the bank
indicator-list-count = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
}
indicator-about = About this indicator
indicator-last = Last period
indicator-due = Next value
# $day: day
indicator-overdue = expected since { $day }
indicator-report = Report an error
indicator-csv = Download all values (CSV)
indicator-citation = “{ $title }”, { $bank }, as of { $day }, { $iri } (release { $release })
indicator-pair = Beside another indicator
indicator-pair-choose = Choose a second indicator
indicator-pair-apart = The two have no two periods in common, so their changes are not compared.
indicator-pair-broken = The series of one of them is broken, so their changes are not compared.
# $one, $other: indicators; $oneChange, $otherChange: change in percent
indicator-pair-summary = Change from { $first } to { $last }: { $one } { $oneChange }, { $other } { $otherChange }.
indicator-pair-none = (no percentage)
indicator-responsible = Who is responsible
