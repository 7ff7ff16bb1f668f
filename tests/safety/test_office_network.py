"""LibreOffice, which reads RTF for us, fetches nothing that a file names."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

import pytest

from mla_diff import loading


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_a_picture_on_a_server_is_not_fetched_for_an_rtf_file(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x.png"
        picture = '{\\field{\\*\\fldinst INCLUDEPICTURE "' + address + '" \\\\d}{\\fldrslt x}}'
        included = '{\\field{\\*\\fldinst INCLUDETEXT "' + address + '"}{\\fldrslt y}}'
        source = tmp_path / "draft.rtf"
        source.write_text(
            f"{{\\rtf1\\ansi {{\\*\\template {address}}}Article 1\\par The Party shall act. {picture}{included}\\par}}"
        )
        version = loading.load(source)
        server.settimeout(0.5)
        with pytest.raises(TimeoutError):
            server.accept()
    assert version.provisions[0].eid == "art_1"
