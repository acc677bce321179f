import { z } from 'zod';
import type { Localised } from '../kernel/language.js';
import { instant } from '../platform/answer.decorator.js';

/** One kind of thing that is kept about a person: what it is, its fields, and where it is found. `$1` is the person. */
export interface OwnDataSection {
  readonly about: Localised;
  readonly row: z.ZodObject;
  /** Without its limit. */
  readonly sql: string;
}

const request = z.string().describe('The test request’s number');

/**
 * Everything that is kept about a person, beside the account itself. What they wrote in an organisation that they have left
 * stays with it, and is that organisation’s to give (GDPR article 15(4)): here it is named by the events of the log.
 */
export const ownDataSections = {
  memberships: {
    about: {
      nb: 'Organisasjonene du er eller har vært med i, og rollene dine der.',
      en: 'The organisations that you belong or have belonged to, and your roles there.',
    },
    row: z.object({
      organisation: z.string().nullable().describe('Null for one that you have left'),
      organisationId: z.uuid(),
      role: z.string(),
      since: instant,
      until: instant.nullable().describe('When it ended'),
    }),
    sql: `SELECT o.name AS organisation, m.organisation_id AS "organisationId", m.role, m.created_at AS since, m.ended_at AS until
          FROM membership m LEFT JOIN organisation o ON o.id = m.organisation_id WHERE m.person_id = $1 ORDER BY m.created_at`,
  },
  sessions: {
    about: {
      nb: 'Innloggingene som gjelder nå. Det hemmelige tegnet som holder deg innlogget, er ikke med.',
      en: 'The sessions that are open now. The secret that keeps you signed in is left out.',
    },
    row: z.object({
      begunAt: instant,
      lastUsedAt: instant.describe('To within a few minutes'),
      endsAt: instant.describe('At the latest'),
      ipAddress: z.string().nullable(),
      browser: z.string().nullable().describe('As the browser calls itself'),
    }),
    sql: `SELECT "createdAt" AS "begunAt", "updatedAt" AS "lastUsedAt", "expiresAt" AS "endsAt", nullif("ipAddress", '') AS "ipAddress",
                 nullif("userAgent", '') AS browser
          FROM auth.session WHERE "userId" = $1 ORDER BY "createdAt"`,
  },
  choices: {
    about: { nb: 'Hvilke e-poster du har valgt, og hvor ofte.', en: 'Which e-mails you have chosen, and how often.' },
    row: z.object({
      off: z.array(z.string()).describe('Kinds of e-mail that you do not want'),
      dailyAt: z.string().nullable().describe('When you get one e-mail a day; null: as the lab sends'),
    }),
    sql: `SELECT off, daily_at AS "dailyAt" FROM notice_choice WHERE person_id = $1`,
  },
  invitations: {
    about: { nb: 'Invitasjoner du har sendt.', en: 'Invitations that you have sent.' },
    row: z.object({ email: z.string(), role: z.string(), sentAt: instant, acceptedAt: instant.nullable() }),
    sql: `SELECT email, role, created_at AS "sentAt", accepted_at AS "acceptedAt" FROM invitation WHERE invited_by = $1
          ORDER BY created_at`,
  },
  requests: {
    about: {
      nb: 'Testforespørsler du har begynt på, sendt inn eller avgjort.',
      en: 'Test requests that you began, sent in or decided.',
    },
    row: z.object({
      number: request,
      id: z.uuid(),
      productName: z.string().nullable().describe('Only where you began it'),
      purpose: z.string().nullable().describe('Only where you began it'),
      begunAt: instant.nullable().describe('When you began it'),
      sentInAt: instant.nullable().describe('When you sent it in'),
      decidedAt: instant.nullable().describe('When you decided it'),
    }),
    sql: `SELECT number, id, CASE WHEN created_by = $1 THEN product_name END AS "productName", CASE WHEN created_by = $1 THEN purpose END AS purpose,
                 CASE WHEN created_by = $1 THEN created_at END AS "begunAt", CASE WHEN submitted_by = $1 THEN submitted_at END AS "sentInAt",
                 CASE WHEN decided_by = $1 THEN decided_at END AS "decidedAt"
          FROM test_request WHERE $1 IN (created_by, submitted_by, decided_by) ORDER BY created_at`,
  },
  answers: {
    about: { nb: 'Svarene du har gitt på sjekkpunkter.', en: 'The answers that you gave to checklist items.' },
    row: z.object({
      request,
      item: z.string(),
      answer: z.string().nullable(),
      explanation: z.string(),
      answeredAt: instant.nullable(),
    }),
    sql: `SELECT r.number AS request, i.item_key AS item, i.answer, i.explanation, i.answered_at AS "answeredAt"
          FROM checklist_item i JOIN test_request r ON r.checklist_id = i.checklist_id WHERE i.answered_by = $1
          ORDER BY i.answered_at`,
  },
  verdicts: {
    about: { nb: 'Vurderingene du har gitt av sjekkpunkter.', en: 'The verdicts that you gave on checklist items.' },
    row: z.object({
      request,
      item: z.string(),
      word: z.string(),
      reason: z.string().nullable(),
      givenAt: instant,
    }),
    sql: `SELECT r.number AS request, v.item_key AS item, v.word, v.reason, v.given_at AS "givenAt"
          FROM verdict v JOIN test_request r ON r.checklist_id = v.checklist_id WHERE v.given_by = $1 ORDER BY v.given_at`,
  },
  messages: {
    about: { nb: 'Meldingene du har skrevet i forespørsler.', en: 'The messages that you wrote in requests.' },
    row: z.object({ request, body: z.string(), saidAt: instant }),
    sql: `SELECT r.number AS request, m.body, m.said_at AS "saidAt"
          FROM message m JOIN test_request r ON r.id = m.test_request_id WHERE m.author_id = $1 ORDER BY m.said_at`,
  },
  bookingNotes: {
    about: { nb: 'Notatene du har skrevet om tester.', en: 'The notes that you wrote about tests.' },
    row: z.object({ request, body: z.string(), writtenAt: instant }),
    sql: `SELECT r.number AS request, n.body, n.written_at AS "writtenAt"
          FROM booking_note n JOIN booking b ON b.id = n.booking_id JOIN test_request r ON r.id = b.test_request_id
          WHERE n.author_id = $1 ORDER BY n.written_at`,
  },
  files: {
    about: {
      nb: 'Filene du har lastet opp. Innholdet henter du i forespørselen.',
      en: 'The files that you uploaded. Their contents are fetched in the request.',
    },
    row: z.object({ id: z.uuid(), name: z.string(), sizeBytes: z.int(), uploadedAt: instant }),
    sql: `SELECT id, name, size_bytes AS "sizeBytes", uploaded_at AS "uploadedAt" FROM file WHERE uploaded_by = $1 ORDER BY uploaded_at`,
  },
  bookings: {
    about: { nb: 'Tidene du har holdt, eller leder testen i.', en: 'The times that you held, or lead the test in.' },
    row: z.object({
      request,
      id: z.uuid(),
      start: instant,
      end: instant,
      status: z.string(),
      heldAt: instant.nullable().describe('When you held it'),
      leading: z.boolean().describe('Whether you are its test leader'),
    }),
    sql: `SELECT r.number AS request, b.id, lower(b.period) AS start, upper(b.period) AS "end", b.status,
                 CASE WHEN b.held_by = $1 THEN b.held_at END AS "heldAt", b.test_leader_id IS NOT DISTINCT FROM $1 AS leading
          FROM booking b JOIN test_request r ON r.id = b.test_request_id WHERE $1 IN (b.held_by, b.test_leader_id)
          ORDER BY b.held_at`,
  },
  emails: {
    about: {
      nb: 'E-postene vi har sendt eller skal sende deg. Det de sa, slettes etter 30 dager.',
      en: 'The e-mails that we have sent or will send you. What they said is deleted after 30 days.',
    },
    row: z.object({
      kind: z.string(),
      address: z.string(),
      status: z.string(),
      createdAt: instant,
      sentAt: instant.nullable(),
      why: z.string().nullable().describe('Why it was not sent after all'),
    }),
    sql: `SELECT kind, address, status, created_at AS "createdAt", sent_at AS "sentAt", drop_reason AS why FROM email
          WHERE person_id = $1 ORDER BY created_at DESC`,
  },
  events: {
    about: { nb: 'Det loggen har om hva du har gjort.', en: 'What the log has of what you have done.' },
    row: z.object({
      at: instant,
      type: z.string(),
      subjectType: z.string(),
      subjectId: z.uuid(),
      organisationId: z.uuid().nullable(),
    }),
    sql: `SELECT at, type, subject_type AS "subjectType", subject_id AS "subjectId", organisation_id AS "organisationId"
          FROM audit_event WHERE actor_person_id = $1 ORDER BY id DESC`,
  },
} as const satisfies Record<string, OwnDataSection>;
