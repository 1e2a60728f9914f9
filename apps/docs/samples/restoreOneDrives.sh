# restore.json is a body as in the examples of this operation. It has a password in it: let nobody else read it.
chmod 600 restore.json

# One call without a time limit, which answers when the whole restore is over. A repeat would restore again, so neither an
# alias nor ~/.curlrc may add a retry: that is what command and --disable are for.
# ACCESS_TOKEN is the access_token that createToken answered. It goes in by standard input: other users of the machine
# can read command lines.
status=$(printf 'Authorization: Bearer %s' "$ACCESS_TOKEN" |
  command curl --disable --cacert ca.pem --silent --show-error --output answer.json --write-out '%{http_code}' \
    --header @- --header 'Content-Type: application/json' --data @restore.json \
    'https://backup.example.com:4443/v3/RestoreSessions/61954db6-7278-4d26-86f7-888bda5a4ec4/Organization/OneDrives/Action') || :

case $status in
200) echo 'The restore is over. How each drive went is in the events of the session.' ;;
400 | 401 | 404)
  echo "Refused with $status, see answer.json. As far as is known nothing was done." >&2
  (exit 1)
  ;;
*)
  echo "The outcome is unknown ($status). Read the events of the session; do not send it again." >&2
  (exit 2)
  ;;
esac
