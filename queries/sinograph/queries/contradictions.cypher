// question: Where do documents contradict each other?
// parameter: name entity = none -- only what touches this entity
// parameter: all boolean = false -- take denied and rumoured facts too
// column: subject -- name
// column: fact -- the edge type
// column: object -- name
// column: disputed -- the attributes told differently
// column: date -- of the event, as precisely as told
// column: amount -- the best told
// column: currency -- ISO 4217
// column: history -- every status told, oldest first
// column: documents -- how many independent documents tell it
MATCH (x:Entity)-[r]->(y:Entity)
WHERE size(r.conflicts) > 0 AND ($name IS NULL OR x.id = $name OR y.id = $name)
  AND ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN x.name AS subject, type(r) AS fact, y.name AS object, r.conflicts AS disputed, coalesce(r.date, r.first) AS date,
       r.amount AS amount, r.currency AS currency, r.history AS history, r.documents AS documents, r.claims AS claims
ORDER BY subject, fact, object, r.id
