import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The bundle as far as the site reads it. */
export interface Document {
  info: { title: string; summary: string; version: string; description: string }
  servers: { url: string; description?: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, PathItem>
  components: { responses: Record<string, Response>; [kind: string]: Record<string, unknown> }
}

/** A path, with its operations under their methods. */
export interface PathItem {
  parameters?: Parameter[]
  [method: string]: unknown
}

/** Something with a description, or a reference to it. */
export interface Described {
  $ref?: string
  description?: string
}

export interface Parameter extends Described {
  name: string
  in: string
  required?: boolean
  schema?: Schema
  example?: unknown
}

export interface Schema extends Described {
  title?: string
  type?: string | string[]
  format?: string
  properties?: Record<string, Schema | false>
  required?: string[]
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  [keyword: string]: unknown
}

export interface Example extends Described {
  summary?: string
  value?: unknown
}

export interface Content {
  schema?: Schema
  examples?: Record<string, Example>
}

export interface Response extends Described {
  content?: Record<string, Content>
  /** What servers were seen to answer, where nothing is documented. */
  'x-observed-body'?: Schema
}

export interface Operation extends Described {
  operationId: string
  summary: string
  description: string
  tags: string[]
  parameters?: Parameter[]
  requestBody?: Described & { required?: boolean; content: Record<string, Content> }
  responses: Record<string, Response>
}

/** An operation, and where it stands. */
export interface Placed {
  method: string
  path: string
  /** Those of the path and of the operation. */
  parameters: Parameter[]
  operation: Operation
}

/** Where the compatible bundle and the bundle are, as files to download. */
export const bundleFiles = [
  'openapi.yaml',
  'openapi.json',
  'openapi.compat.yaml',
  'openapi.3.0.yaml',
] as const

const places: Record<(typeof bundleFiles)[number], string> = {
  'openapi.yaml': import.meta.resolve('@onedrive-restore/spec/openapi.yaml'),
  'openapi.json': import.meta.resolve('@onedrive-restore/spec/openapi.json'),
  'openapi.compat.yaml': import.meta.resolve('@onedrive-restore/spec/openapi.compat.yaml'),
  'openapi.3.0.yaml': import.meta.resolve('@onedrive-restore/spec/openapi.3.0.yaml'),
}

/** Reads one of the bundles, as text. */
export function readBundle(name: (typeof bundleFiles)[number]): Promise<string> {
  return readFile(fileURLToPath(places[name]), 'utf8')
}

/** Every operation of a document, in its order. */
export function operationsOf(document: Document): Placed[] {
  return Object.entries(document.paths).flatMap(([path, { parameters = [], ...item }]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      parameters: [...parameters, ...(operation.parameters ?? [])].map((one) => resolve(document, one)),
      operation,
    })),
  )
}

/** What a reference leads to; anything else is returned as it is. */
export function resolve<Value extends Described>(document: Document, value: Value): Value {
  if (value.$ref === undefined) return value
  const [kind = '', name = ''] = value.$ref.replace('#/components/', '').split('/')
  return document.components[kind]?.[name] as Value
}

/** The last part of a reference. */
export function nameOf({ $ref = '' }: Described): string {
  return $ref.split('/').at(-1) ?? ''
}
