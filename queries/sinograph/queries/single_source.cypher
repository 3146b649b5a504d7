// question: Which facts rest on one document alone?
// parameter: name entity = none -- only what touches this entity
// parameter: all boolean = false -- take denied and rumoured facts too
// column: subject -- name
// column: fact -- the edge type
// column: object -- name
// column: date -- of the event, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
// column: confidence -- 0 to 1
MATCH (x:Entity)-[r]->(y:Entity)
WHERE r.documents = 1 AND ($name IS NULL OR x.id = $name OR y.id = $name)
  AND ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN x.name AS subject, type(r) AS fact, y.name AS object, coalesce(r.date, r.first) AS date, r.status AS status,
       r.confidence AS confidence, r.claims AS claims
ORDER BY confidence, subject, fact, object, r.id
