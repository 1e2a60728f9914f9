import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { unpackBrowser } from './unpacked-browser.ts'

export type { Browser, Locator, Page, Request } from 'playwright-core'

/**
 * Starts a headless Chromium. On Linux x64 it comes out of an npm package with its libraries, so nothing else needs to
 * be installed; that package has no build for other platforms, where the Chrome of the machine is used.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions())
}

/** What Playwright needs to start that browser. */
export async function browserOptions(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const { executable, libraries, fonts } = await unpackBrowser()
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts }
  return { executablePath: executable, env }
}
