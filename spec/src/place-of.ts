/** The parts of a JSON pointer. */
export function tokensOf(pointer: string): string[] {
  return pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((token) => token !== '')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

const kinds: Record<string, string> = {
  schemas: 'schema',
  examples: 'example',
  responses: 'answer',
  parameters: 'parameter',
  headers: 'header',
  securitySchemes: 'security scheme',
}

/** A place in a bundle as people call it: `` `limit` of the schema `Page` ``. */
export function placeOf(tokens: string[]): string {
  const [first, second, third, ...rest] = tokens
  if (first === 'components' && second && third)
    return withRest(rest, `${kinds[second] ?? second} \`${third}\``, 'the')
  if (first === 'paths' && second && third) return withRest(rest, `\`${third.toUpperCase()} ${second}\``)
  if (first === 'paths' && second) return `The path \`${second}\``
  return tokens.length === 0 || `${tokens}` === 'info' ? 'The contract' : `\`${tokens.join('/')}\``
}

function withRest(rest: string[], owner: string, article = ''): string {
  const whole = [article, owner].filter(Boolean).join(' ')
  const inside = rest.filter((token) => token !== 'properties')
  if (inside.length === 0) return whole.replace(/^the/, 'The')
  const name = inside.at(-1)
  return inside.at(-2) === 'examples'
    ? `The example \`${name}\` of ${whole}`
    : `\`${inside.join('/')}\` of ${whole}`
}
