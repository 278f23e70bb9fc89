# The passport of a number.
observation-passport = Passport of a number
observation-indicator = Indicator
observation-area = Area
observation-period = Period
observation-date = As of
observation-unit = Unit
observation-steward = Steward
observation-computed = Computed by
observation-dataset = Dataset
observation-status = Status
observation-broken = Not comparable with earlier ones because of
observation-spread = With the other values given
# $low, $high: results with the other values
observation-from-to = from { $low } to { $high }
observation-rule = Rule or method
observation-note = Note

observation-source = Where this number comes from
observation-show-cell = Show the cell in the file
observation-file = File
observation-original = Original file
observation-mapping = How the file is read
observation-run = Processing run
observation-inputs = What it was made from
observation-input = Input
observation-role = Place in the formula
observation-computed-here = computed by this bank

observation-others = Other values given
# $count: number of other values
observation-others-explained = { $count ->
    [one] The same thing was given once more:
   *[other] The same thing was given { $count } more times:
}
observation-no-others = Nobody else has given a value for this indicator, area and period.
observation-difference = Difference
observation-equal = equal
observation-incomparable = not comparable
observation-verdict = Reference value
observation-selected = this value was chosen
observation-rejected = another value was chosen
observation-choice-rule = Rule of choice
observation-conflict = Kind of conflict
observation-conflict-state = State of the conflict
observation-conflict-difference = Spread of the values
