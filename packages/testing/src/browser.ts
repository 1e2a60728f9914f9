import serverlessChromium from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/**
 * Starts a headless Chromium. On Linux it comes out of an npm package, so nothing else needs to be installed; that
 * package has no build for macOS and Windows, where the Chrome of the machine is used.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' })
  return chromium.launch({
    executablePath: await serverlessChromium.executablePath(),
    // In one process, the end of a page would be the end of the browser.
    args: serverlessChromium.args.filter((arg) => arg !== '--single-process'),
  })
}
