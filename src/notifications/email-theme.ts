import type { SlotState } from './email-letter.js';

/** The lab's colours (the look's tokens) that e-mails use, by what they are for. */
const light = {
  page: '#f4f7f2',
  sheet: '#ffffff',
  ink: '#1b2017',
  subtle: '#4f554a',
  hairline: '#cfd5cb',
  rail: '#083328',
  railInk: '#ffffff',
  vessel: '#94d8c2',
  cloudberry: '#ffb75e',
  button: '#0d5c49',
  buttonInk: '#ffffff',
  link: '#044536',
  spruce: '#0d5c49',
  blue: '#125f94',
  held: '#794402',
  red: '#991329',
} as const;

export type Colour = keyof typeof light;

const dark: Record<Colour, string> = {
  page: '#090f0c',
  sheet: '#0f1612',
  ink: '#e8ebe5',
  subtle: '#a5a9a1',
  hairline: '#343831',
  rail: '#060d0a',
  railInk: '#e8f1ec',
  vessel: '#7cc9b1',
  cloudberry: '#f1aa4f',
  button: '#52ab92',
  buttonInk: '#000000',
  link: '#7cc9b1',
  spruce: '#7cc9b1',
  blue: '#79b8ed',
  held: '#dfa36d',
  red: '#f49191',
};

export const colours: Record<Colour, string> = light;

/** Cloudberry only for time that is held; grey for what is over. As ink, cloudberry is too pale: `held` is its dark sister. */
export const coloursOfState: Readonly<Record<SlotState, { readonly ink: Colour; readonly edge: Colour }>> = {
  held: { ink: 'held', edge: 'cloudberry' },
  requested: { ink: 'blue', edge: 'blue' },
  wanted: { ink: 'blue', edge: 'blue' },
  confirmed: { ink: 'spruce', edge: 'spruce' },
  needed: { ink: 'subtle', edge: 'subtle' },
  released: { ink: 'subtle', edge: 'subtle' },
  cancelled: { ink: 'subtle', edge: 'subtle' },
  reassigned: { ink: 'subtle', edge: 'subtle' },
  declined: { ink: 'red', edge: 'red' },
};

/** The states of a time that is no longer the reader's. */
export const statesOver: ReadonlySet<SlotState> = new Set([
  'needed',
  'released',
  'cancelled',
  'reassigned',
  'declined',
]);

const darkRules = (Object.keys(dark) as Colour[]).map(
  (name) =>
    `.ink-${name}{color:${dark[name]} !important}.on-${name}{background-color:${dark[name]} !important}` +
    `.edge-${name}{border-color:${dark[name]} !important}`,
);

/** Colours stand in the elements, for clients that drop style sheets; a client in dark mode that keeps them gets these instead. */
export const styleSheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
${darkRules.join('\n')}
.on-page>table>tbody>tr>td{background-color:${dark.page} !important}
}
@media (max-width:480px){.inner{padding-left:18px !important;padding-right:18px !important}}`;

export const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";
