"""The words of a check: a sentence for every finding there is, plain, and never too much."""

import ast
import re
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

import werkplek.documents
from tests.documents.voorbeeld import vastgesteld
from tests.fakes.b1 import lastig
from werkplek.domain.controle import Bevinding, Controleverslag, Drager, Papierclaims, Uitslag
from werkplek.domain.vaststelling import Vorm
from werkplek.woorden import controle
