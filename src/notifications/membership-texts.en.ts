import type { MembershipTexts } from './email-texts.js';
import { emailWords } from './email-words.js';
import { type Instant, momentText } from './when.js';

const { roles } = emailWords.en;
const moment = (at: Instant, zone: string): string => momentText(at, zone, 'en');

export const membershipTexts: MembershipTexts = {
  invitation: {
    subject: () => 'Invitation to Smart Care Lab',
    preview: (d) => `The link is valid until ${moment(d.expiresAt, d.zone)}.`,
    heading: () => 'You are invited',
    opening: (d) =>
      `${d.inviterName === null ? 'You are invited' : `${d.inviterName} has invited you`} to ${d.organisation} in Smart Care ` +
      `Lab, where the test lab’s times and requests are. The link is valid until ${moment(d.expiresAt, d.zone)}.`,
    action: 'Accept the invitation',
  },
  'magic-link': {
    subject: () => 'Sign in to Smart Care Lab',
    preview: (d) => `The link works once, until ${moment(d.expiresAt, d.zone)}.`,
    heading: () => 'Sign in',
    opening: (d) => `The link signs you in. It works once, until ${moment(d.expiresAt, d.zone)}.`,
    action: 'Sign in',
  },
  'password-reset': {
    subject: () => 'New password in Smart Care Lab',
    preview: (d) => `The link works once, until ${moment(d.expiresAt, d.zone)}.`,
    heading: () => 'Choose a new password',
    opening: (d) => `Choose a new password with the link. It works once, until ${moment(d.expiresAt, d.zone)}.`,
    action: 'Choose a new password',
  },
  'password-changed': {
    subject: () => 'Your password in Smart Care Lab is changed',
    preview: (d) => `It was changed ${moment(d.at, d.zone)}.`,
    heading: () => 'Your password is changed',
    opening: (d) => `Your password was changed ${moment(d.at, d.zone)}. If it was you, you need do nothing.`,
    action: 'Go to the sign-in page',
  },
  'membership-changed': {
    subject: (d) =>
      d.happened === 'ended' ? 'A role in Smart Care Lab has ended' : 'Your role in Smart Care Lab is changed',
    preview: (d) => (d.happened === 'ended' ? 'See which one it is.' : 'See what you are now.'),
    heading: (d) => (d.happened === 'ended' ? 'The role has ended' : 'Your role is changed'),
    opening: (d) =>
      d.happened === 'ended'
        ? `You are no longer ${roles[d.role]} in ${d.organisation}. If you think that is wrong, answer this e-mail.`
        : `You are now ${roles[d.role]} in ${d.organisation}. If you think that is wrong, answer this e-mail.`,
    action: 'See your profile',
  },
  suspended: {
    subject: () => 'Suspension in Smart Care Lab',
    preview: () => 'See which bookings it concerns.',
    heading: (d) => `${d.organisation} is suspended`,
    opening: (d) =>
      d.audience === 'lab'
        ? 'Meanwhile the organisation can’t hold times, submit or move. Decide what to do about the bookings it concerns.'
        : 'Meanwhile you can’t hold times, submit or move. The lab decides what to do about the bookings you have.',
    action: 'See the matter',
  },
  reinstated: {
    subject: () => 'The suspension in Smart Care Lab is lifted',
    preview: () => 'You can hold times, submit and move again.',
    heading: (d) => `${d.organisation} is no longer suspended`,
    opening: () => 'The lab has lifted the suspension. You can hold times, submit and move again.',
    action: 'See the organisation',
  },
};
