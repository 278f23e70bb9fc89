# Listy rzeczy jednego rodzaju.
listing-area = Obszary
listing-concept = Pojęcia
listing-distribution = Dystrybucje
listing-gap = Braki danych
listing-indicator = Wskaźniki
listing-method = Metody
listing-observation = Wartości
listing-period = Okresy
listing-place = Miejsca
listing-series = Serie zbiorów danych
listing-service = Usługi
listing-unit = Jednostki miary
listing-empty = Ta lista jest pusta.
