// question: Who invested both in somebody and in one of its rivals?
// parameter: name entity<Company|Product> -- the firm or product
// parameter: all boolean = false -- take denied and rumoured facts too
// column: rival -- a competitor
// column: investor -- who backs both
// column: in_rival -- how many investments in the rival
// column: in_itself -- how many in the entity asked about
MATCH (x:{{label:name}} {id: $name})-[c:COMPETES_WITH]-(y:Entity)<-[r:INVESTED_IN]-(z:Entity)-[s:INVESTED_IN]->(x)
WHERE ($all OR NOT c.status IN ['denied', 'rumoured'])
  AND ($all OR NOT r.status IN ['denied', 'rumoured'])
  AND ($all OR NOT s.status IN ['denied', 'rumoured'])
WITH y, z, count(DISTINCT r.id) AS in_rival, count(DISTINCT s.id) AS in_itself,
     collect(c.claims + r.claims + s.claims) AS claims
RETURN y.name AS rival, z.name AS investor, in_rival, in_itself, claims
ORDER BY rival, investor, y.id, z.id
