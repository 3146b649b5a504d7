// question: Who founded a firm or organization?
// parameter: name entity<Company|Organization> -- what was founded
// parameter: all boolean = false -- take denied and rumoured facts too
// column: founder -- a person, a firm or a regulator
// column: kind -- its node type
// column: date -- of the event, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})<-[r:FOUNDED]-(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN y.name AS founder, head([l IN labels(y) WHERE l <> 'Entity']) AS kind, coalesce(r.date, r.first) AS date, r.status AS status, r.documents AS documents,
       r.claims AS claims
ORDER BY founder, r.id
