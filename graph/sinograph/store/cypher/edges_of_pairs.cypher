UNWIND $ids AS i
MATCH (a:«subject» {id: i[0]})
MATCH (b:«object» {id: i[1]})
MATCH (a)-[r]->(b)
RETURN type(r), a.id, b.id, «edge r»
