// question: Which posts does or did a person hold?
// parameter: name entity<Person> -- the person
// parameter: all boolean = false -- take denied and rumoured facts too
// column: body -- firm, regulator or organization
// column: role -- as told
// column: began -- since when, as precisely as told
// column: ended -- until when; empty while it lasts or where no one tells
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:{{label:name}} {id: $name})-[r:WORKS_FOR]->(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN y.name AS body, r.role AS role, r.first AS began, CASE WHEN r.status = 'ended' THEN r.last END AS ended,
       r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY began, body, r.id
