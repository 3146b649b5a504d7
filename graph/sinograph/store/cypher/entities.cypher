UNWIND $ids AS i
MATCH (e:«label» {id: i})
RETURN «entity e»
