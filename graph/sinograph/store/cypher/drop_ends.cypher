UNWIND $rows AS row
MATCH (c:Claim {id: row.id})-[r:«type»]->()
DELETE r
RETURN count(*)
