# Doubts about values. $indicator: ref of the indicator; $area, $period: refs; $count: how many values it stands for, of which the gravest is told.

# $range: bounds in the unit of the value
finding-value-impossible = { $count ->
    [one] “{ $indicator }” cannot be { $found }.
   *[other] { $count } further values of “{ $indicator }” cannot be.
}
    .expected = a value within { $range }
    .advice = Ask the provider for the right value. If such a value is possible, correct the least or greatest value in the method of the indicator.

finding-value-unusual = { $count ->
    [one] { $found } is unusual for “{ $indicator }”.
   *[other] { $count } further values of “{ $indicator }” are unusual.
}
    .expected = a value within { $range }
    .advice = Look at the cell. If the value is right, leave it as it is or widen the usual range in the method of the indicator.

finding-computed-impossible = The method of “{ $indicator }” gives { $found } for { $period } (area: { $area }), which cannot be; the value is left out{ $count ->
    [one] .
   *[other] {" "}({ $count } values in all).
}
    .expected = a value within { $range }
    .advice = Check the inputs of the value; if they are right, check the method.

finding-computed-unusual = The method of “{ $indicator }” gives { $found } for { $period } (area: { $area }), which is unusual{ $count ->
    [one] .
   *[other] {" "}({ $count } values in all).
}
    .expected = a value within { $range }
    .advice = Check the inputs of the value; if they are right, widen the usual range in the method.

# $percent: change; $before: ref of the period before
finding-value-jump = “{ $indicator }” jumps to { $found } in { $period } (area: { $area }): { $percent }% away from { $before }{ $count ->
    [one] .
   *[other] {" "}({ $count } jumps, of which this is the greatest).
}
    .expected = a smaller change from one period to the next
    .advice = Compare both cells with their sources. If the change is real, state a larger one in the method of the indicator.

# $length: how many equal values; $since: ref of the first period
finding-value-constant = “{ $indicator }” is { $found } in every period from { $since } to { $period } (area: { $area }): { $length } equal values in a row{ $count ->
    [one] .
   *[other] {" "}({ $count } such series).
}
    .expected = values that change now and then
    .advice = Ask the provider whether the value was measured again or only copied.

# $input: ref of an input; $taken: ref of the period whose value was taken
finding-input-of-another-year = “{ $indicator }” of { $period } is computed with “{ $input }” of { $taken }{ $count ->
    [one] .
   *[other] , in { $count } areas or years.
}
    .expected = an input of the same period
    .advice = Read the value as an estimate, or deliver “{ $input }” of { $period }.

# $above, $below: how many years before the period of the result
finding-years-differ = “{ $indicator }” of { $period } divides a number of { $above ->
    [0] the same year
    [one] the year before
   *[other] { $above } years before
} by one of { $below ->
    [0] the same year
    [one] the year before
   *[other] { $below } years before
}{ $count ->
    [one] .
   *[other] {" "}({ $count } values).
}
    .expected = numerator and denominator of one year
    .advice = If no better input exists, say so in the note of the method; otherwise give both terms the same year.

# $lowest, $highest: results with the other values
finding-two-denominators = “{ $indicator }” of { $period } has two denominators: “{ $input }” was reported more than once, and the result may be from { $lowest } to { $highest }{ $count ->
    [one] .
   *[other] {" "}({ $count } values).
}
    .expected = one denominator for one year
    .advice = Settle which value of “{ $input }” holds, and why, in decisions.toml.

# $valid: first day of the newer method
finding-two-methods = From { $period } on “{ $indicator }” is computed by another method, valid from { $valid }{ $count ->
    [one] .
   *[other] {" "}({ $count } series).
}
    .expected = one method for the whole series
    .advice = Do not compare values before and after; where the inputs allow it, let the newer method count from an earlier day.

# $found: slug of the older export; $other: slug of its revision
finding-two-exports = The series of “{ $indicator }” (area: { $area }) takes some values from “{ $found }” and others from its revision “{ $other }”{ $count ->
    [one] .
   *[other] {" "}({ $count } series).
}
    .expected = all values of a series from one export
    .advice = Ask the provider for the revised values of the earlier years.

finding-two-editions = The method of “{ $indicator }” takes “{ $input }”, an indicator of another edition of the standard.
    .expected = inputs that belong to no edition, or to the same one
    .advice = Take the delivered variable itself, or say in the note of the method why both editions mean the same.

# $indicator: ref; $found: ref of the last period; $due: day
finding-value-stale = The newest value of “{ $indicator }” is of { $found }; the next one was due on { $due }.
    .expected = a newer value
    .advice = Ask who delivers it; until then do not read the value as that of today.

# $dataset: slug; $by: who decided; $date: when
finding-decision-unused = The decision of { $date } ({ $by }) takes a value of “{ $dataset }”, which that dataset does not report.
    .expected = indicator, area and period of a value that the dataset has
    .advice = Correct the decision in decisions.toml or take it out; until then the rules of the bank choose.

finding-methods-in-a-circle = These indicators are computed from each other, so none of them is: { $found }.
    .expected = methods that lead back to delivered values
    .advice = Take one of them out of the numerators and denominators of the others.
