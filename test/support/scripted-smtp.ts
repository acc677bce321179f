import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** Where a session has come to: `body` is the final dot received and not yet answered, `accepted` the 250 to it written. */
export type SmtpPoint = 'connected' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'body' | 'accepted';

/** `keep-and-drop`: at the final dot, the message is delivered and the connection lost before the answer. */
export type SmtpAct = 'go' | 'drop' | 'stall' | 'keep-and-drop' | { readonly answer: string };

export interface Delivered {
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  readonly raw: string;
}

/** Asked at every point of every session what the server is to do there. */
export type SmtpScript = (
  point: SmtpPoint,
  session: { readonly number: number; readonly to: string },
) => SmtpAct | Promise<SmtpAct>;

const politeAnswers: Record<Exclude<SmtpPoint, 'accepted'>, string> = {
  connected: '220 scripted.example ESMTP',
  ehlo: '250 scripted.example',
  mail: '250 sender taken',
  rcpt: '250 recipient taken',
  data: '354 go ahead',
  body: '250 message taken',
};

/** An SMTP server on the loopback that fails where and how a test says. */
export class ScriptedSmtp {
  readonly delivered: Delivered[] = [];
  sessionsCount = 0;
  script: SmtpScript = () => 'go';
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => {
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    this.sessionsCount += 1;
    void new Session(socket, this, this.sessionsCount).begin();
  });

  /** @param port a free one when it is not given */
  async start(port = 0): Promise<this> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  get listening(): boolean {
    return this.server.listening;
  }

  /** How often a message with this id was delivered. */
  copiesOf(messageId: string): number {
    return this.delivered.filter((message) => message.messageId === messageId).length;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    if (!this.server.listening) return;
    this.server.close();
    await once(this.server, 'close');
  }
}

class Session {
  private input = '';
  private inBody = false;
  private from = '';
  private to = '';
  private turn = Promise.resolve();

  constructor(
    private readonly socket: Socket,
    private readonly server: ScriptedSmtp,
    private readonly number: number,
  ) {}

  async begin(): Promise<void> {
    this.socket.setEncoding('utf8').on('data', (chunk: string) => {
      this.input += chunk;
      this.turn = this.turn.then(() => this.read()).catch(() => undefined);
    });
    await this.reach('connected');
  }

  private async read(): Promise<void> {
    for (;;) {
      const end = this.inBody ? this.input.indexOf('\r\n.\r\n') : this.input.indexOf('\r\n');
      if (end < 0) return;
      const text = this.input.slice(0, end);
      this.input = this.input.slice(end + (this.inBody ? 5 : 2));
      if (this.inBody) await this.take(text.replace(/^\.\./gm, '.'));
      else await this.answer(text);
    }
  }

  private async answer(line: string): Promise<void> {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') await this.reach('ehlo');
    else if (verb === 'MAIL') {
      this.from = address;
      await this.reach('mail');
    } else if (verb === 'RCPT') {
      this.to = address;
      await this.reach('rcpt');
    } else if (verb === 'DATA') this.inBody = await this.reach('data');
    else if (verb === 'QUIT') this.socket.end('221 bye\r\n');
    else if (verb === 'STAR') this.socket.write('502 no TLS here\r\n');
    else this.socket.write('250 ok\r\n');
  }

  private async take(raw: string): Promise<void> {
    this.inBody = false;
    const messageId = /^Message-ID:\s*(\S+)/im.exec(raw)?.[1] ?? '';
    const keep = (): number => this.server.delivered.push({ from: this.from, to: this.to, messageId, raw });
    if (await this.reach('body', keep)) await this.reach('accepted');
  }

  /** @returns whether the session goes on */
  private async reach(point: SmtpPoint, keep: () => void = () => undefined): Promise<boolean> {
    const act = await this.server.script(point, { number: this.number, to: this.to });
    if (act === 'go') {
      keep();
      if (point !== 'accepted') this.socket.write(`${politeAnswers[point]}\r\n`);
      return true;
    }
    if (act === 'keep-and-drop') keep();
    if (act === 'drop' || act === 'keep-and-drop') this.socket.destroy();
    else if (act !== 'stall') this.socket.write(`${act.answer}\r\n`);
    return false;
  }
}
