import type { IncomingMessage, ServerResponse } from 'node:http'

/** Where the page comes from. */
export interface Assets {
  /** Answers a request for the page or something that it loads. */
  answer(request: IncomingMessage, response: ServerResponse): void
  close(): Promise<void>
}

/** Takes the place of the nonce in a page until it is asked for. */
export const noncePlaceholder = '{{nonce}}'

/** Whether a path is one of the page's own, which the page itself reads, and not a file. */
export function isPage(path: string): boolean {
  return !/\.\w+$/.test(path)
}
