/** A sentence of the client without verb and address in front, which people cannot use. */
export function withoutAddress(sentence: string): string {
  return sentence.replace(/^[A-Z]+ https?:\/\/\S+: /, '')
}
