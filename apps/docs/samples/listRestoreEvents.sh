# One page: add the number of its entries to offset, and ask again until a page is empty.
# ACCESS_TOKEN is the access_token that createToken answered. It goes in by standard input: other users of the machine
# can read command lines.
printf 'Authorization: Bearer %s' "$ACCESS_TOKEN" |
  command curl --disable --cacert ca.pem --fail-with-body --header @- \
    'https://backup.example.com:4443/v3/RestoreSessions/61954db6-7278-4d26-86f7-888bda5a4ec4/Events?offset=0&limit=30'
