import { inBothLanguages } from '../platform/language';
import type { NumberFault } from './organisation-number.rules';

interface Words {
  newTitle: string;
  editTitle: string;
  back: string;
  kind: string;
  kinds: Record<'company' | 'municipality' | 'public-body', string>;
  name: string;
  nameMissing: string;
  where: string;
  norway: string;
  abroad: string;
  country: string;
  countryWhat: string;
  countryWrong: string;
  number: string;
  numberWhat: string;
  foreignNumber: string;
  foreignNumberWhat: string;
  numberMissing: string;
  numberWrong: (fault: NumberFault) => string;
  register: string;
  save: string;
  cancel: string;
  marginTerm: string;
  margin: string;
  clash: { name: string; country: string; number: string };
}

export const organisationFormWords = inBothLanguages<Words>({
  nb: {
    newTitle: 'Registrer en organisasjon',
    editTitle: 'Endre opplysningene',
    back: 'Organisasjoner',
    kind: 'Hva slags organisasjon er det?',
    kinds: { company: 'Bedrift', municipality: 'Kommune', 'public-body': 'Annen offentlig virksomhet' },
    name: 'Navn',
    nameMissing: 'Skriv navnet slik det står i registeret, for eksempel Nordvik Sensor AS.',
    where: 'Hvor er den registrert?',
    norway: 'I Norge',
    abroad: 'I et annet land',
    country: 'Landkode',
    countryWhat: 'To bokstaver, som SE for Sverige.',
    countryWrong: 'Skriv landkoden med to bokstaver, som SE eller DK.',
    number: 'Organisasjonsnummer',
    numberWhat: 'Ni siffer, fra Brønnøysundregistrene.',
    foreignNumber: 'Nummer i landets register',
    foreignNumberWhat: 'Slik det står der. Vi kontrollerer det ikke.',
    numberMissing: 'Skriv nummeret i landets register.',
    numberWrong: (fault) => {
      if (fault.is === 'not-nine') return 'Skriv organisasjonsnummeret med ni siffer.';
      if (fault.is === 'no-such')
        return 'Ingen organisasjonsnumre begynner med disse åtte sifrene. Se etter en tastefeil.';
      return `Nummeret henger ikke sammen: etter disse åtte sifrene må det siste være ${fault.right}. Se etter en tastefeil.`;
    },
    register: 'Registrer',
    save: 'Lagre',
    cancel: 'Avbryt',
    marginTerm: 'Hva skjer så?',
    margin:
      'Organisasjonen kan be om tester så snart noen i den er invitert. Inviter den første administratoren etterpå.',
    clash: { name: 'Navn', country: 'Landkode', number: 'Organisasjonsnummer' },
  },
  en: {
    newTitle: 'Register an organisation',
    editTitle: 'Change the facts',
    back: 'Organisations',
    kind: 'What kind of organisation is it?',
    kinds: { company: 'Company', municipality: 'Municipality', 'public-body': 'Other public body' },
    name: 'Name',
    nameMissing: 'Write the name as the register has it, such as Nordvik Sensor AS.',
    where: 'Where is it registered?',
    norway: 'In Norway',
    abroad: 'In another country',
    country: 'Country code',
    countryWhat: 'Two letters, as SE for Sweden.',
    countryWrong: 'Write the country code with two letters, as SE or DK.',
    number: 'Organisation number',
    numberWhat: 'Nine digits, from the Brønnøysund registers.',
    foreignNumber: 'Number in the country’s register',
    foreignNumberWhat: 'As it stands there. We don’t check it.',
    numberMissing: 'Write the number in the country’s register.',
    numberWrong: (fault) => {
      if (fault.is === 'not-nine') return 'Enter the nine-digit organisation number.';
      if (fault.is === 'no-such')
        return 'No organisation number begins with these eight digits. Look for a typing error.';
      return `The number doesn’t fit together: after these eight digits the last must be ${fault.right}. Look for a typing error.`;
    },
    register: 'Register',
    save: 'Save',
    cancel: 'Cancel',
    marginTerm: 'What happens then?',
    margin:
      'The organisation can ask for tests as soon as somebody in it is invited. Invite its first administrator next.',
    clash: { name: 'Name', country: 'Country code', number: 'Organisation number' },
  },
});
