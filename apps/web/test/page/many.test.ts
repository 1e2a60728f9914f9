import { expect, test } from 'vitest'
import { checkFaultyRun, download } from './faulty-run.ts'
import { chooseAll, list, openDrives, signIn } from './steps.ts'
import { testPages } from './tested-page.ts'

const tested = testPages()

test('500 drives with faults: the account of each batch is what the mock has seen', async () => {
  await checkFaultyRun(tested, 500)
})

test('a list of one’s own: lines that name no drive are numbered, told and given back', async () => {
  const { page } = tested
  const { url } = await tested.serve({ drives: 300 })
  await signIn(page, url)
  await openDrives(page)
  await page.getByRole('button', { name: 'Use a list' }).click()
  await page
    .getByLabel('Lines')
    .fill(
      'Name;Remark\nAda Abel;boss\n=cmd|x;evil\n\nBen Abel;"two\nlines"\nAda Abel;again\nNobody;-\n;nameless\nCem Abel;"open',
    )
  await page.getByRole('button', { name: 'Read the lines' }).click()
  await page.getByText('2 of 7 lines name a drive').waitFor()
  const reasons = await page.locator('.rejected li').allTextContents()
  expect(reasons).toEqual([
    'Line 3: No drive of this session has the name “=cmd|x”.',
    'Line 7: The same drive is in line 2 already.',
    'Line 8: No drive of this session has the name “Nobody”.',
    'Line 9: The line names no drive.',
    'Line 10: A quotation mark is not closed or not doubled.',
  ])
  const rejects = await download(page, () =>
    page.getByRole('button', { name: /^Download the 5 rejected lines/ }).click(),
  )
  expect(rejects.split('\r\n')[1]).toBe(`3,No drive of this session has the name “=cmd|x”.,"'=cmd|x",evil`)
  expect(await page.getByText('0 of 300 drives chosen').count()).toBe(1)
  await page.getByRole('button', { name: 'Choose only these' }).click()
  await page.getByText('2 of 300 drives chosen').waitFor()
})

test('search, filters and ranges choose what they show, and the count is always there', async () => {
  const { page } = tested
  const { url } = await tested.serve({ drives: 1_000 })
  await signIn(page, url)
  await openDrives(page)
  const options = list(page).getByRole('option')
  await options.nth(2).click()
  await options.nth(6).click({ modifiers: ['Shift'] })
  await page.getByText('5 of 1,000 drives chosen').waitFor()
  await page.getByLabel('Search').fill('ada')
  await page.getByText(/^\d+ drives shown$/).waitFor()
  const shown = Number.parseInt(`${await page.getByText(/^\d+ drives shown$/).textContent()}`, 10)
  expect(shown).toBeLessThan(1_000)
  await chooseAll(page)
  await page.getByText(`${shown + 5} of 1,000 drives chosen`).waitFor()
  await page.getByText('5 of them not shown now').waitFor()
  await page.getByLabel('Search').fill('')
  await page.getByLabel('Show').selectOption('chosen')
  await page.getByText(`${shown + 5} drives shown`, { exact: true }).waitFor()
  await list(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await page.getByText(`${shown + 4} of 1,000 drives chosen`).waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+a')
  await page.getByText(`${shown + 5} of 1,000 drives chosen`).waitFor()
  // What is chosen is still chosen after a look at the next step.
  await page.getByRole('button', { name: 'Continue to options' }).click()
  await page.getByRole('link', { name: 'Drives' }).click()
  await page.getByText(`${shown + 5} of 1,000 drives chosen`).waitFor()
})
