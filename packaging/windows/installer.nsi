; Installer of CAE Desktop for one user of Windows 10 or newer: no administrator needed, an older version is replaced in place,
; removing the program keeps every dealership file. Build: makensis -INPUTCHARSET UTF8 -DVERSION=0.1.0 packaging/windows/installer.nsi
Unicode true
ManifestDPIAware true
ManifestLongPathAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user

!include LogicLib.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh

!ifndef VERSION
  !error "please say -DVERSION=…"
!endif
!ifndef PAYLOAD
  !define PAYLOAD "..\..\dist\cae-desktop"
!endif
!ifndef ICON
  !define ICON "..\..\build\cae-desktop.ico"
!endif
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\CAE Desktop"
!define CLASSES "Software\Classes"
!define PROGRAM "cae-desktop.exe"

Name "CAE Desktop"
OutFile "..\..\dist\CAE-Desktop-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\CAE Desktop"
InstallDirRegKey HKCU "Software\CAE Desktop" "Folder"
BrandingText "CAE Desktop ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "CAE Desktop"
VIAddVersionKey FileDescription "CAE Desktop"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey LegalCopyright "Apache License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\CAE Desktop"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString StillRunning ${LANG_SIMPCHINESE} "CAE Desktop 正在运行。请先关闭程序，然后点“重试”。您的资料都已保存。"
LangString StillRunning ${LANG_ENGLISH} "CAE Desktop is running. Please close it, then choose Retry. Everything you entered is saved."
LangString NewerThere ${LANG_SIMPCHINESE} "已安装更新的版本 $R0。旧版本可能打不开新版本的文件，安装已停止。"
LangString NewerThere ${LANG_ENGLISH} "The newer version $R0 is installed. An older one may not open its files; nothing was installed."
LangString FileKind ${LANG_SIMPCHINESE} "CAE Desktop 经销商文件"
LangString FileKind ${LANG_ENGLISH} "CAE Desktop dealership"

; A program that runs holds its own file open, so that it cannot be opened for writing.
!macro WaitUntilClosed
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(StillRunning)" /SD IDCANCEL IDRETRY +2
    Abort
  ${Loop}
!macroend

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
  ReadRegStr $R0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $R0 != ""
    ${VersionCompare} "$R0" "${VERSION}" $R1
    ${If} $R1 == 1
      MessageBox MB_OK|MB_ICONINFORMATION "$(NewerThere)" /SD IDOK
      Abort
    ${EndIf}
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section
  !insertmacro WaitUntilClosed
  ; Libraries of the version before must not stay beside the new ones.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\CAE Desktop.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "${CLASSES}\.cae" "" "CAEDesktop.Dealership"
  WriteRegStr HKCU "${CLASSES}\CAEDesktop.Dealership" "" "$(FileKind)"
  WriteRegStr HKCU "${CLASSES}\CAEDesktop.Dealership\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\CAEDesktop.Dealership\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "Software\CAE Desktop" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "CAE Desktop"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

; Takes away only what was installed: dealership files, backups and settings are the user's.
Section un.Uninstall
  !insertmacro WaitUntilClosed
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\CAE Desktop.lnk"
  DeleteRegKey HKCU "${CLASSES}\CAEDesktop.Dealership"
  ReadRegStr $0 HKCU "${CLASSES}\.cae" ""
  ${If} $0 == "CAEDesktop.Dealership"
    DeleteRegKey HKCU "${CLASSES}\.cae"
  ${EndIf}
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\CAE Desktop"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
