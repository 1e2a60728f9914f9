# For PowerShell 7, which must trust the server, on Windows once by:
# Import-Certificate -FilePath ca.pem -CertStoreLocation Cert:\CurrentUser\Root
# $token is what createToken answered, as a SecureString.
# One page: add the number of its entries to offset, and ask again until a page is empty.
Invoke-RestMethod -Authentication Bearer -Token $token `
  -Uri 'https://backup.example.com:4443/v3/RestoreSessions/61954db6-7278-4d26-86f7-888bda5a4ec4/Events?offset=0&limit=30'
