import { inBothLanguages } from '../platform/language';
import type { Role } from '../platform/session';

interface RoleWords {
  readonly name: string;
  /** What one may do with it. */
  readonly may: string;
}

export const roleWords = inBothLanguages<Record<Role, RoleWords>>({
  nb: {
    member: { name: 'Medlem', may: 'Lager forespørsler, svarer på sjekklister og holder tider.' },
    administrator: {
      name: 'Administrator',
      may: 'Gjør det samme som et medlem, inviterer kollegaer og endrer roller.',
    },
    'lab-staff': { name: 'Testleder', may: 'Leder tester, sjekker inn og legger ved rapporter.' },
    reviewer: { name: 'Fagvurderer', may: 'Vurderer svar og dokumentasjon.' },
    'lab-manager': { name: 'Lableder', may: 'Godkjenner, styrer testmiljøer, organisasjoner og innstillinger.' },
    auditor: { name: 'Revisor', may: 'Leser alt, og endrer ingenting.' },
  },
  en: {
    member: { name: 'Member', may: 'Makes requests, answers checklists and holds slots.' },
    administrator: { name: 'Administrator', may: 'Does what a member does, invites colleagues and changes roles.' },
    'lab-staff': { name: 'Test leader', may: 'Leads tests, checks in and attaches reports.' },
    reviewer: { name: 'Reviewer', may: 'Judges answers and evidence.' },
    'lab-manager': { name: 'Lab manager', may: 'Approves, and governs testbeds, organisations and settings.' },
    auditor: { name: 'Auditor', may: 'Reads everything, and changes nothing.' },
  },
});
