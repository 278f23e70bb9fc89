# Strategies, goals, targets, strategic documents.
strategies-title = Strategy
strategies-summary = What the city wants to achieve and how far it has come. Each target leads to the arithmetic of its assessment.
strategies-none = The bank holds no strategy yet.
strategy-kind = Strategy
strategy-documents = Documents
strategy-goals = Goals and targets
strategy-no-targets = No target is set for this goal.

goal-kind = Goal
goal-number = Number
goal-strategy = Strategy
goal-broader = Part of
goal-targets = Targets of this goal
goal-below = Goals below it

documents-title = Strategic documents
documents-summary = Documents that set goals: strategies, programmes, plans and laws.
documents-none = The bank holds no strategic document yet.
documents-goals = Goals
documents-targets = Targets
document-kind = Strategic document
document-issued = Date
document-publisher = Published by
document-text = Text
document-title = Title
document-no-goals = No goal of this document is in the bank.

target-kind = Target
target-wanted-reach = { $value } by { $year }
target-wanted-stay-above = at least { $value } from { $year } on
target-wanted-stay-below = at most { $value } from { $year } on
target-today = { $value } in { $year }
target-no-value = no value
target-other-unit = value in another unit
target-status = How it stands
target-wanted = Target
target-now = Newest value
target-arithmetic = Arithmetic
target-late = The year of the target has come, and it is not reached.
target-done = done: ({ $assessed } − { $start }) / ({ $value } − { $start }) = { $progress }
target-due = due: ({ $year } − { $base }) / ({ $until } − { $base }) = { $due }
target-ratio = done / due = { $ratio }
target-distance = difference: { $left } − { $right } = { $result }
target-pace-needed = needed a year: ({ $value } − { $assessed }) / ({ $until } − { $year }) = { $pace }
target-pace-past = so far a year: ({ $assessed } − { $start }) / ({ $year } − { $base }) = { $pace }
target-goal = Goal
target-responsible = Owner
target-as-of = Assessed so since
target-course = The way so far
target-line = target: { $wanted }
target-level = target
target-path = path to the target
target-steps = Year by year
target-year = Year
target-values-used = Values used, by year
target-conflicts = Conflicts on them
target-missing = What is missing
target-rests = What it rests on
target-thresholds = With the whole way done (1) the target is achieved. At 0.95 or more of the way due by now it is on track; at 0.6 or more it has to speed up; below that there is little progress. Below 0 things are worse than at the start.
target-bound = A positive difference or zero: the bound is kept. A negative one: it is not.
target-next = What comes next
target-due-day = Next figures by

indicator-targets = Targets
