# For PowerShell 7, which must trust the server, on Windows once by:
# Import-Certificate -FilePath ca.pem -CertStoreLocation Cert:\CurrentUser\Root
# $token is what createToken answered, as a SecureString.
$body = @{ explore = @{ datetime = (Get-Date).ToUniversalTime().ToString('o'); type = 'veod' } } | ConvertTo-Json
try {
  Invoke-RestMethod -Method Post -Authentication Bearer -Token $token -MaximumRetryCount 0 `
    -Uri 'https://backup.example.com:4443/v3/Organization/Action' `
    -ContentType 'application/json; charset=utf-8' -Body $body
} catch {
  Write-Warning 'A session can be open all the same: look into the list of restore sessions before you start another one.'
  throw
}
