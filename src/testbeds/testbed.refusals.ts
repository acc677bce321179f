import { refusals } from '../kernel/refusal.js';

export const refuseTestbed = refusals({
  'site.key-taken': {
    status: 409,
    text: { nb: () => 'Et annet sted har denne nøkkelen.', en: () => 'Another site has this key.' },
  },
  'site.host-unknown': {
    status: 422,
    text: {
      nb: () => 'Verten er ikke registrert som virksomhet.',
      en: () => 'The host is not registered as an organisation.',
    },
  },
  'site.unknown': {
    status: 422,
    text: {
      nb: () => 'Stedet finnes ikke. Registrer det først.',
      en: () => 'There is no such site. Register it first.',
    },
  },
  'testbed.key-taken': {
    status: 409,
    text: { nb: () => 'Et annet testmiljø har denne nøkkelen.', en: () => 'Another testbed has this key.' },
  },
  'testbed.not-at-site': {
    status: 422,
    text: {
      nb: () => 'Testmiljøet hører ikke til dette stedet.',
      en: () => 'The testbed does not belong to this site.',
    },
  },
  'station.name-taken': {
    status: 409,
    text: {
      nb: () => 'Testmiljøet har alt en plass med dette navnet.',
      en: () => 'The testbed already has a station of this name.',
    },
  },
  'closure.over': {
    status: 422,
    text: {
      nb: () => 'Stengningen er over før den registreres.',
      en: () => 'The closure is over before it is registered.',
    },
  },
});
