import { enums } from '@onedrive-restore/client'
import { expect, test } from 'vitest'
import {
  choose,
  chooseAll,
  drawn,
  giveCredentials,
  headline,
  openDrives,
  restoreButton,
  setOptions,
  signIn,
  start,
} from './steps.ts'
import { restoresOf, testPages } from './tested-page.ts'

const tested = testPages()

test('nothing that decides about files is chosen before somebody chooses it', async () => {
  const { page } = tested
  const { url } = await tested.serve({ drives: 3 })
  await signIn(page, url)
  await openDrives(page)
  expect(await page.getByRole('button', { name: 'Continue to options' }).isDisabled()).toBe(true)
  await chooseAll(page)
  await page.getByRole('button', { name: 'Continue to options' }).click()
  await page.getByRole('radio').first().waitFor()
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Continue to the plan' }).click()
  await page.getByRole('alert').filter({ hasText: 'Something is still to be chosen' }).waitFor()
  expect(page.url()).toMatch(/\/options$/)
})

test('a running restore is not lost by another screen, a reload or a second tab, and is sent once', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 3, restoreTime: 9_000 })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page)
  await start(page)
  const address = page.url()
  await page.getByText('Running: 0 of 3 drives', { exact: true }).waitFor()

  await page.getByRole('link', { name: 'New restore' }).click()
  await openDrives(page)
  await page.getByText('0 of 3 drives chosen').waitFor()
  await chooseAll(page)
  await setOptions(page)
  await giveCredentials(page)
  await restoreButton(page).click()
  await page
    .getByRole('alert')
    .filter({ hasText: /3 of these drives are in the run .* carried out now/ })
    .waitFor()

  const second = await page.context().newPage()
  await second.goto(address)
  await second.getByText('Running: 0 of 3 drives', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Runs' }).click()
  await page.getByText('running', { exact: true }).waitFor()
  await page.goto(address)
  await page.reload()
  expect(await headline(page)).toBe('3 drives restored')
  expect(await headline(second)).toBe('3 drives restored')
  expect(restoresOf(mock).map(({ executed }) => executed)).toEqual([true])
})

test('two clicks and an answer that is lost start one run', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 2 })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page)
  await giveCredentials(page)
  // The first answer is lost, and so is the look whether the run is there.
  const lost = { POST: 1, GET: 1 } as Record<string, number>
  await page.route(/\/api\/runs(\/[\da-f-]+)?$/, async (route) => {
    const method = route.request().method()
    if (!lost[method]) return route.continue()
    lost[method]--
    await route.fetch()
    await route.abort()
  })
  await restoreButton(page).dblclick()
  await page.getByRole('alert').filter({ hasText: 'It is not known whether the run was started' }).waitFor()
  // Only when the first one is over could a second one begin.
  const runs = async () => (await page.request.get(`${url}/api/runs`)).json()
  await expect.poll(runs, { timeout: 10_000 }).toMatchObject([{ isRunning: false }])
  await restoreButton(page).click()
  expect(await headline(page)).toBe('2 drives restored')
  expect(restoresOf(mock)).toHaveLength(1)
})

test('an unknown outcome shows what was sent, and no success of an earlier restore', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 2 })
  await signIn(page, url)
  await openDrives(page)
  await choose(page, ['Ada Abel'])
  await setOptions(page)
  await start(page)
  expect(await headline(page)).toBe('1 drive restored')

  mock.faults.next('reset-before', 'restoreOneDrives')
  mock.answer('listRestoreEvents', { scenario: 'server-error' }, { times: 20 })
  await page.getByRole('link', { name: 'New restore' }).click()
  await openDrives(page)
  await choose(page, ['Ada Abel'])
  await setOptions(page)
  await start(page)
  expect(await headline(page)).toBe('Of 1 drive: 1 unknown; none is restored')
  mock.clearAnswers()
  await page.getByRole('link', { name: /^Look at batch 1/ }).click()
  await page.getByText(/^Read at \d\d:\d\d:\d\d$/).waitFor()
  const drives = page.getByRole('region', { name: 'Drives of the batch' })
  await drives.getByText('Ada Abel').first().waitFor()
  expect(await drives.getByText('unknown', { exact: true }).count()).toBe(1)
  expect(await drives.getByText('restored', { exact: true }).count()).toBe(0)
  await page.getByText(/^The session has no event since \d/).waitFor()

  await page.getByRole('button', { name: 'Write it down' }).click()
  await page.getByText('Say what was seen.').waitFor()
  await page.getByLabel('The batch was not carried out').check()
  await page.getByLabel(/^Plan its 1 drive again/).check()
  await page.getByLabel('What they saw').fill('The session has no event.')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await page.getByText('it was not carried out').waitFor()
  await page.getByRole('link', { name: 'Back to its run' }).click()
  await page.getByRole('button', { name: 'Resume…' }).click()
  await giveCredentials(page)
  await page.getByRole('button', { name: 'Restore the 1 drive left' }).click()
  await page.getByText('1 drive restored', { exact: true }).waitFor()
  expect(restoresOf(mock).map(({ executed }) => executed)).toEqual([true, false, true])
})

test('Enter in a credential field restores nothing, and overwriting takes the number of drives', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 12 })
  const starts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url() === `${url}/api/runs`) starts.push(request.url())
  })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page, { action: enums.DocumentAction.overwrite })
  await giveCredentials(page)
  await page.getByRole('textbox', { name: 'OnPremisesPassword' }).press('Enter')
  const confirm = page.getByLabel('Type 12, the number of drives, to confirm')
  for (const wrong of ['', '11', '120', 'yes']) {
    await confirm.fill(wrong)
    await confirm.press('Enter')
    await restoreButton(page).click()
    await page.getByText('That is not 12. Nothing was sent.').waitFor()
  }
  // Everything is right now, and still only the button restores.
  await confirm.fill('12')
  await confirm.press('Enter')
  await page.getByRole('textbox', { name: 'OnPremisesPassword' }).press('Enter')
  await drawn(page)
  expect(starts).toEqual([])
  await restoreButton(page).click()
  expect(await headline(page)).toBe('12 drives restored')
  expect([starts.length, restoresOf(mock).length]).toEqual([1, 1])
})
