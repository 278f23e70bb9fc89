# Kategorie i ich lista.
category-list = Kategorie danych
    .summary = Dane miasta według tematów.
category-responsible = Kto ma przekazać dane
category-theme = Temat danych w UE
category-empty = Kategorie bez danych
category-empty-explained = Te kategorie czekają na pierwszą dostawę.
category-nobody = nie wskazano
category-no-data = Do tej kategorii nikt jeszcze nie przekazał danych.
