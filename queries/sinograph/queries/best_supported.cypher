// question: Which facts do most independent documents tell?
// parameter: minimum integer 1..1000 = 2 -- the fewest documents
// parameter: types edges = none -- only these edge types, as ACQUIRED,INVESTED_IN
// parameter: all boolean = false -- take denied and rumoured facts too
// column: documents -- how many independent documents tell it
// column: subject -- name
// column: fact -- the edge type
// column: object -- name
// column: date -- of the event, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
// column: confidence -- 0 to 1
MATCH (x:Entity)-[r]->(y:Entity)
WHERE r.documents >= $minimum AND ($types IS NULL OR type(r) IN $types)
  AND ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN r.documents AS documents, x.name AS subject, type(r) AS fact, y.name AS object, coalesce(r.date, r.first) AS date,
       r.status AS status, r.confidence AS confidence, r.claims AS claims
ORDER BY documents DESC, confidence DESC, subject, fact, object, r.id
