MERGE (m:Sinograph {id: 'store'})
