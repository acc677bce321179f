import type { EmailContent, EmailKind, Slot } from './email-kinds.js';

const slot: Slot = {
  testbed: 'Sykehjemsavdelingen',
  site: 'Fjordvik kommune',
  address: 'Prøveveien 4, 0000 Fjordvik',
  start: '2026-11-24T08:00:00.000Z',
  end: '2026-11-24T11:00:00.000Z',
  zone: 'Europe/Oslo',
};
const later: Slot = { ...slot, start: '2026-12-02T09:00:00.000Z', end: '2026-12-02T13:00:00.000Z' };
const night: Slot = {
  ...slot,
  testbed: 'Visningsleiligheten',
  start: '2026-10-24T22:30:00.000Z',
  end: '2026-10-25T03:00:00.000Z',
};

const addressed = {
  recipientName: 'Ingrid Prøve',
  url: 'https://lab.example/requests/SCL-7K3M9Q',
  settingsUrl: 'https://lab.example/me/notices',
  sender: 'Smart Care Lab, Prøveveien 2, 0000 Fjordvik',
};
const toOrganisation = {
  ...addressed,
  requestNumber: 'SCL-7K3M9Q',
  organisation: 'Prøvelys AS',
  audience: 'organisation' as const,
};
const toLab = { ...toOrganisation, recipientName: 'Ada Labprøve', audience: 'lab' as const };
const practical = {
  directions: 'Hovedinngangen, andre etasje.\nRing på ved døra.',
  demands: 'Ferdig ladet utstyr. Navn på deltakerne to dager før, for smittevernet.',
  testLeader: { name: 'Tea Testleder', phone: '00 00 00 00' },
};
const change = { until: '2026-11-20T08:00:00.000Z', url: 'https://lab.example/requests/SCL-7K3M9Q/slot' };
const secret = {
  ...addressed,
  recipientName: null,
  settingsUrl: null,
  expiresAt: '2026-11-10T13:30:00.000Z',
  zone: 'Europe/Oslo',
};
const reason = 'Avdelingen har utbrudd av omgangssyke.\n\nVi finner en ny tid sammen.';

/** One plainly invented e-mail of each kind, for whoever wants to look at them, and for the specs. */
export const emailExamples: { readonly [K in EmailKind]: EmailContent<K> } = {
  receipt: { kind: 'receipt', data: { ...toOrganisation, slot, decisionDue: '2026-11-17T11:00:00.000Z' } },
  'changes-requested': {
    kind: 'changes-requested',
    data: {
      ...toOrganisation,
      slot,
      message: 'Vi trenger risikovurderingen.\nDen som ligger der, er fra en eldre versjon.',
      itemsCount: 3,
    },
  },
  approved: { kind: 'approved', data: { ...toOrganisation, ...practical, slot, change, conditionsCount: 2 } },
  declined: { kind: 'declined', data: { ...toOrganisation, slot, reason } },
  moved: {
    kind: 'moved',
    data: { ...toOrganisation, ...practical, slot: later, previous: slot, change, by: 'lab', reason },
  },
  cancelled: { kind: 'cancelled', data: { ...toOrganisation, slot, by: 'lab', reason } },
  'hold-expiring': {
    kind: 'hold-expiring',
    data: { ...toOrganisation, slot, expiresAt: '2026-11-12T10:00:00.000Z', extendable: true },
  },
  'hold-expired': { kind: 'hold-expired', data: { ...toOrganisation, slot, expiredAt: '2026-11-12T10:00:00.000Z' } },
  'reminder-7-days': { kind: 'reminder-7-days', data: { ...toOrganisation, ...practical, slot, change } },
  'reminder-24-hours': {
    kind: 'reminder-24-hours',
    data: { ...toOrganisation, ...practical, slot: night, change: null },
  },
  'new-request': {
    kind: 'new-request',
    data: { ...toLab, slot, again: false, decisionDue: '2026-11-17T11:00:00.000Z' },
  },
  'lab-digest': {
    kind: 'lab-digest',
    data: {
      ...addressed,
      url: 'https://lab.example/queue',
      recipientName: 'Ada Labprøve',
      at: '2026-11-10T07:00:00.000Z',
      zone: 'Europe/Oslo',
      items: [
        {
          wait: 'decision',
          requestNumber: 'SCL-7K3M9Q',
          url: 'https://lab.example/requests/SCL-7K3M9Q',
          testbed: slot.testbed,
          due: '2026-11-11T11:00:00.000Z',
        },
        {
          wait: 'move',
          requestNumber: 'SCL-2B4D6F',
          url: 'https://lab.example/requests/SCL-2B4D6F',
          testbed: night.testbed,
          due: null,
        },
        {
          wait: 'report',
          requestNumber: 'SCL-8H0J1K',
          url: 'https://lab.example/requests/SCL-8H0J1K',
          testbed: null,
          due: null,
        },
      ],
      itemsCount: 7,
      givenUpCount: 2,
      complainedCount: 1,
      ledgerUrl: 'https://lab.example/emails?status=given-up',
    },
  },
  invitation: {
    kind: 'invitation',
    data: {
      ...secret,
      url: 'https://lab.example/invitations/prove',
      organisation: 'Prøvelys AS',
      inviterName: 'Ingrid Prøve',
    },
  },
  'magic-link': { kind: 'magic-link', data: { ...secret, url: 'https://lab.example/sign-in/prove' } },
  'password-reset': { kind: 'password-reset', data: { ...secret, url: 'https://lab.example/password/prove' } },
  'slot-needed': { kind: 'slot-needed', data: { ...toOrganisation, slot, because: 'undecided' } },
  'move-requested': {
    kind: 'move-requested',
    data: { ...toLab, slot, wanted: later, decisionDue: '2026-11-17T11:00:00.000Z' },
  },
  'move-declined': {
    kind: 'move-declined',
    data: { ...toOrganisation, slot, wanted: later, because: 'declined', reason },
  },
  suspended: {
    kind: 'suspended',
    data: {
      ...addressed,
      organisation: 'Prøvelys AS',
      audience: 'organisation',
      reason,
      bookings: [
        { requestNumber: 'SCL-7K3M9Q', url: 'https://lab.example/requests/SCL-7K3M9Q', slot },
        { requestNumber: 'SCL-2B4D6F', url: 'https://lab.example/requests/SCL-2B4D6F', slot: later },
      ],
      bookingsCount: 2,
    },
  },
  'decision-due': { kind: 'decision-due', data: { ...toLab, slot, decisionDue: '2026-11-17T11:00:00.000Z' } },
  'test-leader-assigned': {
    kind: 'test-leader-assigned',
    data: { ...toLab, ...practical, recipientName: 'Tea Testleder', slot },
  },
  'test-leader-released': { kind: 'test-leader-released', data: { ...toLab, recipientName: 'Tea Testleder', slot } },
  'message-received': {
    kind: 'message-received',
    data: { ...toOrganisation, count: 2, until: '2026-11-12T10:00:00.000Z' },
  },
  'report-ready': { kind: 'report-ready', data: toOrganisation },
  reinstated: {
    kind: 'reinstated',
    data: {
      ...addressed,
      url: 'https://lab.example/organisations/prove',
      organisation: 'Prøvelys AS',
      audience: 'organisation',
    },
  },
  'daily-collection': {
    kind: 'daily-collection',
    data: {
      ...addressed,
      url: 'https://lab.example/',
      items: [
        { kind: 'declined', data: { ...toOrganisation, slot, reason } },
        { kind: 'report-ready', data: { ...toOrganisation, requestNumber: 'SCL-2B4D6F' } },
      ],
    },
  },
  'password-changed': {
    kind: 'password-changed',
    data: {
      ...addressed,
      settingsUrl: null,
      url: 'https://lab.example/sign-in',
      at: '2026-11-10T13:30:00.000Z',
      zone: 'Europe/Oslo',
    },
  },
  'membership-changed': {
    kind: 'membership-changed',
    data: {
      ...addressed,
      settingsUrl: null,
      url: 'https://lab.example/profile',
      organisation: 'Prøvelys AS',
      happened: 'role-changed',
      role: 'administrator',
    },
  },
};
