# A period.
period-first = First day
period-last = Last day
period-values = Values: { $area }
