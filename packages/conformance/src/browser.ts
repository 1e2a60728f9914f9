import serverlessChromium from '@sparticuz/chromium'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

/**
 * Starts a headless Chromium. On Linux it comes out of an npm package, so nothing else needs to be installed; that
 * package has no build for macOS and Windows, where the Chrome of the machine is used.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions())
}

/** What Playwright needs to start that browser. */
export async function browserOptions(): Promise<LaunchOptions> {
  if (process.platform !== 'linux') return { channel: 'chrome' }
  return {
    executablePath: await serverlessChromium.executablePath(),
    // In one process, the end of a page would be the end of the browser.
    args: serverlessChromium.args.filter((arg) => arg !== '--single-process'),
  }
}
