"""The main job on real kwalificaties with clearly fictional people, in a throw-away folder."""
