/** What a browser says about where a request comes from; it can't be forged by a page (Fetch standard, Fetch Metadata). */
export interface RequestOrigin {
  readonly method: string;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
  readonly hasCookie: boolean;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a changing request may have been sent by somebody else's page in the reader's name (CSRF). A request that
 * says nothing of its origin is let through only without cookies: then it is a program, and has nobody's name.
 */
export function mayBeForged(request: RequestOrigin, ownOrigin: string): boolean {
  if (safeMethods.has(request.method)) return false;
  if (request.secFetchSite !== undefined) return request.secFetchSite !== 'same-origin';
  if (request.origin !== undefined) return request.origin !== ownOrigin;
  return request.hasCookie;
}
