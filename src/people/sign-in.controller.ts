import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { AnswerNothing } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { type Asker, SignInCommands } from './sign-in.commands.js';

const passwordUnitsMax = 1_000;
const address = z.strictObject({ email: z.email().max(254).toLowerCase() });
const password = z.string().min(1).max(passwordUnitsMax);
const token = z.string().min(1).max(200);
const withPassword = address.extend({ password });
const withToken = z.strictObject({ token });
const reset = z.strictObject({ token, newPassword: password });
const change = z.strictObject({ currentPassword: password, newPassword: password });

/** Signing in and out. Accounts are made by invitation only; the answers never tell whether an address has one. */
@ApiTags('sign-in')
@Controller('api/auth')
export class SignInController {
  constructor(private readonly commands: SignInCommands) {}

  @Post('sign-in/password')
  @Allow('anyone')
  @AnswerNothing('Signed in; the session is a cookie')
  async withPassword(
    @Body({ schema: withPassword }) body: z.output<typeof withPassword>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setCookies(reply, await this.commands.withPassword(body, askerOf(request)));
  }

  @Post('magic-link')
  @Allow('anyone')
  @AnswerNothing('If the address has an account, a link to sign in by has been sent to it')
  async sendMagicLink(
    @Body({ schema: address }) { email }: z.output<typeof address>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.commands.sendMagicLink(email, askerOf(request));
  }

  @Post('sign-in/magic-link')
  @Allow('anyone')
  @AnswerNothing('Signed in; the link is spent')
  async withMagicLink(
    @Body({ schema: withToken }) body: z.output<typeof withToken>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setCookies(reply, await this.commands.withMagicLink(body.token, askerOf(request)));
  }

  @Post('password-reset-request')
  @Allow('anyone')
  @AnswerNothing('If the address has an account, a link to a new password has been sent to it')
  async requestReset(
    @Body({ schema: address }) { email }: z.output<typeof address>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.commands.sendPasswordReset(email, askerOf(request));
  }

  @Post('password-reset')
  @Allow('anyone')
  @AnswerNothing('The new password is set; every session has ended')
  async reset(@Body({ schema: reset }) body: z.output<typeof reset>, @Req() request: FastifyRequest): Promise<void> {
    await this.commands.resetPassword(body, askerOf(request));
  }

  @Post('password-change')
  @Allow('signed-in')
  @AnswerNothing('The new password is set; every other session has ended')
  async change(
    @By() actor: Actor,
    @Body({ schema: change }) body: z.output<typeof change>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setCookies(reply, await this.commands.changePassword(actor, body, askerOf(request)));
  }

  @Post('sign-out')
  @Allow('anyone')
  @AnswerNothing('Signed out; the session has ended')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    setCookies(reply, await this.commands.signOut(askerOf(request)));
  }
}

function askerOf(request: FastifyRequest): Asker {
  return { place: request.ip, cookie: request.headers.cookie, requestId: request.id };
}

function setCookies(reply: FastifyReply, cookies: string[]): void {
  void reply.header('set-cookie', cookies);
}
