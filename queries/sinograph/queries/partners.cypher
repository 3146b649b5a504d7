// question: Who partnered or merged with somebody, and when?
// parameter: name entity<Company|Product|Organization|Regulator> -- one side
// parameter: all boolean = false -- take denied and rumoured facts too
// column: partner -- the other side
// column: how -- PARTNERED_WITH or MERGED_WITH
// column: date -- of the event, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})-[r:PARTNERED_WITH|MERGED_WITH]-(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN y.name AS partner, type(r) AS how, coalesce(r.date, r.first) AS date, r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY date, partner, how, r.id
