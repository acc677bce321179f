import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seedDemo } from '../../src/demo/seed.js';
import { type DemoApp, openDemoApp } from './demo-app.js';

describe('the demo lab', () => {
  let demo: DemoApp;
  beforeAll(async () => {
    demo = await openDemoApp();
    const t = performance.now();
    await seedDemo(demo.app);
    console.log('seeded in', performance.now() - t);
  });
  afterAll(() => demo.close());

  test('x', async () => {
    const count = async (sql: string) => (await demo.owner.query(sql)).rows;
    console.log(await count('SELECT status, count(*)::int FROM test_request GROUP BY 1'));
    console.log(await count('SELECT status, count(*)::int FROM booking GROUP BY 1'));
    console.log(await count('SELECT kind, status, count(*)::int FROM notice GROUP BY 1, 2'));
    expect(1).toBe(1);
  });
});
