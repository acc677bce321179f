import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { allowKey } from '../platform/allow.decorator.js';
import { StartupError } from '../platform/config.js';

/** A route that does not declare who may call it is open to nobody; the program does not even start with one. */
@Injectable()
export class DeclaredRoutes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ instance }) => this.undeclaredOf(instance as object));
    if (undeclared.length > 0) throw new StartupError(`These routes lack @Allow: ${undeclared.join(', ')}.`);
  }

  private undeclaredOf(controller: object): string[] {
    const prototype = Object.getPrototypeOf(controller) as Record<string, () => unknown>;
    return this.scanner
      .getAllMethodNames(prototype)
      .map((name) => prototype[name]!)
      .filter((handler) => this.reflector.get(PATH_METADATA, handler) !== undefined)
      .filter((handler) => this.reflector.get(allowKey, handler) === undefined)
      .map((handler) => {
        const method = RequestMethod[this.reflector.get<number>(METHOD_METADATA, handler)];
        return `${method} ${controller.constructor.name}.${handler.name}`;
      });
  }
}
