/** A copy of a document in which the sources behind a description are set small: they stand back behind what it says. */
export function withSmallSources<Document extends object>(document: Document): Document {
  return JSON.parse(JSON.stringify(document), (key, value) => (key === 'description' ? small(value) : value))
}

function small(description: unknown): unknown {
  if (typeof description !== 'string') return description
  return description.trim().replace(/(^|\n\n)(Sources?: .*\.)$/, '$1<small>$2</small>')
}
