import { bookingTable } from '../bookings/booking.states.js';
import type { Row } from '../kernel/decide.js';
import { requestTable } from '../test-requests/test-request.states.js';

/** The two tables as diagrams (Mermaid) and as tables, for the documents. */
export function drawStateMachines(): string {
  return [
    '# State machines',
    '',
    'Made by `npm run diagrams` from the tables that the program decides by; a test keeps it true.',
    '',
    ...draw('Test request', requestTable, 'draft'),
    ...draw('Booking', bookingTable, 'held'),
  ].join('\n');
}

function draw(title: string, table: readonly Row[], first: string): string[] {
  const arrows = new Map<string, string[]>();
  for (const { from, to, act } of table) {
    const arrow = `${idOf(from)} --> ${idOf(to)}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), act]);
  }
  const statuses = [...new Set(table.flatMap(({ from, to }) => [from, to]))];
  const last = statuses.filter((to) => !table.some(({ from }) => from === to));
  return [
    `## ${title}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...statuses.map((status) => `  state "${status}" as ${idOf(status)}`),
    `  [*] --> ${idOf(first)}`,
    ...[...arrows].map(([arrow, acts]) => `  ${arrow}: ${acts.join(', ')}`),
    ...last.map((status) => `  ${idOf(status)} --> [*]`),
    '```',
    '',
    '| from | act | to | by | needs | says |',
    '| --- | --- | --- | --- | --- | --- |',
    ...table.map(
      ({ from, act, to, by, needs, says }) =>
        `| ${[from, act, to, by.join(', '), needs.join(', ') || '–', says].join(' | ')} |`,
    ),
    '',
  ];
}

/** Mermaid takes no hyphen in a state's id. */
function idOf(status: string): string {
  return status.replaceAll('-', '_');
}
