UNWIND $rows AS row
MERGE (m:Sinograph {id: row.id})
SET m.format = row.format, m.judgements = row.judgements
RETURN count(*)
