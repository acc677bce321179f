import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/** JSON lines on stdout. What a person typed, addresses, cookies and tokens never get here: only ids, routes and times. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    redact: { paths: ['req.headers', 'res.headers', '*.password', '*.token'], remove: true },
    serializers: { error: describeError, err: describeError },
  });
}

/** Statements and rows stay out of the log: PostgreSQL's `detail` can hold what somebody wrote. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const { code, constraint } = error as { code?: string; constraint?: string };
  return { name, message, code, constraint, stack, ...(error.cause ? { cause: describeError(error.cause) } : {}) };
}

/** What Nest tells of itself at every start: nobody runs the lab by it. */
const frameworkContexts = new Set([
  'NestFactory',
  'NestApplication',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
]);

/** Nest's own lines through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(frameworkContexts.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  private write(level: 'info' | 'warn' | 'error' | 'debug', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const said = rest
      .slice(0, -1)
      .filter((part) => typeof part === 'string')
      .join(' ');
    if (typeof message === 'object' && message !== null) this.logger[level]({ context, ...message }, said);
    else this.logger[level]({ context }, String(message));
  }
}
