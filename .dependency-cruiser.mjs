// The order of the house, from one list: a room imports only rooms that stand before it.
import { readFileSync } from 'node:fs';

const rooms = JSON.parse(readFileSync(new URL('./rooms.json', import.meta.url), 'utf8'));

const order = rooms.slice(0, -1).map((room, index) => ({
  name: `${room}-imports-only-lower-rooms`,
  comment: `“${room}” stands before ${rooms.slice(index + 1).join(', ')}: what needs both belongs in the higher room (HOUSE.md).`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${rooms.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...order,
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or a third is missing between them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrels',
      comment: 'Import the file itself: a barrel hides who needs what, and loads everything.',
      severity: 'error',
      from: {},
      to: { path: '^src/.*/index\\.ts$' },
    },
    {
      name: 'rooms-do-not-know-the-house',
      comment: 'Only app.module, create-app, data-source and the programs see every room.',
      severity: 'error',
      from: { path: `^src/(${rooms.join('|')})/` },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'rules-and-states-are-pure',
      comment: 'Rules are asked, they do not look for themselves: hand them the facts.',
      severity: 'error',
      from: { path: '\\.(rules|states)\\.ts$' },
      to: {
        path: '(\\.(store|queries|commands|worker|entity|controller)\\.ts$|node_modules/(pg|typeorm|@nestjs|nodemailer)|^(fs|net|http|node:fs|node:net|node:http))',
      },
    },
    {
      name: 'controllers-do-not-open-transactions',
      comment: 'A controller declares; commands, queries and workers open transactions.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$', pathNot: '^src/platform/' },
      to: { path: '^src/platform/transactions\\.ts$', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.tsx?$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
