# Zestaw wskaźników według tematów.
overview-filled = Z wartością dla miasta
overview-approximate = Zastępcze i szacunki
overview-parts = Tylko w podziale
overview-elsewhere = Z wartością w innym zestawie
overview-explained = Nazwa prowadzi do opisu wskaźnika, wartość do swojego źródła. Gdzie wartości nie ma, stoi powód i gestor, który miałby przekazać dane.
overview-themes = Tematy
overview-years = rok po roku
overview-watched = ma dopilnować; gestor nieznany
overview-part = tylko w podziale
# $code: kod wskaźnika, $scheme: nazwa innego zestawu
overview-like = jak { $code }, { $scheme }
