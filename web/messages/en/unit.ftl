# Units beside a number: “1 person”, “5 persons”. A key ends as the unit’s IRI does.
# $value: the number that they stand beside
unit-person = { $value ->
    [one] person
   *[other] persons
}
unit-thousandPersons = { $value ->
    [one] thousand persons
   *[other] thousand persons
}
unit-entity = { $value ->
    [one] entity
   *[other] entities
}
unit-dwelling = { $value ->
    [one] dwelling
   *[other] dwellings
}
unit-building = { $value ->
    [one] building
   *[other] buildings
}
unit-marriage = { $value ->
    [one] marriage
   *[other] marriages
}
unit-birth = { $value ->
    [one] birth
   *[other] births
}
unit-death = { $value ->
    [one] death
   *[other] deaths
}
unit-ballot = { $value ->
    [one] ballot
   *[other] ballots
}
unit-vote = { $value ->
    [one] vote
   *[other] votes
}
unit-event = { $value ->
    [one] event
   *[other] events
}
unit-HR = { $value ->
    [one] hour
   *[other] hours
}
unit-DAY = { $value ->
    [one] day
   *[other] days
}
unit-personPerKm2 = { $value ->
    [one] person per km²
   *[other] persons per km²
}
unit-dataset = { $value ->
    [one] dataset
   *[other] datasets
}
unit-category = { $value ->
    [one] category
   *[other] categories
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
    [one] year
   *[other] years
}
unit-tripPerPerson = { $value ->
    [one] trip per person and year
   *[other] trips per person and year
}
unit-kmPer100000Persons = km per 100,000 persons
unit-NUM = { $value ->
    [one] item
   *[other] items
}
unit-OKTA = { $value ->
    [one] okta
   *[other] oktas
}
unit-MIN = { $value ->
    [one] minute
   *[other] minutes
}
unit-DEG_C-DAY = { $value ->
    [one] degree day
   *[other] degree days
}
unit-percentagePoint = { $value ->
    [one] percentage point
   *[other] percentage points
}
unit-pupilPerTeacher = { $value ->
    [one] pupil per teacher
   *[other] pupils per teacher
}
unit-personPerDwelling = { $value ->
    [one] person per dwelling
   *[other] persons per dwelling
}
unit-interruptionPerCustomer = { $value ->
    [one] interruption per customer and year
   *[other] interruptions per customer and year
}
unit-hourPerHousehold = { $value ->
    [one] hour per household and year
   *[other] hours per household and year
}
unit-litrePerPersonDay = { $value ->
    [one] litre per person and day
   *[other] litres per person and day
}
unit-tonnePerPerson = { $value ->
    [one] tonne per person and year
   *[other] tonnes per person and year
}
unit-CCY_USD = USD
unit-usdPerPerson = USD per person
unit-pln-per-person = PLN per person
unit-gigajoulePerPerson = GJ per person and year
unit-GigaJ-PER-M2 = GJ/m²
unit-kilowattHourPerPerson = kWh per person and year
unit-KiloW-HR-PER-M2 = kWh/m²
unit-kilowattHourPerKm = kWh per kilometre and year
unit-m2PerPerson = m² per person
unit-haPer100000Persons = ha per 100,000 persons
unit-thousandItems = thousand items
unit-CCY_EUR = EUR
unit-thousandPln = thousand PLN
unit-millionPln = million PLN
unit-thousandEur = thousand EUR
unit-millionEur = million EUR
unit-PERMILLE = ‰
unit-M = m
unit-MilliGM-PER-M3 = mg/m³
unit-NanoGM-PER-M3 = ng/m³
unit-M3-PER-DAY = m³ per day
unit-KiloM-PER-HR = km/h
unit-KiloGM = kg
unit-TONNE = { $value ->
    [one] tonne
   *[other] tonnes
}
unit-KiloTONNE = thousand tonnes
unit-L = { $value ->
    [one] litre
   *[other] litres
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
unit-kilogramPerPerson = kg per person and year
unit-m3PerPerson = m³ per person and year
unit-UNITLESS = { "" }
unit-unit-not-stated = (unit not stated)
