# O mieście.
# $city: nazwa miasta
city-title = { $city } w faktach
city-summary = Najnowsza znana wartość każdego wskaźnika, z okresem i źródłem. Każda liczba prowadzi do komórki pliku, z którego pochodzi.
city-computed = Pozostałe
city-area = Więcej o mieście jako obszarze:
city-report = Raport roczny do druku
