import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readReport } from './report-fields.js';
import { readDeliveryStatus, readFeedback } from './returned-mail.rules.js';

const status = (fields: Record<string, string>): string =>
  ['Reporting-MTA: dns; mx.example', '', ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`)].join(
    '\r\n',
  );
const read = (fields: Record<string, string>) => readDeliveryStatus(readReport(status(fields)));

describe('a delivery status', () => {
  test('of a failure says why, in the server’s words, and whether it is the address', () => {
    const folded = 'smtp; 550-5.1.1 No such\r\n user\r\n\there';
    expect(read({ Action: 'failed', Status: '5.1.1 (bad mailbox)', 'Diagnostic-Code': folded })).toEqual({
      as: 'bounced',
      reason: '550-5.1.1 No such user here',
      isTheAddress: true,
    });
    expect(read({ action: 'FAILED', status: '4.4.7' })).toMatchObject({ reason: '4.4.7', isTheAddress: true });
    expect(read({ Action: 'failed', Status: '5.7.26' })).toMatchObject({ isTheAddress: false });
    expect(read({ Action: 'failed' })).toMatchObject({ reason: 'returned', isTheAddress: true });
  });

  test.each(['delayed', 'delivered', 'relayed', 'expanded', ''])('that says “%s” is no failure', (action) => {
    expect(read({ Action: action, Status: '4.4.1' })).toBeUndefined();
  });

  test('however it is written, it breaks nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readDeliveryStatus(readReport(text));
        readFeedback(readReport(text)[0]);
      }),
    );
  });
});

test('a complaint is one of abuse, not of anything else that a provider may tell', () => {
  const complaint = (type: string) => readFeedback(readReport(`Feedback-Type: ${type}\r\nVersion: 1`)[0]);
  expect(complaint('abuse')).toMatchObject({ as: 'complained', isTheAddress: true });
  expect(complaint('not-spam')).toBeUndefined();
  expect(readFeedback(undefined)).toBeUndefined();
});
