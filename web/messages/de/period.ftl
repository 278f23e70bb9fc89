# Ein Zeitraum.
period-first = Erster Tag
period-last = Letzter Tag
period-values = Werte: { $area }
