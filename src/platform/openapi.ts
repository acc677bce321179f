import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, type StandardSchemaConverter, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { instant, problemSchema } from './answer.decorator.js';

/** zod 4 to the JSON Schema of OpenAPI 3.1 (draft 2020-12); named schemas become components. */
const zodToOpenApi: StandardSchemaConverter = (schema, { schemaType }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $defs,
    $schema: _,
    ...json
  } = z.toJSONSchema(schema, {
    io: schemaType,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Also where it was given a description of its own, which makes a copy with the same definition.
      if (zodSchema._zod.def === instant._zod.def) {
        delete jsonSchema.anyOf;
        Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      }
      if (schemaType === 'output') delete jsonSchema.additionalProperties;
    },
  });
  return { schema: json, components: $defs } as ReturnType<StandardSchemaConverter>;
};

interface Operation {
  parameters?: object[];
  responses?: Record<string, unknown>;
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Any text, new for each deed: the same key twice has one effect, and the same answer',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

/** The document of the whole API; every operation also names the problem that it answers with when it refuses. */
export function describeApi(app: NestFastifyApplication, publicUrl: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Smart Care Lab')
    .setDescription('From the rules that apply to a product to a booked testbed.')
    .setVersion('1')
    .addServer(publicUrl)
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie', name: 'smart-care.session_token' })
    .build();
  const document = SwaggerModule.createDocument(app, config, { standardSchemaConverter: zodToOpenApi });
  const problem = z.toJSONSchema(problemSchema, { io: 'output', target: 'draft-2020-12' }).$defs?.Problem;
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem as never },
  };
  for (const [place, path] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(path as Record<string, Operation>)) {
      if (!operation.responses) continue;
      if (method === 'post' && place.startsWith('/api/v1/')) (operation.parameters ??= []).push(idempotencyKey);
      operation.responses.default = {
        description: 'Refused: what, which field, why and what would be right',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  }
  return document;
}

/** Serves the document at /api/openapi.json and a readable page at /api/docs. */
export function serveApiDescription(app: NestFastifyApplication, document: OpenAPIObject): void {
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Smart Care Lab API',
  });
}
