import { faultNames } from '../faults/fault.ts'
import { scenarios } from '../generated/scenarios.ts'
import { wrongPassword } from '../tenant/tokens.ts'

/** What `--help` prints. */
export const help = `onedrive-restore-mock: a mock of the bulk restore of OneDrives
onedrive-restore-mock check URL: compares the answers of a real server with the contract
onedrive-restore-mock health: exits with 0 when a mock serves that was started with the same options

Serving
  --port N               port (default 4010)
  --host NAME            name or address to listen on (default localhost; 0.0.0.0 lets other machines in)
  --contract FILE        serve this contract, YAML or JSON in one file, and follow it when it is saved
  --https                serve HTTPS with a certificate made on the spot
  --name NAME            a name or address that the certificate is for besides localhost, 127.0.0.1 and ::1; implies
                         --https. Can be given more than once
  --ca-out FILE          write the certificate that clients must trust, PEM; implies --https
  --strict               insist on the contract's spelling, which the real server seems not to do
  --body-limit N         longest request body in MB (default 64)

Tenant
  --drives N             drives of the organization (default 50)
  --unresolved N         how many of them cannot be resolved, from the start of the list (default 0)
  --failing N            how many of them are not restored, from the end of the list (default 0)
  --seed N               decides ids, tokens, latency and faults (default 1)
  --restore-time TIME    how long a bulk restore takes (default 0)
  --statistics           a bulk restore answers statistics, as servers were seen to
  --sessions-as-array    the list of sessions is an array, as documented, and not a page, as seen
  --token-lifetime TIME  lifetime of access tokens (default 1h); implies --enforce-tokens
  --enforce-tokens       refuse tokens that were not issued here
  Every user name and password is taken, but the password "${wrongPassword}". Without the last two options any
  token is accepted; one that was issued here and has expired never is.

Scenarios, faults and time
  --scenario NAME        give this answer wherever the contract has it; a request can ask for one with the header
                         Prefer: example=NAME or Prefer: code=STATUS
  --latency TIME[..TIME] hold answers back (default 0)
  --fault NAME=P         let requests fail with probability P from 0 to 1; can be given more than once
  TIME is like 800ms, 5s, 2m or 1h; a bare number is milliseconds.
  Scenarios: ${wrap(Object.keys(scenarios))}
  Faults: ${wrap([...faultNames])}

Checking
  --ca FILE              certificate of the server's authority, PEM
  --include OPERATION    call this operation as well; without it the check only reads. Can be given more than once
  --body FILE            body of the bulk restore, JSON; needed with --include restoreOneDrives
  --session ID           restore session to look into (default: the first that is running)
  --timeout TIME         how long a call may take (default 1m, and 12h for the bulk restore)
  It exits with 1 when a call fails or an answer breaks the contract, with 2 when the server cannot be checked.
  What the contract does not know, or spells otherwise, is printed as observed.
  The account is taken from ONEDRIVE_RESTORE_TOKEN, or from ONEDRIVE_RESTORE_USER and ONEDRIVE_RESTORE_PASSWORD;
  else it is asked for, or read from standard input: one line with a token, or two with user name and password.

Steering a running mock, outside of the API
  GET /__mock/health     GET /__mock/requests     POST /__mock/reset
  GET, PUT {"scenario": NAME}, DELETE /__mock/scenario
  POST {"fault": NAME, "operation": ID}, DELETE /__mock/faults
  POST {"operation": ID, "scenario": NAME, "times": N}, DELETE /__mock/answers
  POST {"operation": ID, "timeoutMs": N} /__mock/wait: the next request of an operation

  --quiet                no line per request
  --version              the version of this package
  -h, --help             this text`

function wrap(names: string[]): string {
  const width = 90
  const lines = ['']
  for (const name of names) {
    const line = lines.at(-1) ?? ''
    if (line.length + name.length > width) lines.push(name)
    else lines[lines.length - 1] = line === '' ? name : `${line}, ${name}`
  }
  return lines.join(',\n    ')
}
