// question: What is only rumoured?
// parameter: name entity = none -- only what touches this entity
// column: subject -- name
// column: fact -- the edge type
// column: object -- name
// column: date -- of the event, as precisely as told
// column: history -- every status told, oldest first
// column: documents -- how many independent documents tell it
MATCH (x:Entity)-[r]->(y:Entity)
WHERE r.status = 'rumoured' AND ($name IS NULL OR x.id = $name OR y.id = $name)
RETURN x.name AS subject, type(r) AS fact, y.name AS object, coalesce(r.date, r.first) AS date, r.history AS history,
       r.documents AS documents, r.claims AS claims
ORDER BY date, subject, fact, object, r.id
