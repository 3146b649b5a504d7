"""What users' own Cypher may and may not do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sinograph.errors import QueryError, QueryLimit, QueryRefused
from sinograph.queries import run_cypher
from sinograph.queries.guard import guarded
from sinograph.store import Store

FILE = "'file:///etc/passwd'"
HOSTILE = [
    # files and urls
    f"LOAD CSV FROM {FILE} AS line RETURN line",
    f"load csv with headers from {FILE} as line return line",
    f"LoAd\n\tCsV FROM {FILE} AS line RETURN line",
    f"LOAD/**/CSV/* */FROM {FILE} AS line RETURN line",
    f"LOAD // a comment\nCSV FROM {FILE} AS line RETURN line",
    f"MATCH (n) LOAD CSV FROM {FILE} AS line RETURN line",
    f"MATCH (n) WITH n LOAD CSV FROM {FILE} AS line RETURN line",
    f"WITH * LOAD CSV FROM {FILE} AS line RETURN line",
    f"UNWIND [1] AS x LOAD CSV FROM {FILE} AS line RETURN line",
    f"CALL {{ LOAD CSV FROM {FILE} AS line RETURN line }} RETURN line",
    f"RETURN COLLECT {{ LOAD CSV FROM {FILE} AS line RETURN line }}",
    f"RETURN COUNT {{ LOAD CSV FROM {FILE} AS line RETURN line }}",
    f"MATCH (n) WHERE EXISTS {{ LOAD CSV FROM {FILE} AS line RETURN line }} RETURN n",
    f"RETURN 1 AS x UNION LOAD CSV FROM {FILE} AS x RETURN x",
    f"RETURN 1 AS x UNION ALL LOAD CSV FROM {FILE} AS x RETURN x",
    f"USING PERIODIC COMMIT 500 LOAD CSV FROM {FILE} AS line RETURN line",
    f"\\u004cOAD CSV FROM {FILE} AS line RETURN line",
    f"LOAD CS\\u0056 FROM {FILE} AS line RETURN line",
    f"RETURN '\\u0027 AS x LOAD CSV FROM {FILE} AS line RETURN line //'",
    f"RETURN 1 AS x /* \\u002a/ LOAD CSV FROM {FILE} AS line RETURN line */",
    f"RETURN 1 AS x // \\u000a LOAD CSV FROM {FILE} AS line RETURN line",
    f"RETURN 'a\\\\' AS x LOAD CSV FROM {FILE} AS line RETURN line // '",
    f"RETURN 'it''s' LOAD CSV FROM {FILE} AS line RETURN line",
    f"MATCH (`a``b`) LOAD CSV FROM {FILE} AS line RETURN line",
    "MATCH (`a) DELETE (b`) RETURN 1",
    f"ＬＯＡＤ CSV FROM {FILE} AS line RETURN line",
    f"LOAD\u00a0CSV FROM {FILE} AS line RETURN line",
    f"LO\u200bAD CSV FROM {FILE} AS line RETURN line",
    f"\ufeffLOAD CSV FROM {FILE} AS line RETURN line",
    f"EXPLAIN LOAD CSV FROM {FILE} AS line RETURN line",
    f"PROFILE LOAD CSV FROM {FILE} AS line RETURN line",
    f"CYPHER 5 LOAD CSV FROM {FILE} AS line RETURN line",
    # writing
    "CREATE (n:Company {id: 'x'})",
    "create (n)",
    "CREATE(n)",
    "MATCH (n) CREATE (n)-[:OWNS]->(n)",
    "MERGE (n:Company {id: 'x'}) RETURN n",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) SET n += {name: 'x'} RETURN n",
    "MATCH (n) RETURN n SET n.name = 'x'",
    "MATCH (n) WHERE n.x = 1.SET n.name = 'x'",
    "MATCH (n) WHERE n.x = 1SET n.name = 'x'",
    "MATCH (n) WHERE n.x = 0x1SET n.name = 'x'",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) NODETACH DELETE n",
    "MATCH (n) detach /* */ delete n",
    "MATCH (n) ſET n.name = 'x'",
    "MATCH (n) ＳＥＴ n.name = 'x'",
    "MATCH (n) S\u00adET n.name = 'x'",
    "MATCH (n) DELETE\u2003n",
    "INSERT (:Company {id: 'x'})",
    "MATCH (n) INSERT (n)-[:OWNS]->(n)",
    "WITH * INSERT (:Company {id: 'x'})",
    "MATCH (n) FOREACH (x IN [1] | SET n.name = 'x')",
    "FOREACH (x IN [1] | CREATE (:Company))",
    "CALL { CREATE (n:Company) RETURN n } RETURN n",
    "CALL () { CREATE (n:Company) RETURN n } RETURN n",
    "MATCH (n) CALL (n) { SET n.name = 'x' } RETURN n",
    "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10 ROWS",
    "MATCH (n) CALL { WITH n DELETE n } IN CONCURRENT TRANSACTIONS",
    "MATCH (n) WITH n ORDER BY n.name DESC SET n.name = 'x'",
    "MATCH (n) WITH n WHERE n.name IS NULL SET n.name = 'x'",
    "MATCH (n) WITH n WHERE CASE WHEN true THEN true END SET n.name = 'x'",
    "MATCH (n) WITH n LIMIT 1 SET n.name = 'x'",
    "MATCH (n) WITH n LIMIT $k SET n.name = 'x'",
    "MATCH (n) WITH n, [1][0] AS x DELETE n",
    "MATCH (n) WITH n, {a: 1} AS x DELETE n",
    "MATCH (n) WITH n, 'a' AS `x` DELETE n",
    "MATCH (n) WITH * EXPORT n",
    "MATCH (n) WITH DISTINCT * EXPORT n",
    "MATCH (n) WITH n.all EXPORT n",
    "MATCH (n:All) EXPORT n",
    "MATCH (n) WHERE n:In EXPORT n",
    # more than one question
    "RETURN 1; CREATE (n)",
    "RETURN 1;RETURN 2",
    "RETURN 1 /* ; */ ; MATCH (n) DELETE n",
    ":param x => 1",
    # schema, administration, other databases
    "CREATE INDEX FOR (n:Company) ON (n.name)",
    "CREATE CONSTRAINT FOR (n:Company) REQUIRE n.id IS UNIQUE",
    "DROP INDEX i",
    "DROP DATABASE neo4j",
    "CREATE USER eve SET PASSWORD 'eve'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "GRANT ROLE admin TO eve",
    "SHOW DATABASES",
    "SHOW SETTINGS YIELD name, value RETURN name, value",
    "SHOW TRANSACTIONS",
    "TERMINATE TRANSACTIONS 'x'",
    "USE system SHOW USERS",
    "USE graph.byName('system') MATCH (n) RETURN n",
    "CALL { USE system MATCH (n) RETURN n } RETURN n",
    "START DATABASE neo4j",
    "FINISH",
    # procedures
    "CALL dbms.listConfig()",
    "CALL dbms.components() YIELD name RETURN name",
    "CALL db.labels()",
    "CALL db.labels",
    "CALL db.index.fulltext.queryNodes('a', 'b') YIELD node RETURN node",
    "CALL apoc.load.json('http://example.org/')",
    "CALL apoc.cypher.doIt('CREATE (n)', {})",
    "call apoc . load . csv ('file:///x')",
    "CALL/**/apoc.load.json('x')",
    "CALL `apoc`.`load`.`json`('x')",
    "CALL `apoc.load.json`('x')",
    "MATCH (n) CALL apoc.create.setProperty(n, 'a', 1) YIELD node RETURN node",
    "MATCH (n) WITH n CALL db.labels() YIELD label RETURN label",
    "OPTIONAL CALL db.labels() YIELD label RETURN label",
    "CALL (n) db.labels()",
    "CALL pagerank() YIELD node, score RETURN node",
    # functions
    "RETURN apoc.cypher.runFirstColumnSingle('CREATE (n) RETURN n', {})",
    "RETURN apoc.load.json('x')",
    "RETURN genai.vector.encode('x', 'OpenAI', {})",
    "RETURN `apoc`.`text`.`join`(['a'], '')",
    "RETURN apoc.`load`('x')",
    "RETURN file('x')",
    "RETURN load_csv('x')",
    "RETURN randomUUID()",
    "RETURN db.nameFromElementId('x')",
    "MATCH (n) RETURN n { .name, secret: apoc.load.json('x') }",
    "RETURN {x: file('x')} AS m",
    "RETURN [x IN [1] | file(x)] AS l",
    "RETURN [x IN [1] | `file`(x)] AS l",
    "MATCH (n) WHERE n:file('x') RETURN n",
    "RETURN {x: apoc.load.json('x')} AS m",
    # not a question
    "",
    "  \n ",
    "// nothing\n",
    ";",
    "FORMAT CSV",
    "MATCH (n) RETURN n.name FORMAT CSV",
    "RETURN 'never ends",
    'RETURN "never ends',
    "RETURN 1 /* never ends",
    "RETURN `never ends",
    "RETURN “curly”",
    "RETURN $`name`",
    "RETURN \\n",
    "RETURN 1 \x00 SET",
]
HARMLESS = [
    "MATCH (n) RETURN count(n) AS n",
    "MATCH (n:Company) RETURN n.name;",
    "  MATCH (n:Company)\r\n\tRETURN n.name // that is all",
    "/* LOAD CSV FROM 'file:///x' */ MATCH (n) RETURN count(*) AS `SET`",
    "MATCH (n) WHERE n.created IS NULL RETURN n.created, n.deleted, n.setting, n.loaded, n.used LIMIT 3",
    "MATCH (n) RETURN n.create, n.set, n.delete, n.merge, n.load LIMIT 1",
    "MATCH (n) WHERE n.name = 'LOAD CSV FROM' OR n.name CONTAINS \"CREATE (n)\" RETURN n.name",
    "RETURN 'it\\'s a \"quote\"; DELETE // no comment' AS words",
    'RETURN "it\'s /* no comment */" AS words',
    "RETURN 'a\\\\b' AS words",
    "RETURN {create: 1, `set`: 2, load: {delete: 3}} AS m",
    "MATCH (n:Company) RETURN n {.name, .id, n: 1} AS m ORDER BY n.id LIMIT 1",
    "MATCH (creator)-[deleted:OWNS]->(b) RETURN creator.name AS created, deleted.stake AS dropped, b.name AS merged",
    "MATCH (`SET`:Company) RETURN `SET`.name AS x ORDER BY x LIMIT 1",
    "MATCH (a:Company)-[r:INVESTED_IN|ACQUIRED]->(b:Company|Product) RETURN a.name, type(r), b.name",
    "MATCH (a:Company {id: 'tengda'})-[r:OWNS*1..3]->(b) RETURN size([1, 2]) + size(r) AS n",
    "MATCH p = shortestPath((a:Company {id: 'tengda'})-[:OWNS*..4]-(b:Company {id: 'lanhai'})) RETURN length(p) AS n",
    "MATCH (a:Company)-->(b) WITH a, count(DISTINCT b) AS n WHERE n >= 2 RETURN a.name, n ORDER BY n DESC, a.name SKIP 0 LIMIT 5",
    "MATCH (a:Company) OPTIONAL MATCH (a)<-[r:OWNS]-(b) RETURN a.name, collect(b.name) AS owners",
    "UNWIND [1, 2, 3] AS x WITH x WHERE x <> 2 RETURN sum(x) AS total",
    "UNWIND range(1, 3) AS x RETURN x, -x, x * 2, x % 2, x ^ 2, 1.5e3, .5",
    "RETURN CASE WHEN 1 < 2 THEN 'yes' ELSE 'no' END AS x",
    "RETURN [x IN [1, 2, 3] WHERE x > 1 | x * 2] AS x, [1, 2, 3][0..2] AS y",
    "RETURN reduce(s = 0, x IN [1, 2] | s + x) AS x, all(x IN [1] WHERE x = 1) AS y, coalesce(null, 1) AS z",
    "MATCH (n:Company) WHERE (n)-[:OWNS]->() AND NOT (n)<-[:OWNS]-() RETURN n.name",
    "MATCH (n:Company) WHERE EXISTS { (n)-[:OWNS]->(:Company) } RETURN n.name",
    "MATCH (n:Company) WHERE EXISTS { MATCH (n)-[:OWNS]->(m) WHERE m.id <> n.id } RETURN n.name",
    "MATCH (n:Company) RETURN n.name, COUNT { (n)-[:OWNS]->() } AS owned",
    "CALL { MATCH (n:Company) RETURN count(n) AS c } RETURN c",
    "MATCH (n:Company) RETURN n.name AS x UNION MATCH (n:Product) RETURN n.name AS x",
    "RETURN 1 AS x UNION ALL RETURN 2 AS x",
    "MATCH (n) WHERE n.name STARTS WITH 'T' OR n.name ENDS WITH 'a' XOR n.name =~ '.*x' RETURN n.name",
    "MATCH (n) WHERE n.id IN ['tengda', $name] AND n.name IS NOT NULL RETURN n.name, labels(n) AS l",
    "MATCH (n:Company) RETURN n.name AS `名称`",
    "MATCH (n {name: ') DELETE (n'}) RETURN n.name",
    "RETURN '中文，“引号”' AS words",
    "RETURN date('2016-11-17') AS d, date({year: 2016}).year AS y",
    "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY n DESC, type",
    "MATCH (n:Company) RETURN DISTINCT left(n.name, 1) AS letter ORDER BY letter ASC",
    "MATCH (d:Document)-[m:MENTIONS]->(x:Company {id: 'tengda'}) RETURN d.id, m.forms",
    "MATCH (a)-[r:OWNS {status: 'actual'}]->(b) RETURN a.name",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_refuses_what_does_more_than_read(text: str) -> None:
    with pytest.raises(QueryRefused) as refused:
        guarded(text)
    assert "\n" not in str(refused.value)


def test_there_are_many_hostile_questions() -> None:
    assert len(set(HOSTILE)) >= 80


@pytest.mark.parametrize("text", HARMLESS)
def test_answers_what_only_reads(world: Store, text: str) -> None:
    assert run_cypher(world, text, {"name": "lanhai"}).columns


def test_texts_reach_the_engine_as_they_are_meant(world: Store) -> None:
    words = run_cypher(world, r"""RETURN 'it\'s "so"; \\ \n' AS a, "it's" AS b, 'plain' AS c""").rows
    assert words == (('it\'s "so"; \\ \n', "it's", "plain"),)


def test_a_text_never_takes_the_place_of_a_parameter(world: Store) -> None:
    text = r"RETURN $text_0 AS a, 'it\'s' AS b, $text_2 AS c, 'that\'s' AS d"
    assert run_cypher(world, text, {"text_0": 0, "text_2": 2}).rows == ((0, "it's", 2, "that's"),)


def test_comments_do_not_reach_the_engine() -> None:
    assert "CREATE" not in guarded("RETURN 1 AS x // CREATE (n)\n /* CREATE (m) */")[0]


def test_keeps_the_lines_so_that_messages_point_right() -> None:
    plain, _ = guarded("MATCH (n) /* one\ntwo */\nRETURN n // three")
    assert [line.strip() for line in plain.splitlines()] == ["MATCH (n)", "", "RETURN n"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("MATCH (n) SET n.x = 1", "SET is not allowed"),
        ("CALL db.labels()", "no procedure"),
        ("RETURN file('x')", r"file\(\) is not allowed"),
        ("RETURN 1; RETURN 2", "one by one"),
        ("MATCH (n)\nRETURN “x”", "line 2, column 8"),
        ("DROP INDEX i", "can't begin a question"),
    ],
)
def test_says_what_is_wrong(text: str, said: str) -> None:
    with pytest.raises(QueryRefused, match=said):
        guarded(text)


def test_the_file_stays_unread(world: Store, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("secret\n", encoding="utf-8")
    with pytest.raises(QueryRefused):
        run_cypher(world, "LOAD CSV FROM $url AS line RETURN line", {"url": secret.as_uri()})


def test_bounds_rows_and_time(world: Store) -> None:
    rows = run_cypher(world, "MATCH (n) RETURN n.id", limit=3)
    assert (len(rows.rows), rows.more) == (3, True)
    with pytest.raises(QueryLimit):
        run_cypher(world, "MATCH (a), (b), (c), (d), (e), (f) RETURN count(*) AS n", timeout=0.05)


def test_a_question_that_no_engine_can_read_is_one_line(world: Store) -> None:
    with pytest.raises(QueryError) as problem:
        run_cypher(world, "MATCH (n RETURN n")
    assert "\n" not in str(problem.value)


@pytest.mark.neo4j
def test_both_engines_answer_the_harmless_ones(worlds: tuple[Store, Store]) -> None:
    digests = [store.digest() for store in worlds]
    for text in HARMLESS:
        one, other = (run_cypher(store, text, {"name": "lanhai"}) for store in worlds)
        assert _unordered(one.rows) == _unordered(other.rows), text
        assert len(one.columns) == len(other.columns), text
    assert digests == [store.digest() for store in worlds]
    assert digests[0] == digests[1]


def _unordered(rows: tuple[tuple[object, ...], ...]) -> list[str]:
    return sorted(json.dumps(row, sort_keys=True, default=str) for row in rows)
