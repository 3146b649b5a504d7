UNWIND $ids AS i
MATCH (c:Claim {id: i})
USING INDEX SEEK c:Claim(id)
MATCH (c)-[:SUBJECT]->(s)
MATCH (c)-[:OBJECT]->(o)
RETURN s.id, o.id, «claim c»
