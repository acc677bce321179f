import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { PlatformModule, type PlatformParts } from './platform/platform.module.js';

/** The only file that sees every room. */
@Module({})
export class AppModule {
  static forRoot(parts: PlatformParts): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(parts), AuditModule],
    };
  }
}
