import type { Role } from '../kernel/actor.js';
import type { Language } from '../kernel/language.js';

/**
 * The organisations whose people one can sign in as. All made up: registered organisations have numbers that begin with
 * 8 or 9; these begin with 3, and their check digits are right.
 */
export const demoOrganisations = {
  lab: { kind: 'lab', name: 'Smart Care Lab', number: '310000019' },
  tenktTrygghet: { kind: 'company', name: 'Tenkt Trygghet AS', number: '310000027' },
  pafunnSensor: { kind: 'company', name: 'Påfunn Sensor AS', number: '310000035' },
  eksempelvik: { kind: 'municipality', name: 'Eksempelvik kommune', number: '310000043' },
} as const satisfies Record<string, { kind: 'lab' | 'company' | 'municipality'; name: string; number: string }>;

type DemoOrganisation = keyof typeof demoOrganisations;

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly memberships: readonly { readonly organisation: DemoOrganisation; readonly role: Role }[];
}

/** Everybody’s, and said aloud at every start: the demo lab holds nothing that is worth a secret. */
export const demoPassword = 'fire-elger-spiser-multer';

export const demoPeople: readonly DemoPerson[] = [
  person('Ingrid Lableder', 'ingrid@smartcarelab.example', ['lab', 'lab-manager']),
  person('Farid Fagvurderer', 'farid@smartcarelab.example', ['lab', 'reviewer']),
  person('Tora Testleder', 'tora@smartcarelab.example', ['lab', 'lab-staff']),
  person('Tobias Testleder', 'tobias@smartcarelab.example', ['lab', 'lab-staff']),
  person('Randi Revisor', 'randi@smartcarelab.example', ['lab', 'auditor']),
  person('Anne Bedriftsleder', 'anne@tenkt-trygghet.example', ['tenktTrygghet', 'administrator']),
  person('Mons Medarbeider', 'mons@tenkt-trygghet.example', ['tenktTrygghet', 'member']),
  { ...person('Paula Påfunn', 'paula@pafunn-sensor.example', ['pafunnSensor', 'administrator']), language: 'en' },
  person('Kari Kommunesen', 'kari@eksempelvik.example', ['eksempelvik', 'administrator']),
  person('Toralf Tosteds', 'toralf@eksempelvik.example', ['eksempelvik', 'member'], ['tenktTrygghet', 'member']),
];

function person(name: string, email: string, ...memberships: [DemoOrganisation, Role][]): DemoPerson {
  return {
    name,
    email,
    language: 'nb',
    memberships: memberships.map(([organisation, role]) => ({ organisation, role })),
  };
}
