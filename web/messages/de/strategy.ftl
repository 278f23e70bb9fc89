# Strategien, Ziele, Zielwerte, strategische Dokumente.
strategies-title = Strategie
strategies-summary = Was die Stadt erreichen will und wie weit sie ist. Jeder Zielwert führt zu der Rechnung, aus der seine Bewertung folgt.
strategies-none = Die Datenbank enthält noch keine Strategie.
strategy-kind = Strategie
strategy-documents = Dokumente
strategy-goals = Ziele und Zielwerte
strategy-no-targets = Für dieses Ziel ist kein Zielwert gesetzt.

goal-kind = Ziel
goal-number = Nummer
goal-strategy = Strategie
goal-broader = Teil von
goal-targets = Zielwerte dieses Ziels
goal-below = Untergeordnete Ziele

documents-title = Strategische Dokumente
documents-summary = Dokumente, die Ziele setzen: Strategien, Programme, Pläne und Gesetze.
documents-none = Die Datenbank enthält noch kein strategisches Dokument.
documents-goals = Ziele
documents-targets = Zielwerte
document-kind = Strategisches Dokument
document-issued = Datum
document-publisher = Herausgegeben von
document-text = Text
document-title = Titel
document-no-goals = Die Datenbank enthält kein Ziel dieses Dokuments.

target-kind = Zielwert
target-wanted-reach = { $value } bis { $year }
target-wanted-stay-above = mindestens { $value } ab { $year }
target-wanted-stay-below = höchstens { $value } ab { $year }
target-today = { $value } im Jahr { $year }
target-no-value = kein Wert
target-other-unit = Wert in anderer Einheit
target-status = Stand
target-wanted = Zielwert
target-now = Neuester Wert
target-arithmetic = Rechnung
target-late = Das Zieljahr ist da, und der Zielwert ist nicht erreicht.
target-done = zurückgelegt: ({ $assessed } − { $start }) / ({ $value } − { $start }) = { $progress }
target-due = fällig: ({ $year } − { $base }) / ({ $until } − { $base }) = { $due }
target-ratio = zurückgelegt / fällig = { $ratio }
target-distance = Unterschied: { $left } − { $right } = { $result }
target-pace-needed = nötig je Jahr: ({ $value } − { $assessed }) / ({ $until } − { $year }) = { $pace }
target-pace-past = bisher je Jahr: ({ $assessed } − { $start }) / ({ $year } − { $base }) = { $pace }
target-goal = Ziel
target-responsible = Zuständig
target-as-of = So bewertet seit
target-course = Der Weg bisher
target-line = Zielwert: { $wanted }
target-level = Zielwert
target-path = Weg zum Zielwert
target-steps = Jahr für Jahr
target-year = Jahr
target-values-used = Verwendete Werte, nach Jahr
target-conflicts = Abweichungen zwischen ihnen
target-missing = Was fehlt
target-rests = Worauf es sich stützt
target-thresholds = Ist der ganze Weg zurückgelegt (1), ist das Ziel erreicht. Ab 0,95 des bis jetzt fälligen Weges liegt es im Plan; ab 0,6 muss es schneller gehen; darunter ist der Fortschritt gering. Unter 0 ist es schlechter als am Anfang.
target-bound = Ein positiver Unterschied oder null: Die Grenze ist eingehalten. Ein negativer: Sie ist es nicht.
target-next = Wie es weitergeht
target-due-day = Nächste Zahlen bis

indicator-targets = Zielwerte
