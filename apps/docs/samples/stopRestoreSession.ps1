# For PowerShell 7, which must trust the server, on Windows once by:
# Import-Certificate -FilePath ca.pem -CertStoreLocation Cert:\CurrentUser\Root
# $token is what createToken answered, as a SecureString.
# Not while a restore runs, or may be running: its events tell.
$body = '{"stop": null}'
try {
  Invoke-RestMethod -Method Post -Authentication Bearer -Token $token -MaximumRetryCount 0 `
    -Uri 'https://backup.example.com:4443/v3/RestoreSessions/61954db6-7278-4d26-86f7-888bda5a4ec4/Action' `
    -ContentType 'application/json; charset=utf-8' -Body $body
} catch {
  Write-Warning 'It may be stopped all the same: read the state of the session.'
  throw
}
