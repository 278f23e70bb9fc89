# Statistics.
statistics-title = Statistics
statistics-summary = How much the bank holds, and what is read and downloaded most.
statistics-pages = Pages opened most
statistics-page = Page
# $title: name; $release: id of the release
statistics-version = { $title } (release { $release })
statistics-downloads = Files downloaded most
statistics-reads = Times
statistics-none = Nothing has been counted yet.
statistics-not-kept = This server counts neither pages nor downloads.
# $days: number of days
statistics-how = The last { $days } days. Daily totals that know nothing of readers; programs are counted too. New totals are added every minute.
statistics-table = All daily totals (CSV)
