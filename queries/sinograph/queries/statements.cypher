// question: What does a document state, in which words?
// parameter: document document -- its id, url, headline or file name
// parameter: all boolean = false -- take denied and rumoured facts too
// column: subject -- name
// column: fact -- the edge type
// column: object -- name
// column: date -- of the event, as precisely as told
// column: status -- as stated
// column: quote -- the words
MATCH (d:Document {id: $document})-[:STATES]->(c:Claim)-[:SUBJECT]->(x:Entity)
MATCH (c)-[:OBJECT]->(y:Entity)
WHERE ($all OR NOT c.status IN ['denied', 'rumoured'])
RETURN x.name AS subject, c.kind AS fact, y.name AS object, c.date AS date, c.status AS status, c.quote AS quote,
       [c.id] AS claims
ORDER BY c.begin, c.finish, subject, fact, object, c.id
