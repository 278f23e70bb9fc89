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
unit-NUM = { $value ->
    [one] sztuka
    [few] sztuki
    [many] sztuk
   *[other] sztuki
}
unit-OKTA = { $value ->
    [one] oktant
    [few] oktanty
    [many] oktantów
   *[other] oktanta
}
unit-MIN = { $value ->
    [one] minuta
    [few] minuty
    [many] minut
   *[other] minuty
}
unit-DEG_C-DAY = { $value ->
    [one] stopniodzień
    [few] stopniodni
    [many] stopniodni
   *[other] stopniodnia
}
unit-percentagePoint = { $value ->
    [one] punkt procentowy
    [few] punkty procentowe
    [many] punktów procentowych
   *[other] punktu procentowego
}
unit-pupilPerTeacher = { $value ->
    [one] uczeń na nauczyciela
    [few] uczniowie na nauczyciela
    [many] uczniów na nauczyciela
   *[other] ucznia na nauczyciela
}
unit-personPerDwelling = { $value ->
    [one] osoba na mieszkanie
    [few] osoby na mieszkanie
    [many] osób na mieszkanie
   *[other] osoby na mieszkanie
}
unit-interruptionPerCustomer = { $value ->
    [one] przerwa na odbiorcę w roku
    [few] przerwy na odbiorcę w roku
    [many] przerw na odbiorcę w roku
   *[other] przerwy na odbiorcę w roku
}
unit-hourPerHousehold = { $value ->
    [one] godzina na gospodarstwo domowe w roku
    [few] godziny na gospodarstwo domowe w roku
    [many] godzin na gospodarstwo domowe w roku
   *[other] godziny na gospodarstwo domowe w roku
}
unit-litrePerPersonDay = { $value ->
    [one] litr na osobę i dobę
    [few] litry na osobę i dobę
    [many] litrów na osobę i dobę
   *[other] litra na osobę i dobę
}
unit-tonnePerPerson = { $value ->
    [one] tona na osobę w roku
    [few] tony na osobę w roku
    [many] ton na osobę w roku
   *[other] tony na osobę w roku
}
unit-CCY_USD = USD
unit-usdPerPerson = USD na osobę
unit-pln-per-person = zł na osobę
unit-gigajoulePerPerson = GJ na osobę w roku
unit-GigaJ-PER-M2 = GJ/m²
unit-kilowattHourPerPerson = kWh na osobę w roku
unit-KiloW-HR-PER-M2 = kWh/m²
unit-kilowattHourPerKm = kWh na kilometr w roku
unit-m2PerPerson = m² na osobę
unit-haPer100000Persons = ha na sto tysięcy osób
unit-thousandItems = { $value ->
    [one] tysiąc sztuk
    [few] tysiące sztuk
    [many] tysięcy sztuk
   *[other] tysiąca sztuk
}
unit-CCY_EUR = euro
unit-thousandPln = tys. zł
unit-millionPln = mln zł
unit-thousandEur = tys. euro
unit-millionEur = mln euro
unit-PERMILLE = ‰
unit-M = m
unit-MilliGM-PER-M3 = mg/m³
unit-NanoGM-PER-M3 = ng/m³
unit-M3-PER-DAY = m³ na dobę
unit-KiloM-PER-HR = km/h
unit-KiloGM = kg
unit-TONNE = { $value ->
    [one] tona
    [few] tony
    [many] ton
   *[other] tony
}
unit-KiloTONNE = tys. ton
unit-L = { $value ->
    [one] litr
    [few] litry
    [many] litrów
   *[other] litra
}
unit-M3 = m³
unit-DecaM3 = dam³
unit-cubicHectometre = hm³
unit-KiloW-HR = kWh
unit-MegaW-HR = MWh
unit-GigaW-HR = GWh
unit-GigaJ = GJ
unit-TeraJ = TJ
unit-KiloW = kW
unit-MegaW = MW
unit-kilogramPerPerson = kg na osobę w roku
unit-m3PerPerson = m³ na osobę w roku
unit-UNITLESS = { "" }
unit-unit-not-stated = (jednostki nie podano)
