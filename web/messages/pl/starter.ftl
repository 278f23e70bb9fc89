starter-description = Dane o mieście { $name } z podanym źródłem każdej liczby.
starter-categories = Kategorie banku
starter-administration = Administracja
starter-areas-title = Obszary objęte bankiem: { $name }
starter-areas-description = Obszary, których dotyczą dane tego banku, wraz z kodami.
starter-areas-keyword = obszary
