/** A description of the contract as plain text: without the marks around code. */
export function plainOf(description: string): string {
  return description.replaceAll('`', '').replaceAll('\n', ' ')
}
