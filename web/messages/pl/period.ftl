# Okres.
period-first = Pierwszy dzień
period-last = Ostatni dzień
period-values = Wartości: { $area }
