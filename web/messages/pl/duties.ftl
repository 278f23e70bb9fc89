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
