MATCH (a)-[r:«type»]->(b)
RETURN type(r), a.id, b.id, «edge r»
