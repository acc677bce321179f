import { demoPassword } from '../dist/demo/demo-people.js';

/** Signs a browser’s context in as a demo person. */
export async function signIn(context, url, email) {
  const answer = await context.request.post(`${url}/api/auth/sign-in/password`, {
    headers: { origin: url },
    data: { email, password: demoPassword },
  });
  if (!answer.ok()) throw new Error(`${email} can’t sign in: ${answer.status()}`);
}

/** From now on the person who is signed in reads in this language. */
export async function readIn(context, url, language) {
  const me = await (await context.request.get(`${url}/api/v1/me`)).json();
  const answer = await context.request.patch(`${url}/api/v1/me`, {
    headers: { origin: url, 'if-match': `"${me.version}"` },
    data: { language },
  });
  if (!answer.ok()) throw new Error(`${me.email} can’t change language: ${answer.status()}`);
}
