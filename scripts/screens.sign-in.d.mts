import type { BrowserContext } from 'playwright-core';

export function signIn(context: BrowserContext, url: string, email: string): Promise<void>;
export function readIn(context: BrowserContext, url: string, language: 'nb' | 'en'): Promise<void>;
