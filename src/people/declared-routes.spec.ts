import { expect, test } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Allow } from '../platform/allow.decorator.js';
import { DeclaredRoutes } from './declared-routes.js';

@Controller('careful')
class CarefulController {
  @Get()
  @Allow('anyone')
  open() {
    return this.notARoute();
  }
  notARoute() {
    return 'open';
  }
}

@Controller('careless')
class CarelessController {
  @Get()
  @Allow('signed-in')
  declared() {
    return 'declared';
  }
  @Post('forgotten')
  forgotten() {
    return 'forgotten';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [CarefulController], providers: [DeclaredRoutes] })
class CarefulModule {}
@Module({ imports: [CarefulModule], controllers: [CarelessController] })
class CarelessModule {}

const start = async (module: object) => {
  const app = await NestFactory.create(module, new FastifyAdapter(), { logger: false, abortOnError: false });
  await app.init();
  await app.close();
};

test('a program with a route that does not say who may call it does not start, and names it', async () => {
  await expect(start(CarelessModule)).rejects.toThrow('These routes lack @Allow: POST CarelessController.forgotten.');
  await expect(start(CarefulModule)).resolves.toBeUndefined();
});
