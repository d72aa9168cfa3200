import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

/** A body must be exactly what the schema says; addresses hold text only, so their numbers and flags are read from it. */
export function useValidation(server: FastifyInstance): void {
  const exact = withFormats(new Ajv2020({ allErrors: true, useDefaults: true }))
  const reading = withFormats(new Ajv2020({ allErrors: true, useDefaults: true, coerceTypes: 'array' }))
  const compile: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) =>
    (httpPart === 'body' ? exact : reading).compile(schema)
  server.setValidatorCompiler(compile)
}

function withFormats(ajv: Ajv2020): Ajv2020 {
  addFormats.default(ajv)
  return ajv
}
