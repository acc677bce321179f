import type { Answer } from '../support/client.js';
import type { PersonKey, World } from '../support/world.js';
import { bodies, queries } from './route-table.js';

export type Asker = PersonKey | 'anonymous';

/** The ids that stand for `{name}` in paths and bodies. */
export type Things = Readonly<Record<string, string>>;

function filled(text: string, things: Things): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => things[name] ?? `no ${name}`);
}

/** Asks a route of the table with these things in its path and body, as whoever saw their first version would. */
export function askFor(world: World, who: Asker, route: string, things: Things): Promise<Answer<unknown>> {
  const [method, path] = route.split(' ') as [string, string];
  const client = who === 'anonymous' ? world.anonymous() : world.as(who);
  const body: unknown = bodies[route] && JSON.parse(filled(JSON.stringify(bodies[route]), things));
  return client[method.toLowerCase() as 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete'](
    filled(path + (queries[route] ?? ''), things),
    { headers: { 'if-match': '"1"' }, ...(body === undefined ? {} : { body }) },
  );
}
