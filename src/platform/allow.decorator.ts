import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Role } from '../kernel/actor.js';

export const allowKey = 'smart-care:allow';

/** Who may call a route at all: anyone, everyone who is signed in, or whoever has one of the roles somewhere. */
export type Allowed = 'anyone' | 'signed-in' | readonly Role[];

/** Every route declares who may call it; one that does not is open to nobody. What they may see there is the query's matter. */
export function Allow(...allowed: ['anyone'] | ['signed-in'] | [Role, ...Role[]]): CustomDecorator {
  const [first] = allowed;
  return SetMetadata(allowKey, first === 'anyone' || first === 'signed-in' ? first : allowed);
}
