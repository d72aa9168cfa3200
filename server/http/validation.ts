import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

/** Most mistakes said at once. */
const mostErrors = 50
/** Values in a body up to which all that is wrong with it is looked for; of a larger one the first mistake is said. */
const fewValues = 2_000

/** A body must be exactly what the schema says; addresses hold text only, so their numbers and flags are read from it. */
export function useValidation(server: FastifyInstance): void {
  const exact = { useDefaults: true, discriminator: true } satisfies Options
  const first = withFormats(new Ajv2020(exact))
  const all = withFormats(new Ajv2020({ ...exact, allErrors: true }))
  const reading = withFormats(new Ajv2020({ allErrors: true, useDefaults: true, coerceTypes: 'array' }))
  const compile: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) =>
    httpPart === 'body' ? bounded(first.compile(schema), all.compile(schema)) : reading.compile(schema)
  server.setValidatorCompiler(compile)
}

/** All mistakes of a body of ordinary size. Looking for all of them in a huge one would keep everybody else waiting. */
function bounded(first: ValidateFunction, all: ValidateFunction) {
  return (body: unknown) => {
    if (first(body)) return true
    const told = countValues(body, fewValues) < fewValues && !all(body) ? all.errors : first.errors
    return { error: (told ?? []).slice(0, mostErrors) as never }
  }
}

/** How many values a body holds, itself included, counted as far as `most`. */
function countValues(value: unknown, most: number): number {
  if (value === null || typeof value !== 'object') return 1
  let counted = 1
  for (const each of Object.values(value)) {
    if (counted >= most) break
    counted += countValues(each, most - counted)
  }
  return counted
}

function withFormats(ajv: Ajv2020): Ajv2020 {
  addFormats.default(ajv)
  return ajv
}
