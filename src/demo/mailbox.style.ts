/** The mailbox’s own style: the lab’s colours by day and by night, no script, no picture, no font from elsewhere. */
export const mailboxStyle = `
:root { color-scheme: light dark; --paper: #ffffff; --sunken: #f4f7f2; --ink: #1b2017; --soft: #4f554a; --hair: #cfd5cb;
  --edge: #6d7267; --link: #044536; --button: #0d5c49; --button-over: #064d3d; --button-ink: #ffffff; --focus: #1b2017;
  --bar: #083328; --bar-ink: #ebf4ef; --berry: #ffb75e; }
@media (prefers-color-scheme: dark) { :root { --paper: #0f1612; --sunken: #171e1a; --ink: #e8ebe5; --soft: #a5a9a1;
  --hair: #343831; --edge: #7d8279; --link: #94d8c2; --button: #52ab92; --button-over: #6bbea4; --button-ink: #000000;
  --focus: #ffffff; --bar: #060d0a; --bar-ink: #e8f1ec; } }
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 1rem/1.5 "Source Sans 3", "Source Sans Pro", system-ui, Arial, sans-serif;
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 3px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
h1 { font-size: 2.25rem; line-height: 2.5rem; font-weight: 640; letter-spacing: -.012em; text-wrap: balance; }
h2 { font-size: 1.0625rem; font-weight: 640; }
.bar { background: var(--bar); color: var(--bar-ink); }
.bar a { display: inline-flex; align-items: center; gap: .625rem; min-height: 4rem; color: inherit; text-decoration: none;
  font-weight: 640; font-size: 1.125rem; }
.bar a:focus-visible { outline-color: #ffffff; }
.bar svg { width: 1.75rem; height: 1.75rem; fill: currentColor; }
.bar circle { fill: var(--berry); }
.bar::after { content: ""; display: block; height: 8px; opacity: .34; background:
  repeating-linear-gradient(90deg, currentColor 0 1px, transparent 1px 80px) 0 0 / 100% 8px no-repeat,
  repeating-linear-gradient(90deg, currentColor 0 1px, transparent 1px 16px) 0 4px / 100% 4px no-repeat; }
.page { max-width: 80rem; margin: 0 auto; padding: 0 2rem; }
main.page { padding-block: 2.5rem 4rem; }
.soft { color: var(--soft); }
.small { font-size: .9375rem; line-height: 1.375rem; }
.lead { font-size: 1.1875rem; line-height: 1.75rem; margin-top: .5rem; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: 2rem 0 1rem; }
label { font-weight: 600; }
select, button { font: inherit; min-height: 2.75rem; border-radius: 5px; padding: .375rem .75rem; }
select { border: 1px solid var(--edge); background: var(--paper); color: inherit; max-width: 100%; }
button { border: 0; background: var(--button); color: var(--button-ink); font-weight: 600; padding-inline: 1.125rem; cursor: pointer; }
button:hover { background: var(--button-over); }
table { width: 100%; border-collapse: collapse; border-top: 2px solid var(--ink); }
th { text-align: left; font-weight: 600; font-size: .9375rem; }
th, td { padding: .75rem 1.5rem .75rem 0; border-bottom: 1px solid var(--hair); vertical-align: top; }
td:last-child, th:last-child { padding-right: 0; }
.time { white-space: nowrap; color: var(--soft); }
.recipient { width: 26%; }
.recipient div + div { margin-top: .375rem; }
.crumb { margin-bottom: .75rem; }
nav { display: flex; gap: 1.5rem; margin-top: 1.5rem; }
.noted { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; gap: 2.5rem 3.5rem; margin-top: 2rem; }
.noted > div, aside { display: grid; gap: 2.5rem; align-content: start; }
section > * + * { margin-top: .75rem; }
aside section > * + * { margin-top: .25rem; }
iframe { width: 100%; height: 44rem; border: 1px solid var(--hair); border-radius: 5px; background: #ffffff; color-scheme: light;
  resize: vertical; }
.text { white-space: pre-wrap; background: var(--sunken); border-radius: 5px; padding: 1rem 1.25rem; max-width: 48rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .375rem 1.25rem; }
dt { font-weight: 600; }
aside dl { display: block; }
aside dd + dt { margin-top: .75rem; }
aside li { padding: .375rem 0; border-bottom: 1px solid var(--hair); }
ul { list-style: none; padding: 0; }
pre { white-space: pre-wrap; font: .8125rem/1.25rem ui-monospace, monospace; background: var(--sunken); border-radius: 5px;
  padding: 1rem 1.25rem; margin-top: .5rem; }
summary { cursor: pointer; }
@media (max-width: 48rem) {
  .page { padding-inline: 1rem; }
  main.page { padding-block: 1.5rem 3rem; }
  h1 { font-size: 1.75rem; line-height: 2.125rem; }
  .noted { grid-template-columns: minmax(0, 1fr); }
  thead { position: absolute; clip-path: inset(50%); }
  tr { display: block; padding: .75rem 0; border-bottom: 1px solid var(--hair); }
  td { display: block; padding: 0; border: 0; }
  .recipient { width: auto; }
  dl { display: block; }
  dd + dt { margin-top: .5rem; }
}
`;
