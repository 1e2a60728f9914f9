# For PowerShell 7, which must trust the server, on Windows once by:
# Import-Certificate -FilePath ca.pem -CertStoreLocation Cert:\CurrentUser\Root
# $token is what createToken answered, as a SecureString.
$session = 'https://backup.example.com:4443/v3/RestoreSessions/61954db6-7278-4d26-86f7-888bda5a4ec4'
$drive = Invoke-RestMethod -Authentication Bearer -Token $token `
  -Uri "$session/Organization/OneDrives/b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39"
$office = Get-Credential -Message 'Account of the organization'
$body = @{
  restoreToOriginalLocation = @{
    OneDrives = @($drive)
    DocumentVersion = 'last'
    DocumentAction = 'keep'
    OfficeUsername = $office.UserName
    OfficePassword = $office.GetNetworkCredential().Password
  }
} | ConvertTo-Json -Depth 10

try {
  # One call without a time limit, which answers when the whole restore is over.
  Invoke-RestMethod -Method Post -Authentication Bearer -Token $token -MaximumRetryCount 0 -TimeoutSec 0 `
    -Uri "$session/Organization/OneDrives/Action" `
    -ContentType 'application/json; charset=utf-8' -Body $body
  'The restore is over. How each drive went is in the events of the session.'
} catch {
  $status = $_.Exception.Response.StatusCode.value__
  if ($status -in 400, 401, 404) { Write-Warning "Refused with $status. As far as is known nothing was done." }
  else { Write-Warning 'The outcome is unknown. Read the events of the session; do not send it again.' }
  throw
}
