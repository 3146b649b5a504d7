UNWIND $ids AS i
MATCH (a:«label» {id: i})-[r:«types»]->(b)
RETURN type(r), a.id, b.id, «edge r»
