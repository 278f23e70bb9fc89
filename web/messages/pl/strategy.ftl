# Strategie, cele, cele liczbowe, dokumenty strategiczne.
strategies-title = Strategia
strategies-summary = Do czego dąży miasto i jak mu idzie. Każdy cel liczbowy prowadzi do rachunku, z którego wynika jego ocena.
strategies-none = W banku nie ma jeszcze żadnej strategii.
strategy-kind = Strategia
strategy-documents = Dokumenty
strategy-goals = Cele
strategy-no-targets = Ten cel nie ma jeszcze celu liczbowego.

goal-kind = Cel
goal-number = Numer
goal-strategy = Strategia
goal-broader = Część celu
goal-targets = Cele liczbowe
goal-below = Cele podrzędne

documents-title = Dokumenty strategiczne
documents-summary = Dokumenty, które stawiają cele: strategie, programy, plany i przepisy prawa.
documents-none = W banku nie ma jeszcze żadnego dokumentu strategicznego.
documents-goals = Cele
documents-targets = Cele liczbowe
document-kind = Dokument strategiczny
document-issued = Data
document-publisher = Wydawca
document-text = Treść
document-title = Tytuł
document-no-goals = W banku nie ma żadnego celu z tego dokumentu.

target-kind = Cel liczbowy
target-wanted-reach = { $value } do { $year } roku
target-wanted-stay-above = co najmniej { $value } od { $year } roku
target-wanted-stay-below = najwyżej { $value } od { $year } roku
target-today = { $value } w { $year } roku
target-no-value = brak wartości
target-other-unit = wartość w innej jednostce
target-status = Stan
target-wanted = Cel liczbowy
target-now = Najnowsza wartość
target-arithmetic = Działanie
target-late = Rok celu już nadszedł, a celu nie osiągnięto.
target-done = przebyto: ({ $assessed } − { $start }) / ({ $value } − { $start }) = { $progress }
target-due = wymagane: ({ $year } − { $base }) / ({ $until } − { $base }) = { $due }
target-ratio = przebyto / wymagane = { $ratio }
target-distance = różnica: { $left } − { $right } = { $result }
target-pace-needed = potrzeba rocznie: ({ $value } − { $assessed }) / ({ $until } − { $year }) = { $pace }
target-pace-past = dotąd rocznie: ({ $assessed } − { $start }) / ({ $year } − { $base }) = { $pace }
target-goal = Cel
target-responsible = Odpowiada
target-as-of = Ocena bez zmian od
target-course = Dotychczasowa droga
target-line = cel: { $wanted }
target-level = cel
target-path = droga do celu
target-steps = Rok po roku
target-year = Rok
target-values-used = Użyte wartości, według roku
target-conflicts = Rozbieżności między nimi
target-missing = Czego brakuje
target-rests = Na czym to się opiera
target-thresholds = Cel jest osiągnięty, gdy przebyto całą drogę (1). Jeśli przebyto co najmniej 0,95 drogi wymaganej do tej pory, wszystko idzie zgodnie z planem; jeśli co najmniej 0,6, trzeba przyspieszyć; jeśli mniej, postęp jest niewielki. Poniżej 0 jest gorzej niż na początku.
target-bound = Różnica dodatnia albo zero: granica dotrzymana. Ujemna: niedotrzymana.
target-next = Co dalej
target-due-day = Następne dane do

indicator-targets = Cele liczbowe
