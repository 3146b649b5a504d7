// question: What happened to somebody, in order?
// parameter: name entity -- whose timeline
// parameter: since date = none -- from when
// parameter: until date = none -- until when
// parameter: all boolean = false -- take denied and rumoured facts too
// column: date -- of the event, as precisely as told
// column: last -- the latest date told, or when it ended
// column: subject -- name
// column: fact -- the edge type
// column: object -- name
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})-[r]-(:Entity)
WHERE (r.first_day IS NOT NULL OR r.last_day IS NOT NULL)
  AND ($since_first IS NULL OR coalesce(r.last_day, r.first_day) >= $since_first)
  AND ($until_last IS NULL OR coalesce(r.first_day, r.last_day) <= $until_last)
  AND ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN coalesce(r.date, r.first, r.last) AS date, r.last AS last, startNode(r).name AS subject, type(r) AS fact, endNode(r).name AS object,
       r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY coalesce(r.first_day, r.last_day), date, subject, fact, object, r.id
