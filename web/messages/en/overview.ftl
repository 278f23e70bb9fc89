# A list of indicators by theme.
overview-filled = With a value for the city
overview-approximate = Proxies and estimates
overview-parts = Only broken down
overview-elsewhere = With a value in another list
overview-explained = A name leads to what the indicator is, a value to its source. Where there is no value, the reason stands there with the data steward who would have to deliver.
overview-themes = Themes
overview-years = year by year
overview-watched = has to see to it; no steward is known
overview-part = only broken down
# $code: code of the indicator, $scheme: name of the other list
overview-like = as { $code }, { $scheme }
