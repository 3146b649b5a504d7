MATCH (m:Sinograph {id: 'store'})
WHERE m.format IS NOT NULL
RETURN m.format, m.judgements
