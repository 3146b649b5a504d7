UNWIND $rows AS row
CREATE (n:«labels» {«properties»})
SET n += row.more
RETURN count(*)
