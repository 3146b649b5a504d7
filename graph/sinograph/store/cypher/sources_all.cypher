MATCH (d:Document)
RETURN «source d»
