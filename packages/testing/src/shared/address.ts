/** The variable in which all processes of a test run find whoever starts what they share. */
export const variable = 'TEST_SHARED'

/** The address of something that a whole test run shares; `undefined` outside of one, where everybody starts it for himself. */
export async function sharedAddress(name: string): Promise<string | undefined> {
  const where = process.env[variable]
  if (!where) return undefined
  const response = await fetch(`${where}/${name}`)
  const text = await response.text()
  if (!response.ok) throw new Error(`The ${name} of the tests did not start: ${text}`)
  return text
}
