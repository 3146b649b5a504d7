"""Reference actors: what is publicly and surely known of names, as data that a person can edit.

>>> from sinograph.actors import load_actors
>>> [actor.name for actor in load_actors().named("腾讯")]
['Tencent']
"""

from sinograph.actors.entry import Actor, read_actor
from sinograph.actors.index import ActorIndex, Hit, load_actors

__all__ = ["Actor", "ActorIndex", "Hit", "load_actors", "read_actor"]
