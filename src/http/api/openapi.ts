import { Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'
import type { Catalog } from '../../domain/part/catalog.ts'
import { noQuery } from '../../input/queries.ts'
import type { Env } from '../context/env.ts'
import { SECURITY_SCHEMES } from './describe.ts'
import { validQuery } from './validated.ts'

/** `GET /openapi.json`: made from the schemas that the other routes check with. */
export const openapiRoute = (api: Hono<Env>, { siteName }: Catalog) =>
  new Hono<Env>().get(
    '/openapi.json',
    validQuery(noQuery),
    openAPIRouteHandler(api, {
      documentation: {
        openapi: '3.1.0',
        info: {
          title: `${siteName} API`,
          version: '1',
          description:
            'What dealers quoted, and the figures made of it. Errors are RFC 9457 problem details.',
          license: { name: 'CC0-1.0 (data)', identifier: 'CC0-1.0' },
        },
        servers: [{ url: '/api/v1' }],
        components: { securitySchemes: SECURITY_SCHEMES },
      },
      defaultValidationErrorResponse: false,
    }),
  )
