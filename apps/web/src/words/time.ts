const locale = 'en-GB'
const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' })
const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' })
const zoneName = new Intl.DateTimeFormat(locale, { timeZoneName: 'long' })

/** The zone in which the page shows times. */
export const ownZone = dateTime.resolvedOptions().timeZone

/** That zone as people call it: `Central European Standard Time`. */
export function zoneNameAt(time: Date): string {
  return zoneName.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ownZone
}

/** A time of a server, in the zone of whoever looks; what is no time is shown as it came. */
export function timeOf(text: string | undefined): string {
  return shown(text, dateTime)
}

/** The same without the day. */
export function clockOf(text: string | undefined): string {
  return shown(text, clock)
}

function shown(text: string | undefined, format: Intl.DateTimeFormat): string {
  if (!text) return '–'
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? text : format.format(time)
}

/** A span of time as a clock shows it: `4:05`, `1:02:09`. */
export function spanOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => `${part}`.padStart(2, '0'))
  const hours = Math.floor(seconds / 3600)
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':').replace(/^0/, '')
}
