MATCH (e:«label»)
RETURN labels(e), «entity e»
