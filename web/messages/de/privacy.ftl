# Datenschutz.
privacy-title = Datenschutz
privacy-summary = Diese Website verfolgt niemanden. Hier steht alles, was von einem Besuch bleibt.
privacy-readers = Was wir von Leserinnen und Lesern wissen
privacy-cookies = Die Website legt keine Cookies und nichts anderes im Browser ab und braucht keine Skripte.
privacy-others = Sie lädt nichts von anderen Servern: keine Schriften, keine Karten, keine Zähler.
privacy-addresses = Eine Netzadresse kennt sie nur, solange eine Antwort unterwegs ist, damit ein einzelnes Programm nicht den ganzen Server belegt.
privacy-log = Das Protokoll des Servers enthält Zeit, Seite und Ergebnis, nicht die Adresse der Leserin oder des Lesers.
privacy-counts = Wir zählen, wie oft an einem Tag eine Seite geöffnet oder eine Datei geladen wurde. Das sind Tagessummen: Sie verraten weder, wer gelesen hat, noch zu welcher Stunde.
privacy-persons = Personenbezogene Daten in Datensätzen
privacy-scan = Jede Datei wird vor der Veröffentlichung durchsucht: nationale Personennummern, E-Mail-Adressen und Telefonnummern von Personen, Kontonummern und Spalten mit Vor- und Nachnamen halten den ganzen Datensatz auf.
privacy-small = Zahlen, die so klein sind, dass sie auf Personen zeigen würden, werden nicht genannt. An ihrer Stelle steht eine Lücke mit dem Grund „vertraulich“.
privacy-contact = Wer dafür verantwortlich ist
