// question: Everything that is known of somebody, a row a fact
// parameter: name entity -- whoever or whatever
// parameter: types edges = none -- only these edge types, as ACQUIRED,INVESTED_IN
// parameter: all boolean = false -- take denied and rumoured facts too
// column: fact -- the edge type
// column: subject -- name
// column: object -- name
// column: other_kind -- the node type of the other end
// column: date -- of the event, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
// column: confidence -- 0 to 1
MATCH (x:{{label:name}} {id: $name})-[r]-(y:Entity)
WHERE ($types IS NULL OR type(r) IN $types)
  AND ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN type(r) AS fact, startNode(r).name AS subject, endNode(r).name AS object, head([l IN labels(y) WHERE l <> 'Entity']) AS other_kind, coalesce(r.date, r.first) AS date,
       r.status AS status, r.documents AS documents, r.confidence AS confidence, r.claims AS claims
ORDER BY fact, date, subject, object, r.id
