// question: Who invested in most firms and products?
// parameter: top integer 1..1000 = 20 -- the most rows
// parameter: all boolean = false -- take denied and rumoured facts too
// column: investor -- name
// column: targets -- how many different ones
// column: investments -- how many
MATCH (x:Entity)-[r:INVESTED_IN]->(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
WITH x, count(DISTINCT y.id) AS targets, count(r) AS investments, collect(r.claims) AS claims
RETURN x.name AS investor, targets, investments, claims
ORDER BY targets DESC, investments DESC, investor, x.id
LIMIT $top
