import { answerOf } from './answers/answering-upstream.ts'
import type { Given } from './answers/create-answers.ts'
import type { AnswerOptions } from './answers/own-answer.ts'
import { checkOptions, isCount, isFlag, isTime } from './check-options.ts'
import type { Contract } from './contract/create-contract.ts'
import { findOperation } from './contract/find-operation.ts'
import type { Operation } from './contract/operations.ts'
import { checkScenario, scenarioNames } from './contract/scenarios.ts'
import type { Memory } from './create-memory.ts'
import type { Engine } from './engine/create-engine.ts'
import { explain } from './engine/explain.ts'
import { checkFault } from './faults/create-faults.ts'
import { faultNames } from './faults/fault.ts'
import type { Entry } from './journal/create-journal.ts'
import type { RecordedRequest } from './journal/recorded-request.ts'
import type { Steering } from './mock.ts'
import { MockError } from './mock-error.ts'

/** What can be watched and steered. */
export interface SteeringParts extends Omit<Memory, 'tenant'> {
  /** What is served now. */
  served(): { contract: Contract; engine: Engine }
  show(entry: Entry): RecordedRequest
}

const defaultTimeoutMs = 4_000

/** Creates what checks every word from outside and passes it on. */
export function createSteering(parts: SteeringParts): Steering {
  const { scenario, faults, answers, journal, waits, show } = parts
  const operations = () => parts.served().contract.operations
  return {
    get scenario() {
      return scenario.now
    },
    set scenario(name) {
      if (name !== undefined) checkScenario(name, operations())
      scenario.now = name
    },
    faults: {
      next: (fault, operation) => {
        const id = operation === undefined ? undefined : findOperation(operations(), operation).id
        faults.add(checkFault(fault), id)
      },
      clear: faults.clear,
    },
    answer: (id: string, answer: unknown, options: AnswerOptions = {}) => {
      const operation = findOperation(operations(), id)
      checkOptions('An answer', options, { times: isCount(1), breakContract: isFlag })
      const given = { answer, breakContract: options.breakContract ?? false } as Given
      if (typeof answer !== 'function') checkAnswer(given, operation, parts.served().engine)
      answers.add(id, given, options.times)
    },
    clearAnswers: (id) => answers.clear(id === undefined ? undefined : findOperation(operations(), id).id),
    waitFor: async (id, options = {}) => {
      findOperation(operations(), id)
      checkOptions('waitFor', options, { timeoutMs: isTime })
      return show(await waits.next(id, options.timeoutMs ?? defaultTimeoutMs))
    },
    names: () => ({
      scenarios: scenarioNames(operations()),
      faults: [...faultNames],
      operations: operations().map(({ id }) => id),
    }),
    requests: () => journal.entries().map(show),
    reset: parts.reset,
  }
}

function checkAnswer({ answer, breakContract }: Given, operation: Operation, engine: Engine): void {
  const full = answerOf(answer, operation)
  const deviations = breakContract ? [] : engine.check(operation, full)
  if (deviations.length === 0) return
  throw new MockError(
    `The answer for ${operation.id} breaks the contract: ${explain(deviations)}. With breakContract it may.`,
  )
}
