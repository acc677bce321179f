import { randomUUID } from 'node:crypto';
import { NoticesWorker } from '../../src/notifications/notices.worker.js';
import { OutboxWorker } from '../../src/notifications/outbox.worker.js';
import { sessionCookieName } from '../../src/people/session-cookie.js';
import type { Config } from '../../src/platform/config.js';
import { CONFIG } from '../../src/platform/tokens.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { testSecret } from '../support/database.js';
import { type LabTestbed, openTestbed, type RequestAnswer, seen } from '../support/lab.js';
import { OpenApiCheck } from '../support/openapi-check.js';
import { ScriptedSmtp, type SmtpAct, type SmtpPoint } from '../support/scripted-smtp.js';
import { buildWorld, type World } from '../support/world.js';
import { invitationsIn, isDoneOnce, isHalfDone, keptButNotWrittenDown } from './approval-facts.js';
import { caseToApprove, type CaseToApprove } from './case-to-approve.js';
import { ProgramToKill, type StepKill } from './program-to-kill.js';

/** Where the program is killed: at a statement, at a point of its n-th conversation with the SMTP server, or some time on. */
export type Kill =
  | StepKill
  | { readonly point: SmtpPoint; readonly conversation: number; readonly andServer: SmtpAct }
  | { readonly afterMs: number };

/** The statements of one approval and its e-mails when nobody kills it, and how long they take. */
export interface Course {
  readonly approval: readonly string[];
  readonly planning: readonly string[];
  readonly sending: readonly string[];
  readonly ms: number;
}

/** Longer than a lease, so that the next program has not to wait for the dead one's. */
const aheadPerLifeMs = 61_000;
const invited = ['nils', 'nora', 'tora'] as const;

/** One program after another approves a request and sends what follows; each first finishes what the one before it left. */
export class ApprovalUnderFire {
  private readonly waiting: CaseToApprove[] = [];
  private readonly begun: { readonly approval: CaseToApprove; readonly kill: Kill | undefined }[] = [];
  private readonly explained: string[] = [];
  private readonly halfDone: Kill[] = [];
  private readonly notOnce: (Kill | undefined)[] = [];
  private program: ProgramToKill | undefined;
  private livesCount = 0;

  private constructor(
    private readonly smtp: ScriptedSmtp,
    private readonly testApp: TestApp,
    private readonly world: World,
    private readonly bench: LabTestbed,
    private readonly openApi: OpenApiCheck,
  ) {}

  static async open(): Promise<ApprovalUnderFire> {
    const smtp = await new ScriptedSmtp().start();
    const testApp = await startTestApp({ smtpUrl: smtp.url });
    const world = await buildWorld(testApp);
    const [bench, openApi] = [await openTestbed(testApp), await OpenApiCheck.of(testApp.url)];
    return new ApprovalUnderFire(smtp, testApp, world, bench, openApi);
  }

  async close(): Promise<void> {
    await this.program?.kill();
    await this.testApp.close();
    await this.smtp.stop();
  }

  /** So many requests come in and are judged; what is said of that is sent before anything is killed. */
  async prepare(requestsCount: number): Promise<void> {
    for (let n = 0; n < requestsCount; n += 1) {
      const known = this.waiting.length + this.begun.length;
      this.waiting.push(await caseToApprove(this.testApp, this.world, this.bench, known));
    }
    await this.testApp.app.get(NoticesWorker).lookNow();
    await this.testApp.app.get(OutboxWorker).lookNow();
  }

  /** Approves a request by a program that nobody kills. */
  async undisturbed(): Promise<Course> {
    const program = await this.nextProgram();
    await program.plan();
    await program.send();
    await program.arm();
    const begunAt = Date.now();
    const approval = this.nextCase();
    const isTold = await this.approve(program, approval, randomUUID());
    const approved = await program.steps();
    await program.plan();
    const planned = await program.steps();
    await program.send();
    const sent = await program.steps();
    const ms = Date.now() - begunAt;
    await this.judge(approval, isTold);
    return { approval: approved, planning: planned.slice(approved.length), sending: sent.slice(planned.length), ms };
  }

  /**
   * Has a program killed while it approves a request, and the next one finish the job; the client asks again if it had no
   * answer.
   * @returns whether it died where it should, and did not come to its end before
   */
  async kill(kill: Kill): Promise<boolean> {
    const program = this.program!;
    const [approval, key] = [this.nextCase(kill), randomUUID()];
    const disarm = await this.arm(program, kill);
    const wasTold = await this.approve(program, approval, key);
    await program.plan();
    await program.send();
    disarm();
    const died = program.isDead;
    await program.kill();
    const next = await this.nextProgram();
    const isKept = (messageId: string) => this.smtp.copiesOf(messageId) > 0;
    this.explained.push(...(await keptButNotWrittenDown(this.testApp, approval, isKept)));
    if (await isHalfDone(this.testApp, approval)) this.halfDone.push(kill);
    const isTold = wasTold || (await this.approve(next, approval, key));
    await next.plan();
    await next.send();
    await this.judge(approval, isTold, kill);
    return died;
  }

  /** Which kills did harm, and how many people were sent more than one copy of their invitation. */
  async losses() {
    const { halfDone, notOnce } = this;
    const lost: (Kill | undefined)[] = [];
    const astray: (Kill | undefined)[] = [];
    const twiceOutsideWindow: (Kill | undefined)[] = [];
    let twice = 0;
    const invitations = await invitationsIn(this.smtp.delivered);
    const addresses = invited.map((key) => this.world.people[key].email);
    for (const { approval, kill } of this.begun) {
      const ofBooking = invitations.filter(({ uid }) => uid.includes(approval.bookingId));
      if (ofBooking.some(({ to, uid }) => !addresses.includes(to) || uid !== ofBooking[0]!.uid)) astray.push(kill);
      for (const address of addresses) {
        const copies = ofBooking.filter(({ to }) => to === address).map(({ messageId }) => messageId);
        const explained = this.explained.filter((id) => copies.every((copy) => copy === id)).length;
        if (copies.length === 0) lost.push(kill);
        if (copies.length > 1) twice += 1;
        if (copies.length > 1 + explained) twiceOutsideWindow.push(kill);
      }
    }
    return { owed: this.begun.length * addresses.length, halfDone, notOnce, lost, astray, twice, twiceOutsideWindow };
  }

  private nextCase(kill?: Kill): CaseToApprove {
    const approval = this.waiting.shift();
    if (!approval) throw new Error('no request waits any more');
    this.begun.push({ approval, kill });
    return approval;
  }

  private async nextProgram(): Promise<ProgramToKill> {
    const { dataDir } = this.testApp.app.get<Config>(CONFIG);
    this.livesCount += 1;
    this.program = await ProgramToKill.start({
      DATABASE_URL: this.testApp.owner.options.connectionString!,
      SMTP_URL: this.smtp.url,
      APP_SECRET: testSecret,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
      PROCESS: 'web',
      AHEAD_MS: String(this.livesCount * aheadPerLifeMs),
    });
    return this.program;
  }

  /** @returns what calls the killer off */
  private async arm(program: ProgramToKill, kill: Kill): Promise<() => void> {
    await program.arm('step' in kill ? kill : undefined);
    const timer = 'afterMs' in kill ? setTimeout(() => void program.kill(), kill.afterMs) : undefined;
    let conversations = 0;
    this.smtp.script = (point) => {
      if (!('point' in kill) || point !== kill.point || ++conversations !== kill.conversation) return 'go';
      void program.kill();
      return kill.andServer;
    };
    return () => {
      clearTimeout(timer);
      this.smtp.script = () => 'go';
    };
  }

  private async judge(approval: CaseToApprove, isTold: boolean, kill?: Kill): Promise<void> {
    if (!isTold || !(await isDoneOnce(this.testApp, this.world, approval))) this.notOnce.push(kill);
  }

  /** @returns whether the lab manager was told that it is approved; not when the program died meanwhile */
  private async approve(program: ProgramToKill, { requestId, version }: CaseToApprove, key: string): Promise<boolean> {
    const config = this.testApp.app.get<Config>(CONFIG);
    const name = sessionCookieName(config);
    const cookies = { [name]: this.world.as('ingrid').cookie(name)! };
    const ingrid = new Client(program.url, config.publicUrl, this.openApi, cookies);
    const body = { testLeaderId: this.world.people.tora.id };
    try {
      const answer = await ingrid.post<RequestAnswer>(`/api/v1/test-requests/${requestId}/approval`, {
        body,
        headers: { ...seen(version), 'idempotency-key': key },
      });
      return answer.status === 200 && answer.body.status === 'approved';
    } catch (error) {
      // What fetch throws when the connection is lost; jest has a TypeError of its own, so that instanceof says no.
      if ((error as Error).name !== 'TypeError') throw error;
      return false;
    }
  }
}
