// question: Who invested in the same firms as an investor?
// parameter: name entity<Company|Person> -- the investor
// parameter: all boolean = false -- take denied and rumoured facts too
// column: other -- the other investor
// column: shared -- in how many the two both invested
MATCH (x:{{label:name}} {id: $name})-[r:INVESTED_IN]->(t:Entity)<-[s:INVESTED_IN]-(y:Entity)
WHERE y.id <> x.id AND ($all OR NOT r.status IN ['denied', 'rumoured'])
  AND ($all OR NOT s.status IN ['denied', 'rumoured'])
WITH y, count(DISTINCT t.id) AS shared, collect(r.claims + s.claims) AS claims
RETURN y.name AS other, shared, claims
ORDER BY shared DESC, other, y.id
