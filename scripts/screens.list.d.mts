import type { Page } from 'playwright-core';

interface Screen {
  readonly name: string;
  readonly title: string;
  /** The demo person who sees it; a visitor when nobody. */
  readonly as?: string;
  /** What sizes there are pictures of; a desk’s when none is named. */
  readonly on?: readonly ('desk' | 'phone')[];
  go(window: Page, url: string): Promise<void>;
}

export const screens: readonly Screen[];
