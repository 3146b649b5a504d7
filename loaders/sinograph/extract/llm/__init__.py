"""A language model as a reader: any OpenAI-compatible service, whose answers pass the same checks as any finder's.

What it proposes has to stand in the document: names, quotes, dates, sums, posts. Then the shared finish takes over.
"""

from sinograph.extract.llm.extractor import LlmExtractor

__all__ = ["LlmExtractor"]
