/** Whether a property of this name holds a secret: a password, or a token. */
export function isSecretName(name: string): boolean {
  return /(password|secret|passphrase|[a-z]_token)$/i.test(name)
}
