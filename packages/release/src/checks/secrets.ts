import type { Tarball } from '../tarball.ts'

/** What the issuers of these say that they look like. */
const kinds: Record<string, RegExp> = {
  'a token of npm': /\bnpm_[A-Za-z0-9]{36}\b/,
  'the password of a registry': /:_(?:authToken|auth|password)\s*=/,
  'a token of GitHub': /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{40})/,
  'a key of AWS': /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  'a token of Slack': /\bxox[abeoprs]-[A-Za-z0-9-]{10}/,
  'a private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:\s|\\[rn])*[A-Za-z0-9+/=]{40}/,
}

/** Secrets in the files of a tarball. What was found is not repeated. */
export function secretFaults({ files }: Tarball): string[] {
  return [...files].flatMap(([file, text]) =>
    Object.entries(kinds)
      .filter(([, pattern]) => pattern.test(text))
      .map(([kind]) => `${file} has ${kind} in it`),
  )
}
