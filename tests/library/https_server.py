"""A local HTTPS server that misbehaves as asked, with certificates made on the spot."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

PDF = b"%PDF-1.7\n" + b"1 0 obj << >> endobj\n" * 200 + b"trailer << >>\nstartxref\n0\n%%EOF\n"
Key = ec.EllipticCurvePrivateKey


class Authority:
    """A certificate authority of the test's own."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.name = folder, x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self.key = ec.generate_private_key(ec.SECP256R1())
        usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
        builder = self._builder(self.name, self.key, days=30)
        builder = builder.add_extension(x509.BasicConstraints(True, 0), critical=True)
        certificate = builder.add_extension(usage, critical=True).sign(self.key, hashes.SHA256())
        self.file = folder / f"{name}.pem"
        self.file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))

    def _builder(self, subject: x509.Name, key: Key, days: int) -> x509.CertificateBuilder:
        now = datetime.now(UTC)
        begin, end = sorted((now - timedelta(days=60), now + timedelta(days=days)))
        return x509.CertificateBuilder(
            issuer_name=self.name, subject_name=subject, public_key=key.public_key(),
            serial_number=x509.random_serial_number(), not_valid_before=begin, not_valid_after=end,
        ).add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)  # fmt: skip

    def certify(self, host: str, days: int = 30) -> Path:
        """Return a file with a key and a certificate for a host; with ``days`` below 0 it has run out."""
        key = ec.generate_private_key(ec.SECP256R1())
        names: list[x509.GeneralName] = [x509.DNSName(host), x509.IPAddress(ip_address("127.0.0.2"))]
        builder = self._builder(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)]), key, days)
        issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
        certificate = (
            builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
            .add_extension(issuer, critical=False).sign(self.key, hashes.SHA256())
        )  # fmt: skip
        file = self.folder / f"{host}{days}.pem"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
            + certificate.public_bytes(serialization.Encoding.PEM)
        )
        return file


class Site:
    """What the server answers, by path; a test may change it."""

    def __init__(self) -> None:
        self.pages: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}
        self.address = ""
        self.asked: list[str] = []

    def serve(self, path: str, content: bytes, **headers: str) -> str:
        """Answer a path with content, and return its address. A header of "" is left out."""
        told = {"Content-Type": "application/pdf", "Content-Length": str(len(content))} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(200)
            for name, value in told.items():
                if value:
                    request.send_header(name, value)
            request.end_headers()
            request.wfile.write(content)

        return self.answer(path, answer)

    def redirect(self, path: str, to: str) -> str:
        """Lead from a path to an address."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(302)
            request.send_header("Location", to)
            request.send_header("Content-Length", "0")
            request.end_headers()

        return self.answer(path, answer)

    def dribble(self, path: str, content: bytes, pause: float) -> str:
        """Send content byte by byte, so slowly that no silence is ever long."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(200)
            request.end_headers()
            for byte in content:
                request.wfile.write(bytes([byte]))
                request.wfile.flush()
                time.sleep(pause)

        return self.answer(path, answer)

    def endless(self, path: str, content: bytes) -> str:
        """Send content over and over, and say no length."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(200)
            request.end_headers()
            while True:
                request.wfile.write(content)

        return self.answer(path, answer)

    def answer(self, path: str, answer: Callable[[BaseHTTPRequestHandler], None]) -> str:
        """Let a function answer a path."""
        self.pages[path] = answer
        return f"{self.address}{path}"


@contextmanager
def serving(certificate: Path) -> Iterator[Site]:
    """Run a server on this machine with a certificate until the test ends."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            try:
                page = site.pages.get(self.path)
                self.send_error(404) if page is None else page(self)
            except OSError:
                pass  # the client has hung up, as it should

        def log_message(self, format: str, *args: object) -> None:
            """Stay silent."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """Stay silent: a client that rejects the certificate is what is tested."""

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with Server(("127.0.0.1", 0), Handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        site.address = f"https://localhost:{server.server_address[1]}"
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield site
        finally:
            server.shutdown()
