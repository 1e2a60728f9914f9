import { expect, test } from 'vitest'
import { checkScreens } from './screens.ts'
import { chooseAll, list, openDrives, signIn } from './steps.ts'
import { testPages } from './tested-page.ts'

const tested = testPages()

test('axe finds nothing on any screen, and nothing is wider than it', { timeout: 180_000 }, async () => {
  await checkScreens(tested, { colorScheme: 'light', width: 1280 })
})

test('it can be used without motion, and with forced colours', async () => {
  const { url } = await tested.serve({ drives: 2 })
  const context = await tested.browser.newContext({ reducedMotion: 'reduce', forcedColors: 'active' })
  const page = await context.newPage()
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  // With forced colours a ground says nothing: what is chosen has an edge of its own.
  const chosen = list(page).getByRole('option', { selected: true }).first()
  expect(await chosen.evaluate((element) => getComputedStyle(element).borderLeftWidth)).toBe('6px')
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  )
  expect(moving).toBe(0)
  await context.close()
})
