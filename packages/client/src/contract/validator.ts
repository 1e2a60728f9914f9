/** One thing that a value breaks, as Ajv's code tells it. */
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: {
    readonly missingProperty?: string
    readonly allowedValue?: unknown
    readonly allowedValues?: readonly unknown[]
    readonly type?: string | readonly string[]
    readonly limit?: number
    readonly alternatives?: readonly (readonly SchemaError[])[]
  }
}

/** Whether a value is a valid body; `errors` says of the last one why not. */
export interface Validator {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}
