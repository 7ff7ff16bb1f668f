"""A browser without a window: it keeps to one server, follows where it is led, and sends forms as browsers do."""

from __future__ import annotations

import http.client
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode


@dataclass(frozen=True)
class Answer:
    """What came back: status, headers (in small letters), text, and the address that it stands under."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    path: str

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    def links(self) -> list[str]:
        return re.findall(r'href="(/[^"]+)"', self.text)


@dataclass
class Client:
    """Speaks to the page at an address, as a browser on the same page would."""

    port: int
    home: str  # "/TOKEN/"
    headers: dict[str, str] = field(default_factory=dict)

    def ask(self, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> Answer:
        """Send one request and return its answer, without following it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = {"Accept-Language": "en", **self.headers}
        if method == "POST":
            sent["Origin"] = f"http://127.0.0.1:{self.port}"
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(
                method, path, body or None, {name: value for name, value in sent.items() if value != "-"}
            )
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, found, response.read(), path)
        finally:
            connection.close()

    def get(self, path: str) -> Answer:
        """Return a page, waiting for work that is being done."""
        for _ in range(40):
            answer = self.ask(path)
            if answer.status == 303:
                path = answer.headers["location"]
            elif answer.status != 202:
                return answer
        raise AssertionError(f"{path} never came")

    def post(self, path: str, fields: Sequence[tuple[str, str]] = ()) -> Answer:
        """Send a plain form, and return the page it leads to."""
        return self._follow(
            self.ask(path, "POST", urlencode(list(fields)).encode(), Content_Type="application/x-www-form-urlencoded")
        )

    def send(self, path: str, parts: Sequence[tuple[str, str, bytes]]) -> Answer:
        """Send a form with files (field, file's name or "" for text, content), and return the page it leads to."""
        return self._follow(self.ask_form(path, parts))

    def ask_form(self, path: str, parts: Sequence[tuple[str, str, bytes]]) -> Answer:
        """Send a form with files, and return the answer to it alone."""
        return self.ask(path, "POST", multipart(parts), Content_Type=f"multipart/form-data; boundary={MARK}")

    def _follow(self, answer: Answer) -> Answer:
        return self.get(answer.headers["location"]) if answer.status == 303 else answer


MARK = "----a-border-that-no-text-has"


def multipart(parts: Sequence[tuple[str, str, bytes]]) -> bytes:
    """Return a form with files as browsers send it."""
    made = b""
    for name, file_name, content in parts:
        file = f'; filename="{file_name}"\r\nContent-Type: application/octet-stream' if file_name else ""
        made += f'--{MARK}\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n'.encode() + content + b"\r\n"
    return made + f"--{MARK}--\r\n".encode()
