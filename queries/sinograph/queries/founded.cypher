// question: What did a person or firm found?
// parameter: name entity<Person|Company|Regulator> -- the founder
// parameter: all boolean = false -- take denied and rumoured facts too
// column: founded -- a firm or an organization
// column: date -- of the event, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})-[r:FOUNDED]->(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN y.name AS founded, coalesce(r.date, r.first) AS date, r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY date, founded, r.id
