import { Controller, Get, Header, Inject, Injectable, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { notFound } from '../kernel/refusal.js';
import { Allow } from './allow.decorator.js';
import type { Config } from './config.js';
import { isFromThisMachine } from './loopback.js';
import { CONFIG } from './tokens.js';

/** Prometheus figures of this process; rooms add their own to `registry`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  private readonly transactions = new Histogram({
    name: 'database_transaction_duration_seconds',
    help: 'Time from having a connection to commit or rollback; waiting for locks counts, waiting for the pool does not',
    labelNames: ['role'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2.5, 5, 15],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Where the transactions of a database role tell how many seconds each of them took. */
  transactionsOf(role: 'app' | 'worker'): (seconds: number) => void {
    return (seconds) => this.transactions.observe({ role }, seconds);
  }

  /** Times every request by its route's pattern, never by its address: addresses hold ids. */
  watch(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown';
      const labels = { method: request.method, route, status: reply.statusCode };
      this.requests.observe(labels, reply.elapsedTime / 1000);
      done();
    });
  }
}

@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** With the token, or from this machine itself when no token is set; to everybody else it does not exist. */
  @Get()
  @Allow('anyone')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async figures(@Req() request: FastifyRequest): Promise<string> {
    if (!this.mayRead(request)) throw notFound();
    return this.metrics.registry.metrics();
  }

  private mayRead(request: FastifyRequest): boolean {
    const { metricsToken } = this.config;
    if (metricsToken === undefined) return isFromThisMachine(request);
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${metricsToken}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
