UNWIND $ids AS i
MATCH (c:Claim {id: i})
MATCH (c)-[:SUBJECT]->(s)
MATCH (c)-[:OBJECT]->(o)
RETURN s.id, o.id, «claim c»
