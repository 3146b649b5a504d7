// question: What began, happened or ended between two dates?
// parameter: since date -- from when, as 2016 or 2016-11
// parameter: until date -- until when; a year means its last day
// parameter: types edges = none -- only these edge types, as ACQUIRED,INVESTED_IN
// parameter: all boolean = false -- take denied and rumoured facts too
// column: date -- of the event, as precisely as told
// column: last -- the latest date told, or when it ended
// column: subject -- name
// column: fact -- the edge type
// column: object -- name
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:Entity)-[r]->(y:Entity)
WHERE ((r.first_day >= $since_first AND r.first_day <= $until_last)
    OR (r.last_day >= $since_first AND r.last_day <= $until_last)
    OR (r.first = r.last AND r.first_day <= $until_last AND r.last_day >= $since_first))
  AND ($types IS NULL OR type(r) IN $types)
  AND ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN coalesce(r.date, r.first, r.last) AS date, r.last AS last, x.name AS subject, type(r) AS fact,
       y.name AS object, r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY coalesce(r.first_day, r.last_day), date, subject, fact, object, r.id
