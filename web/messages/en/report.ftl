# The yearly report.
# $city: name of the city; $year: the year
report-title = { $city } in numbers, { $year }
# $year: the year
report-summary = What the bank knows of { $year }: values and how they changed, targets, differing numbers, and what is missing. Each number has a note with its address.
report-size =
    .ordinary = Ordinary print
    .large = Large print
report-change = Change
report-broken = not comparable
report-steward = Answers for it
report-targets = Targets
report-target = Indicator and goal
report-wanted = Target
report-due = By
report-status = Status
# $done: percent of the way that is done; $due: percent that is due
report-progress = { $done }% of the way done, { $due }% due
# $year: the year
report-not-assessed = not assessed for { $year }
report-no-targets = The bank knows no target of the city.
report-conflicts = Several numbers for one thing
report-chosen = The number in bold is the one that counts.
report-no-conflicts = No two sources contradict each other.
report-gaps = What is missing
report-no-gaps = Nothing that was asked for is missing.
report-notes = Notes
report-notes-explained = Under each address stands the number with its source, file and cell. Release of the data:
# $number: number of the note
report-note = Note { $number }
report-years = Reports of other years
