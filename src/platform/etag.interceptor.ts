import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { refuseCommon, Refused } from '../kernel/refusal.js';

/** Whatever is answered with a `version` carries it as its ETag, for the `If-Match` of the next change. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        const version = (answer as { version?: unknown } | null)?.version;
        if (typeof version === 'number') {
          void context.switchToHttp().getResponse<FastifyReply>().header('etag', `"${version}"`);
        }
        return answer;
      }),
    );
  }
}

/** The seen version must be the one that was locked: otherwise somebody else was faster. */
export function mustBeCurrent(seenVersion: number, current: number): void {
  if (seenVersion !== current) throw new Refused([refuseCommon('changed-meanwhile', { current })]);
}
