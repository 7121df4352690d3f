# Sets up and runs every check.
$ErrorActionPreference = "Stop"
. (Join-Path $PSScriptRoot "setup.ps1")
$env:QT_QPA_PLATFORM = "offscreen"
Invoke-Checked $python @("-m", "ruff", "check", ".")
Invoke-Checked $python @("-m", "ruff", "format", "--check", ".")
Invoke-Checked $python @("-m", "mypy")
Invoke-Checked ".venv\Scripts\lint-imports.exe" @()
Invoke-Checked $python @("packaging\translations.py", "check")
Invoke-Checked $python @("-m", "pytest")
