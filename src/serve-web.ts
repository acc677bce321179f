import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import * as path from 'node:path';

const built = path.resolve(import.meta.dirname, '../web/dist');
/** What the program answers itself; everything else is a screen of the web client. */
const ownPlaces = /^\/(api|health|metrics|mailbox)(\/|\.|\?|$)/;
const keptByBrowsersSeconds = 365 * 24 * 3600;

/**
 * Hands out the web client that `npm run build` made. A screen’s address is the client’s own affair, so any that names no
 * file is answered with its first page. Files under /assets bear a checksum in their name and may be kept for ever.
 */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  if (!existsSync(path.join(built, 'index.html'))) {
    server.get('/', (_, reply) => reply.redirect('/api/docs'));
    return;
  }
  await app.register(fastifyStatic, {
    root: built,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const lasting = file.includes(`${path.sep}assets${path.sep}`);
      void reply.header('cache-control', lasting ? `public, max-age=${keptByBrowsersSeconds}, immutable` : 'no-cache');
    },
  } satisfies FastifyStaticOptions);
  server.get('/*', (request, reply) => {
    if (ownPlaces.test(request.url) || /\.\w+$/.test(request.url.split('?')[0]!)) return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}
