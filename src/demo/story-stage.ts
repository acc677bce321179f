import { demoPassword, demoPeople } from './demo-people.js';
import { type StoryMail, StoryMailbox } from './story-mail.js';
import { StoryPerson } from './story-teller.js';

/** Who plays, and how each step is told. */
export interface Stage {
  readonly visitor: StoryPerson;
  readonly company: StoryPerson;
  readonly reviewer: StoryPerson;
  readonly manager: StoryPerson;
  /** Tells one step: who did what, how it was answered, and what they see now. */
  tell(who: StoryPerson, did: string, status: number, sees: string): void;
  /** Tells of e-mails about the request as they come, one to each address. */
  mail(requestNumber: string, ...to: StoryPerson[]): Promise<void>;
  /** Tells of those to others that have come by now. */
  otherMail(requestNumber: string): Promise<void>;
}

const cast = {
  company: 'mons@tenkt-trygghet.example',
  reviewer: 'farid@smartcarelab.example',
  manager: 'ingrid@smartcarelab.example',
};

export async function setStage(baseUrl: string, say: (line: string) => void, folder: string): Promise<Stage> {
  const visitorFrom = (origin: string) => new StoryPerson('A visitor without an account', '', baseUrl, origin);
  const { body: api } = await visitorFrom(baseUrl).ask<{ servers: { url: string }[] }>('GET', '/api/openapi.json');
  const origin = new URL(api.servers[0]!.url).origin;
  const visitor = visitorFrom(origin);
  const person = (address: string) => {
    const known = demoPeople.find(({ email }) => email === address);
    if (!known) throw new Error(`${address} is nobody’s in the demo lab`);
    return new StoryPerson(known.name, address, baseUrl, origin);
  };
  let steps = 0;
  const tell: Stage['tell'] = (who, did, status, sees) => {
    steps += 1;
    say(`${String(steps).padStart(2)}. ${who.name} ${did} → ${status}: ${sees}`);
  };
  const people = { company: person(cast.company), reviewer: person(cast.reviewer), manager: person(cast.manager) };
  const mailbox = new StoryMailbox(visitor, folder);
  const sayMail = ({ to, subject, calendar }: StoryMail) =>
    say(`    ✉ to ${to}: “${subject}”${calendar === undefined ? '' : ` with a calendar entry (${calendar})`}`);
  const mail: Stage['mail'] = async (requestNumber, ...to) => {
    for (const { address } of to) sayMail(await mailbox.next(address, requestNumber));
  };
  const otherMail: Stage['otherMail'] = async (requestNumber) => (await mailbox.others(requestNumber)).forEach(sayMail);
  return { visitor, ...people, tell, mail, otherMail };
}

/** Signs in with the demo's password. */
export async function signIn({ tell }: Stage, who: StoryPerson): Promise<void> {
  const { status } = await who.ask('POST', '/api/auth/sign-in/password', {
    body: { email: who.address, password: demoPassword },
    expect: [204],
  });
  const { body: me } = await who.ask<{ memberships: { organisationName: string; role: string }[] }>(
    'GET',
    '/api/v1/me',
  );
  tell(
    who,
    'signs in',
    status,
    me.memberships.map(({ role, organisationName }) => `${role} of ${organisationName}`).join(', '),
  );
}
