import { isObject } from './is-object.ts'

/** Whether a value is an object that JSON writes as it is: no class, whose accessors it leaves out, and no `toJSON`. */
export function isJsonObject(value: unknown): boolean {
  return isObject(value) && !('toJSON' in value) && Object.getPrototypeOf(value) === Object.prototype
}
