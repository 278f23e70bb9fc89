# Jednostki przy liczbie: „2 osoby”, „5 osób”. Klucz kończy się tak jak adres jednostki.
# $value: liczba, przy której stoją
unit-person = { $value ->
    [one] osoba
    [few] osoby
    [many] osób
   *[other] osoby
}
unit-thousandPersons = { $value ->
    [one] tysiąc osób
    [few] tysiące osób
    [many] tysięcy osób
   *[other] tysiąca osób
}
unit-entity = { $value ->
    [one] podmiot
    [few] podmioty
    [many] podmiotów
   *[other] podmiotu
}
unit-dwelling = { $value ->
    [one] mieszkanie
    [few] mieszkania
    [many] mieszkań
   *[other] mieszkania
}
unit-building = { $value ->
    [one] budynek
    [few] budynki
    [many] budynków
   *[other] budynku
}
unit-marriage = { $value ->
    [one] małżeństwo
    [few] małżeństwa
    [many] małżeństw
   *[other] małżeństwa
}
unit-birth = { $value ->
    [one] urodzenie
    [few] urodzenia
    [many] urodzeń
   *[other] urodzenia
}
unit-death = { $value ->
    [one] zgon
    [few] zgony
    [many] zgonów
   *[other] zgonu
}
unit-ballot = { $value ->
    [one] karta
    [few] karty
    [many] kart
   *[other] karty
}
unit-vote = { $value ->
    [one] głos
    [few] głosy
    [many] głosów
   *[other] głosu
}
unit-event = { $value ->
    [one] zdarzenie
    [few] zdarzenia
    [many] zdarzeń
   *[other] zdarzenia
}
unit-HR = { $value ->
    [one] godzina
    [few] godziny
    [many] godzin
   *[other] godziny
}
unit-DAY = { $value ->
    [one] dzień
    [few] dni
    [many] dni
   *[other] dnia
}
unit-personPerKm2 = { $value ->
    [one] osoba na km²
    [few] osoby na km²
    [many] osób na km²
   *[other] osoby na km²
}
unit-dataset = { $value ->
    [one] zbiór danych
    [few] zbiory danych
    [many] zbiorów danych
   *[other] zbioru danych
}
unit-category = { $value ->
    [one] kategoria
    [few] kategorie
    [many] kategorii
   *[other] kategorii
}
unit-CCY_PLN = zł
unit-PERCENT = %
unit-M2 = m²
unit-HA = ha
unit-KiloM2 = km²
unit-KiloM = km
unit-CentiM = cm
unit-MilliM = mm
unit-DEG_C = °C
unit-HectoPA = hPa
unit-M-PER-SEC = m/s
unit-MicroGM-PER-M3 = µg/m³
unit-YR = { $value ->
    [one] rok
    [few] lata
    [many] lat
   *[other] roku
}
unit-tripPerPerson = { $value ->
    [one] podróż na osobę w roku
    [few] podróże na osobę w roku
    [many] podróży na osobę w roku
   *[other] podróży na osobę w roku
}
unit-kmPer100000Persons = km na sto tysięcy osób
unit-unit-not-stated = (jednostki nie podano)
