# Privacy.
privacy-title = Privacy
privacy-summary = This site tracks nobody. Below is everything that remains of a visit.
privacy-readers = What we know of readers
privacy-cookies = The site puts no cookies and nothing else into the browser, and needs no scripts.
privacy-others = It loads nothing from other servers: no fonts, no maps, no counters.
privacy-addresses = It knows a network address only while an answer is under way, so that one program cannot take the whole server.
privacy-log = The server’s log holds the time, the page and the outcome, and not the reader’s address.
privacy-counts = We count how often a page was opened or a file downloaded in a day. These are daily totals: they tell neither who read nor at what hour.
privacy-persons = Personal data in datasets
privacy-scan = Every file is searched before it is published: national identity numbers, e-mail addresses and telephone numbers of persons, bank accounts and columns of first and last names stop the whole dataset.
privacy-small = Counts so small that they would point at persons are not given. In their place stands a gap with the reason “confidential”.
privacy-contact = Who answers for it
