UNWIND $ids AS i
MATCH (a:«label» {id: i})-[r:«types»]->(b)
USING INDEX SEEK a:«label»(id)
RETURN type(r), a.id, b.id, «edge r»
