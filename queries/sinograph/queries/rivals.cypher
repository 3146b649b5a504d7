// question: Who competes with a firm or product?
// parameter: name entity<Company|Product> -- the firm or product
// parameter: all boolean = false -- take denied and rumoured facts too
// column: rival -- its name
// column: kind -- its node type
// column: began -- since when, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})-[r:COMPETES_WITH]-(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN y.name AS rival, head([l IN labels(y) WHERE l <> 'Entity']) AS kind, r.first AS began, r.status AS status, r.documents AS documents,
       r.claims AS claims
ORDER BY rival, r.id
