// question: Which products does a firm operate, or did it launch?
// parameter: name entity<Company> -- the firm
// parameter: all boolean = false -- take denied and rumoured facts too
// column: product -- its name
// column: how -- OPERATES or LAUNCHED
// column: began -- since when, as precisely as told
// column: ended -- until when; empty while it lasts or where no one tells
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})-[r:OPERATES|LAUNCHED]->(y:Product)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN y.name AS product, type(r) AS how, r.first AS began, CASE WHEN r.status = 'ended' THEN r.last END AS ended,
       r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY product, how, began, r.id
