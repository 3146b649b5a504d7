MERGE (m:Sinograph {id: 'store'})
SET m.locked = true
REMOVE m.locked
