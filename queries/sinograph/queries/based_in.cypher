// question: Which firms and bodies are based in a place?
// parameter: name entity<Place> -- the place
// parameter: all boolean = false -- take denied and rumoured facts too
// column: body -- firm, organization or regulator
// column: kind -- its node type
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})<-[r:BASED_IN]-(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN y.name AS body, head([l IN labels(y) WHERE l <> 'Entity']) AS kind, r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY body, r.id
