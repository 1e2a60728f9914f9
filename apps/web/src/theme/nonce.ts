/** The nonce under which the server's content security policy lets this page add styles; empty where there is none. */
export function nonceOf(): string {
  return document.querySelector<HTMLElement>('[nonce]')?.nonce ?? ''
}
