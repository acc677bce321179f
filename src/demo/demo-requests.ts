import type { Fate } from './demo-fates.js';
import type { ProductKey } from './demo-products.js';
import type { TestbedKey } from './demo-testbeds.js';

/** One test request of the demo lab: of what, where, for how long, and how far it has come. */
export interface DemoRequest {
  readonly fate: Fate;
  readonly product: ProductKey;
  readonly version: string;
  readonly testbed: TestbedKey;
  readonly hours: number;
  /** The working day of the test, as DemoDays counts them; where the testbed can't have it then, the nearest one farther from today. */
  readonly test: number;
}

/** A month of tests before today and one after it. Those of one product stand in the order of their versions. */
export const demoRequests: readonly DemoRequest[] = [
  request('closed', 'tryggNatt', '0.9', 'visningsleiligheten', 4, -20),
  request('closed', 'pulseMat', '1.0', 'brukskvalitetslaben', 3, -19),
  request('closed', 'bedEdge', '0.4', 'elektronikkbenken', 6, -18),
  request('closed', 'pilleuret', '2.0', 'brukerkafeen', 2, -17),
  request('closed', 'drommeseng', '1', 'private-hjem', 72, -16),
  request('closed', 'varslingsmottak', '1', 'samhandlingsriggen', 7, -14),
  request('closed', 'hjemmemaling', '3.1', 'visningsleiligheten', 5, -13),
  request('closed', 'sovndagbok', '1.0', 'brukerkafeen', 3, -12),
  request('closed', 'alarmmottak', '4.0', 'samhandlingsriggen', 4, -11),
  request('closed', 'rullator', 'modell 1', 'simuleringsrommet', 3, -10),
  request('closed', 'samtaleforsterker', '0.8', 'elektronikkbenken', 8, -9),
  request('closed', 'pleieplan', '1.2', 'brukskvalitetslaben', 3, -7),
  request('reported', 'homeHub', '1.0', 'visningsleiligheten', 4, -6),
  request('reported', 'infusjonsvokter', 'B', 'simuleringsrommet', 3, -5),
  request('reported', 'hjemmetavle', '1.0', 'brukerkafeen', 2, -4),
  request('tested', 'sale', '0.7', 'visningsleiligheten', 5, -3),
  request('tested', 'nokkelboks', '1', 'elektronikkbenken', 4, -2),
  request('under-way', 'drommeseng', '2', 'private-hjem', 120, -1),
  request('under-way', 'sengepost', 'pilot 1', 'sykehjemsavdelingen', 5, -1),
  request('nobody-came', 'knask', '3', 'brukerkafeen', 2, -3),
  request('nobody-came-then-rebooked', 'lysstyring', '2.0', 'brukskvalitetslaben', 2, -5),
  request('called-off', 'eventyrreisen', '1', 'simuleringsrommet', 4, -6),
  request('called-off', 'stuelyd', '2', 'visningsleiligheten', 3, 3),
  request('lab-called-off', 'maltidsvennen', '1', 'sykehjemsavdelingen', 3, 2),
  request('not-decided-in-time', 'calm', '0.2', 'brukerkafeen', 3, -2),
  request('declined', 'pusteboka', '1.0', 'simuleringsrommet', 2, -3),
  request('declined', 'trygghetsalarm', '7', 'sykehjemsavdelingen', 4, 9),
  request('declined', 'falltolk', '0.1', 'private-hjem', 96, 8),
  request('withdrawn', 'ladestasjon', 'A', 'elektronikkbenken', 4, 4),
  request('given-up', 'baereassistent', '0.5', 'simuleringsrommet', 3, 6),

  request('approved', 'rullator', 'modell 2', 'brukerkafeen', 2, 0),
  request('approved', 'hjemmemaling', '3.2', 'samhandlingsriggen', 6, 0),
  request('approved', 'dognrytmelys', 'B', 'elektronikkbenken', 4, 0),
  request('approved', 'tryggNatt', '1.0', 'visningsleiligheten', 3, 1),
  request('approved', 'videobesok', '2', 'brukskvalitetslaben', 3, 1),
  request('approved', 'dagenMin', '1.0', 'brukerkafeen', 2, 2),
  request('approved', 'infusjonsvokter', 'C', 'simuleringsrommet', 3, 2),
  request('approved', 'pleieplan', '1.3', 'brukskvalitetslaben', 3, 3),
  request('approved', 'maltidsvennen', '2', 'sykehjemsavdelingen', 4, 3),
  request('approved', 'trygghetsalarm', '8', 'elektronikkbenken', 6, 3),
  request('approved', 'baereassistent', '0.6', 'simuleringsrommet', 4, 4),
  request('another-leader', 'pilleuret', '2.1', 'visningsleiligheten', 4, 5),
  request('approved', 'pulseMat', '1.1', 'private-hjem', 72, 6),
  request('approved', 'vakttavle', '5', 'samhandlingsriggen', 5, 8),
  request('approved', 'sovndagbok', '1.1', 'brukerkafeen', 3, 9),
  request('approved', 'homeHub', '1.1', 'elektronikkbenken', 5, 12),
  request('approved', 'hjemmetavle', '1.1', 'visningsleiligheten', 4, 15),
  request('wants-to-move', 'samtaleforsterker', '0.9', 'elektronikkbenken', 6, 5),
  request('moved-as-wished', 'nokkelboks', '2', 'samhandlingsriggen', 3, 7),
  request('not-moved', 'ladestasjon', 'B', 'elektronikkbenken', 5, 6),
  request('moved-by-lab', 'eventyrreisen', '2', 'simuleringsrommet', 3, 6),

  request('ready-to-approve', 'alarmmottak', '4.1', 'samhandlingsriggen', 4, 6),
  request('ready-to-approve', 'pulseMat', '1.2', 'visningsleiligheten', 4, 10),
  request('in-review', 'dorvakt', '0.3', 'sykehjemsavdelingen', 4, 13),
  request('in-review', 'sengepost', 'pilot 2', 'simuleringsrommet', 5, 9),
  request('falls-short', 'falltolk', '0.2', 'brukskvalitetslaben', 4, 11),
  request('changes-requested', 'bedEdge', '0.5', 'elektronikkbenken', 5, 7),
  request('changes-requested', 'drommeseng', '3', 'sykehjemsavdelingen', 3, 15),
  request('changes-requested', 'varslingsmottak', '2', 'samhandlingsriggen', 6, 12),
  request('sent-in-again', 'pilleuret', '2.2', 'visningsleiligheten', 3, 8),
  request('sent-in', 'tryggNatt', '1.1', 'brukskvalitetslaben', 3, 9),
  request('sent-in', 'praten', '0.4', 'brukerkafeen', 3, 10),
  request('sent-in', 'lysstyring', '2.1', 'simuleringsrommet', 2, 12),
  request('hold-running-out', 'nattlys', '1', 'visningsleiligheten', 3, 11),
  request('hold-extended', 'sale', '0.8', 'private-hjem', 48, 13),
  request('held', 'dagenMin', '1.1', 'sykehjemsavdelingen', 2, 14),
  request('hold-lapsed', 'pusteboka', '1.1', 'visningsleiligheten', 2, 5),
  request('begun', 'knask', '4', 'sykehjemsavdelingen', 3, 16),
  request('begun', 'calm', '0.3', 'brukerkafeen', 2, 18),
  request('begun', 'pleieplan', '2.0', 'brukskvalitetslaben', 3, 14),
];

function request(
  fate: Fate,
  product: ProductKey,
  version: string,
  testbed: TestbedKey,
  hours: number,
  test: number,
): DemoRequest {
  return { fate, product, version, testbed, hours, test };
}
