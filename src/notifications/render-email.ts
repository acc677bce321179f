import { render } from '@react-email/render';
import { createElement } from 'react';
import type { Language } from '../kernel/language.js';
import { composeLetter } from './compose-letter.js';
import type { EmailContent } from './email-kinds.js';
import { EmailLayout } from './email-layout.js';
import { emailPlainText } from './email-plain-text.js';

export interface RenderedEmail {
  /** One line of at most 120 characters. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The e-mail as it is sent. Its content is what was written down when it came to be owed. */
export async function renderEmail(content: EmailContent, language: Language): Promise<RenderedEmail> {
  const letter = composeLetter(content, language);
  const html = await render(createElement(EmailLayout, { letter }));
  return { subject: letter.subject, html, text: emailPlainText(letter) };
}
