// question: Which rules apply to somebody: to itself, its products, or a sector that one of its regulators oversees?
// parameter: name entity<Company|Product|Sector> -- whom they apply to
// parameter: all boolean = false -- take denied and rumoured facts too
// column: rule -- its name
// column: applies_to -- to what it applies
// column: through -- itself, product or sector
// column: date -- when it takes effect, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
CALL {
  MATCH (x:{{label:name}} {id: $name})<-[r:APPLIES_TO]-(y:Regulation)
  WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
  RETURN y, x AS t, 'itself' AS through, r, r.claims AS claims
  UNION ALL
  MATCH (x:{{label:name}} {id: $name})-[s:OPERATES|LAUNCHED]->(t:Product)<-[r:APPLIES_TO]-(y:Regulation)
  WHERE ($all OR NOT r.status IN ['denied', 'rumoured']) AND ($all OR NOT s.status IN ['denied', 'rumoured'])
  RETURN y, t, 'product' AS through, r, r.claims + s.claims AS claims
  UNION ALL
  MATCH (x:{{label:name}} {id: $name})<-[s:REGULATES]-(:Regulator)-[u:REGULATES]->(t:Sector)<-[r:APPLIES_TO]-(y:Regulation)
  WHERE ($all OR NOT r.status IN ['denied', 'rumoured']) AND ($all OR NOT s.status IN ['denied', 'rumoured']) AND ($all OR NOT u.status IN ['denied', 'rumoured'])
  RETURN y, t, 'sector' AS through, r, r.claims + s.claims + u.claims AS claims
}
WITH y, t, through, r, collect(claims) AS claims
RETURN y.name AS rule, t.name AS applies_to, through, coalesce(r.date, r.first) AS date, r.status AS status, claims
ORDER BY rule, applies_to, through, r.id
