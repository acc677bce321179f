import { api } from '../platform/api';

/** Ends the session. The page is loaded anew, so that nothing that was fetched for the person is left in it. */
export async function signOut(next = '/'): Promise<void> {
  await api.POST('/api/auth/sign-out');
  if (next === location.pathname + location.hash) location.reload();
  else location.assign(next);
}
