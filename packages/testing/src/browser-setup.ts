import serverlessChromium from '@sparticuz/chromium'

/** Unpacks Chromium once before the tests; two that unpack it at the same time would start half a browser. */
export async function setup(): Promise<void> {
  if (process.platform === 'linux') await serverlessChromium.executablePath()
}
