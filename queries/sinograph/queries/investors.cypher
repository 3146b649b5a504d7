// question: Who invested in a firm or product, when and how much?
// parameter: name entity<Company|Product> -- the firm or product
// parameter: all boolean = false -- take denied and rumoured facts too
// column: investor -- its name
// column: date -- of the event, as precisely as told
// column: round -- of funding
// column: amount -- in units of the currency
// column: currency -- ISO 4217
// column: stake -- in percent
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})<-[r:INVESTED_IN]-(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN y.name AS investor, coalesce(r.date, r.first) AS date, r.round AS round, r.amount AS amount, r.currency AS currency,
       r.stake AS stake, r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY date, investor, r.id
