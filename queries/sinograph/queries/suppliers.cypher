// question: Who supplies a firm, and whom does it supply?
// parameter: name entity<Company> -- the firm
// parameter: all boolean = false -- take denied and rumoured facts too
// column: supplier -- who provides
// column: customer -- who receives
// column: began -- since when, as precisely as told
// column: amount -- of the deal
// column: currency -- ISO 4217
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})-[r:SUPPLIES]-(:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN startNode(r).name AS supplier, endNode(r).name AS customer, r.first AS began, r.amount AS amount,
       r.currency AS currency, r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY supplier, customer, r.id
