import type { Localised } from '../kernel/language.js';
import { en } from './email-texts.en.js';
import { nb } from './email-texts.nb.js';
import type { EmailTexts } from './email-texts.js';

export const emailTexts: Localised<EmailTexts> = { nb, en };
