// question: What did a firm or person launch, and when?
// parameter: name entity<Company|Person> -- who launched
// parameter: all boolean = false -- take denied and rumoured facts too
// column: launched -- a product or an event
// column: kind -- its node type
// column: date -- of the event, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})-[r:LAUNCHED]->(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN y.name AS launched, head([l IN labels(y) WHERE l <> 'Entity']) AS kind, coalesce(r.date, r.first) AS date, r.status AS status, r.documents AS documents,
       r.claims AS claims
ORDER BY date, launched, r.id
