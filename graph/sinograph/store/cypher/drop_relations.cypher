UNWIND $rows AS row
MATCH ()-[r:«type» {id: row.id}]->()
USING INDEX SEEK r:«type»(id)
DELETE r
RETURN count(*)
