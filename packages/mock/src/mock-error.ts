/** The mock was told something it cannot do. The message says what, and what to do instead; it needs no stack. */
export class MockError extends Error {
  override name = 'MockError'
}
