UNWIND $ids AS i
MATCH (e:«label» {id: i})<-[:MENTIONS]-(d:Document)
RETURN e.id, d.id
