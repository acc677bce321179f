import type { FastifyRequest } from 'fastify';

const loopbackPeers = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Whether a host of an address, as `new URL(…)` gives it, always leads to the machine that asks (RFC 6761 §6.3). */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
}

/**
 * Whether somebody on this very machine asks. A proxy beside us has a loopback address too, but says for whom it asks; and
 * a page of a foreign site whose name was made to point here (DNS rebinding) can't hide that name in `Host`.
 */
export function isFromThisMachine({ headers, socket }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  const asked = `http://${headers.host ?? ''}`;
  const ownName = URL.canParse(asked) && isLoopbackHost(new URL(asked).hostname);
  return !forwarded && ownName && loopbackPeers.has(socket.remoteAddress ?? '');
}
