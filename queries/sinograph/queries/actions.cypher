// question: What did a regulator do, and to whom?
// parameter: name entity<Regulator> -- the regulator
// parameter: all boolean = false -- take denied and rumoured facts too
// column: action -- PENALIZED, INVESTIGATED, REGULATES or ISSUED
// column: target -- to whom, or the rule issued
// column: kind -- its node type
// column: date -- of the event, as precisely as told
// column: amount -- of a fine
// column: currency -- ISO 4217
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})-[r:PENALIZED|INVESTIGATED|REGULATES|ISSUED]->(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN type(r) AS action, y.name AS target, head([l IN labels(y) WHERE l <> 'Entity']) AS kind, coalesce(r.date, r.first) AS date, r.amount AS amount,
       r.currency AS currency, r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY date, action, target, r.id
