import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import type { Config } from './config.js';
import { EtagInterceptor } from './etag.interceptor.js';
import { HealthController } from './health.controller.js';
import { Metrics, MetricsController } from './metrics.js';
import { ProblemFilter } from './problem.filter.js';
import { CONFIG } from './tokens.js';
import { Transactions, WorkerTransactions } from './transactions.js';
import { ValidationPipe } from './validation.pipe.js';

export interface PlatformParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly appDatabase: DataSource;
  readonly workerDatabase: DataSource;
}

/** The plumbing that every room stands on. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, clock, appDatabase, workerDatabase }: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        Metrics,
        {
          provide: Transactions,
          useFactory: (metrics: Metrics) => new Transactions(appDatabase, clock, metrics.transactionsOf('app')),
          inject: [Metrics],
        },
        {
          provide: WorkerTransactions,
          useFactory: (metrics: Metrics) =>
            new WorkerTransactions(workerDatabase, clock, metrics.transactionsOf('worker')),
          inject: [Metrics],
        },
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
          inject: [Reflector],
        },
      ],
      exports: [CONFIG, Clock, Transactions, WorkerTransactions, Metrics],
    };
  }
}
