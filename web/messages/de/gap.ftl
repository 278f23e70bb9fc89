# Eine Lücke.
gap-kind = Datenlücke
gap-explained = Dieser Wert fehlt. Er ist nicht null: Der Grund ist angegeben.
gap-reason = Grund
gap-inputs = Berechnet aus
gap-responsible = Wer handeln muss
gap-expected = Erwartet
