# About the city.
# $city: name of the city
city-title = { $city } in facts
city-summary = The newest known value of every indicator, with its period and source. Every number leads to the cell of the file it comes from.
city-computed = Others
city-area = More about the city as an area:
city-report = Yearly report for print
