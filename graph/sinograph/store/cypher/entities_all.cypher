MATCH (e:«label»)
RETURN «entity e»
