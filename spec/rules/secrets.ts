/** Whether a property or parameter of this name holds a secret: a password, a token, or what stands in for one. */
export function isSecretName(name: string): boolean {
  return /(password|passwd|passphrase|pwd|secret|token|assertion|certificate|credentials?|(private|api)[-_]?key|usercode)$/i.test(
    name,
  )
}
