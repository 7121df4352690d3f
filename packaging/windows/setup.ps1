# Makes .venv with locked packages; does nothing when it is up to date. Needs Python 3.11 or newer (py launcher).
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
$stamp = ".venv\.ok"
$fresh = (Test-Path $stamp) -and ((Get-Item $stamp).LastWriteTime -gt (Get-Item "requirements.lock").LastWriteTime)
if (-not $fresh) {
    if (-not (Test-Path ".venv\Scripts\python.exe")) { py -3 -m venv .venv }
    .venv\Scripts\python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
    .venv\Scripts\python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
    New-Item -ItemType File -Force $stamp | Out-Null
}
.venv\Scripts\python packaging\translations.py release
