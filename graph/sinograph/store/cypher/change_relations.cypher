UNWIND $rows AS row
MATCH ()-[r:«type» {id: row.id}]->()
USING INDEX SEEK r:«type»(id)
SET r += row.properties
RETURN count(*)
