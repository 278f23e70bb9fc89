# Prywatność.
privacy-title = Prywatność
privacy-summary = Strona nikogo nie śledzi. Poniżej wszystko, co zostaje po odwiedzinach.
privacy-readers = Co wiemy o czytelnikach
privacy-cookies = Strona nie zapisuje ciasteczek ani niczego innego w przeglądarce i nie wymaga skryptów.
privacy-others = Nie pobiera niczego z innych serwerów: ani czcionek, ani map, ani liczników.
privacy-addresses = Adres sieciowy zna tylko tak długo, jak długo trwa odpowiedź, żeby jeden program nie zajął całego serwera.
privacy-log = Dziennik serwera zawiera czas, adres strony i wynik, a nie zawiera adresu czytelnika.
privacy-counts = Liczymy, ile razy w ciągu dnia otwarto stronę lub pobrano plik. To sumy dzienne: nie wynika z nich, kto i o której godzinie czytał.
privacy-persons = Dane osobowe w zbiorach
privacy-scan = Każdy plik, zanim zostanie opublikowany, jest przeszukiwany: numery PESEL, adresy e-mail i telefony osób, numery kont oraz kolumny z imionami i nazwiskami zatrzymują cały zbiór.
privacy-small = Liczb tak małych, że wskazywałyby na konkretne osoby, bank nie podaje. W ich miejscu stoi brak z powodem „dane poufne”.
privacy-contact = Kto odpowiada
