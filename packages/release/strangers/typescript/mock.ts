import { type Fault, type Mock, MockError, scenarios, startMock } from '@onedrive-restore/mock'

/** As a test runner's global set-up would. */
export async function setup(): Promise<() => Promise<void>> {
  const mock: Mock = await startMock({
    drives: 3,
    scenario: 'session-expired',
    names: ['backup.example.test'],
  })
  const fault: Fault = 'reset-after'
  mock.faults.next(fault, 'restoreOneDrives')
  const [first] = mock.requests()
  const executed: boolean | undefined = first?.executed
  console.log(mock.url, executed, scenarios['session-expired'], new MockError('a').message)
  return mock.close
}

/** Never called: the compiler has to refuse them. */
export const misuses = [
  // @ts-expect-error
  () => startMock({ drives: 'three' }),
  // @ts-expect-error
  () => startMock({ scenario: 'no-such-scenario' }),
]
