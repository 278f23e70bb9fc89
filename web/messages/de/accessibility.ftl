# Die Erklärung zur Barrierefreiheit. Die Überschriften sind unsere; sie sind an den technischen Bedingungen zu prüfen.
accessibility-title = Erklärung zur Barrierefreiheit
accessibility-summary = Wie diese Website die Anforderungen an digitale Barrierefreiheit erfüllt und was zu tun ist, wenn etwas im Weg steht.
accessibility-titles = Die Überschriften dieser Erklärung müssen noch mit den geltenden technischen Bedingungen verglichen werden.
accessibility-pledge = verpflichtet sich zur Barrierefreiheit ihrer
accessibility-site = Website,
# $country: Code des Landes
accessibility-law = { $country ->
    [POL] wie es das polnische Gesetz vom 4. April 2019 über die digitale Barrierefreiheit von Websites und mobilen Anwendungen öffentlicher Stellen verlangt.
   *[other] wie es das Recht verlangt, das die Richtlinie (EU) 2016/2102 umsetzt.
}
accessibility-scope = Diese Erklärung gilt für die Website
accessibility-published = Website veröffentlicht am
accessibility-updated = Letzte wesentliche Änderung der Website
accessibility-conformance = Stand der digitalen Barrierefreiheit
    .full = Die Website erfüllt alle Anforderungen des Gesetzes (WCAG 2.1, Stufe AA).
    .partial = Die Website erfüllt die Anforderungen des Gesetzes teilweise (WCAG 2.1, Stufe AA).
    .none = Die Website erfüllt die Anforderungen des Gesetzes nicht (WCAG 2.1, Stufe AA).
accessibility-exceptions = Was nicht barrierefrei ist
accessibility-aids = Was hilft
accessibility-aids-words = Jede Seite funktioniert ohne Skripte und allein mit der Tastatur, hat einen Link „Zum Inhalt springen“, lässt sich gut drucken und richtet sich nach hellem und dunklem Aussehen, hohem Kontrast und Vergrößerung. Neben jedem Diagramm stehen eine Tabelle und eine Beschreibung in Worten.
accessibility-preparation = Wie diese Erklärung entstand
accessibility-prepared = Erklärung erstellt am
accessibility-reviewed = Erklärung zuletzt überprüft am
accessibility-contact = Rückmeldung und Kontakt
accessibility-contact-words = Wer mit der Website Schwierigkeiten hat, kann schreiben oder anrufen.
accessibility-who = Wer antwortet
accessibility-email = E-Mail
accessibility-phone = Telefon
accessibility-procedure = Anträge und Beschwerden
accessibility-procedure-ask = Jede Person kann verlangen, dass die Website oder ein Teil von ihr barrierefrei wird, oder um die Auskunft in einer anderen, zugänglichen Form bitten. Ein Antrag sollte nennen, wer fragt, um welche Seite es geht und wie eine Antwort möglich ist.
accessibility-procedure-answer = { $country ->
    [POL] Die Antwort muss unverzüglich kommen, spätestens nach 7 Tagen. Ist das nicht möglich, nennt die Stelle in dieser Zeit einen anderen Tag, höchstens 2 Monate nach dem Antrag.
   *[other] Die Antwort muss in der Frist kommen, die das Recht setzt.
}
accessibility-procedure-complain = { $country ->
    [POL] Lehnt die Stelle ab oder genügt die Antwort nicht, ist eine Beschwerde bei der Stelle möglich und danach beim polnischen Beauftragten für Bürgerrechte.
   *[other] Genügt die Antwort nicht, kann die Behörde angerufen werden, die über die digitale Barrierefreiheit wacht.
}
accessibility-applications = Mobile Anwendungen
accessibility-applications-none = Diese Datenbank hat keine mobilen Anwendungen.
accessibility-building = Zugang zum Gebäude
accessibility-building-more = Mehr zum Zugang zum Gebäude
accessibility-communication = Zugang zu Information und Kommunikation
