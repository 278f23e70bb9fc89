# Stan danych.
about-title = Stan danych
about-summary = Co bank ma, czego mu brakuje i co trzeba poprawić u źródła.
about-count-datasets = Zbiory danych
about-count-observations = Wartości
about-count-gaps = Opisane braki
about-count-resources = Pozycje rejestrów
about-count-findings = Uwagi
about-gaps = Braki
about-rejected = Odrzucone
about-gaps-by-reason = Braki według powodu
about-findings = Uwagi do dostaw

about-duties = Co trzeba zrobić
about-duty-gap = Wskaźniki rok po roku: wartości jest { $filled }, brakuje { $missing }.
about-duty-duty = Zaległe zbiory danych: { $datasets }, zaległe wskaźniki: { $indicators }.
about-duty-conflict = { $conflicts ->
    [one] { $conflicts } rozbieżność między podanymi wartościami
    [few] { $conflicts } rozbieżności między podanymi wartościami
   *[many] { $conflicts } rozbieżności między podanymi wartościami
}, nierozstrzygniętych: { $open }.
about-duty-purpose = Zbiory bez podanego celu: { $datasets }, kolumny, których nic nie potrzebuje: { $columns }.
about-duty-mirror = Jak pełne są opisy według punktów oceny europejskiej:
