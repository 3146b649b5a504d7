UNWIND $ids AS i
MATCH (c:Claim {subject: i[0], object: i[1]})
USING INDEX SEEK c:Claim(subject, object)
MATCH (c)-[:SUBJECT]->(s)
MATCH (c)-[:OBJECT]->(o)
RETURN s.id, o.id, «claim c»
