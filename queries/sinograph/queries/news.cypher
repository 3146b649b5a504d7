// question: What do documents published since a date state?
// parameter: since date -- from when, as 2016-11
// parameter: all boolean = false -- take denied and rumoured facts too
// column: published -- when the article was
// column: subject -- name
// column: fact -- the edge type
// column: object -- name
// column: date -- of the event, as precisely as told
// column: status -- as stated
// column: document -- its id
// column: quote -- the words
MATCH (d:Document)-[:STATES]->(c:Claim)-[:SUBJECT]->(x:Entity)
MATCH (c)-[:OBJECT]->(y:Entity)
WHERE coalesce(c.published, d.published) >= left(toString($since_first), size(coalesce(c.published, d.published)))
  AND ($all OR NOT c.status IN ['denied', 'rumoured'])
RETURN coalesce(c.published, d.published) AS published, x.name AS subject, c.kind AS fact, y.name AS object,
       c.date AS date, c.status AS status, d.id AS document, c.quote AS quote, [c.id] AS claims
ORDER BY published DESC, document, c.begin, c.finish, subject, fact, object, c.id
