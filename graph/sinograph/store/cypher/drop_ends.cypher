UNWIND $rows AS row
MATCH (c:Claim {id: row.id})-[r:«type»]->()
USING INDEX SEEK c:Claim(id)
DELETE r
RETURN count(*)
