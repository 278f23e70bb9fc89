# Deklaracja dostępności. Tytuły sekcji są nasze; do sprawdzenia z warunkami technicznymi.
accessibility-title = Deklaracja dostępności
accessibility-summary = Jak ta strona spełnia wymagania dostępności cyfrowej i co zrobić, gdy coś przeszkadza w jej użyciu.
accessibility-titles = Tytuły sekcji tej deklaracji trzeba jeszcze sprawdzić z obowiązującymi warunkami technicznymi.
accessibility-pledge = zobowiązuje się zapewnić dostępność swojej
accessibility-site = strony internetowej
# $country: kod państwa
accessibility-law = { $country ->
    [POL] zgodnie z ustawą z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.
   *[other] zgodnie z przepisami, które wdrażają dyrektywę (UE) 2016/2102.
}
accessibility-scope = Oświadczenie w sprawie dostępności ma zastosowanie do strony
accessibility-published = Data publikacji strony
accessibility-updated = Data ostatniej istotnej zmiany strony
accessibility-conformance = Stan dostępności cyfrowej
    .full = Strona jest w pełni zgodna z wymaganiami ustawy (WCAG 2.1, poziom AA).
    .partial = Strona jest częściowo zgodna z wymaganiami ustawy (WCAG 2.1, poziom AA).
    .none = Strona nie jest zgodna z wymaganiami ustawy (WCAG 2.1, poziom AA).
accessibility-exceptions = Treści niedostępne
accessibility-aids = Udogodnienia
accessibility-aids-words = Każda strona działa bez skryptów i z samej klawiatury, ma odnośnik „Przejdź do treści”, dobrze się drukuje i dostosowuje się do jasnego i ciemnego wyglądu, dużego kontrastu oraz powiększenia. Obok każdego wykresu są tabela i opis słowny.
accessibility-preparation = Przygotowanie deklaracji
accessibility-prepared = Data sporządzenia deklaracji
accessibility-reviewed = Data ostatniego przeglądu deklaracji
accessibility-contact = Informacje zwrotne i dane kontaktowe
accessibility-contact-words = Kto ma kłopot z użyciem strony, może o tym napisać lub zadzwonić.
accessibility-who = Kto odpowiada
accessibility-email = E-mail
accessibility-phone = Telefon
accessibility-procedure = Wnioski i skargi
accessibility-procedure-ask = Każdy może wystąpić z żądaniem zapewnienia dostępności cyfrowej strony lub jej części albo poprosić o informację w innej, dostępnej postaci. Żądanie powinno zawierać dane osoby, wskazanie, o którą stronę chodzi, i sposób kontaktu.
accessibility-procedure-answer = { $country ->
    [POL] Odpowiedź powinna nadejść niezwłocznie, najpóźniej w ciągu 7 dni. Jeżeli to niemożliwe, podmiot poda w tym terminie nowy, nie dłuższy niż 2 miesiące od zgłoszenia.
   *[other] Odpowiedź powinna nadejść w terminie, który wyznacza prawo.
}
accessibility-procedure-complain = { $country ->
    [POL] Jeżeli podmiot odmówi albo odpowiedź nie wystarcza, można złożyć skargę na zapewnianie dostępności do tego podmiotu, a po wyczerpaniu tej drogi zwrócić się do Rzecznika Praw Obywatelskich.
   *[other] Jeżeli odpowiedź nie wystarcza, można zwrócić się do organu, który nadzoruje dostępność cyfrową.
}
accessibility-applications = Aplikacje mobilne
accessibility-applications-none = Ten bank danych nie ma aplikacji mobilnych.
accessibility-building = Dostępność architektoniczna
accessibility-building-more = Więcej o dostępności budynku
accessibility-communication = Dostępność komunikacyjno-informacyjna
