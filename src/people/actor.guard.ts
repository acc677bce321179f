import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Actor, hasRole } from '../kernel/actor.js';
import { notFound, notYourRole, refuseCommon, Refused } from '../kernel/refusal.js';
import { type Allowed, allowKey } from '../platform/allow.decorator.js';
import type { Config } from '../platform/config.js';
import { idempotencyOf, languageOf, setActor } from '../platform/request-actor.js';
import { CONFIG } from '../platform/tokens.js';
import { mayBeForged } from './request-origin.rules.js';
import { readSessionToken } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { refuseSignIn } from './sign-in.refusals.js';

/** Stands before every route: finds out who asks, and whether such a person may ask this at all. */
@Injectable()
export class ActorGuard implements CanActivate {
  private readonly ownOrigin: string;

  constructor(
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.ownOrigin = new URL(config.publicUrl).origin;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const allowed = this.reflector.get<Allowed | undefined>(allowKey, context.getHandler());
    if (allowed === undefined) throw notFound();
    this.refuseForged(request);
    const actor = await this.actorOf(request);
    setActor(request, actor);
    if (allowed === 'anyone') return true;
    if (actor.kind !== 'person') throw new Refused([refuseCommon('not-signed-in', {})]);
    if (allowed !== 'signed-in' && !hasRole(actor, ...allowed)) throw notYourRole();
    return true;
  }

  private refuseForged(request: FastifyRequest): void {
    const { origin, cookie } = request.headers;
    const secFetchSite = request.headers['sec-fetch-site'];
    const from = {
      method: request.method,
      origin,
      secFetchSite: typeof secFetchSite === 'string' ? secFetchSite : undefined,
      hasCookie: cookie !== undefined,
    };
    if (mayBeForged(from, this.ownOrigin)) throw new Refused([refuseSignIn('sign-in.foreign-origin', {})]);
  }

  private async actorOf(request: FastifyRequest): Promise<Actor> {
    const token = readSessionToken(request.headers.cookie, this.config);
    const signedIn = token === undefined ? undefined : await this.sessions.find(token);
    const language = languageOf(request) ?? signedIn?.language ?? 'nb';
    if (!signedIn) return { kind: 'anonymous', personId: null, memberships: [], language, requestId: request.id };
    const { personId, memberships } = signedIn;
    const idempotency = idempotencyOf(request);
    return {
      kind: 'person',
      personId,
      memberships,
      language,
      requestId: request.id,
      ...(idempotency ? { idempotency } : {}),
    };
  }
}
