// question: Who regulated, investigated or penalized somebody, and when?
// parameter: name entity<Company|Product|Person|Sector> -- whom they acted on
// parameter: all boolean = false -- take denied and rumoured facts too
// column: regulator -- its name
// column: action -- PENALIZED, INVESTIGATED or REGULATES
// column: date -- of the event, as precisely as told
// column: amount -- of a fine
// column: currency -- ISO 4217
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})<-[r:PENALIZED|INVESTIGATED|REGULATES]-(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN y.name AS regulator, type(r) AS action, coalesce(r.date, r.first) AS date, r.amount AS amount, r.currency AS currency,
       r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY date, regulator, action, r.id
