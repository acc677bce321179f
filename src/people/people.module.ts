import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';
import { ActorGuard } from './actor.guard.js';
import { InvitationAnswersCommands } from './invitation-answers.commands.js';
import { InvitationAnswersController } from './invitation-answers.controller.js';
import { InvitationsCommands } from './invitations.commands.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsQueries } from './invitations.queries.js';
import { MeController } from './me.controller.js';
import { Me } from './me.js';
import { MembershipsCommands } from './memberships.commands.js';
import { MembershipsController } from './memberships.controller.js';
import { MembershipsQueries } from './memberships.queries.js';
import { DeclaredRoutes } from './declared-routes.js';
import { Sessions } from './sessions.js';
import { SignInCommands } from './sign-in.commands.js';
import { SignInController } from './sign-in.controller.js';
import { SignInDatabase } from './sign-in-database.js';
import { SignInLetterWriter } from './sign-in-letters.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInMail } from './sign-in-mail.js';
import { createSignIn, SIGN_IN } from './sign-in.js';

/** Accounts, sign-in, invitations and roles; and the guard before every route of the house. */
@Module({})
export class PeopleModule {
  /** @param appUrl the address of the database for the program's role; sign-in keeps a few connections of its own to it. */
  static forRoot(appUrl: string): DynamicModule {
    return {
      module: PeopleModule,
      imports: [DiscoveryModule],
      controllers: [
        SignInController,
        MeController,
        MembershipsController,
        InvitationsController,
        InvitationAnswersController,
      ],
      providers: [
        { provide: SignInDatabase, useFactory: () => new SignInDatabase(appUrl) },
        {
          provide: SIGN_IN,
          useFactory: (config: Config, database: SignInDatabase, letters: SignInLetterWriter) =>
            createSignIn(config, database.pool, letters),
          inject: [CONFIG, SignInDatabase, SignInLetterWriter],
        },
        SignInMail,
        SignInLetterWriter,
        SignInLimits,
        SignInCommands,
        Sessions,
        Me,
        MembershipsCommands,
        MembershipsQueries,
        InvitationsCommands,
        InvitationsQueries,
        InvitationAnswersCommands,
        DeclaredRoutes,
        { provide: APP_GUARD, useClass: ActorGuard },
      ],
      exports: [SignInMail],
    };
  }
}
