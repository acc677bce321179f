import type { Role } from '../kernel/actor.js';
import type { Language } from '../kernel/language.js';
import type { NewOrganisation } from '../organisations/organisation.views.js';
import { demoOrganisations, demoPeople } from './demo-people.js';

interface Member extends Pick<NewOrganisation, 'kind' | 'name' | 'number'> {
  readonly country?: string;
  readonly language?: Language;
  /** Of their addresses, before `.example`. */
  readonly domain: string;
  /** Its administrator and its member; their family name is the organisation's first word. */
  readonly people: readonly [administrator: string, member: string];
}

/**
 * Members that nobody signs in as with a password. Their names say in Norwegian (one in Swedish) that they are made up;
 * no number that begins with 3 is given to anybody.
 */
const furtherMembers = {
  oppdiktet: {
    kind: 'company',
    name: 'Oppdiktet Omsorg AS',
    number: '310000051',
    domain: 'oppdiktet-omsorg',
    people: ['Oda', 'Odd'],
  },
  fabel: {
    kind: 'company',
    name: 'Fabel Helseteknologi AS',
    number: '310000078',
    domain: 'fabel-helse',
    people: ['Frode', 'Fanny'],
  },
  luftslott: {
    kind: 'company',
    name: 'Luftslott Lyd AS',
    number: '310000086',
    domain: 'luftslott-lyd',
    people: ['Liv', 'Lars'],
  },
  skisse: {
    kind: 'company',
    name: 'Skisse Robotikk AS',
    number: '310000094',
    domain: 'skisse-robotikk',
    people: ['Siri', 'Stian'],
  },
  utkast: {
    kind: 'company',
    name: 'Utkast Medisinteknikk AS',
    number: '310000108',
    domain: 'utkast-medisin',
    people: ['Unni', 'Ulf'],
  },
  provelys: { kind: 'company', name: 'Prøvelys AS', number: '310000116', domain: 'provelys', people: ['Petra', 'Per'] },
  innbilt: {
    kind: 'company',
    name: 'Innbilt Innsikt AS',
    number: '310000124',
    domain: 'innbilt-innsikt',
    people: ['Inger', 'Ivar'],
  },
  eventyr: {
    kind: 'company',
    name: 'Eventyr Egenmestring AS',
    number: '310000132',
    domain: 'eventyr-mestring',
    people: ['Eva', 'Espen'],
  },
  kladd: {
    kind: 'company',
    name: 'Kladd Kommunikasjon AS',
    number: '310000140',
    domain: 'kladd-kom',
    people: ['Klara', 'Knut'],
  },
  modell: {
    kind: 'company',
    name: 'Modell Mobilitet AS',
    number: '310000159',
    domain: 'modell-mobilitet',
    people: ['Mari', 'Morten'],
  },
  attrapp: {
    kind: 'company',
    name: 'Attrapp Alarm AS',
    number: '310000167',
    domain: 'attrapp-alarm',
    people: ['Astrid', 'Arne'],
  },
  drom: {
    kind: 'company',
    name: 'Drøm Seng og Søvn AS',
    number: '310000175',
    domain: 'drom-sovn',
    people: ['Dina', 'Dag'],
  },
  papirfly: {
    kind: 'company',
    name: 'Papirfly Pleie AS',
    number: '310000183',
    domain: 'papirfly-pleie',
    people: ['Pia', 'Pål'],
  },
  latsas: {
    kind: 'company',
    name: 'Låtsas Omsorg AB',
    country: 'SE',
    number: '000000-0000',
    language: 'en',
    domain: 'latsas-omsorg',
    people: ['Lova', 'Love'],
  },
  liksomfjord: {
    kind: 'municipality',
    name: 'Liksomfjord kommune',
    number: '310000191',
    domain: 'liksomfjord',
    people: ['Lise', 'Leif'],
  },
  fantasidal: {
    kind: 'municipality',
    name: 'Fantasidal kommune',
    number: '310000205',
    domain: 'fantasidal',
    people: ['Frida', 'Finn'],
  },
  utopia: {
    kind: 'public-body',
    name: 'Utopia sykehus HF',
    number: '310000213',
    domain: 'utopia-sykehus',
    people: ['Ulrikke', 'Une'],
  },
} as const satisfies Record<string, Member>;

/** Colleagues at the lab without a password: they come in by a link. */
const furtherLabPeople = [
  ['Tiril Testleder', 'tiril', 'lab-staff'],
  ['Fride Feltleder', 'fride', 'lab-staff'],
  ['Folke Fagvurderer', 'folke', 'reviewer'],
] as const;

export type MemberKey = Exclude<keyof typeof demoOrganisations, 'lab'> | keyof typeof furtherMembers;
type OrganisationKey = MemberKey | 'lab';

/** Members whose people sign in with the demo’s password. */
export const membersWithAccounts = ['tenktTrygghet', 'pafunnSensor', 'eksempelvik'] as const;

/** Every member of the lab. */
export const demoMembers: readonly (NewOrganisation & { readonly key: MemberKey })[] = [
  ...membersWithAccounts.map((key) => ({
    key,
    country: 'NO',
    ...demoOrganisations[key],
  })),
  ...(Object.entries(furtherMembers) as [keyof typeof furtherMembers, Member][]).map(
    ([key, { kind, name, number, country = 'NO' }]) => ({
      key,
      kind,
      name,
      number,
      country,
    }),
  ),
];

export interface SeededPerson {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly memberships: readonly { readonly organisation: OrganisationKey; readonly role: Role }[];
  /** Whether the demo's password is theirs. */
  readonly signsIn: boolean;
}

export const seededPeople: readonly SeededPerson[] = [
  ...demoPeople.map((person) => ({ ...person, signsIn: true })),
  ...furtherLabPeople.map(([name, account, role]) => ({
    name,
    email: `${account}@smartcarelab.example`,
    language: 'nb' as const,
    signsIn: false,
    memberships: [{ organisation: 'lab' as const, role }],
  })),
  ...(Object.entries(furtherMembers) as [keyof typeof furtherMembers, Member][]).flatMap(([organisation, member]) =>
    member.people.map((given, index) => ({
      name: `${given} ${member.name.split(' ')[0]}`,
      email: `${plain(given)}@${member.domain}.example`,
      language: member.language ?? ('nb' as const),
      memberships: [{ organisation, role: index === 0 ? ('administrator' as const) : ('member' as const) }],
      signsIn: false,
    })),
  ),
];

/** A given name as it stands in an address. */
function plain(given: string): string {
  return given.toLowerCase().replace('å', 'a').replace('ø', 'o').replace('æ', 'ae');
}
