import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { LogController } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { schema } from './data-source.js';
import { uploadFormLimits } from './files/upload-form.js';
import { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { dataSourceOptions } from './platform/database.js';
import type { DatabaseAddresses } from './platform/database-roles.js';
import { createLogger, NestLogger } from './platform/logging.js';
import { Metrics } from './platform/metrics.js';
import { describeApi, serveApiDescription } from './platform/openapi.js';
import { serveWeb } from './serve-web.js';

const bodyBytesMax = 1_000_000;
/** For a whole request to arrive, its body included; no body but an upload takes anywhere near as long. */
const requestMsMax = 300_000;
const workerConnectionsMax = 4;
/** The page of the API’s description writes styles into itself; every other page keeps the strict policy. */
const docsPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** The whole program on a database that is ready for it; not yet listening. Closing it closes its connections too. */
export async function createApp(
  config: Config,
  addresses: Pick<DatabaseAddresses, 'appUrl' | 'workerUrl'>,
  clock = new Clock(),
): Promise<NestFastifyApplication> {
  const appDatabase = new DataSource(
    dataSourceOptions(addresses.appUrl, schema, config.databaseConnectionsMax, 'smart-care-lab'),
  );
  const workerDatabase = new DataSource(
    dataSourceOptions(addresses.workerUrl, schema, workerConnectionsMax, 'smart-care-lab worker'),
  );
  await Promise.all([appDatabase.initialize(), workerDatabase.initialize()]);
  const logger = createLogger(config.logLevel);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy > 0 && ((_address, hop) => hop < config.trustProxy),
    bodyLimit: bodyBytesMax,
    requestTimeout: requestMsMax,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot({ config, clock, appDatabase, workerDatabase }),
    adapter,
    { logger: new NestLogger(logger), abortOnError: false, forceCloseConnections: true },
  );
  const overTls = config.publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        ...(overTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: overTls,
  });
  app.useBodyParser('message/rfc822', { bodyLimit: bodyBytesMax }, (_request, body: Buffer, done) => done(null, body));
  await app.register(multipart, { limits: uploadFormLimits, throwFileSizeLimit: false });
  const server = adapter.getInstance();
  server.addHook('onResponse', (request, reply, done) => {
    const { method, id } = request;
    const route = request.routeOptions.url ?? 'unknown';
    request.log.info(
      { requestId: id, method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
    done();
  });
  server.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
    if (request.url.startsWith('/api/docs')) void reply.header('content-security-policy', docsPolicy);
  });
  app.get(Metrics).watch(server as never);
  serveApiDescription(app, describeApi(app, config.publicUrl));
  await serveWeb(app);
  server.addHook('onClose', async () => {
    await Promise.all([appDatabase.destroy(), workerDatabase.destroy()]);
  });
  return app;
}
