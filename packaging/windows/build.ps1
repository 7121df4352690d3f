# Builds dist\cae-desktop (a folder that runs without Python) and dist\CAE-Desktop-VERSION-setup.exe.
# Needs Python 3.11 or newer with the py launcher, and NSIS (makensis) for the installer.
$ErrorActionPreference = "Stop"
. (Join-Path $PSScriptRoot "setup.ps1")
$version = (Select-String -Path "pyproject.toml" -Pattern '^version = "(.*)"').Matches[0].Groups[1].Value
New-Item -ItemType Directory -Force build | Out-Null
Invoke-Checked $python @("packaging\windows\make_icon.py", "build\cae-desktop.ico")
Invoke-Checked $python @("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
    "--distpath", "dist", "--workpath", "build\pyinstaller", "packaging\bundle.spec")
$makensis = (Get-Command makensis -ErrorAction SilentlyContinue).Source
if (-not $makensis) { $makensis = "${env:ProgramFiles(x86)}\NSIS\makensis.exe" }
if (Test-Path $makensis) {
    Invoke-Checked $makensis @("-INPUTCHARSET", "UTF8", "-V2", "-DVERSION=$version", "packaging\windows\installer.nsi")
} else {
    Write-Output "dist\cae-desktop is ready. For the installer please install NSIS and call this script again."
}
