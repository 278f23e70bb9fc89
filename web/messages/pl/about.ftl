# Stan danych.
about-title = Stan danych
about-summary = Co bank ma, czego mu brakuje i co trzeba poprawić u źródła.
about-count-datasets = Zbiory danych
about-count-observations = Wartości
about-count-gaps = Opisane braki
about-count-resources = Pozycje rejestrów
about-count-findings = Uwagi
about-count-triples = Zdania RDF
about-gaps = Braki
about-rejected = Odrzucone
about-gaps-by-reason = Braki według powodu
about-findings = Uwagi do dostaw
