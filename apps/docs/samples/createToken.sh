# command and --disable: neither an alias nor ~/.curlrc may add a retry.
# The password goes in by standard input: other users of the machine can read command lines.
printf %s "$PASSWORD" |
  command curl --disable --cacert ca.pem --fail-with-body \
    --data-urlencode 'grant_type=password' \
    --data-urlencode 'username=TECH\administrator' \
    --data-urlencode 'password@-' \
    'https://backup.example.com:4443/v3/Token'
