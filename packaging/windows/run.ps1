# Sets up and opens the program with the sample dealership.
$ErrorActionPreference = "Stop"
& (Join-Path $PSScriptRoot "setup.ps1")
New-Item -ItemType Directory -Force build | Out-Null
if (-not (Test-Path "build\sample.cae")) { .venv\Scripts\python -m cae_desktop sample build\sample.cae }
.venv\Scripts\python -m cae_desktop build\sample.cae
