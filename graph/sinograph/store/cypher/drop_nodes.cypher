UNWIND $rows AS row
MATCH (n:«label» {id: row.id})
USING INDEX SEEK n:«label»(id)
DETACH DELETE n
RETURN count(*)
