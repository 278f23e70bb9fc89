# Raport roczny.
# $city: nazwa miasta; $year: rok
report-title = { $city } w liczbach, { $year }
# $year: rok
report-summary = Co bank wie o roku { $year }: wartości i ich zmiany, cele, rozbieżne liczby i to, czego brakuje. Każda liczba ma przypis ze swoim adresem.
report-size =
    .ordinary = Zwykły druk
    .large = Duży druk
report-change = Zmiana
report-broken = nieporównywalne
report-steward = Odpowiada za nią
report-targets = Cele
report-target = Wskaźnik i cel
report-wanted = Wartość docelowa
report-due = Termin
report-status = Stan
# $done: przebyta część drogi w procentach; $due: wymagana część
report-progress = przebyto { $done }% drogi, wymagane { $due }%
# $year: rok
report-not-assessed = brak oceny za rok { $year }
report-no-targets = Bank nie zna żadnego celu miasta.
report-conflicts = Kilka liczb na jedno pytanie
report-chosen = Obowiązuje liczba pogrubiona.
report-no-conflicts = Źródła nie są ze sobą sprzeczne.
report-gaps = Czego brakuje
report-no-gaps = Nie brakuje niczego, o co pytano.
report-notes = Przypisy
report-notes-explained = Pod każdym adresem stoi liczba ze źródłem, plikiem i komórką. Wydanie danych:
# $number: numer przypisu
report-note = Przypis { $number }
report-years = Raporty za inne lata
