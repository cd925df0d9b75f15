"""What the hub's OpenAPI says of the messages: bytes in, bytes out, and how large."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from litestar.handlers import HTTPRouteHandler
from litestar.openapi.spec import (
    OpenAPIMediaType,
    OpenAPIResponse,
    OpenAPIType,
    Operation,
    RequestBody,
    Schema,
)
from litestar.types import Method
from litestar.types.internal_types import PathParameterDefinition

from werkplek.hub.dienst import GRENS
from werkplek.hub.web import SOORT

UITKOMSTEN: Final[Mapping[int, str]] = {
    200: "The answer, packed as the question was",
    401: "Not signed by a device of this school, or by its clock at another time",
    403: "The code does not hold, or not any more",
    404: "Not here, or not for this device",
    408: "The body did not come",
    409: "This request was done before",
    410: "This device was revoked",
    411: "The head does not say how long the body is",
    413: "Too large",
    415: "Another media type",
    422: "No message that can be read",
    426: "This version may push, and must be renewed to pull",
    429: "Come back later",
    431: "Too large a head",
    503: "Come back later",
}


_BYTES: Final = "application/octet-stream"


def _inhoud(media: str, grens: int) -> dict[str, OpenAPIMediaType]:
    schema = Schema(type=OpenAPIType.STRING, content_media_type=media, max_length=grens)
    return {media: OpenAPIMediaType(schema=schema)}


_WEIGERINGEN: Final = {
    str(status): OpenAPIResponse(description=zin, content=_inhoud(SOORT, GRENS))
    for status, zin in UITKOMSTEN.items()
}


def naam_van(_: HTTPRouteHandler, methode: Method, pad: list[str | PathParameterDefinition]) -> str:
    """A name for each operation; Litestar's own are the same for what runs in a thread."""
    return "_".join([str(methode).lower(), *(deel for deel in pad if isinstance(deel, str))])


@dataclass
class Bericht(Operation):
    """An operation whose body is one packed message, and so is its answer or refusal."""

    def __post_init__(self) -> None:
        self.request_body = RequestBody(content=_inhoud(SOORT, GRENS), required=True)
        self.responses = dict(_WEIGERINGEN)


@dataclass
class Bestand(Operation):
    """An operation that asks about a file; what it is told stands in the answer's headers."""

    def __post_init__(self) -> None:
        gelukt = OpenAPIResponse(description="Here", content=_inhoud(_BYTES, GRENS))
        self.responses = {**_WEIGERINGEN, "200": gelukt}


@dataclass
class Bestandstuk(Bestand):
    """An operation that sends a piece of a file."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.request_body = RequestBody(content=_inhoud(_BYTES, GRENS), required=True)
