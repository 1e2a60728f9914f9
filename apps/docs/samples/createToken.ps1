# For PowerShell 7, which must trust the server, on Windows once by:
# Import-Certificate -FilePath ca.pem -CertStoreLocation Cert:\CurrentUser\Root
$account = Get-Credential -Message 'Account of the backup server'
$answer = Invoke-RestMethod -Method Post -Uri 'https://backup.example.com:4443/v3/Token' -Body @{
  grant_type = 'password'
  username = $account.UserName
  password = $account.GetNetworkCredential().Password
}
$token = ConvertTo-SecureString $answer.access_token -AsPlainText
