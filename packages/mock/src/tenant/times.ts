const ticksPerMs = '0000'

/** A moment as the server writes it, with seven digits of a second, in UTC. */
export function utc(ms: number): string {
  return new Date(ms).toISOString().replace('Z', `${ticksPerMs}Z`)
}

/** The same with an offset, as the server writes it in events. */
export function withOffset(ms: number): string {
  return utc(ms).replace('Z', '+00:00')
}

/** The same moment as an American would write it, as the server does in names. */
export function americanTime(ms: number): string {
  const moment = new Date(ms)
  const [hours, minutes, seconds] = moment.toISOString().slice(11, 19).split(':')
  const date = `${moment.getUTCMonth() + 1}/${moment.getUTCDate()}/${moment.getUTCFullYear()}`
  const half = Number(hours) < 12 ? 'AM' : 'PM'
  return `${date} ${Number(hours) % 12 || 12}:${minutes}:${seconds} ${half}`
}

/** A .NET time span, such as `00:00:00.0440000`. */
export function timeSpan(ms: number): string {
  return new Date(ms).toISOString().slice(11, -1) + ticksPerMs
}

/**
 * Reads a point in time in the formats that were seen: ISO 8601, `yyyy-MM-dd HH:mm:ss.SSS` and `yyyy.MM.dd hh:mm`.
 * Without a zone it is UTC. The result is in milliseconds, `NaN` for anything else.
 */
export function readTime(text: string): number {
  const match = text
    .trim()
    .match(/^(\d{4})[-.](\d\d)[-.](\d\d)(?:[T ](\d\d?:\d\d(?::\d\d(?:\.\d+)?)?))?(Z|[+-]\d\d:\d\d)?$/i)
  if (!match) return Number.NaN
  const [, year, month, day, time = '00:00', zone = 'Z'] = match
  return Date.parse(
    `${year}-${month}-${day}T${time.replace(/^\d:/, '0$&').replace(/(\.\d{3})\d+/, '$1')}${zone}`,
  )
}
