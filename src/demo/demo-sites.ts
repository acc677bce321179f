import type { Localised } from '../kernel/language.js';
import type { NewTestbed } from '../testbeds/testbed.inputs.js';
import type { MemberKey } from './demo-members.js';

export interface DemoSite {
  readonly name: Localised;
  readonly address: string;
  readonly directions: Localised;
  /** Roughly there: in Skien and Porsgrunn, at streets that neither town has. */
  readonly latitude: number;
  readonly longitude: number;
  readonly host?: MemberKey;
}

export const demoSites = {
  laben: {
    name: { nb: 'Smart Care Lab', en: 'Smart Care Lab' },
    address: 'Prøveveien 2, 3700 Skien',
    directions: {
      nb: 'Hovedinngangen vender mot elva. Ring på «Laben», så henter testlederen dere. Varer leveres i bakgården.',
      en: 'The main entrance faces the river. Ring “Laben” and the test leader comes for you. Goods are delivered in the back yard.',
    },
    latitude: 59.21,
    longitude: 9.6,
  },
  omsorgssenteret: {
    name: { nb: 'Eksempelvik omsorgssenter', en: 'Eksempelvik Care Centre' },
    address: 'Øvingsbakken 14, 3900 Porsgrunn',
    directions: {
      nb: 'Meld dere i resepsjonen i første etasje. Avdelingen ligger i andre etasje, til høyre for heisen.',
      en: 'Report to the reception on the ground floor. The ward is on the first floor, to the right of the lift.',
    },
    latitude: 59.14,
    longitude: 9.66,
    host: 'eksempelvik',
  },
  kafeen: {
    name: { nb: 'Brukerkafeen i Tenketorget', en: 'The user café at Tenketorget' },
    address: 'Tenketorget 1, 3700 Skien',
    directions: {
      nb: 'Inngang fra torget, uten trapp. Panelet kommer en halv time før testen.',
      en: 'Entrance from the square, without steps. The panel arrives half an hour before the test.',
    },
    latitude: 59.208,
    longitude: 9.606,
  },
} as const satisfies Record<string, DemoSite>;

export type SiteKey = keyof typeof demoSites;

/** ISO weekdays, Monday is 1, with the site's wall clock; `24:00` is the day's end. */
export interface OpenOn {
  readonly weekdays: readonly number[];
  readonly opensAt: string;
  readonly closesAt: string;
}

export interface DemoTestbed extends Omit<NewTestbed, 'key' | 'siteId' | 'stations' | 'active'> {
  readonly site: SiteKey;
  readonly stations: readonly string[];
  readonly open: readonly OpenOn[];
}
