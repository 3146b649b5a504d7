// question: Which firms or products have most investors?
// parameter: top integer 1..1000 = 20 -- the most rows
// parameter: all boolean = false -- take denied and rumoured facts too
// column: target -- name
// column: investors -- how many different ones
// column: investments -- how many
MATCH (x:Entity)-[r:INVESTED_IN]->(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
WITH y, count(DISTINCT x.id) AS investors, count(r) AS investments, collect(r.claims) AS claims
RETURN y.name AS target, investors, investments, claims
ORDER BY investors DESC, investments DESC, target, y.id
LIMIT $top
