// question: What did a firm or person acquire, and who acquired it?
// parameter: name entity<Company|Person|Product> -- on either side
// parameter: all boolean = false -- take denied and rumoured facts too
// column: acquirer -- who bought
// column: acquired -- what was bought
// column: date -- of the event, as precisely as told
// column: amount -- in units of the currency
// column: currency -- ISO 4217
// column: stake -- in percent
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})-[r:ACQUIRED]-(:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN startNode(r).name AS acquirer, endNode(r).name AS acquired, coalesce(r.date, r.first) AS date, r.amount AS amount,
       r.currency AS currency, r.stake AS stake, r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY date, acquirer, acquired, r.id
