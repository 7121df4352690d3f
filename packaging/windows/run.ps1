# Sets up and opens the program with the sample dealership; the sample is made once and keeps what was edited in it.
$ErrorActionPreference = "Stop"
. (Join-Path $PSScriptRoot "setup.ps1")
if (-not (Test-Path "build\sample.cae")) {
    New-Item -ItemType Directory -Force build | Out-Null
    Remove-Item -Force -ErrorAction SilentlyContinue "build\new.cae*"
    Invoke-Checked $python @("-m", "cae_desktop", "sample", "build\new.cae")
    Move-Item "build\new.cae" "build\sample.cae"
}
Invoke-Checked $python @("-m", "cae_desktop", "build\sample.cae")
