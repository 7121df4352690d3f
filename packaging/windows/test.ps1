# Sets up and runs every check.
$ErrorActionPreference = "Stop"
& (Join-Path $PSScriptRoot "setup.ps1")
$env:QT_QPA_PLATFORM = "offscreen"
foreach ($check in @("-m ruff check .", "-m ruff format --check .", "-m mypy", "-m importlinter.cli lint", "packaging\translations.py check", "-m pytest")) {
    Invoke-Expression ".venv\Scripts\python $check"
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}
