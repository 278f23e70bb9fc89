# Paszport liczby.
observation-passport = Paszport liczby
observation-indicator = Wskaźnik
observation-area = Obszar
observation-period = Okres
observation-date = Stan na dzień
observation-unit = Jednostka
observation-steward = Gestor danych
observation-computed = Kto obliczył
observation-dataset = Zbiór danych
observation-status = Status
observation-broken = Nieporównywalna z wcześniejszymi przez
observation-spread = Przy innych podanych wartościach
# $low, $high: results with the other values
observation-from-to = od { $low } do { $high }
observation-rule = Zasada lub metoda
observation-note = Objaśnienie

observation-source = Skąd jest ta liczba
observation-show-cell = Pokaż komórkę w pliku
observation-file = Plik
observation-original = Plik oryginalny
observation-mapping = Opis odczytu pliku
observation-run = Przebieg odczytu
observation-inputs = Z czego powstała
observation-input = Składnik
observation-role = Miejsce we wzorze
observation-computed-here = obliczona w banku

observation-others = Inne podane wartości
# $count: liczba innych wartości
observation-others-explained = { $count ->
    [one] Tę samą rzecz podano jeszcze raz:
   *[many] Tę samą rzecz podano jeszcze { $count } razy:
}
observation-no-others = Nikt inny nie podał wartości dla tego wskaźnika, obszaru i okresu.
observation-difference = Różnica
observation-equal = zgodna
observation-incomparable = nieporównywalna
observation-verdict = Wartość odniesienia
observation-selected = tę wartość wybrano
observation-rejected = wybrano inną wartość
observation-choice-rule = Zasada wyboru
observation-conflict = Rodzaj rozbieżności
observation-conflict-state = Stan rozbieżności
observation-conflict-difference = Rozpiętość wartości
