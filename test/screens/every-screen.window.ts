import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';
import { screens } from '../../scripts/screens.list.mjs';
import { watch } from '../support/browser.js';

const settleMsMax = 20_000;
const quietMs = 60;

/** A window that keeps count of what its screen asks the server, and of the addresses that it was at. */
export class WatchedWindow {
  private readonly underWay = new Set<Request>();
  private quietSince = Date.now();
  private path = '';
  asked: string[] = [];

  constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly visited: Set<string>,
  ) {
    watch(page, url);
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname === '/api/v1/changes') return;
      this.underWay.add(request);
      if (pathname.startsWith('/api/') && pathname !== '/api/v1/me' && request.method() === 'GET')
        this.asked.push(pathname + search);
    });
    const end = (request: Request) => {
      this.underWay.delete(request);
      this.quietSince = Date.now();
    };
    page.on('requestfinished', end);
    page.on('requestfailed', end);
    page.on('framenavigated', (frame) => {
      const { pathname } = new URL(frame.url());
      if (frame !== page.mainFrame()) return;
      this.visited.add(pathname);
      if (pathname !== this.path) this.asked = [];
      this.path = pathname;
    });
  }

  async goTo(screen: (typeof screens)[number]): Promise<void> {
    await this.page.goto('about:blank');
    this.underWay.clear();
    await screen.go(this.page, this.url);
    for (const deadline = Date.now() + settleMsMax; Date.now() < deadline; await sleep(20)) {
      if (this.underWay.size > 0 || Date.now() - this.quietSince < quietMs) continue;
      if ((await this.page.locator('.loading').count()) === 0) return;
    }
    const left = [...this.underWay].map((request) => request.url());
    throw new Error(`${screen.name} still loads, and asks for ${left.join(', ') || 'nothing'}`);
  }
}
