import { inBothLanguages } from '../../platform/language';
import type { TimelineEntry } from '../bookings.queries';

/** What an entry’s sentence may tell; who and times are written already, and empty where the entry has none. */
interface Told {
  readonly who: string;
  readonly when: string;
  readonly before: string;
  readonly wished: string;
  readonly until: string;
  readonly leader: string;
}
type Sentences = Record<TimelineEntry['type'], (told: Told) => string>;

export const timelineSentences = inBothLanguages<Sentences>({
  nb: {
    'request.created': ({ who }) => `${who} begynte på forespørselen.`,
    'request.edited': ({ who }) => `${who} endret opplysningene om produktet.`,
    'request.intake-changed': ({ who }) => `${who} endret svar på spørsmålene.`,
    'request.submitted': ({ who }) => `${who} sendte inn forespørselen.`,
    'request.resubmitted': ({ who }) => `${who} sendte inn forespørselen på nytt.`,
    'request.review-begun': ({ who }) => `${who} begynte å vurdere.`,
    'request.changes-requested': ({ who }) => `${who} ba om endringer.`,
    'request.approved': ({ who }) => `${who} godkjente testen.`,
    'request.declined': ({ who }) => `${who} avslo forespørselen.`,
    'request.withdrawn': ({ who }) => `${who} trakk forespørselen.`,
    'request.cancelled': ({ who }) => `${who} avlyste testen.`,
    'request.slot-needed': () => 'Forespørselen trenger en ny tid.',
    'request.test-begun': ({ who }) => `${who} sjekket dere inn, og testen begynte.`,
    'request.reported': ({ who }) => `${who} la ved resultatrapporten.`,
    'request.closed': ({ who }) => `${who} avsluttet forespørselen.`,
    'booking.held': ({ who, when, until }) => `${who} holdt tiden ${when}${until && `, til ${until}`}.`,
    'booking.extended': ({ who, until }) => `${who} forlenget holdet${until && ` til ${until}`}.`,
    'booking.released': ({ who, when }) => `${who} slapp tiden ${when}.`,
    'booking.expired': ({ when }) => `Tiden ${when} gikk ut og ble ledig for andre.`,
    'booking.moved': ({ who, before, when }) => `${who} flyttet tiden${before && ` fra ${before}`} til ${when}.`,
    'booking.move-requested': ({ who, wished }) => `${who} ba om å flytte til ${wished}.`,
    'booking.move-declined': ({ who }) => `${who} avslo flyttingen. Den gamle tiden står.`,
    'booking.move-withdrawn': ({ who }) => `${who} trakk ønsket om å flytte.`,
    'booking.move-expired': () => 'Ønsket om å flytte ble ikke besvart i tide. Den gamle tiden står.',
    'booking.confirmed': ({ when, leader }) =>
      `Tiden ${when} ble bekreftet${leader && `, med ${leader} som testleder`}.`,
    'booking.leader-changed': ({ who, leader }) => `${who} gjorde ${leader || 'en annen'} til testleder.`,
    'booking.cancelled': ({ when }) => `Tiden ${when} ble gitt tilbake.`,
    'booking.no-show': ({ who }) => `${who} meldte at ingen møtte.`,
    'booking.completed': ({ who }) => `${who} meldte testen gjennomført.`,
  },
  en: {
    'request.created': ({ who }) => `${who} began the request.`,
    'request.edited': ({ who }) => `${who} changed what is said of the product.`,
    'request.intake-changed': ({ who }) => `${who} changed answers to the questions.`,
    'request.submitted': ({ who }) => `${who} submitted the request.`,
    'request.resubmitted': ({ who }) => `${who} submitted the request again.`,
    'request.review-begun': ({ who }) => `${who} began the review.`,
    'request.changes-requested': ({ who }) => `${who} asked for changes.`,
    'request.approved': ({ who }) => `${who} approved the test.`,
    'request.declined': ({ who }) => `${who} declined the request.`,
    'request.withdrawn': ({ who }) => `${who} withdrew the request.`,
    'request.cancelled': ({ who }) => `${who} cancelled the test.`,
    'request.slot-needed': () => 'The request needs a new time.',
    'request.test-begun': ({ who }) => `${who} checked you in, and the test began.`,
    'request.reported': ({ who }) => `${who} attached the result report.`,
    'request.closed': ({ who }) => `${who} closed the request.`,
    'booking.held': ({ who, when, until }) => `${who} held the time ${when}${until && `, until ${until}`}.`,
    'booking.extended': ({ who, until }) => `${who} extended the hold${until && ` until ${until}`}.`,
    'booking.released': ({ who, when }) => `${who} released the time ${when}.`,
    'booking.expired': ({ when }) => `The time ${when} ran out, and others can take it.`,
    'booking.moved': ({ who, before, when }) => `${who} moved the time${before && ` from ${before}`} to ${when}.`,
    'booking.move-requested': ({ who, wished }) => `${who} asked to move it to ${wished}.`,
    'booking.move-declined': ({ who }) => `${who} declined the move. The old time stands.`,
    'booking.move-withdrawn': ({ who }) => `${who} withdrew the wish to move.`,
    'booking.move-expired': () => 'The wish to move was not answered in time. The old time stands.',
    'booking.confirmed': ({ when, leader }) => `The time ${when} was confirmed${leader && `, led by ${leader}`}.`,
    'booking.leader-changed': ({ who, leader }) => `${who} made ${leader || 'somebody else'} the test leader.`,
    'booking.cancelled': ({ when }) => `The time ${when} was given back.`,
    'booking.no-show': ({ who }) => `${who} noted that nobody came.`,
    'booking.completed': ({ who }) => `${who} noted that the test was run.`,
  },
});

export const timelineWords = inBothLanguages({
  nb: { someone: 'Noen', older: 'Vis eldre' },
  en: { someone: 'Someone', older: 'Show older' },
});
