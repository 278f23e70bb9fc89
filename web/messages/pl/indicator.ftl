# Wskaźnik.
indicator-code = Kod
indicator-scheme = Zestaw wskaźników
indicator-also-called = Inne nazwy
indicator-same = Odpowiedniki
indicator-related = Wskaźniki pokrewne
indicator-see-also = Zobacz też
indicator-city = Liczby dla miasta
indicator-methods = Jak powstaje wartość
# $period: of the newest value
indicator-made = Z czego powstała wartość za { $period }
# $indicator: nazwa wskaźnika; $day: pierwszy dzień
method-name = { $indicator } (metoda od { $day })
indicator-valid-from = Obowiązuje od: { $day }
indicator-absent = Nie ma jeszcze wartości dla miasta
indicator-parts-only = Tylko w podziale, bez wartości ogółem
indicator-part = Część
# $kind: exact, proxy or estimate
indicator-conformance = Zgodność z tym, o co pyta wskaźnik: { $kind }.
indicator-lacking = Lata bez wartości
indicator-caveat = Czego ta liczba nie mówi:
indicator-theme = Temat
indicator-type = Rodzaj
indicator-unit = Jednostka
indicator-unconfirmed = Niepotwierdzone
indicator-missing = Czego brakuje
indicator-needed = Potrzebne dane
indicator-years-before = { $count ->
    [one] { $count } rok wcześniej
    [few] { $count } lata wcześniej
   *[other] { $count } lat wcześniej
}
indicator-list-ways = Zestawy wskaźników
indicator-list-filled = Z wartościami w banku
indicator-list-empty = Bez wartości w banku
indicator-list-count = { $count ->
    [one] { $count } wskaźnik
    [few] { $count } wskaźniki
   *[other] { $count } wskaźników
}
indicator-about = O tym wskaźniku
indicator-last = Ostatni okres
indicator-due = Następna wartość
# $day: dzień
indicator-overdue = oczekiwana od { $day }
indicator-report = Zgłoś błąd
indicator-csv = Pobierz wszystkie wartości (CSV)
indicator-citation = „{ $title }”, { $bank }, stan z dnia { $day }, { $iri } (wydanie { $release })
indicator-pair = Porównanie z innym wskaźnikiem
indicator-pair-choose = Wybierz drugi wskaźnik
indicator-pair-apart = Wskaźniki nie mają dwóch wspólnych okresów, więc nie porównujemy ich zmian.
indicator-pair-broken = Szereg jednego z nich jest przerwany, więc nie porównujemy ich zmian.
# $one, $other: wskaźniki; $oneChange, $otherChange: zmiana w procentach
indicator-pair-summary = Zmiana od { $first } do { $last }: { $one } { $oneChange }, { $other } { $otherChange }.
indicator-pair-none = (bez procentu)
indicator-responsible = Kto tego pilnuje
