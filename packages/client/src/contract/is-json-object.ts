/** Whether a value is an object that JSON writes as it is: no class, whose accessors it leaves out, and no `toJSON`. */
export function isJsonObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false
  return Object.getPrototypeOf(value) === Object.prototype
}
