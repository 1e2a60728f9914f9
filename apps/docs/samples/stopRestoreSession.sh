# Not while a restore runs, or may be running: its events tell.
# command and --disable: neither an alias nor ~/.curlrc may add a retry.
# ACCESS_TOKEN is the access_token that createToken answered. It goes in by standard input: other users of the machine
# can read command lines.
printf 'Authorization: Bearer %s' "$ACCESS_TOKEN" |
  command curl --disable --cacert ca.pem --fail-with-body --header @- --header 'Content-Type: application/json' \
    --data '{"stop": null}' \
    'https://backup.example.com:4443/v3/RestoreSessions/61954db6-7278-4d26-86f7-888bda5a4ec4/Action' || {
  echo 'It may be stopped all the same: read the state of the session.' >&2
  false
}
