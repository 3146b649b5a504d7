MATCH (m:Sinograph {id: 'store'})
RETURN m.format, m.judgements
