import { QueryFailedError } from 'typeorm';

interface PostgresError extends Error {
  readonly code: string;
  readonly constraint?: string;
}

/** TypeORM wraps what the driver throws; we look at the driver's own error everywhere. */
export function postgresError(error: unknown): unknown {
  return error instanceof QueryFailedError ? (error.driverError as unknown) : error;
}

/** PostgreSQL's five-character error code (Appendix A of its manual), if the error is one of its own. */
export function sqlState(error: unknown): string | undefined {
  const cause = postgresError(error) as Partial<PostgresError> | undefined;
  return typeof cause?.code === 'string' && /^[0-9A-Z]{5}$/.test(cause.code) ? cause.code : undefined;
}

/** The name of the constraint that a statement ran into, if that is why it failed. */
export function brokenConstraint(error: unknown): string | undefined {
  return sqlState(error)?.startsWith('23') ? (postgresError(error) as PostgresError).constraint : undefined;
}
