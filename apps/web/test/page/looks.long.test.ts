import { test } from 'vitest'
import { checkScreens } from './screens.ts'
import { testPages } from './tested-page.ts'

const tested = testPages()

test.for([
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
] as const)(
  'axe finds nothing on any screen, and nothing is wider than it: $colorScheme, $width px wide',
  { timeout: 180_000 },
  (look) => checkScreens(tested, look),
)
