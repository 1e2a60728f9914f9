import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { sharedAddress } from './shared/address.ts'
import { unpackBrowser } from './unpacked-browser.ts'

export type { Browser, Locator, Page, Request } from 'playwright-core'

/**
 * A headless Chromium. In a test run all tests share one, and closing it ends only what was opened here; elsewhere it is
 * started. On Linux x64 it comes out of an npm package with its libraries, so nothing else needs to be installed; that
 * package has no build for other platforms, where the Chrome of the machine is used.
 */
export async function launchBrowser(): Promise<Browser> {
  const address = await sharedAddress('browser')
  return address ? chromium.connect(address) : chromium.launch(await browserOptions())
}

/** Starts a Chromium that other processes connect to. */
export async function startBrowserServer(): Promise<{ address: string } & AsyncDisposable> {
  const server = await chromium.launchServer(await browserOptions())
  return { address: server.wsEndpoint(), [Symbol.asyncDispose]: () => server.close() }
}

/** What Playwright needs to start that browser. */
export async function browserOptions(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const { executable, libraries, fonts } = await unpackBrowser()
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts }
  return { executablePath: executable, env }
}
