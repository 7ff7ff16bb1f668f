"""LibreOffice as an independent reader: the text of a document after all changes are accepted or rejected."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

SOFFICE = shutil.which("soffice")
_LIMIT = 120  # seconds; one run takes about three

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">
Function OpenHidden(source As String) As Object
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  OpenHidden = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
End Function
Sub Settle(source As String, target As String, command As String)
  document = OpenHidden(source)
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  Dim options(1) As New com.sun.star.beans.PropertyValue
  options(0).Name = "FilterName"
  options(0).Value = "Text (encoded)"
  options(1).Name = "FilterOptions"
  options(1).Value = "UTF8,LF"
  document.storeToURL(target, options())
  document.close(True)
End Sub
Sub Answer(source As String, target As String, plan As String)
  document = OpenHidden(source)
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  cursor = document.CurrentController.ViewCursor
  passed = 0
  For k = 1 To Len(plan)
    redlines = document.getRedlines().createEnumeration()
    For i = 0 To passed
      redline = redlines.nextElement()
    Next
    cursor.gotoRange(redline.getPropertyValue("RedlineStart"), False)
    cursor.gotoRange(redline.getPropertyValue("RedlineEnd"), True)
    Select Case Mid(plan, k, 1)
      Case "a"
        dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:AcceptTrackedChange", "", 0, Array())
      Case "r"
        dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:RejectTrackedChange", "", 0, Array())
      Case Else
        passed = passed + 1
    End Select
  Next
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "FilterName"
  options(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, options())
  document.close(True)
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Changes"/></library:library>
"""


def settle(document: Path, folder: Path, accept: bool) -> str:
    """Return a document's text after all its tracked changes are accepted, or rejected."""
    profile = _profile(folder)
    target = folder / f"{document.stem}.{'accepted' if accept else 'rejected'}.txt"
    command = "AcceptAllTrackedChanges" if accept else "RejectAllTrackedChanges"
    call = f'macro:///Standard.Changes.Settle("{document.as_uri()}","{target.as_uri()}","{command}")'
    _run(profile, call)
    return target.read_text("utf-8-sig")


def answer(document: Path, folder: Path, plan: str) -> Path:
    """Return a document saved after its tracked changes were settled one by one: "a" accepts, "r" refuses, "-" leaves.

    Two letters are one replaced word: what went, and what came.
    """
    profile = _profile(folder)
    target = folder / f"{document.stem}.answered.docx"
    _run(profile, f'macro:///Standard.Changes.Answer("{document.as_uri()}","{target.as_uri()}","{plan}")')
    return target


def _profile(folder: Path) -> Path:
    """Return a profile of its own that knows the macro; LibreOffice overwrites the library on its first start."""
    profile = folder / "profile"
    library = profile / "user" / "basic" / "Standard"
    if not (library / "Changes.xba").exists():
        _run(profile, "--terminate_after_init")
        library.mkdir(parents=True, exist_ok=True)
        (library / "Changes.xba").write_text(_MODULE)
        (library / "script.xlb").write_text(_LIBRARY)
    return profile


def _run(profile: Path, argument: str) -> None:
    subprocess.run(
        [SOFFICE or "soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", argument],
        check=True, capture_output=True, timeout=_LIMIT,
    )  # fmt: skip
