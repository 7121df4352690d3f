# Makes .venv with locked packages; does nothing when it is up to date. Needs Python 3.11 or newer (py launcher).
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

# A program that fails does not stop a script of PowerShell by itself.
function Invoke-Checked([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program $Arguments ended with $LASTEXITCODE" }
}

$python = ".venv\Scripts\python.exe"
$stamp = ".venv\.ok"
$newest = (Get-Item "requirements.lock", "pyproject.toml" | Measure-Object -Property LastWriteTime -Maximum).Maximum
$ready = (Test-Path $stamp) -and ((Get-Item $stamp).LastWriteTime -ge $newest)
if (-not $ready) {
    if (-not (Test-Path $python)) { Invoke-Checked "py" @("-3", "-m", "venv", ".venv") }
    Write-Output "Installing locked Python packages into .venv"
    $pip = @("-m", "pip", "install", "-q", "--disable-pip-version-check")
    Invoke-Checked $python ($pip + @("--require-hashes", "-r", "requirements.lock"))
    Invoke-Checked $python ($pip + @("--no-deps", "--no-build-isolation", "-e", "."))
    New-Item -ItemType File -Force $stamp | Out-Null
    (Get-Item $stamp).LastWriteTime = Get-Date
}
Invoke-Checked $python @("packaging\translations.py", "release")
