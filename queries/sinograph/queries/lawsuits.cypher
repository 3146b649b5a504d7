// question: Whom did somebody sue, and who sued them?
// parameter: name entity<Company|Person> -- on either side
// parameter: all boolean = false -- take denied and rumoured facts too
// column: plaintiff -- who sued
// column: defendant -- who was sued
// column: date -- of the event, as precisely as told
// column: amount -- at stake
// column: currency -- ISO 4217
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})-[r:SUED]-(:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN startNode(r).name AS plaintiff, endNode(r).name AS defendant, coalesce(r.date, r.first) AS date, r.amount AS amount,
       r.currency AS currency, r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY date, plaintiff, defendant, r.id
