# command and --disable: neither an alias nor ~/.curlrc may add a retry.
# ACCESS_TOKEN is the access_token that createToken answered. It goes in by standard input: other users of the machine
# can read command lines.
printf 'Authorization: Bearer %s' "$ACCESS_TOKEN" |
  command curl --disable --cacert ca.pem --fail-with-body --header @- --header 'Content-Type: application/json' \
    --data '{"explore": {"datetime": "2026-04-12T10:54:40Z", "type": "veod"}}' \
    'https://backup.example.com:4443/v3/Organizations/7b2b1ae1-7bbb-4651-b479-bda7edc7838b/Action' || {
  echo 'A session can be open all the same: look into the list of restore sessions before you start another one.' >&2
  false
}
