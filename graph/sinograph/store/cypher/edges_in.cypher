UNWIND $ids AS i
MATCH (b:«label» {id: i})<-[r:«types»]-(a)
RETURN type(r), a.id, b.id, «edge r»
