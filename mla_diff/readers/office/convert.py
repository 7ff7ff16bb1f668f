"""Old Word files and RTF, made .docx by LibreOffice: out of process, in a profile of its own, with a time limit."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from mla_diff.model.errors import LoadError

PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            r"C:\Program Files\LibreOffice\program\soffice.com")  # fmt: skip
#: 50,400 words of RTF took 1.1 s on two cores, starting included; a file that takes this long never ends.
TIME_LIMIT = 120.0
#: No macros, and nothing fetched for a picture or a link that a file names.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value>
</prop></item>
</oor:items>
"""


def to_docx(name: str, content: bytes, suffix: str) -> bytes:
    """Return a file as .docx. Raises LoadError where LibreOffice is missing, fails or takes too long."""
    program = next((found for program in PROGRAMS if (found := shutil.which(program))), None)
    if program is None:
        raise LoadError(
            f"{name}: {suffix} files are read through LibreOffice, which is not here; install it or save "
            "the file as .docx"
        )
    with TemporaryDirectory(prefix="mla-diff-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, f"source{suffix}")
        source.write_bytes(content)
        profile = Path(folder, "profile", "user")
        profile.mkdir(parents=True)
        Path(profile, "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
        _run(
            name,
            [
                program,
                f"-env:UserInstallation={profile.parent.as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                "docx",
                "--outdir",
                str(Path(folder, "made")),
                str(source),
            ],
            folder,
        )
        made = Path(folder, "made", "source.docx")
        if not made.is_file():
            raise LoadError(f"{name}: LibreOffice could not read the file; open it in Word and save it as .docx")
        return made.read_bytes()


def _run(name: str, command: list[str], folder: str) -> None:
    """Run LibreOffice; when time is up, end it with the processes it started."""
    environment = {**os.environ, "HOME": folder, "SAL_USE_VCLPLUGIN": "svp"}
    process = subprocess.Popen(  # noqa: S603 - the program is LibreOffice, the arguments are ours
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(TIME_LIMIT)
    except subprocess.TimeoutExpired:
        raise LoadError(f"{name}: LibreOffice took over {TIME_LIMIT:.0f} s; save the file as .docx") from None
    finally:
        if process.poll() is None:
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            process.wait()
