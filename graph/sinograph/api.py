"""What users import: `KnowledgeGraph`, and `read` for those who want no store.

>>> from sinograph.api import read
>>> told = read("Tencent acquired Supercell in June 2016.")
>>> [(c.subject, c.type, c.object) for c in told.claims]
[('tencent', 'ACQUIRED', 'supercell')]
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from html import escape
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sinograph.annotations import extract_to
from sinograph.config import StoreAddress, store_address
from sinograph.errors import QueryError, UnknownName
from sinograph.extract import Extractor, load_extractor
from sinograph.files import writing
from sinograph.mirror import Filter, Frames, from_pandas, select, to_networkx, to_pandas
from sinograph.model import Document, Extraction, Judgement, PartialDate, Snapshot
from sinograph.pipeline import Inputs, Progress, Readers, Summary, load
from sinograph.queries import Answer, ask, evidence, find_document, find_entity, find_judged, run_cypher
from sinograph.queries.dossier import Dossier, Fact, dossier
from sinograph.resolve import JudgementLog
from sinograph.store import Rows, Stats, Store, Written, open_store

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

__all__ = [
    "Answer",
    "Dossier",
    "Fact",
    "Filter",
    "Frames",
    "KnowledgeGraph",
    "Snapshot",
    "Stats",
    "Summary",
    "Written",
    "extract_to",
    "read",
]

EVERYTHING = Filter(statuses=None)


def read(text: str, *, id: str = "text", published: str | None = None) -> Extraction:  # noqa: A002 - the record's word
    """What a text names and states, without any store.

    Parameters
    ----------
    text
        English, Chinese or both.
    id
        The document's id.
    published
        ``2016``, ``2016-11`` or ``2016-11-17``: what relative dates are resolved against.
    """
    return load_extractor().extract(Document(id, text, published=PartialDate(published) if published else None))


class KnowledgeGraph:
    """A graph of cited claims: load documents, ask, mirror, draw.

    Parameters
    ----------
    store
        An open store; `KnowledgeGraph.open` opens one by its url.
    judgements
        The log of a person's words, beside the store.
    source
        What the picture's footer calls the graph.

    Examples
    --------
    >>> import tempfile
    >>> with KnowledgeGraph.open(tempfile.mkdtemp() + "/graph.kgl") as graph:
    ...     summary = graph.load_text("Tencent acquired Supercell in June 2016.", id="note")
    ...     graph.show("腾讯").facts[0].sentence
    'Tencent acquired Supercell'
    """

    def __init__(self, store: Store, judgements: JudgementLog, *, source: str = "") -> None:
        self.store = store
        self._log = judgements
        self._source = source

    @classmethod
    def open(
        cls,
        url: str | None = None,
        *,
        user: str | None = None,
        password: str | None = None,
        database: str | None = None,
        read_only: bool = False,
    ) -> Self:
        """Open the graph at a path or a Neo4j url, made where there is none.

        Parameters
        ----------
        url, user, password, database
            As in `sinograph.config.store_address`.
        read_only
            Take no lock and write nothing; the graph must be there.
        """
        address = store_address(url, user=user, password=password, database=database)
        return cls.at(address, create=not read_only, read_only=read_only)

    @classmethod
    def at(cls, address: StoreAddress, *, create: bool = True, read_only: bool = False) -> Self:
        """Open the graph at an address."""
        beside = Path("sinograph") if address.is_neo4j else Path(address.url)
        log = JudgementLog(beside.with_name(beside.name + ".judgements.jsonl"))
        return cls(open_store(address, create=create, read_only=read_only), log, source=beside.name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the store."""
        self.store.close()

    # -- documents in, documents out

    def load(self, *paths: str | Path, root: Path | None = None, workers: int = 1) -> Summary:
        """Read files, folders or globs, and write what they state.

        Parameters
        ----------
        root
            What file ids are relative to; the working directory where None.
        """
        return self.load_inputs(Inputs(tuple(map(str, paths)), root=root or Path.cwd()), workers=workers)

    def load_inputs(
        self,
        inputs: Inputs,
        *,
        extractor: Extractor | None = None,
        workers: int = 1,
        progress: Progress = lambda summary: None,
    ) -> Summary:
        """Read inputs and write what they state; the default extractor reads where None."""
        judgements = self._log.read()
        readers = Readers(extractor, workers)
        return load(inputs, self.store, readers=readers, judgements=judgements, progress=progress)

    def load_text(self, text: str, *, id: str, published: str | None = None) -> Written:  # noqa: A002 - the record's word
        """Read one text under an id, and write what it states."""
        return self.store.write([read(text, id=id, published=published)], stamp="text", judgements=self._log.read())

    def from_pandas(self, frame: pd.DataFrame) -> Written:
        """Write the claims of a table (`sinograph.mirror.from_pandas` says which columns)."""
        return self.store.write(from_pandas(frame), stamp="table", judgements=self._log.read())

    def forget(self, *documents: str) -> Written:
        """Take documents away, with exactly what only they supported.

        Raises
        ------
        UnknownName
            Where a document is not there; then none is taken away.
        """
        known = self.store.stamps(documents)
        for missing in (d for d in documents if d not in known):
            raise UnknownName("document", missing, nearest=(find_document(self.store, missing),))
        return self.store.forget(documents, judgements=self._log.read())

    # -- a person's word

    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements in force."""
        return self._log.read()

    def judge(self, verdict: str, left: str, right: str = "", *, author: str = "", made: str = "") -> Written:
        """Record a judgement and derive the graph again under it.

        Parameters
        ----------
        verdict
            ``same``, ``different``, ``rename`` or ``reject``.
        left, right
            Entity names or ids (a claim's id for ``reject``; the new name for ``rename``). People who were joined are
            told apart by the ids that their documents gave, as claims name them.
        """
        first = left if verdict == "reject" else find_judged(self.store, left)
        second = find_judged(self.store, right) if verdict in {"same", "different"} else right
        self._refuse_unless_writable()
        self._log.append(Judgement(verdict, first, second, author=author, made=made))
        return self.store.rederive(self._log.read())

    def take_back(self, judgement: Judgement, *, author: str = "", made: str = "") -> Written:
        """Undo a judgement in force, and derive the graph again without it."""
        self._refuse_unless_writable()
        self._log.undo(replace(judgement, author=author, made=made))
        return self.store.rederive(self._log.read())

    def _refuse_unless_writable(self) -> None:
        # A word in the log that the graph can't follow would come into force with somebody else's next write.
        self.store.forget(())

    # -- questions

    def ask(
        self, name: str, parameters: Mapping[str, object] | None = None, *, include_all: bool = False, limit: int = 1000
    ) -> Answer:
        """The answer to a named question."""
        return ask(self.store, name, {**(parameters or {}), **({"all": True} if include_all else {})}, limit=limit)

    def query(
        self, question: str, /, *, include_all: bool = False, limit: int = 1000, **parameters: object
    ) -> pd.DataFrame:
        """The answer to a named question, as a table."""
        import pandas as pd

        answer = self.ask(question, parameters, include_all=include_all, limit=limit)
        return pd.DataFrame([list(r) for r in answer.rows], columns=list(answer.columns))

    def evidence(self, claims: Collection[str]) -> dict[str, dict[str, Any]]:
        """Quote, document, headline, url and published date of claims, by claim id."""
        return evidence(self.store, claims)

    def rows(
        self,
        cypher: str,
        parameters: Mapping[str, object] | None = None,
        *,
        timeout: float = 30.0,
        limit: int | None = None,
    ) -> Rows:
        """The rows of a reading question in Cypher; what could write or reach a file is refused."""
        return run_cypher(self.store, cypher, parameters or {}, timeout=timeout, limit=limit)

    def cypher(self, text: str, /, **parameters: object) -> pd.DataFrame:
        """The same as a table."""
        import pandas as pd

        rows = self.rows(text, parameters)
        return pd.DataFrame([list(r) for r in rows.rows], columns=list(rows.columns))

    def show(self, name: str, *, include_all: bool = False) -> Dossier:
        """What is known of an entity: any of its names, in any script, or its id."""
        found = find_entity(self.store, name)
        return dossier(select(self.store.snapshot({found.id}), EVERYTHING if include_all else Filter()), found.id)

    def path(self, start: str, end: str, *, include_all: bool = False) -> tuple[Fact, ...]:
        """The shortest connection between two entities, a fact a step; empty where there is none."""
        import networkx as nx

        ends = [find_entity(self.store, name).id for name in (start, end)]
        if ends[0] == ends[1]:
            raise QueryError(f"{start!r} and {end!r} are one entity ({ends[0]}); name two")
        wanted = EVERYTHING if include_all else Filter()
        graph = to_networkx(select(self.store.snapshot(), wanted)).to_undirected(as_view=True)
        try:
            nodes = nx.shortest_path(graph, *ends)
        except (nx.NetworkXNoPath, nx.NodeNotFound):
            return ()
        snapshot = select(self.store.snapshot(set(nodes), hops=1), wanted)
        return tuple(next(f for f in dossier(snapshot, a).facts if f.other.id == b) for a, b in pairwise(nodes))

    # -- mirror, picture, exports

    def snapshot(
        self, *, around: Sequence[str] = (), hops: int = 1, where: Filter | None = None, texts: bool = False
    ) -> Snapshot:
        """The graph as records, whole or a neighbourhood, filtered.

        Parameters
        ----------
        around
            Names or ids of the entities in the middle; none takes the whole graph.
        hops
            How far around them.
        where
            What to keep; denied and rumoured edges stay out where None.
        texts
            Whether documents carry their texts.
        """
        middle = {find_entity(self.store, name).id for name in around} if around else None
        return select(self.store.snapshot(middle, hops=hops, texts=texts), where or Filter())

    def to_networkx(self, *, around: Sequence[str] = (), hops: int = 1, where: Filter | None = None) -> nx.MultiDiGraph:
        """The graph in networkx: parameters as in `snapshot`."""
        return to_networkx(self.snapshot(around=around, hops=hops, where=where))

    def to_pandas(self, *, around: Sequence[str] = (), hops: int = 1, where: Filter | None = None) -> Frames:
        """The graph as tables (entities, edges, claims, documents): parameters as in `snapshot`."""
        return to_pandas(self.snapshot(around=around, hops=hops, where=where))

    def explore(
        self, out: str | Path, *, title: str = "sinograph", around: Sequence[str] = (), hops: int = 1
    ) -> Snapshot:
        """Draw the graph as one interactive HTML file; returns what was drawn."""
        from sinograph.view import Provenance, write_explorer

        drawn = self.snapshot(around=around, hops=hops, where=EVERYTHING)
        told = Provenance(built=date.today().isoformat(), digest=self.store.digest(), source=self._source)
        with writing(Path(out)):
            write_explorer(drawn, Path(out), title=title, provenance=told)
        return drawn

    def export(
        self,
        out: str | Path,
        *,
        form: str | None = None,
        around: Sequence[str] = (),
        hops: int = 1,
        include_all: bool = False,
    ) -> tuple[Path, ...]:
        """Write the graph for another tool; the form follows the suffix where not told."""
        from sinograph.export import export

        where = EVERYTHING if include_all else Filter()
        told = self.snapshot(around=around, hops=hops, where=where)
        with writing(Path(out)):
            return export(told, Path(out), form=form)

    def stats(self) -> Stats:
        """How much the graph holds, and its digest."""
        return self.store.stats()

    def _repr_html_(self) -> str:
        told = self.stats()
        rows = "".join(
            f"<tr><td>{escape(name)}</td><td>{count}</td></tr>"
            for name, count in (*sorted(told.entities.items()), *sorted(told.edges.items()))
        )
        return f"<h4>{told.documents} documents, {told.claims} claims</h4><table>{rows}</table>"
