# Wątpliwości co do wartości. $indicator: wskaźnik; $area, $period: obszar i okres; $count: za ile wartości mówi; podano najcięższą.

# $range: granice w jednostce wartości
finding-value-impossible = { $count ->
    [one] „{ $indicator }” nie może wynosić { $found }.
    [few] Jeszcze { $count } wartości „{ $indicator }” są niemożliwe.
   *[many] Jeszcze { $count } wartości „{ $indicator }” jest niemożliwych.
}
    .expected = wartość w granicach { $range }
    .advice = Zapytaj dostawcę o właściwą wartość. Jeśli taka wartość jest możliwa, popraw najmniejszą lub największą wartość w metodzie wskaźnika.

finding-value-unusual = { $count ->
    [one] { $found } to wartość nietypowa dla „{ $indicator }”.
    [few] Jeszcze { $count } wartości „{ $indicator }” są nietypowe.
   *[many] Jeszcze { $count } wartości „{ $indicator }” jest nietypowych.
}
    .expected = wartość w granicach { $range }
    .advice = Obejrzyj komórkę. Jeśli wartość jest prawdziwa, zostaw ją albo poszerz zwykły zakres w metodzie wskaźnika.

finding-computed-impossible = Metoda „{ $indicator }” daje { $found } za { $period } (obszar: { $area }), co jest niemożliwe; wartość pominięto{ $count ->
    [one] .
    [few] {" "}(łącznie { $count } wartości).
   *[many] {" "}(łącznie { $count } wartości).
}
    .expected = wartość w granicach { $range }
    .advice = Sprawdź dane wejściowe; jeśli są poprawne, sprawdź metodę.

finding-computed-unusual = Metoda „{ $indicator }” daje { $found } za { $period } (obszar: { $area }), co jest nietypowe{ $count ->
    [one] .
    [few] {" "}(łącznie { $count } wartości).
   *[many] {" "}(łącznie { $count } wartości).
}
    .expected = wartość w granicach { $range }
    .advice = Sprawdź dane wejściowe; jeśli są poprawne, poszerz zwykły zakres w metodzie.

# $percent: zmiana; $before: poprzedni okres
finding-value-jump = „{ $indicator }” skacze do { $found } za { $period } (obszar: { $area }): o { $percent }% względem { $before }{ $count ->
    [one] .
    [few] {" "}({ $count } skoki, ten jest największy).
   *[many] {" "}({ $count } skoków, ten jest największy).
}
    .expected = mniejsza zmiana z okresu na okres
    .advice = Porównaj obie komórki ze źródłem. Jeśli zmiana jest prawdziwa, podaj w metodzie wskaźnika większą dopuszczalną.

# $length: ile równych wartości; $since: pierwszy okres
finding-value-constant = „{ $indicator }” wynosi { $found } w każdym okresie od { $since } do { $period } (obszar: { $area }); równych wartości z rzędu: { $length }{ $count ->
    [one] .
    [few] {" "}({ $count } takie szeregi).
   *[many] {" "}({ $count } takich szeregów).
}
    .expected = wartości, które czasem się zmieniają
    .advice = Zapytaj dostawcę, czy wartość zmierzono ponownie, czy tylko przepisano.

# $input: dana wejściowa; $taken: okres wziętej wartości
finding-input-of-another-year = „{ $indicator }” za { $period } obliczono z „{ $input }” za { $taken }{ $count ->
    [one] .
    [few] {" "}({ $count } obszary lub lata).
   *[many] {" "}({ $count } obszarów lub lat).
}
    .expected = dana wejściowa z tego samego okresu
    .advice = Czytaj wartość jako szacunek albo dostarcz „{ $input }” za { $period }.

# $above, $below: ile lat przed okresem wyniku
finding-years-differ = „{ $indicator }” za { $period }: licznik pochodzi { $above ->
    [0] z tego samego roku
    [one] z poprzedniego roku
    [few] sprzed { $above } lat
   *[many] sprzed { $above } lat
}, a mianownik { $below ->
    [0] z tego samego roku
    [one] z poprzedniego roku
    [few] sprzed { $below } lat
   *[many] sprzed { $below } lat
}{ $count ->
    [one] .
    [few] {" "}({ $count } wartości).
   *[many] {" "}({ $count } wartości).
}
    .expected = licznik i mianownik z jednego roku
    .advice = Jeśli lepszych danych nie ma, powiedz to w uwadze metody; jeśli są, podaj w obu składnikach ten sam rok.

# $lowest, $highest: wyniki z innymi wartościami
finding-two-denominators = „{ $indicator }” za { $period } ma dwa mianowniki: „{ $input }” podano więcej niż raz, a wynik może wynosić od { $lowest } do { $highest }{ $count ->
    [one] .
    [few] {" "}({ $count } wartości).
   *[many] {" "}({ $count } wartości).
}
    .expected = jeden mianownik na jeden rok
    .advice = Rozstrzygnij w decisions.toml, która wartość „{ $input }” obowiązuje i dlaczego.

# $valid: pierwszy dzień nowszej metody
finding-two-methods = Od { $period } „{ $indicator }” oblicza się inną metodą, ważną od { $valid }{ $count ->
    [one] .
    [few] {" "}({ $count } szeregi).
   *[many] {" "}({ $count } szeregów).
}
    .expected = jedna metoda dla całego szeregu
    .advice = Nie porównuj wartości sprzed zmiany z późniejszymi; jeśli dane wejściowe na to pozwalają, niech nowsza metoda obowiązuje od wcześniejszego dnia.

# $found: starszy eksport; $other: jego rewizja
finding-two-exports = Szereg „{ $indicator }” (obszar: { $area }) bierze część wartości z „{ $found }”, a część z jego rewizji „{ $other }”{ $count ->
    [one] .
    [few] {" "}({ $count } szeregi).
   *[many] {" "}({ $count } szeregów).
}
    .expected = wszystkie wartości szeregu z jednego eksportu
    .advice = Poproś dostawcę o przeliczone wartości z wcześniejszych lat.

finding-two-editions = Metoda „{ $indicator }” bierze „{ $input }”: wskaźnik innego wydania normy.
    .expected = dane wejściowe spoza normy albo z tego samego wydania
    .advice = Weź samą dostarczoną zmienną albo powiedz w uwadze metody, dlaczego oba wydania znaczą to samo.

# $indicator: wskaźnik; $found: ostatni okres; $due: dzień
finding-value-stale = Najnowsza wartość „{ $indicator }” jest za { $found }; następna należała się { $due }.
    .expected = nowsza wartość
    .advice = Zapytaj tego, kto ją przekazuje; do tego czasu nie czytaj tej wartości jako dzisiejszej.

# $dataset: zbiór; $by: kto zdecydował; $date: kiedy
finding-decision-unused = Decyzja z { $date } ({ $by }) wybiera wartość ze zbioru „{ $dataset }”, a ten zbiór takiej wartości nie podaje.
    .expected = wskaźnik, obszar i okres wartości, którą zbiór ma
    .advice = Popraw decyzję w decisions.toml albo ją usuń; do tego czasu wybierają reguły banku.

finding-methods-in-a-circle = Te wskaźniki oblicza się jeden z drugiego, więc żaden nie ma wartości: { $found }.
    .expected = metody, które prowadzą do dostarczonych wartości
    .advice = Usuń jeden z nich z liczników i mianowników pozostałych.
