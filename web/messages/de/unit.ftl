# Einheiten neben einer Zahl: „1 Person“, „5 Personen“. Ein Schlüssel endet wie die IRI der Einheit.
# $value: die Zahl, neben der sie stehen
unit-person = { $value ->
    [one] Person
   *[other] Personen
}
unit-thousandPersons = { $value ->
    [one] tausend Personen
   *[other] tausend Personen
}
unit-entity = { $value ->
    [one] Einheit
   *[other] Einheiten
}
unit-dwelling = { $value ->
    [one] Wohnung
   *[other] Wohnungen
}
unit-building = { $value ->
    [one] Gebäude
   *[other] Gebäude
}
unit-marriage = { $value ->
    [one] Eheschließung
   *[other] Eheschließungen
}
unit-birth = { $value ->
    [one] Geburt
   *[other] Geburten
}
unit-death = { $value ->
    [one] Sterbefall
   *[other] Sterbefälle
}
unit-ballot = { $value ->
    [one] Stimmzettel
   *[other] Stimmzettel
}
unit-vote = { $value ->
    [one] Stimme
   *[other] Stimmen
}
unit-event = { $value ->
    [one] Ereignis
   *[other] Ereignisse
}
unit-HR = { $value ->
    [one] Stunde
   *[other] Stunden
}
unit-DAY = { $value ->
    [one] Tag
   *[other] Tage
}
unit-personPerKm2 = { $value ->
    [one] Person je km²
   *[other] Personen je km²
}
unit-dataset = { $value ->
    [one] Datensatz
   *[other] Datensätze
}
unit-category = { $value ->
    [one] Kategorie
   *[other] Kategorien
}
unit-CCY_PLN = PLN
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
    [one] Jahr
   *[other] Jahre
}
unit-tripPerPerson = { $value ->
    [one] Fahrt je Person und Jahr
   *[other] Fahrten je Person und Jahr
}
unit-kmPer100000Persons = km je hunderttausend Personen
unit-NUM = Stück
unit-OKTA = Achtel
unit-MIN = { $value ->
    [one] Minute
   *[other] Minuten
}
unit-DEG_C-DAY = { $value ->
    [one] Gradtag
   *[other] Gradtage
}
unit-percentagePoint = { $value ->
    [one] Prozentpunkt
   *[other] Prozentpunkte
}
unit-pupilPerTeacher = { $value ->
    [one] Kind je Lehrkraft
   *[other] Kinder je Lehrkraft
}
unit-personPerDwelling = { $value ->
    [one] Person je Wohnung
   *[other] Personen je Wohnung
}
unit-interruptionPerCustomer = { $value ->
    [one] Unterbrechung je Kunde und Jahr
   *[other] Unterbrechungen je Kunde und Jahr
}
unit-hourPerHousehold = { $value ->
    [one] Stunde je Haushalt und Jahr
   *[other] Stunden je Haushalt und Jahr
}
unit-litrePerPersonDay = Liter je Person und Tag
unit-tonnePerPerson = { $value ->
    [one] Tonne je Person und Jahr
   *[other] Tonnen je Person und Jahr
}
unit-CCY_USD = USD
unit-usdPerPerson = USD je Person
unit-pln-per-person = PLN je Person
unit-gigajoulePerPerson = GJ je Person und Jahr
unit-GigaJ-PER-M2 = GJ/m²
unit-kilowattHourPerPerson = kWh je Person und Jahr
unit-KiloW-HR-PER-M2 = kWh/m²
unit-kilowattHourPerKm = kWh je Kilometer und Jahr
unit-m2PerPerson = m² je Person
unit-haPer100000Persons = ha je hunderttausend Personen
unit-thousandItems = tausend Stück
unit-CCY_EUR = Euro
unit-thousandPln = Tsd. PLN
unit-millionPln = Mio. PLN
unit-thousandEur = Tsd. Euro
unit-millionEur = Mio. Euro
unit-PERMILLE = ‰
unit-M = m
unit-MilliGM-PER-M3 = mg/m³
unit-NanoGM-PER-M3 = ng/m³
unit-M3-PER-DAY = m³ je Tag
unit-KiloM-PER-HR = km/h
unit-KiloGM = kg
unit-TONNE = { $value ->
    [one] Tonne
   *[other] Tonnen
}
unit-KiloTONNE = Tsd. Tonnen
unit-L = Liter
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
unit-kilogramPerPerson = kg je Person und Jahr
unit-m3PerPerson = m³ je Person und Jahr
unit-UNITLESS = { "" }
unit-unit-not-stated = (Einheit nicht angegeben)
