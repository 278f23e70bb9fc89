# Obowiązki: co ma być przekazane, przez kogo i po co.

# $found: ostatni dzień, którego dotyczy zbiór; $due: dzień
finding-dataset-overdue = Zbiór kończy się { $found }; następna dostawa należała się { $due }.
    .expected = liczby za kolejny okres
    .advice = Poproś dostawcę o następny plik albo podaj w mapowaniu inną częstotliwość.

finding-purpose-missing = Nikt nie mówi, kto i po co używa tego zbioru.
    .expected = jedno zdanie w każdym języku banku
    .advice = Zapytaj tego, kto zbiera dane, i podaj w mapowaniu klucz „purpose”; jeśli nikt ich nie potrzebuje, przestań je zbierać.

# $found: tytuły kolumn; $count: ile ich jest
finding-columns-without-purpose = { $count ->
    [one] Nic nie potrzebuje tej kolumny: { $found }.
    [few] Nic nie potrzebuje tych { $count } kolumn: { $found }.
   *[many] Nic nie potrzebuje tych { $count } kolumn: { $found }.
}
    .expected = metoda, cel liczbowy albo przepis, który potrzebuje kolumny
    .advice = Podaj go w mapowaniu kluczem „requiredBy” albo zapytaj, po co zbiera się tę kolumnę.

# Strony.
duties-title = Obowiązki
duties-summary = Co przekazuje się regularnie, kiedy powinny nadejść następne liczby i co jest spóźnione.
duties-seen = Stan z dnia { $day }, gdy powstało to wydanie.
duties-datasets = Zbiory danych
duties-indicators = Wskaźniki
# $count: ile jest zaległych
duties-overdue-count = { $count ->
    [0] Nic nie jest zaległe.
    [one] { $count } pozycja jest zaległa.
    [few] { $count } pozycje są zaległe.
   *[many] { $count } pozycji jest zaległych.
}
duties-overdue = zaległe od { $day }
duties-what = Co
duties-last = Ostatni okres
duties-due = Następny termin
duties-who = Kto
duties-none = Nie podano żadnych terminów.
duties-csv = Jako tabela (CSV)

purposes-title = Kto co zbiera i po co
purposes-summary = Kto i po co używa każdego ze zbiorów danych oraz których kolumn nie potrzebuje żadna metoda, cel ani przepis.
purposes-providers = Według dostawców
purposes-provider = Dostawca
purposes-count-datasets = Zbiory
purposes-unstated = bez podanego celu
purposes-columns = Kolumny
purposes-unneeded = w tym niepotrzebne
purposes-datasets = Zbiory i ich cele
purposes-nobody = Nie podano, do czego służy.
# $count: kolumny, których tytuły następują
purposes-idle = { $count ->
    [one] Kolumna, której nic nie potrzebuje:
   *[many] Kolumny, których nic nie potrzebuje ({ $count }):
}
purposes-csv = Wszystkie kolumny jako tabela (CSV)
